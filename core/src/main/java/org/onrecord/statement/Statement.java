package org.onrecord.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// One attribution in a story: the words said, the words that report them, the words that name who said them,
/// and what these resolve to. Its words are looked up in the story's text, never copied.
///
/// Each list of spans is copied and sorted; spans of one list do not overlap.
///
/// @param id the identity
/// @param content the words said, their quotation marks included; never empty
/// @param cue the words that report them; can be empty
/// @param source the words that name who said them; can be empty
/// @param manner how much of the content is quoted
/// @param kind what the speaker does by saying it, or null if the finder does not classify it
/// @param speaker the speaker
/// @param circumstances the addressee, place, date, figures and condition
/// @param within the statement in whose content this one is reported, or null
/// @param confidence the finder's confidence, from 0 to 1
/// @param provenance the finder that found it
public record Statement(
        StatementId id,
        List<Span> content,
        List<Span> cue,
        List<Span> source,
        Manner manner,
        @Nullable Kind kind,
        Speaker speaker,
        Circumstances circumstances,
        @Nullable StatementId within,
        double confidence,
        Provenance provenance) {
    public Statement {
        content = inOrder("content", content);
        cue = inOrder("cue", cue);
        source = inOrder("source", source);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a statement needs content, got none in " + id);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be in 0..1, got " + confidence);
        }
    }

    /// Returns a statement of `story`, with the identity and the manner that follow from the spans. Its kind
    /// and circumstances are unknown, it is not inside another statement, and its confidence is 1.
    ///
    /// @throws IndexOutOfBoundsException if a span ends after the story's text
    public static Statement of(
            Story story,
            List<Span> content,
            List<Span> cue,
            List<Span> source,
            Speaker speaker,
            Provenance provenance) {
        List<Span> contentInOrder = inOrder("content", content);
        List<Span> cueInOrder = inOrder("cue", cue);
        List<Span> sourceInOrder = inOrder("source", source);
        return new Statement(
                StatementId.of(story, contentInOrder, cueInOrder, sourceInOrder),
                contentInOrder,
                cueInOrder,
                sourceInOrder,
                Manner.of(story.text(), contentInOrder),
                null,
                speaker,
                Circumstances.NONE,
                null,
                1,
                provenance);
    }

    /// Returns a statement as it was stored: its identity and manner are given, not computed. It has no cue
    /// and no source yet ([#withSpans] sets them), its kind and circumstances are unknown, it is not inside
    /// another statement, and its confidence is 1.
    public static Statement kept(
            StatementId id, List<Span> content, Manner manner, Speaker speaker, Provenance provenance) {
        return new Statement(
                id, content, List.of(), List.of(), manner, null, speaker, Circumstances.NONE, null, 1, provenance);
    }

    /// Returns this statement with other spans and the manner that goes with them; its identity stays.
    public Statement withSpans(List<Span> words, List<Span> report, List<Span> names, Manner quoted) {
        return new Statement(
                id, words, report, names, quoted, kind, speaker, circumstances, within, confidence, provenance);
    }

    /// Returns this statement with another kind, or null if it is unknown.
    public Statement withKind(@Nullable Kind other) {
        return new Statement(
                id, content, cue, source, manner, other, speaker, circumstances, within, confidence, provenance);
    }

    /// Returns this statement with another speaker.
    public Statement withSpeaker(Speaker other) {
        return new Statement(
                id, content, cue, source, manner, kind, other, circumstances, within, confidence, provenance);
    }

    /// Returns this statement, said in the given circumstances.
    public Statement withCircumstances(Circumstances said) {
        return new Statement(id, content, cue, source, manner, kind, speaker, said, within, confidence, provenance);
    }

    /// Returns this statement as reported in the content of another, or null if in none.
    public Statement withOuter(@Nullable StatementId outer) {
        return new Statement(
                id, content, cue, source, manner, kind, speaker, circumstances, outer, confidence, provenance);
    }

    /// Returns this statement with another confidence, from 0 to 1.
    public Statement withConfidence(double other) {
        return new Statement(id, content, cue, source, manner, kind, speaker, circumstances, within, other, provenance);
    }

    private static List<Span> inOrder(String name, List<Span> spans) {
        List<Span> sorted = spans.stream().sorted().toList();
        for (int index = 1; index < sorted.size(); index++) {
            if (sorted.get(index - 1).overlaps(sorted.get(index))) {
                throw new IllegalArgumentException("spans of " + name + " must not overlap, got " + sorted);
            }
        }
        return sorted;
    }
}
