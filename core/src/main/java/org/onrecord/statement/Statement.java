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
/// @param cue the words that report them; may be empty
/// @param source the words that name who said them; may be empty
/// @param manner how much of the content is quoted
/// @param kind what the speaker does by saying it, or null when the finder does not tell
/// @param speaker who said it
/// @param circumstances to whom, where and when it was said, and what it hangs on
/// @param within the statement in whose content this one is reported, or null
/// @param confidence how sure the finder is, from 0 to 1
/// @param provenance what found it
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

    /// A statement of `story`, with the identity and the manner that follow from the spans; nothing is known of its
    /// circumstances, and it stands in no other.
    ///
    /// @throws IndexOutOfBoundsException if a span ends behind the story's text
    public static Statement of(
            Story story,
            List<Span> content,
            List<Span> cue,
            List<Span> source,
            @Nullable Kind kind,
            Speaker speaker,
            double confidence,
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
                kind,
                speaker,
                Circumstances.NONE,
                null,
                confidence,
                provenance);
    }

    /// This statement, said in the given circumstances.
    public Statement in(Circumstances said) {
        return new Statement(id, content, cue, source, manner, kind, speaker, said, within, confidence, provenance);
    }

    /// This statement, reported in the content of another.
    public Statement within(StatementId outer) {
        return new Statement(
                id, content, cue, source, manner, kind, speaker, circumstances, outer, confidence, provenance);
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
