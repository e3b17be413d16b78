package org.onrecord.speaker;

import java.util.List;
import org.onrecord.text.Span;

/// A statement whose speaker is sought: its words, and whom its source seems to mean.
///
/// @param content the words said; never empty
/// @param cue the words that report them; may be empty
/// @param source the words that name who said them; may be empty
/// @param direct whether all of the content is quoted
/// @param firstName the number, in the story's list of names, of the first name that `shares` speaks of
/// @param shares how likely each name from that on is what the source means, and last how likely none of them is; they
/// add up to 1. Where nothing is known: empty
/// @param within the number, in the list of statements, of the one in whose content this one stands; [#NOWHERE] if none
@SuppressWarnings("ArrayRecordComponent") // read only, and never compared
public record Attributed(
        List<Span> content,
        List<Span> cue,
        List<Span> source,
        boolean direct,
        int firstName,
        double[] shares,
        int within) {

    /// Of a statement that stands in no other.
    public static final int NOWHERE = -1;

    public Attributed {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
        source = List.copyOf(source);
    }

    /// Where the statement is decided in the text: its source, else its cue, else its content.
    int anchor() {
        return !source.isEmpty()
                ? source.getFirst().start()
                : !cue.isEmpty() ? cue.getFirst().start() : content.getFirst().start();
    }

    double share(int name) {
        int at = name - firstName;
        return at < 0 || at >= shares.length - 1 ? 0 : shares[at];
    }

    double nobodysShare() {
        return shares.length == 0 ? 0 : shares[shares.length - 1];
    }
}
