package org.onrecord.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onrecord.language.Tokens;

/// Counts words as a reader does: letters and digits, with the apostrophes, hyphens, dots and commas inside.
final class WordCount {
    private static final String INNER = "'’.,-";

    private WordCount() {}

    static int count(CharSequence text) {
        return of(text).size();
    }

    /// Returns the words as they are written.
    static List<String> of(CharSequence text) {
        Tokens tokens = Tokens.of(text.toString());
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = at + 1;
            if (tokens.isWord(at)) {
                while (goesOn(tokens, end)) {
                    end += tokens.isWord(end) ? 1 : 2;
                }
                words.add(tokens.at(at, end));
            }
            at = end;
        }
        return words;
    }

    /// Returns whether a word continues with the next token, either directly or after a mark that can be inside words.
    private static boolean goesOn(Tokens tokens, int token) {
        return tokens.isGlued(token)
                && (tokens.isWord(token)
                        || (INNER.indexOf(tokens.sign(token)) >= 0
                                && tokens.isGlued(token + 1)
                                && tokens.isWord(token + 1)));
    }

    /// Returns the words in lower case with straight apostrophes, so that the same words are equal
    /// everywhere.
    static List<String> plain(CharSequence text) {
        return of(text).stream()
                .map(word -> word.toLowerCase(Locale.ROOT).replace('’', '\''))
                .toList();
    }
}
