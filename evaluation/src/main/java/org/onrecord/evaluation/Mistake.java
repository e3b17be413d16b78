package org.onrecord.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One difference between a finder's statements and the gold, for reading.
///
/// @param type the kind of difference
/// @param doc the story
/// @param number the 1-based number of the gold statement, or of the prediction if that is spurious
/// @param where what exactly differs; empty if the type says everything
/// @param gold the gold words, or null if there is no gold
/// @param predicted the predicted words, or null if nothing was predicted
record Mistake(
        ErrorType type,
        String doc,
        int number,
        String where,
        @Nullable Words gold,
        @Nullable Words predicted) {

    /// The words of a statement; the pieces of a role are joined by ` … `.
    record Words(
            String source,
            String cue,
            String content,
            @Nullable String speaker) {
        static Words of(GoldStory story, Attribution statement, @Nullable String speaker) {
            return new Words(
                    story.words(statement, Role.SOURCE),
                    story.words(statement, Role.CUE),
                    story.words(statement, Role.CONTENT),
                    speaker);
        }

        private String line() {
            return "source [" + source + "] cue [" + cue + "] content [" + content + "]"
                    + (speaker == null ? "" : " speaker [" + speaker + "]");
        }
    }

    /// Returns the mistakes in one story: those of gold statements in their order, then the spurious
    /// predictions.
    static List<Mistake> in(StoryMatch match, List<GoldSpeaker> speakers) {
        GoldStory story = match.story();
        List<Mistake> mistakes = new ArrayList<>();
        for (int gold = 0; gold < story.statements().size(); gold++) {
            Attribution expected = story.statements().get(gold);
            if (!match.isMatched(gold)) {
                mistakes.add(new Mistake(
                        ErrorType.MISSED, story.doc(), gold + 1, "", Words.of(story, expected, null), null));
                continue;
            }
            Attribution got = match.predicted().get(match.predictedOf(gold));
            if (!match.isExact(gold)) {
                mistakes.add(new Mistake(
                        match.isFound(gold) ? ErrorType.WRONG_BOUNDS : ErrorType.WRONG_SOURCE,
                        story.doc(),
                        gold + 1,
                        differing(match, gold),
                        Words.of(story, expected, null),
                        Words.of(story, got, null)));
            }
        }
        for (GoldSpeaker speaker : speakers) {
            if (match.has(speaker.number() - 1)) {
                addSpeakerAndKind(match, speaker, mistakes);
            }
        }
        for (int prediction = 0; prediction < match.predicted().size(); prediction++) {
            if (!match.isUsed(prediction)) {
                Attribution got = match.predicted().get(prediction);
                mistakes.add(new Mistake(
                        ErrorType.SPURIOUS, story.doc(), prediction + 1, "", null, Words.of(story, got, null)));
            }
        }
        return mistakes;
    }

    private static void addSpeakerAndKind(StoryMatch match, GoldSpeaker speaker, List<Mistake> mistakes) {
        GoldStory story = match.story();
        int gold = speaker.number() - 1;
        if (!match.isMatched(gold)) {
            return;
        }
        Attribution expected = story.statements().get(gold);
        Attribution got = match.predictedAt(gold);
        if (!speaker.name().isEmpty()
                && match.isFound(gold)
                && !SpeakerName.isSame(got.speaker(), speaker.name(), speaker.also())) {
            mistakes.add(new Mistake(
                    ErrorType.WRONG_SPEAKER,
                    story.doc(),
                    speaker.number(),
                    "",
                    Words.of(story, expected, speaker.name()),
                    Words.of(story, got, got.speaker() == null ? "" : got.speaker())));
        }
        if (speaker.sure() && !speaker.kind().equals(got.kind())) {
            mistakes.add(new Mistake(
                    ErrorType.WRONG_KIND,
                    story.doc(),
                    speaker.number(),
                    speaker.kind() + ", got " + (got.kind() == null ? ConfusionMatrix.NONE : got.kind()),
                    Words.of(story, expected, null),
                    Words.of(story, got, null)));
        }
    }

    /// Returns the mistake as two or three lines of text.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(type.words() + (where.isEmpty() ? "" : " (" + where + ")") + ": " + doc + " #" + number);
        if (gold != null) {
            lines.add("  gold " + gold.line());
        }
        if (predicted != null) {
            lines.add("  got  " + predicted.line());
        }
        return lines;
    }

    private static String differing(StoryMatch match, int gold) {
        return Arrays.stream(Role.values())
                .filter(role -> !match.isExact(gold, role))
                .map(Role::word)
                .collect(Collectors.joining(", "));
    }
}
