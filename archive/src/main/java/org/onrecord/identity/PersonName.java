package org.onrecord.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// A person's name, split into its parts and folded.
///
/// Parsing goes from outside in: a nickname in marks, titles before the name, generations and degrees after
/// it, then the particles that belong to the last name (`von der Heide`), and the rest is given and middle
/// names. It knows Western order, with two exceptions: `Ban Ki-moon`, whose first word is also tried as a
/// last name, and names written without spaces, which are given and last name at once.
///
/// Limits: of two last names the second is taken as the last name and the first as a middle name, which
/// [#match] allows for; a family name that comes first without a hyphen is read as a given name.
///
/// @param given the first given name or the initials for it; empty if only a last name is given
/// @param nickname the name in quotation marks or brackets, or null
/// @param middles the names and initials between given and last name
/// @param last the last name with its particles, as one word: `vonderheide`
/// @param family a first word that can be the last name, as in `Ban Ki-moon`, or null
/// @param suffix `jr`, `iii`, or empty
/// @param title a title before the name that says what they are: `senator`, or null
record PersonName(
        String given,
        @Nullable String nickname,
        List<String> middles,
        String last,
        @Nullable String family,
        String suffix,
        @Nullable String title) {
    private static final WordLists WORDS = Language.ENGLISH.lists("person-names");

    private static final Pattern NICKNAME = Pattern.compile("[\"“”(]\\s*([^\"“”()]+?)\\s*[\"“”)]");

    /// Two words, the second with a hyphen before a small letter: the family name comes first.
    private static final Pattern FAMILY_FIRST = Pattern.compile("\\S+ \\p{Lu}\\p{L}+-\\p{Ll}+");

    private static final Set<String> COURTESY = WORDS.set("courtesy");
    private static final Set<String> TITLES = WORDS.set("titles");

    /// Titles that are also given names, so they count as titles only before two more words.
    private static final Set<String> TITLES_OR_NAMES = WORDS.set("titles or names");

    private static final Set<String> GENERATIONS = WORDS.set("generations");
    private static final Set<String> DEGREES = WORDS.set("degrees");
    private static final Set<String> PARTICLES = WORDS.set("particles");
    private static final Set<String> NEVER_GIVEN = WORDS.set("never given");

    PersonName {
        middles = List.copyOf(middles);
    }

    /// Parses a name as a story spells it.
    static PersonName of(String name) {
        String nickname = null;
        String plain = name;
        if (name.indexOf('"') >= 0 || name.indexOf('“') >= 0 || name.indexOf('(') >= 0) {
            Matcher matcher = NICKNAME.matcher(name);
            if (matcher.find() && matcher.start() > 0) {
                List<String> words = NameWords.wordsOfName(matcher.group(1));
                nickname = words.isEmpty() ? null : words.getFirst();
                plain = name.substring(0, matcher.start()) + ' ' + name.substring(matcher.end());
            }
        }
        List<String> words = NameWords.wordsOfName(plain);
        String title = takeTitles(words);
        String suffix = takeSuffixes(words);
        joinInitials(words);
        if (words.isEmpty()) {
            return new PersonName("", nickname, List.of(), name.strip(), null, suffix, title);
        }
        int from = words.size() - 1;
        int first = isBareWithParticles(plain, words) ? 0 : 1;
        while (from > first && PARTICLES.contains(words.get(from - 1))) {
            from--;
        }
        String last = String.join("", words.subList(from, words.size()));
        if (from == 0) {
            return new PersonName(isWholeAlone(last) ? last : "", nickname, List.of(), last, null, suffix, title);
        }
        boolean familyFirst = words.size() == 2
                && plain.indexOf('-') > 0
                && FAMILY_FIRST.matcher(plain.strip()).matches();
        return new PersonName(
                words.getFirst(),
                nickname,
                words.subList(1, from),
                last,
                familyFirst ? words.getFirst() : null,
                suffix,
                title);
    }

    /// Returns whether only a last name, or one name, is given.
    boolean isBare() {
        return given.isEmpty();
    }

    /// Returns whether the given name is only an initial.
    boolean isInitialed() {
        return given.length() == 1;
    }

    /// Returns how two names match; the order does not matter.
    ///
    /// Given names match if they are equal, one is the other's nickname, one is the other's initial, or both
    /// are forms of one name. Last names must be equal, except that `Ana Ruel` matches `Ana Ruel Castell`.
    NameMatch match(PersonName other) {
        if (isBare() || other.isBare()) {
            return matchBare(other);
        }
        boolean sameGiven = given.equals(other.given)
                || given.equals(other.nickname)
                || (nickname != null && (nickname.equals(other.given) || nickname.equals(other.nickname)));
        if (!sameGiven && !isSimilarGiven(other)) {
            return NameMatch.NONE;
        }
        if (!last.equals(other.last)) {
            return sameGiven && (dropsLast(other) || other.dropsLast(this)) ? NameMatch.SIMILAR : NameMatch.NONE;
        }
        if (!fit(middles, other.middles)
                || (!suffix.equals(other.suffix) && !suffix.isEmpty() && !other.suffix.isEmpty())) {
            return NameMatch.CONFLICT;
        }
        if (!suffix.equals(other.suffix)) {
            return NameMatch.SUFFIXED;
        }
        return sameGiven ? NameMatch.SAME : NameMatch.SIMILAR;
    }

    private NameMatch matchBare(PersonName other) {
        if (isBare() && other.isBare()) {
            return last.equals(other.last) ? NameMatch.BOTH_BARE : NameMatch.NONE;
        }
        PersonName bare = isBare() ? this : other;
        PersonName full = isBare() ? other : this;
        return bare.last.equals(full.last) || bare.last.equals(full.family) ? NameMatch.BARE : NameMatch.NONE;
    }

    private boolean isSimilarGiven(PersonName other) {
        if (isInitialed() || other.isInitialed()) {
            return given.charAt(0) == other.given.charAt(0);
        }
        return GivenNames.common(given).equals(GivenNames.common(other.given));
    }

    /// Returns whether this name leaves out the other's second last name: `Ana Ruel`, `Ana Ruel Castell`.
    private boolean dropsLast(PersonName other) {
        return middles.isEmpty()
                && !other.middles.isEmpty()
                && other.middles.getLast().equals(last)
                && last.length() > 2;
    }

    /// Returns whether middle names agree, place by place, as far as both have them; an initial agrees with a
    /// name.
    private static boolean fit(List<String> middles, List<String> others) {
        for (int at = 0; at < Math.min(middles.size(), others.size()); at++) {
            String one = middles.get(at);
            String other = others.get(at);
            boolean sameStart = one.startsWith(other) || other.startsWith(one);
            boolean isInitial = one.length() == 1 || other.length() == 1;
            if (!one.equals(other) && !(isInitial && sameStart)) {
                return false;
            }
        }
        return true;
    }

    /// Removes titles and courtesies from the front and returns the titles, or null. The last word always
    /// stays.
    private static @Nullable String takeTitles(List<String> words) {
        String title = null;
        while (words.size() > 1) {
            String word = words.getFirst();
            boolean isTitle = TITLES.contains(word) || (words.size() > 2 && TITLES_OR_NAMES.contains(word));
            if (!isTitle && !COURTESY.contains(word)) {
                break;
            }
            if (isTitle) {
                title = title == null ? word : title + ' ' + word;
            }
            words.removeFirst();
        }
        return title;
    }

    /// Removes generations and degrees from the end and returns the generation, or an empty string.
    private static String takeSuffixes(List<String> words) {
        String suffix = "";
        while (words.size() > 1) {
            String word = words.getLast();
            if (GENERATIONS.contains(word)) {
                suffix = word;
            } else if (!DEGREES.contains(word)) {
                break;
            }
            words.removeLast();
        }
        return suffix;
    }

    /// Joins two separate initials, so that `J. K. Rell` equals `J.K. Rell`.
    private static void joinInitials(List<String> words) {
        if (words.size() > 2 && words.getFirst().length() == 1 && words.get(1).length() == 1) {
            List<String> rest = new ArrayList<>(words.subList(2, words.size()));
            String initials = words.getFirst() + words.get(1);
            words.clear();
            words.add(initials);
            words.addAll(rest);
        }
    }

    /// Returns whether a name of two words or more is only a last name: `van der Heide`, but not `Van
    /// Morrow`.
    private static boolean isBareWithParticles(String name, List<String> words) {
        return words.size() > 1
                && PARTICLES.contains(words.getFirst())
                && (Character.isLowerCase(name.strip().charAt(0))
                        || NEVER_GIVEN.contains(words.getFirst())
                        || (words.size() > 2 && PARTICLES.contains(words.get(1))));
    }

    /// Returns whether a name written without spaces is a full one nevertheless.
    private static boolean isWholeAlone(String word) {
        return word.codePointCount(0, word.length()) > 1 && Character.isIdeographic(word.codePointAt(0));
    }
}
