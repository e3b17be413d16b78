package org.onrecord.bench;

import java.util.ArrayList;
import java.util.List;

/// A run of letters, or of digits, in a text.
///
/// @param start its start
/// @param end its end
/// @param words its characters
/// @param begins whether it begins a sentence or follows a quotation mark
record Token(int start, int end, String words, boolean begins) {
    static List<Token> in(String text) {
        List<Token> tokens = new ArrayList<>();
        boolean begins = true;
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            boolean isDigit = Character.isDigit(first);
            if (isDigit || Character.isLetter(first)) {
                int end = at + 1;
                while (end < text.length()
                        && (isDigit ? Character.isDigit(text.charAt(end)) : Character.isLetter(text.charAt(end)))) {
                    end++;
                }
                tokens.add(new Token(at, end, text.substring(at, end), begins));
                begins = false;
                at = end;
            } else {
                begins |= first == '.' || first == '?' || first == '!' || first == '\n' || first == '“' || first == '"';
                at++;
            }
        }
        return tokens;
    }

    boolean isNumber() {
        return Character.isDigit(words.charAt(0));
    }

    boolean isCapital() {
        return Character.isUpperCase(words.charAt(0));
    }
}
