package org.onrecord.finder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement under construction: the words that are content, cue and source, and the pattern by which it
/// was found.
final class Finding {
    /// The pattern of a finding, with its certainty: the share of such findings whose content and source
    /// agree with the annotators of PolNeAR's training stories.
    enum Pattern {
        /// The quotation comes first: `"…," she said`.
        QUOTATION_FIRST(0.94),
        /// The cue comes first and a quotation follows it: `She said, "…"`.
        QUOTATION_LAST(0.82),
        /// A clause with a quotation in it after the cue: `She said it was "…"`.
        MIXED_CLAUSE(0.81),
        /// A clause after the cue: `She said that …`.
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

        /// Returns the share of such findings that was right.
        double confidence() {
            return confidence;
        }
    }

    private final Pattern pattern;
    private final @Nullable WordRange cue;
    private final @Nullable WordRange source;
    private final List<WordRange> content = new ArrayList<>();

    Finding(Pattern pattern, @Nullable WordRange cue, @Nullable WordRange source) {
        this.pattern = pattern;
        this.cue = cue;
        this.source = source;
    }

    /// Returns how it was found.
    Pattern pattern() {
        return pattern;
    }

    /// Returns the words that report, or null.
    @Nullable
    WordRange cue() {
        return cue;
    }

    /// Returns the words that name who says it, or null.
    @Nullable
    WordRange source() {
        return source;
    }

    /// Returns the words said, in pieces.
    List<WordRange> content() {
        return content;
    }

    /// Adds a piece of content.
    void add(WordRange piece) {
        content.add(piece);
    }
}
