package org.onrecord.desk;

import org.onrecord.archive.Checked;
import org.onrecord.statement.Speaker;

/// What a verdict means, in a sentence.
public final class VerdictWords {
    private VerdictWords() {}

    /// What came of a check.
    public static String of(Checked checked) {
        String who = checked.by() == null ? "" : " by " + checked.by();
        return switch (checked.verdict()) {
            case VERBATIM -> "it is on record" + who + ", word for word.";
            case CUT -> "it is on record" + who + ", but with more words than these.";
            case ALTERED -> "something like it is on record" + who + ", but some words differ.";
            case JOINED -> "all of it is on record" + who + ", but not in one piece.";
            case PARAPHRASE -> "it is on record" + who + " only in a report's words, or in words of like meaning.";
            case OTHER_SPEAKER -> "it is on record, but " + other(checked) + " said it.";
            case DENIED -> "what is on record for it was denied or withdrawn.";
            case NOT_ON_RECORD -> "nothing on record" + who + " bears it out.";
        };
    }

    private static String other(Checked checked) {
        return checked.evidence().isEmpty()
                        || !(checked.evidence()
                                        .getFirst()
                                        .statement()
                                        .statement()
                                        .speaker()
                                instanceof Speaker.Resolved resolved)
                ? "somebody else"
                : resolved.name();
    }
}
