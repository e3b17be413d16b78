package org.onrecord.quotation;

/// A word of a wording, with what its surroundings say about it.
///
/// @param key what makes two words the same: no case, accents or marks
/// @param stem what the forms of a word share
/// @param start where it begins
/// @param end where it ends
/// @param index its place among all words of the wording
/// @param sentence the number of its sentence
/// @param marks the punctuation before and around it
record Word(String key, String stem, int start, int end, int index, int sentence, Marks marks) {
    /// The punctuation before and around a word.
    ///
    /// @param afterEllipsis true if an ellipsis is before it
    /// @param afterComma true if a comma is before it
    /// @param bracketed true if it is in an editor's brackets, whole or in part
    /// @param quoted true if it is in quotation marks
    record Marks(boolean afterEllipsis, boolean afterComma, boolean bracketed, boolean quoted) {}

    /// Returns the word with the stem of its key.
    static Word of(String key, int start, int end, int index, int sentence, Marks marks) {
        return new Word(key, Lexicon.stem(key), start, end, index, sentence, marks);
    }

    /// Returns this word, spelled as one with the word after it, which ends at `close`; its stem is
    /// `spelling`.
    Word joined(String spelling, int close) {
        return new Word(spelling, spelling, start, close, index, sentence, marks);
    }

    /// Returns this word in another form, at the same place.
    Word as(String form) {
        return of(form, start, end, index, sentence, marks);
    }

    boolean afterEllipsis() {
        return marks.afterEllipsis;
    }

    boolean afterComma() {
        return marks.afterComma;
    }

    boolean bracketed() {
        return marks.bracketed;
    }

    boolean quoted() {
        return marks.quoted;
    }

    /// Returns whether it has content of its own, so that losing it changes what is said.
    boolean isContent() {
        return !Lexicon.isFunction(key);
    }

    boolean isNot() {
        return Lexicon.isNot(key);
    }
}
