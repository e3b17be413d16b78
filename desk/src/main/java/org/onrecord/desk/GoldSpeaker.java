package org.onrecord.desk;

import java.util.List;

/// Who made a gold statement, and what they did by it.
///
/// @param number the 1-based number of the statement in its story's gold
/// @param name the canonical name; empty when there is none
/// @param also other names that are right
/// @param kind the word of the statement's kind
/// @param sure whether a second reader would hardly differ on the kind
record GoldSpeaker(int number, String name, List<String> also, String kind, boolean sure) {
    GoldSpeaker {
        also = List.copyOf(also);
    }
}
