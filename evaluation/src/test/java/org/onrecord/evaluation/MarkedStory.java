package org.onrecord.evaluation;

import java.util.List;
import org.onrecord.evaluation.Attribution.Stretch;
import org.onrecord.text.Text;

/// A small story of which statements are given by their words: each role by the words at their first place in the text,
/// an empty role by an empty string.
///
/// @param text the story's text
record MarkedStory(String text) {
    /// A statement without a speaker, a kind or a confidence.
    Attribution said(String source, String cue, String content) {
        return new Attribution(at(source), at(cue), at(content), null, null, null);
    }

    /// The story with these statements as its gold.
    GoldStory gold(Attribution... statements) {
        return new GoldStory("quay", Text.of(text), List.of(statements));
    }

    /// How `predicted` matches the gold.
    StoryMatch match(List<Attribution> gold, Attribution... predicted) {
        return StoryMatch.of(gold(gold.toArray(Attribution[]::new)), List.of(predicted));
    }

    static Attribution by(String speaker, Attribution statement) {
        return new Attribution(
                statement.source(), statement.cue(), statement.content(), speaker, statement.kind(), null);
    }

    static Attribution ofKind(String kind, Attribution statement) {
        return new Attribution(
                statement.source(), statement.cue(), statement.content(), statement.speaker(), kind, null);
    }

    /// What the gold says of the statement of this number: who made it, and that it is surely a claim.
    static GoldSpeaker speaker(int number, String name, String... also) {
        return new GoldSpeaker(number, name, List.of(also), "claim", true);
    }

    private List<Stretch> at(String words) {
        if (words.isEmpty()) {
            return List.of();
        }
        int start = text.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("\"" + words + "\" is not in the text");
        }
        return List.of(new Stretch(text.codePointCount(0, start), text.codePointCount(0, start + words.length())));
    }
}
