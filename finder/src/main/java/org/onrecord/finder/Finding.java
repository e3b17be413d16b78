package org.onrecord.finder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement in the making: which words are content, cue and source, and by which pattern it was found.
final class Finding {
    /// How a finding was made, and how sure that makes it: the share of such findings whose content and source the
    /// annotators of PolNeAR's training stories agree with.
    enum Pattern {
        /// The quotation comes first: `"…," she said`.
        QUOTATION_FIRST(0.94),
        /// The cue comes first and a quotation follows it: `She said, "…"`.
        QUOTATION_LAST(0.82),
        /// A clause with a quotation in it behind the cue: `She said it was "…"`.
        MIXED_CLAUSE(0.81),
        /// A clause behind the cue: `She said that …`.
        CLAUSE(.70),
        /// A clause before the cue or around it: `The talks, she said, had failed`.
        CLAUSE_FIRST(0.69),
        /// `According to her, …`
        ACCORDING_TO(.80),
        /// A colon, a dash or a line that leads in, instead of a verb.
        PUNCTUATION(0.63),
        /// A quotation with no source beside it: annotators nearly always see one further off.
        ORPHAN(0.01);

        private final double confidence;

        Pattern(double confidence) {
            this.confidence = confidence;
        }

        double confidence() {
            return confidence;
        }
    }

    private final Pattern pattern;
    private final @Nullable Stretch cue;
    private final @Nullable Stretch source;
    private final List<Stretch> content = new ArrayList<>();

    Finding(Pattern pattern, @Nullable Stretch cue, @Nullable Stretch source) {
        this.pattern = pattern;
        this.cue = cue;
        this.source = source;
    }

    Pattern pattern() {
        return pattern;
    }

    @Nullable
    Stretch cue() {
        return cue;
    }

    @Nullable
    Stretch source() {
        return source;
    }

    List<Stretch> content() {
        return content;
    }

    void add(Stretch piece) {
        content.add(piece);
    }
}
