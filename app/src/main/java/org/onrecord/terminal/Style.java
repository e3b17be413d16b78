package org.onrecord.terminal;

/// Adds the escape codes of colours and other looks to words, or nothing if there are no colours.
///
/// @param colour whether to add escape codes
public record Style(boolean colour) {
    String bold(String words) {
        return in("1", words);
    }

    String who(String words) {
        return in("1;36", words);
    }

    String faint(String words) {
        return in("2", words);
    }

    String struck(String words) {
        return in("9;31", words);
    }

    String added(String words) {
        return in("4;32", words);
    }

    private String in(String code, String words) {
        return colour && !words.isEmpty() ? "\u001B[" + code + "m" + words + "\u001B[0m" : words;
    }
}
