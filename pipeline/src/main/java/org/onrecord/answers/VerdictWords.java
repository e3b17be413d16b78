package org.onrecord.answers;

import org.onrecord.archive.CheckResult;
import org.onrecord.entry.Change;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.json.SpokenWords;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;

/// Verdicts as sentences.
public final class VerdictWords {
    private VerdictWords() {}

    /// Returns the outcome of a check as a sentence.
    public static String of(CheckResult result) {
        String who = by(result);
        return switch (result.verdict()) {
            case VERBATIM -> "it is on record" + who + ", word for word.";
            case CUT -> "it is on record" + who + ", but with more words than these.";
            case JOINED ->
                areOfSeveral(result)
                        ? "all of it is on record, but in words of several speakers."
                        : "all of it is on record" + who + ", but not in one piece.";
            case ALTERED -> "something like it is on record" + who + ", but some words differ.";
            case PARAPHRASE -> "it is on record" + who + " only in a report's words, or in words of like meaning.";
            case OTHER_SPEAKER -> "it is on record, but " + other(result) + " said it.";
            case IN_THE_TEXT -> inTheText(result);
            case TOO_SHORT_TO_TELL -> "the words are on record, but too few to tell who said them.";
            case DENIED -> "what is on record for it was denied.";
            case NOT_ON_RECORD -> "nothing on record" + who + " bears it out.";
        };
    }

    /// Returns who said it, as asked; or, if that is a guess, who probably said it, and what the guess rests on.
    private static String by(CheckResult result) {
        for (CheckResult.InStatement statement : result.statements()) {
            String name = result.by() == null ? statement.statement().speakerName() : result.by();
            if (result.probably() && !statement.named() && name != null) {
                return ", probably by " + name + " (" + ground(statement) + ")";
            }
        }
        return result.by() == null ? "" : " by " + result.by();
    }

    /// Returns whether the evidence is not all by one speaker.
    private static boolean areOfSeveral(CheckResult result) {
        return result.by() == null
                && result.statements().stream()
                                .map(proven -> proven.statement().speaker())
                                .distinct()
                                .count()
                        > 1;
    }

    private static String inTheText(CheckResult result) {
        if (result.evidence().isEmpty()) {
            return "the words stand in a story.";
        }
        return switch (result.evidence().getFirst()) {
            case CheckResult.InText text ->
                text.isHeadline()
                        ? "the words stand in the headline of a story."
                        : "the words stand in the text of a story, but in no statement that was found there.";
            case CheckResult.InStatement statement -> {
                String name = statement.statement().speakerName();
                yield name == null
                        ? "the words stand in a story, but who said them is not known."
                        : "the words stand in a story, probably said by " + name + ": " + ground(statement) + ".";
            }
        };
    }

    private static String other(CheckResult result) {
        return result.evidence().isEmpty()
                        || !(result.evidence().getFirst() instanceof CheckResult.InStatement first)
                        || !(first.statement().statement().speaker() instanceof Speaker.Resolved resolved)
                ? "somebody else"
                : resolved.name();
    }

    /// Returns what the speaker of a statement rests on, and how sure that is: `taken from “he”, 61 % sure`.
    public static String ground(CheckResult.InStatement proven) {
        KeptStatement kept = proven.statement();
        for (Event.Corrected corrected : kept.corrections().reversed()) {
            if (corrected.change() instanceof Change.ToSpeaker) {
                return "settled by " + corrected.note().who();
            }
        }
        Statement statement = kept.statement();
        String sure = ", " + Math.round(100 * statement.confidence()) + " % sure";
        String source = SpokenWords.of(kept.story().story().text(), statement.source());
        return switch (statement.speaker()) {
            case Speaker.Unknown unknown -> "unknown: " + unknown.reason();
            case Speaker.Resolved resolved -> {
                if (proven.named()) {
                    yield "named in the sentence" + sure;
                }
                yield (resolved.resolvedBy() == Resolution.IMPLIED || source.isEmpty()
                                ? "taken from what stands before"
                                : "taken from “" + source + "”")
                        + sure;
            }
        };
    }
}
