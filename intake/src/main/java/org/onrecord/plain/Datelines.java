package org.onrecord.plain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Reads the place, agency and date before a story's first words: `LONDON, Nov 29 (Reuters) - `, `Kyiv,
/// Ukraine (AP) —`, `WASHINGTON —`.
final class Datelines {
    private static final WordLists WORDS = Language.ENGLISH.lists("datelines");

    private static final int LONGEST = 120;
    private static final String DASH = WORDS.expression("dash");
    private static final String LOUD_PLACE = WORDS.expression("loud place");
    private static final String REGION = WORDS.expression("region");
    private static final String DATE = WORDS.expression("date");

    private static final Pattern IN_BRACKETS = Pattern.compile(WORDS.expression("in brackets"));
    private static final Pattern AGENCY_FIRST = Pattern.compile(WORDS.expression("agency first"));
    private static final Pattern SLASHED = Pattern.compile(
            "(" + LOUD_PLACE.replace("[ /]", "[ ]") + REGION + ")(" + DATE + ")?/([\\p{Lu}][\\p{L} ]{1,20})" + DASH);
    private static final Pattern DATED = Pattern.compile(WORDS.expression("dated"));
    private static final Pattern BARE = Pattern.compile(WORDS.expression("bare"));
    private static final Pattern CITY = Pattern.compile(WORDS.expression("city"));
    private static final Pattern BETWEEN_STOPS = Pattern.compile(WORDS.expression("between stops"));
    private static final Pattern PARTY = Pattern.compile(WORDS.expression("party"));
    private static final Pattern NO_PLACE = Pattern.compile(WORDS.expression("no place"));

    private Datelines() {}

    /// A dateline at the beginning of a paragraph.
    ///
    /// @param length its length in UTF-16 units, including the dash, excluding white space after it
    /// @param place the place where the story was written
    /// @param agency the agency that supplied it, or an outlet in the same position
    /// @param date the words for the day
    record Found(
            int length,
            @Nullable String place,
            @Nullable String agency,
            @Nullable String date) {}

    /// Returns the dateline at the beginning of `paragraph`, or null.
    ///
    /// @param first whether the paragraph is the first of the body; in others, a dateline must name an agency
    static @Nullable Found in(String paragraph, boolean first) {
        String beginning = paragraph.length() > LONGEST ? paragraph.substring(0, LONGEST) : paragraph;
        String words = beginning.replace('\n', ' ').replace('\r', ' ').replace('\u00A0', ' ');
        Matcher matcher = IN_BRACKETS.matcher(words);
        if (matcher.lookingAt() && isStory(words, matcher.end()) && isAgency(matcher.group(3))) {
            return found(matcher, matcher.group(1), matcher.group(3), matcher.group(2));
        }
        if (matcher.usePattern(AGENCY_FIRST).lookingAt()
                && isStory(words, matcher.end())
                && isAgency(matcher.group(1))) {
            return found(matcher, null, matcher.group(1), null);
        }
        if (!first) {
            return null;
        }
        if (matcher.usePattern(BETWEEN_STOPS).lookingAt()
                && isStory(words, matcher.end())
                && Agencies.named(matcher.group(3)) != null) {
            return found(matcher, matcher.group(1), matcher.group(3), matcher.group(2));
        }
        if (matcher.usePattern(SLASHED).lookingAt()
                && isStory(words, matcher.end())
                && Agencies.named(matcher.group(3)) != null) {
            return found(matcher, matcher.group(1), matcher.group(3), matcher.group(2));
        }
        if (matcher.usePattern(DATED).lookingAt() && isStory(words, matcher.end()) && isPlace(matcher.group(1))) {
            return found(matcher, matcher.group(1), null, matcher.group(2));
        }
        if (matcher.usePattern(BARE).lookingAt() && isStory(words, matcher.end())) {
            String place = matcher.group(1);
            if (Agencies.named(place) != null) {
                return found(matcher, null, place, null);
            }
            if (isPlace(place)) {
                return found(matcher, place, null, null);
            }
        }
        if (matcher.usePattern(CITY).lookingAt() && isStory(words, matcher.end()) && Places.isKnown(matcher.group(1))) {
            return found(matcher, matcher.group(1), null, null);
        }
        return null;
    }

    private static Found found(
            Matcher matcher, @Nullable String place, @Nullable String agency, @Nullable String date) {
        return new Found(
                matcher.group().stripTrailing().length(),
                place == null ? null : Places.written(place.replaceFirst("(?<=\\p{Lu}{3})\\.$", "")),
                agency,
                date == null ? null : date.replaceFirst("^[, ]+", ""));
    }

    /// Returns whether a sentence begins at `offset`.
    private static boolean isStory(String words, int offset) {
        if (offset + 12 > words.length()) {
            return false;
        }
        char first = words.charAt(offset);
        return Character.isUpperCase(first)
                || Character.isDigit(first)
                || Unit.isQuote(first)
                || first == '$'
                || first == '£'
                || first == '€';
    }

    private static boolean isPlace(String words) {
        return words.length() > 2 && !NO_PLACE.matcher(words).matches();
    }

    private static boolean isAgency(String words) {
        return Agencies.named(words) != null
                || (Credits.isCapitalised(words.replace('/', ' '))
                        && words.split(" ", -1).length <= 4
                        && !PARTY.matcher(words).matches());
    }
}
