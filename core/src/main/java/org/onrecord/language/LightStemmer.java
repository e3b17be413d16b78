package org.onrecord.language;

/// The stem that the forms of an English word share, found by its ending: `stay`, `stays`, `stayed` and
/// `staying`.
///
/// Coarse on purpose: for comparing texts it matters that no form is missed, and two words that meet by
/// chance (`rate` and `rated` do, `rat` too) only count as similar, never as equal. The order of the endings
/// is that of step 1 of Porter's stemmer (An algorithm for suffix stripping, 1980), without its conditions.
/// Searches use Snowball's English stemmer, which is finer and slower. In another language a word mostly
/// keeps its form, which costs some recall.
public final class LightStemmer {
    private static final int SHORTEST = 4;

    private LightStemmer() {}

    /// Returns the stem of a folded word. A word of three letters or fewer, or with characters other than `a`
    /// to `z`, is its own stem.
    public static String of(String word) {
        int length = word.length();
        if (length < SHORTEST || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        }
        String stem = word;
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
        return stem.substring(0, end);
    }
}
