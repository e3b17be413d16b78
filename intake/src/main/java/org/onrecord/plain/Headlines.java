package org.onrecord.plain;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Recognises headlines and subheads by their form and by what surrounds them.
final class Headlines {
    private static final WordLists WORDS = Language.ENGLISH.lists("headlines");

    /// The largest distance in units between a headline and the first paragraph of its story.
    private static final int NEAR = 20;

    private static final Pattern SPOKEN = Pattern.compile(WORDS.expression("spoken"));
    private static final Pattern ON_A_DAY = Pattern.compile(WORDS.expression("on a day"));
    private static final Pattern TWO_SENTENCES = Pattern.compile(".*\\p{Ll}{2}[.?!][\"”’')]* [\"“‘'(]?\\p{Lu}.*");
    private static final Pattern OPENS_A_SENTENCE = Pattern.compile(WORDS.expression("opens a sentence"));
    private static final Pattern BULLET = Pattern.compile("[•▪●■◦‣*+>#–—-].*|\\(?(?:\\d{1,2}|[a-z])[.)] .*");

    private static final Pattern LABELLED = Pattern.compile("\\[.*|[\\p{L}. ]{1,40}: .*");

    private Headlines() {}

    /// Returns whether the unit at `index` is the headline of those below it, if only credits are above.
    static boolean isHeadline(List<Unit> units, int index) {
        if (index + 1 >= units.size()) {
            return false;
        }
        Unit unit = units.get(index);
        String words = unit.words();
        if (!unit.isShorterThan(31, 220)
                || (unit.endsOpen() && !opensSecondLine(unit))
                || BULLET.matcher(words).matches()
                || Datelines.in(words, true) != null
                || !hasStory(units, index + 1)) {
            return false;
        }
        Unit next = units.get(index + 1);
        Credit credit = Credit.of(next);
        boolean credited = credit != null && credit.evidence() != Credit.Evidence.BARE;
        if (isSame(unit, next) || credited || Datelines.in(next.words(), true) != null || opensSecondLine(unit)) {
            return unit.startsSentence() && !isQuotedSentence(unit);
        }
        if (!unit.endsSentence()) {
            return unit.startsSentence() || isAllLine(unit);
        }
        if (SPOKEN.matcher(words).matches() || TWO_SENTENCES.matcher(words).matches() || isQuoted(unit)) {
            return false;
        }
        if (unit.lastMark() != '.' || isTitle(words)) {
            return unit.startsSentence() && unit.count() >= 2;
        }
        // A sentence with a full stop in sentence case is a headline only if it does not read like a story's
        // beginning.
        return unit.isShorterThan(19, 130)
                && unit.count() >= 3
                && unit.startsSentence()
                && (words.contains(": ") || !OPENS_A_SENTENCE.matcher(words).matches())
                && !ON_A_DAY.matcher(words).matches();
    }

    /// Returns whether `unit` is a headline that continues in a second line: `Bridge shut;`.
    static boolean opensSecondLine(Unit unit) {
        return unit.lastMark() == ';' && unit.isShorterThan(21, 160);
    }

    /// Returns whether both units consist of the same words, ignoring punctuation.
    static boolean isSame(Unit headline, Unit other) {
        return !other.isLong() && letters(headline.words()).equals(letters(other.words()));
    }

    /// Returns whether `unit` is a short line that is not a sentence.
    static boolean isLine(Unit unit) {
        return unit.isShorterThan(36, 240)
                && !unit.endsSentence()
                && !unit.endsOpen()
                && unit.startsSentence()
                && !BULLET.matcher(unit.words()).matches()
                && !SPOKEN.matcher(unit.words()).matches();
    }

    /// Returns whether `unit` looks like a link to another story, labelled with its headline.
    static boolean isLink(Unit unit) {
        boolean question = unit.lastMark() == '?' && unit.isShorterThan(20, 140) && !unit.startsWithQuote();
        return question || isLine(unit);
    }

    /// Returns whether `unit`, which is above a credit line, may be a summary of the story.
    static boolean isStandfirst(Unit unit) {
        return unit.isShorterThan(56, 380) && !SPOKEN.matcher(unit.words()).matches();
    }

    /// Returns whether the unit at `index` has the form of a subhead above the next one.
    static boolean isSubhead(List<Unit> units, int index) {
        if (index == 0 || index + 1 >= units.size()) {
            return false;
        }
        Unit unit = units.get(index);
        Unit next = units.get(index + 1);
        boolean question =
                unit.lastMark() == '?' && unit.count() > 2 && isTitle(unit.words()) && !unit.startsWithQuote();
        return unit.isShorterThan(11, 80)
                && (question || isLine(unit))
                && !LABELLED.matcher(unit.words()).matches()
                && unit.words().codePoints().anyMatch(Character::isLetter)
                && next.startsSentence()
                && (next.isProse()
                        || (next.endsSentence() && next.count() >= 5)
                        || (next.endsOpen() && next.count() >= 8))
                && (!unit.startsWithQuote() || isQuoted(unit));
    }

    /// Returns whether a name in `unit` also occurs in `other`.
    static boolean shareName(Unit unit, Unit other) {
        Set<String> names = new HashSet<>();
        for (String word : other.words().split("[^\\p{L}]+", -1)) {
            if (word.length() > 3 && Character.isUpperCase(word.charAt(0))) {
                names.add(word);
            }
        }
        for (String word : unit.words().split("[^\\p{L}]+", -1)) {
            if (names.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasStory(List<Unit> units, int from) {
        for (int index = from; index < Math.min(units.size(), from + NEAR); index++) {
            Unit unit = units.get(index);
            if (unit.isLong() || (unit.count() >= 3 && (unit.endsSentence() || unit.count() > 12))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuotedSentence(Unit unit) {
        return isQuoted(unit) && (unit.endsSentence() || unit.endsOpen());
    }

    /// Returns whether all of `unit` is in one pair of quotation marks.
    private static boolean isQuoted(Unit unit) {
        String words = unit.words();
        return unit.startsWithQuote() && words.length() > 2 && Unit.isQuote(words.charAt(words.length() - 1));
    }

    /// Returns whether `unit`, which begins with a small letter, can be a separate line: `iPhone sales fall`.
    private static boolean isAllLine(Unit unit) {
        return unit.words().length() > 1 && Character.isUpperCase(unit.words().charAt(1));
    }

    /// Returns whether most of the longer words are capitalised, as in a title.
    private static boolean isTitle(String words) {
        int all = 0;
        int capitals = 0;
        for (String word : words.split("[^\\p{L}\\p{N}’']+", -1)) {
            if (word.length() > 3) {
                all++;
                capitals += Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.charAt(0)) ? 1 : 0;
            }
        }
        return all > 1 && capitals * 4 >= all * 3;
    }

    private static String letters(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
