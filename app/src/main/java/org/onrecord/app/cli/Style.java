package org.onrecord.app.cli;

/// Colours, or none.
///
/// @param colour whether there are any
record Style(boolean colour) {
    String bold(String words) {
        return in("1", words);
    }

    String who(String words) {
        return in("1;36", words);
    }

    String faint(String words) {
        return in("2", words);
    }

    private String in(String code, String words) {
        return colour && !words.isEmpty() ? "\u001B[" + code + "m" + words + "\u001B[0m" : words;
    }
}
