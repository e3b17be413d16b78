package org.onrecord.copies;

import java.util.Arrays;

/// The English words that say little on their own, and the stems of the others. In another language every
/// word is one with content and the stem of most is the word, which costs nothing but some reach.
final class FunctionWords {
    private static final long[] ALL = hashes("""
            a an the this that these those and or but nor so if then than as at by for from in into of off on onto out
            over to up upon with within without about after before against between during through under until while
            because since i me my mine we us our ours you your yours he him his she her hers it its they them their
            theirs who whom whose which what when where why how be am is are was were been being have has had having do
            does did doing done will would shall should can could may might must not no nor dont doesnt didnt wont
            wouldnt cant couldnt shouldnt isnt arent wasnt werent hasnt havent hadnt im ive ill id youre youve youll
            youd hes shes theyre theyve theyll theyd weve well wed were thats theres there here just also very too any
            some all each both more most such only own same other again once even still yet ever never one said say says
            saying told tell added
            """);

    private static final long[] FIRST = hashes("i me my mine we us our ours im ive ill id weve wed myself ourselves");
    private static final long[] THIRD = hashes(
            "he him his she her hers they them their theirs hes shes theyre theyve theyll theyd himself herself");
    private static final long[] NOT = hashes("""
            not no never none nothing nobody nor neither without cannot dont doesnt didnt wont wouldnt cant couldnt
            shouldnt isnt arent wasnt werent hasnt havent hadnt aint
            """);

    private FunctionWords() {}

    static boolean has(long hash) {
        return Arrays.binarySearch(ALL, hash) >= 0;
    }

    /// Whether a word is one for who speaks: `we`.
    static boolean isFirstPerson(long hash) {
        return Arrays.binarySearch(FIRST, hash) >= 0;
    }

    /// Whether a word is one for who is spoken of: `they`.
    static boolean isThirdPerson(long hash) {
        return Arrays.binarySearch(THIRD, hash) >= 0;
    }

    static boolean isNot(long hash) {
        return Arrays.binarySearch(NOT, hash) >= 0;
    }

    /// A hash that the forms of a word share: `stay`, `stays`, `stayed` and `staying`. Coarse on purpose; a
    /// word of four letters or less, or with a digit, keeps its form.
    static long stem(Words words, int word) {
        String letters = words.letters(word);
        int length = letters.length();
        if (length <= 3 || !letters.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return words.hash(word);
        }
        String stem = letters;
        if (stem.endsWith("ies") || stem.endsWith("ied")) {
            stem = stem.substring(0, length - 3) + "y";
        } else if (stem.endsWith("ing") && length > 5) {
            stem = stem.substring(0, length - 3);
        } else if ((stem.endsWith("ed") || stem.endsWith("es")) && length > 4) {
            stem = stem.substring(0, length - 2);
        } else if (stem.endsWith("s") && !stem.endsWith("ss")) {
            stem = stem.substring(0, length - 1);
        }
        int end = stem.length();
        if (end > 3 && stem.endsWith("e")) {
            end--;
        }
        if (end > 3 && stem.charAt(end - 1) == stem.charAt(end - 2)) {
            end--;
        }
        long hash = 0;
        for (int at = 0; at < end; at++) {
            hash = hash * 131 + stem.charAt(at);
        }
        return Words.mixed(hash);
    }

    private static long[] hashes(String list) {
        Words words = Words.of(list);
        long[] hashes = new long[words.size()];
        for (int word = 0; word < hashes.length; word++) {
            hashes[word] = words.hash(word);
        }
        Arrays.sort(hashes);
        return hashes;
    }
}
