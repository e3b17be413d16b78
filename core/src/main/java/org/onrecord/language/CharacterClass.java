package org.onrecord.language;

import org.jspecify.annotations.Nullable;

/// The sorts of characters as [Tokens] sees them: which kind of token they form, or how they separate tokens.
///
/// The sort follows from the Unicode general category, with exceptions for unspaced scripts, the zero-width
/// joiner and skin tones. ASCII is looked up in a table, since nearly all characters of a story are ASCII.
enum CharacterClass {
    LETTER(Tokens.Kind.LETTERS),
    IDEOGRAPH(Tokens.Kind.IDEOGRAPH),
    DIGIT(Tokens.Kind.DIGITS),
    NUMERAL(Tokens.Kind.NUMERAL),
    SIGN(Tokens.Kind.SIGN),
    /// Belongs to the character before it.
    CLINGING(null),
    /// White space, with the no-break spaces and all line ends.
    SPACE(null),
    /// A control or format character, which is invisible.
    HIDDEN(null);

    private static final CharacterClass[] ASCII = new CharacterClass[0x80];

    static {
        for (int codePoint = 0; codePoint < ASCII.length; codePoint++) {
            ASCII[codePoint] = find(codePoint);
        }
    }

    private final Tokens.@Nullable Kind kind;

    CharacterClass(Tokens.@Nullable Kind kind) {
        this.kind = kind;
    }

    /// Returns the kind of token that such characters form, or null if they form none.
    Tokens.@Nullable Kind kind() {
        return kind;
    }

    static CharacterClass of(int codePoint) {
        return codePoint < ASCII.length ? ASCII[codePoint] : find(codePoint);
    }

    private static CharacterClass find(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER -> isUnspaced(codePoint) ? IDEOGRAPH : LETTER;
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> NUMERAL;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> CLINGING;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> SPACE;
            case Character.CONTROL -> Character.isWhitespace(codePoint) || codePoint == 0x85 ? SPACE : HIDDEN;
            case Character.FORMAT -> codePoint == 0x200D ? CLINGING : HIDDEN;
            default -> isSkinTone(codePoint) ? CLINGING : SIGN;
        };
    }

    /// Returns whether a letter belongs to a script without spaces between words: Chinese, and Japanese with
    /// its syllables.
    private static boolean isUnspaced(int codePoint) {
        return codePoint >= 0x2E80
                && (Character.isIdeographic(codePoint) || (codePoint >= 0x3040 && codePoint <= 0x30FF));
    }

    private static boolean isSkinTone(int codePoint) {
        return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    }
}
