package org.onrecord.quotation;

/// A word of a wording.
///
/// @param key what makes two words the same: no case, accents or marks
/// @param stem what the forms of a word share
/// @param start where it begins
/// @param end where it ends
/// @param index its place among all words of the wording
/// @param sentence the number of its sentence
/// @param afterEllipsis whether an ellipsis stands before it
/// @param afterComma whether a comma stands before it
/// @param bracketed whether an editor's brackets hold it or a part of it
/// @param quoted whether it stands in quotation marks
record Word(
        String key,
        String stem,
        int start,
        int end,
        int index,
        int sentence,
        boolean afterEllipsis,
        boolean afterComma,
        boolean bracketed,
        boolean quoted) {
    boolean isContent() {
        return !Lexicon.isFunction(key);
    }

    boolean isNot() {
        return Lexicon.isNot(key);
    }
}
