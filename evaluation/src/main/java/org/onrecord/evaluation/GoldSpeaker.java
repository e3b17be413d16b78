package org.onrecord.evaluation;

import java.util.List;

/// The speaker of a gold statement, and its kind.
///
/// @param number the 1-based number of the statement in its story's gold
/// @param name the canonical name; empty if there is none
/// @param also other names that are right
/// @param kind the word of the statement's kind
/// @param sure true if a second reader would hardly disagree on the kind
record GoldSpeaker(int number, String name, List<String> also, String kind, boolean sure) {
    GoldSpeaker {
        also = List.copyOf(also);
    }
}
