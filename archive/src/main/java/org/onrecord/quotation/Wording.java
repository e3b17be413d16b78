package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.onrecord.statement.Manner;

/// Words in order, as they are compared and as they were written. Immutable.
///
/// @param string what they were read from
/// @param words all of its words, or some
record Wording(String string, List<Word> words) {
    Wording {
        words = List.copyOf(words);
    }

    /// The words of a string, quoted where its marks say so.
    static Wording of(String string) {
        return new Wording(string, new WordReader(string, QuotationMarks.inside(string)::get).words());
    }

    /// The words of a statement.
    static Wording of(String string, Manner manner) {
        return switch (manner) {
            case DIRECT -> new Wording(string, new WordReader(string, at -> true).words());
            case INDIRECT -> new Wording(string, new WordReader(string, at -> false).words());
            case MIXED -> of(string);
        };
    }

    int size() {
        return words.size();
    }

    Word word(int index) {
        return words.get(index);
    }

    Wording only(Predicate<Word> predicate) {
        return new Wording(string, words.stream().filter(predicate).toList());
    }

    Wording part(int from, int to) {
        return from == 0 && to == words.size() ? this : new Wording(string, words.subList(from, to));
    }

    int contents() {
        return (int) words.stream().filter(Word::isContent).count();
    }

    int negations() {
        return (int) words.stream().filter(Word::isNot).count();
    }

    /// The text from the first to the last word of `[from, to)`, as it was given, without what stands
    /// between words that do not follow one another there.
    String at(int from, int to) {
        List<String> stretches = new ArrayList<>();
        int first = from;
        for (int at = from; at < to; at++) {
            if (at + 1 == to || words.get(at + 1).index() != words.get(at).index() + 1) {
                stretches.add(
                        string.substring(words.get(first).start(), words.get(at).end()));
                first = at + 1;
            }
        }
        return String.join(" … ", stretches);
    }
}
