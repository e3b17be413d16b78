package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.onrecord.language.QuotedSpans;
import org.onrecord.language.QuotedSpans.Reading;
import org.onrecord.statement.Manner;

/// Words in order, as they are compared and as they were written. Immutable.
///
/// @param string the string they were read from
/// @param words all of its words, or some of them in order
record Wording(String string, List<Word> words) {
    Wording {
        words = List.copyOf(words);
    }

    /// Reads the words of a string, quoted where its marks say so.
    static Wording of(String string) {
        return of(string, Set.of(), Manner.MIXED);
    }

    /// Reads the words of a statement. Direct speech is quoted as a whole, indirect speech not at all, mixed where
    /// its marks say so.
    ///
    /// @param breaks the offsets at which a sentence begins, whatever the marks before it
    static Wording of(String string, Set<Integer> breaks, Manner manner) {
        IntPredicate quoted = switch (manner) {
            case DIRECT -> at -> true;
            case INDIRECT -> at -> false;
            case MIXED -> QuotedSpans.of(string, Reading.LOOSE)::isInside;
        };
        return new Wording(string, new WordReader(string, quoted, breaks).words());
    }

    int size() {
        return words.size();
    }

    Word word(int index) {
        return words.get(index);
    }

    /// Returns the words with the forms that change in reported speech made equal: person, tense and some
    /// words of place. A word can become two, which then share their place: `I’m` is `I` and `is`.
    Wording reported() {
        List<Word> forms = new ArrayList<>();
        for (Word word : words) {
            for (String form : Lexicon.reported(word.key())) {
                forms.add(word.as(form));
            }
        }
        return new Wording(string, forms);
    }

    /// Returns the words that satisfy a condition, with their indexes among all words.
    Wording only(Predicate<Word> predicate) {
        return new Wording(string, words.stream().filter(predicate).toList());
    }

    /// Returns the words from one position to before another.
    Wording part(int from, int to) {
        return from == 0 && to == words.size() ? this : new Wording(string, words.subList(from, to));
    }

    /// Returns the number of words with content.
    int contents() {
        return (int) words.stream().filter(Word::isContent).count();
    }

    /// Returns the number of negations.
    int negations() {
        return (int) words.stream().filter(Word::isNot).count();
    }

    /// Returns the text from the first to the last word of `[from, to)` as it was written, leaving out what
    /// lies between words that are not neighbours there.
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
