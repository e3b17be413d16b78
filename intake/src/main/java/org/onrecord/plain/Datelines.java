package org.onrecord.plain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the place, agency and date in front of a story's first words: `LONDON, Nov 29 (Reuters) - `,
/// `Kyiv, Ukraine (AP) —`, `WASHINGTON —`.
final class Datelines {
    private static final int LONGEST = 120;
    private static final String DASH = "\\s*(?:—|–|―|--+|(?<=[\\s)])-(?=\\s))\\s*";
    private static final String LOUD = "\\p{Lu}[\\p{Lu}\\p{M}'’.-]*";
    private static final String LOUD_PLACE = LOUD + "(?:[ /]" + LOUD + "){0,4}";
    private static final String QUIET = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
    private static final String QUIET_PLACE = QUIET + "(?:[ /](?:de |la |del |da |the |of |sur )?" + QUIET + "){0,4}";
    private static final String REGION = "(?:, (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? \\d)"
            + QUIET + "(?: (?:of |and |the )?" + QUIET + "){0,2})?";
    private static final String DATE =
            "(?:,? (?:(?:\\p{Lu}[a-z]+day, )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
                    + "[a-z]*\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?"
                    + "(?:,? \\d{4})?))";
    private static final String AGENCY = "(?:[ ]?[(\\[]([\\p{Lu}][\\p{L}\\p{N}.&'’/ -]{1,40}|dpa)[)\\]])";

    private static final Pattern IN_BRACKETS = Pattern.compile("((?:" + LOUD_PLACE + "|" + QUIET_PLACE + ")" + REGION
            + ")(" + DATE + ")?" + AGENCY + "(?:" + DASH + "|\\s*:\\s*)");
    private static final Pattern AGENCY_FIRST = Pattern.compile("\\(([\\p{Lu}][\\p{L}\\p{N}.& -]{1,30}|dpa)\\)" + DASH);
    private static final Pattern SLASHED = Pattern.compile(
            "(" + LOUD_PLACE.replace("[ /]", "[ ]") + REGION + ")(" + DATE + ")?/([\\p{Lu}][\\p{L} ]{1,20})" + DASH);
    private static final Pattern DATED =
            Pattern.compile("((?:" + LOUD_PLACE + "|" + QUIET_PLACE + ")" + REGION + ")(" + DATE + ")" + DASH);
    private static final Pattern BARE = Pattern.compile("(" + LOUD_PLACE + REGION + ")" + DASH);
    private static final Pattern CITY = Pattern.compile(
            "(" + QUIET_PLACE + "(?:, " + QUIET + "(?: " + QUIET + ")?)?)(?:" + "\\s+(?:—|–|--)\\s+|\\s*:\\s+)");
    private static final Pattern BETWEEN_STOPS =
            Pattern.compile("(" + LOUD_PLACE + REGION + ")(" + DATE + ")?\\. ?/([\\p{Lu}][\\p{L} -]{1,25})/\\.\\s+");
    private static final Pattern NO_PLACE = Pattern.compile(
            "(?:BREAKING|UPDATED?|EXCLUSIVE|OPINION|ANALYSIS|WATCH|CORRECTION|NOTE|VIDEO|LIVE|SPOILER|ALERT|FILE|PHOTO|NEWS"
                    + "|FACT|FICTION|TRUE|FALSE|CLAIM|VERDICT|QUESTION|ANSWER|WARNING|READ|MORE|NATO|EU|UN|US|USA|UK|GOP|FBI|CIA|WHO"
                    + "|I|A|OK|NO|YES|NOT|BUT|AND|SO|THE|THIS|IT|WE|HE|SHE|THEY|Q)(?: .*|[:.].*)?");

    private Datelines() {}

    /// A dateline in front of a paragraph.
    ///
    /// @param length its length in UTF-16 units, the dash included, white space behind it not
    /// @param place where the story was written
    /// @param agency who supplied it, or an outlet that says so in the same place
    /// @param date its words for the day
    record Found(
            int length,
            @Nullable String place,
            @Nullable String agency,
            @Nullable String date) {}

    /// The dateline that `paragraph` begins with, or null.
    ///
    /// @param first whether nothing of the story's body is before it: elsewhere an agency must be named
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

    /// Whether a sentence begins at `offset`.
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
                        && !words.matches("[DRLICN](?:-.*)?"));
    }
}
