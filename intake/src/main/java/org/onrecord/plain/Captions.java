package org.onrecord.plain;

import java.util.regex.Pattern;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Recognises captions of pictures: by a credit, or by two weaker signs together.
final class Captions {
    private static final WordLists WORDS = Language.ENGLISH.lists("captions");

    private static final Pattern CREDIT_AT_END = Pattern.compile(WORDS.expression("credit at end"));
    private static final Pattern CREDIT_ALONE = Pattern.compile(WORDS.expression("credit alone"));
    /// Matches a part of every credit: a fast check before the slow one.
    private static final Pattern CREDITED = Pattern.compile(WORDS.expression("credited"));

    private static final Pattern LABEL = Pattern.compile(WORDS.expression("label"));
    private static final Pattern CREDIT_LABEL =
            Pattern.compile(WORDS.expression("credit label"), Pattern.CASE_INSENSITIVE);
    private static final Pattern SIDE = Pattern.compile(WORDS.expression("side"));
    private static final Pattern SEEN = Pattern.compile(WORDS.expression("seen"));
    private static final Pattern FILE_PHOTO = Pattern.compile(WORDS.expression("file photo"), Pattern.CASE_INSENSITIVE);
    private static final Pattern PRESENT = Pattern.compile(WORDS.expression("present"));
    private static final Pattern CREDIT_AFTER = Pattern.compile(WORDS.expression("credit after"));
    private static final Pattern SPEECH = Pattern.compile(WORDS.expression("speech"));

    private static final Pattern SPOKEN = Pattern.compile("[,.?!][\"”’'»“]");

    private static final int MOST_WORDS = 75;

    private Captions() {}

    /// Returns whether `unit` is a caption.
    static boolean isCaption(Unit unit) {
        if (!unit.isShorterThan(MOST_WORDS, Unit.LONGEST)) {
            return false;
        }
        String words = unit.words();
        if (words.length() < 100 && CREDIT_LABEL.matcher(words).matches()) {
            return !SPEECH.matcher(words).find() && unit.count() <= 14;
        }
        if (isCredit(unit)) {
            return true;
        }
        boolean speech = SPEECH.matcher(words).find() || hasSpokenWords(words);
        if (endsWithCredit(words)) {
            return !speech
                    || FILE_PHOTO.matcher(words).find()
                    || SIDE.matcher(words).find();
        }
        if (speech) {
            return false;
        }
        if (LABEL.matcher(words).matches()) {
            return true;
        }
        if (FILE_PHOTO.matcher(words).find()) {
            return true;
        }
        boolean side = SIDE.matcher(words).find();
        boolean seen = SEEN.matcher(words).find();
        boolean dated = Dates.hasFull(words);
        if (!dated && !side && !seen) {
            return false;
        }
        boolean credited = CREDIT_AFTER.matcher(words).matches();
        // The present tense is a sign only beside positions such as "left": "is seen" may also be a market
        // forecast.
        return (side && (seen || credited || dated || (PRESENT.matcher(words).find() && !isOnlyParty(words))))
                || (seen && (credited || dated))
                || (credited && dated);
    }

    /// Returns whether `unit` is a picture's credit and nothing else: `AP Photo/Ann Lee`, `Getty Images`.
    static boolean isCredit(Unit unit) {
        return unit.words().length() < 90
                && unit.count() <= 8
                && CREDIT_ALONE.matcher(unit.words()).matches();
    }

    private static boolean endsWithCredit(String words) {
        int from = Math.max(0, words.length() - 90);
        if (!CREDITED.matcher(words).region(from, words.length()).find()) {
            return false;
        }
        for (int start = from; start < words.length(); start++) {
            boolean bound =
                    start == 0 || !Character.isLetterOrDigit(words.charAt(start - 1)) || words.charAt(start) == '/';
            if (bound
                    && CREDIT_AT_END
                            .matcher(words)
                            .region(start, words.length())
                            .matches()) {
                return true;
            }
        }
        return false;
    }

    /// Returns whether `(R)` is the only position in the text: it may stand for a party.
    private static boolean isOnlyParty(String words) {
        return !SIDE.matcher(words.replace("(R)", "")).find();
    }

    private static boolean hasSpokenWords(String words) {
        return SPOKEN.matcher(words).find();
    }
}
