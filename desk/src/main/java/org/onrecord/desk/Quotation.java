package org.onrecord.desk;

/// Tells content that is one quotation from its opening mark to its closing one.
final class Quotation {
    private Quotation() {}

    /// Whether the words begin with an opening quotation mark, end with the mark that closes it, and hold neither
    /// mark's like in between, so that their marks balance.
    static boolean isWhole(String words) {
        String stripped = words.strip();
        if (stripped.length() < 3) {
            return false;
        }
        char first = stripped.charAt(0);
        char last = stripped.charAt(stripped.length() - 1);
        if (!closes(first, last)) {
            return false;
        }
        boolean isSingle = first == '\'' || first == '‘' || first == '‚';
        for (int offset = 1; offset < stripped.length() - 1; offset++) {
            char character = stripped.charAt(offset);
            boolean isLike = character == first || closes(first, character);
            if (isLike && !(isSingle && isApostrophe(stripped, offset))) {
                return false;
            }
        }
        return true;
    }

    private static boolean closes(char open, char character) {
        return switch (open) {
            case '"' -> character == '"';
            case '“', '‟' -> character == '”';
            case '„' -> character == '“' || character == '”';
            case '«' -> character == '»';
            case '»' -> character == '«';
            case '‹' -> character == '›';
            case '‘' -> character == '’';
            case '‚' -> character == '‘' || character == '’';
            case '\'' -> character == '\'';
            default -> false;
        };
    }

    private static boolean isApostrophe(String words, int offset) {
        return Character.isLetterOrDigit(words.charAt(offset - 1))
                && Character.isLetterOrDigit(words.charAt(offset + 1));
    }
}
