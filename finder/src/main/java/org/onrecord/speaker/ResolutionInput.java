package org.onrecord.speaker;

import java.util.List;
import org.onrecord.text.Span;

/// A statement whose speaker is to be resolved: its words, and the net's shares for its source.
///
/// @param content the words said; never empty
/// @param cue the words that report them; may be empty
/// @param source the words that name who said them; may be empty
/// @param direct whether all of the content is quoted
/// @param names the probability of each name near the source to be what it refers to
/// @param within the number, in the list of statements, of the one whose content contains this one;
/// [#NOWHERE] if none
public record ResolutionInput(
        List<Span> content, List<Span> cue, List<Span> source, boolean direct, NameShares names, int within) {

    /// How likely a source means each of the names near it, as the net sees it.
    ///
    /// @param first the number, in the story's list of names, of the first name that `shares` is about
    /// @param shares how likely the source means each name from that on, and last how likely it means none of
    /// them; they add up to 1. Where nothing is known: empty
    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    public record NameShares(int first, double[] shares) {}

    /// Of a statement that is in no other.
    public static final int NOWHERE = -1;

    public ResolutionInput {
        content = List.copyOf(content);
        cue = List.copyOf(cue);
        source = List.copyOf(source);
    }

    /// Returns where the statement is decided in the text: its source, else its cue, else its content.
    int anchor() {
        return !source.isEmpty()
                ? source.getFirst().start()
                : !cue.isEmpty() ? cue.getFirst().start() : content.getFirst().start();
    }

    /// Returns the net's share of a name, 0 of one that it did not compare.
    double share(int name) {
        int at = name - names.first;
        return at < 0 || at >= names.shares.length - 1 ? 0 : names.shares[at];
    }

    /// Returns the net's share of nobody whom the story names.
    double nobodysShare() {
        return names.shares.length == 0 ? 0 : names.shares[names.shares.length - 1];
    }
}
