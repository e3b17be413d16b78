package org.onrecord.copies;

import java.util.Arrays;
import org.onrecord.language.Language;
import org.onrecord.language.LightStemmer;

/// The English words that mean little on their own, and the stems of the others. In another language every
/// word has content and most are their own stem, which costs only some recall.
///
/// Words are compared by their hashes ([Words#hash]), so the lists are sorted arrays of hashes; a lookup is a
/// binary search without a string.
final class FunctionWords {
    private static final long[] ALL = hashes("everywhere", "in comparisons", "in copies");

    private static final long[] FIRST = hashes("speakers of copies");
    private static final long[] THIRD = hashes("others in copies");
    private static final long[] NOT = hashes("not", "not in copies");

    private FunctionWords() {}

    /// Returns whether a word has no content of its own.
    static boolean has(long hash) {
        return Arrays.binarySearch(ALL, hash) >= 0;
    }

    /// Returns whether a word means the people who speak: `we`.
    static boolean isFirstPerson(long hash) {
        return Arrays.binarySearch(FIRST, hash) >= 0;
    }

    /// Returns whether a word means people who are spoken of: `they`.
    static boolean isThirdPerson(long hash) {
        return Arrays.binarySearch(THIRD, hash) >= 0;
    }

    /// Returns whether a word negates.
    static boolean isNot(long hash) {
        return Arrays.binarySearch(NOT, hash) >= 0;
    }

    /// Returns a hash that the forms of a word share: `stay`, `stays`, `stayed` and `staying`. Coarse on
    /// purpose; a word of three letters or less, or with anything but Latin letters, keeps its form.
    static long stem(Words words, int word) {
        String letters = words.letters(word);
        int length = letters.length();
        if (length <= 3 || !letters.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return words.hash(word);
        }
        String stem = LightStemmer.of(letters);
        long hash = 0;
        for (int at = 0; at < stem.length(); at++) {
            hash = hash * 131 + stem.charAt(at);
        }
        return Words.mixed(hash);
    }

    private static long[] hashes(String... sections) {
        Words words =
                Words.of(String.join(" ", Language.ENGLISH.lists("stop-words").union(sections)));
        long[] hashes = new long[words.size()];
        for (int word = 0; word < hashes.length; word++) {
            hashes[word] = words.hash(word);
        }
        Arrays.sort(hashes);
        return hashes;
    }
}
