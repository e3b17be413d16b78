package org.onrecord.search;

import org.jspecify.annotations.Nullable;

/// The ways to find statements.
public enum SearchMode {
    /// By their words.
    WORDS,
    /// By their meaning, in whatever words: those nearest to the given meaning.
    MEANING,
    /// By both: what ranks high in either list ranks high.
    BOTH;

    /// Returns the mode in which to search for words: the one wished for, or [#WORDS] if the words contain no
    /// letter or digit and so have no meaning.
    ///
    /// @param words the words to search for, or null
    public static SearchMode of(@Nullable String words, SearchMode wished) {
        boolean isAnyWord = words != null && words.codePoints().anyMatch(Character::isLetterOrDigit);
        return isAnyWord ? wished : WORDS;
    }
}
