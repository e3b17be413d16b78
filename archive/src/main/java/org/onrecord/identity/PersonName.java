package org.onrecord.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A person's name, taken apart and folded.
///
/// @param given the first given name or the initials that stand for it; empty when only a last name is told
/// @param nickname what stood in quotation marks or brackets, or null
/// @param middles what stands between: names and initials
/// @param last the last name with its particles, as one word: `vonderheide`
/// @param family a first word that is a family name as well, as in `Ban Ki-moon`, or null
/// @param suffix `jr`, `iii`, or empty
/// @param title a title in front that says what they are: `senator`, or null
record PersonName(
        String given,
        @Nullable String nickname,
        List<String> middles,
        String last,
        @Nullable String family,
        String suffix,
        @Nullable String title) {

    private static final Pattern NICKNAME = Pattern.compile("[\"“”(]\\s*([^\"“”()]+?)\\s*[\"“”)]");

    /// A hyphen in front of a small letter in the last word: the family's name comes first.
    private static final Pattern FAMILY_FIRST = Pattern.compile("\\S+ \\p{Lu}\\p{L}+-\\p{Ll}+");

    private static final Set<String> COURTESY =
            Folding.set("mr mrs ms miss mx dr doctor sir dame lord hon honourable honorable");
    private static final Set<String> TITLES = Folding.set("""
            prof professor sen senator rep representative congressman congresswoman gov governor pres
            president gen general lt lieutenant col colonel maj capt captain sgt sergeant adm admiral cmdr commander cpl
            corporal rev reverend fr father rabbi imam mayor sheriff secretary councillor councilman councilwoman
            ambassador officer detective det inspector insp constable msgr archbishop cardinal premier chief minister
            prime vice deputy foreign state""");

    /// Titles that are given names as well, so that they are one only in front of two more words.
    private static final Set<String> TITLES_OR_NAMES =
            Folding.set("major judge justice bishop chancellor dean marshal");

    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");
    private static final Set<String> DEGREES = Folding.set("md phd esq obe mbe cbe qc kc mp mep jd rn dds");
    private static final Set<String> PARTICLES = Folding.set("""
            van von der den de da di del della dello dos das du la le bin ibn al el abu ter ten af av zu""");
    private static final Set<String> NEVER_GIVEN = Set.of("de", "bin", "ibn", "le", "da", "du", "dos", "das");

    PersonName {
        middles = List.copyOf(middles);
    }

    static PersonName of(String name) {
        String nickname = null;
        String plain = name;
        if (name.indexOf('"') >= 0 || name.indexOf('“') >= 0 || name.indexOf('(') >= 0) {
            Matcher matcher = NICKNAME.matcher(name);
            if (matcher.find() && matcher.start() > 0) {
                List<String> words = Folding.wordsOfName(matcher.group(1));
                nickname = words.isEmpty() ? null : words.getFirst();
                plain = name.substring(0, matcher.start()) + ' ' + name.substring(matcher.end());
            }
        }
        List<String> words = Folding.wordsOfName(plain);
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

    /// Whether no more than a last name (or one name) is told.
    boolean isBare() {
        return given.isEmpty();
    }

    /// Whether only an initial stands for the given name.
    boolean isInitialed() {
        return given.length() == 1;
    }

    /// How this name and another go together; which is the first does not matter.
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

    /// Whether this is `Ana Ruel` where the other is `Ana Ruel Castell`.
    private boolean dropsLast(PersonName other) {
        return middles.isEmpty()
                && !other.middles.isEmpty()
                && other.middles.getLast().equals(last)
                && last.length() > 2;
    }

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

    /// Makes `J. K. Rell` what `J.K. Rell` is.
    private static void joinInitials(List<String> words) {
        if (words.size() > 2 && words.getFirst().length() == 1 && words.get(1).length() == 1) {
            List<String> rest = new ArrayList<>(words.subList(2, words.size()));
            String initials = words.getFirst() + words.get(1);
            words.clear();
            words.add(initials);
            words.addAll(rest);
        }
    }

    /// Whether a name of two words or more is a last name alone: `van der Heide`, but not `Van Morrow`.
    private static boolean isBareWithParticles(String name, List<String> words) {
        return words.size() > 1
                && PARTICLES.contains(words.getFirst())
                && (Character.isLowerCase(name.strip().charAt(0))
                        || NEVER_GIVEN.contains(words.getFirst())
                        || (words.size() > 2 && PARTICLES.contains(words.get(1))));
    }

    /// Whether a name that is written without spaces is a whole one nevertheless.
    private static boolean isWholeAlone(String word) {
        return word.codePointCount(0, word.length()) > 1 && Character.isIdeographic(word.codePointAt(0));
    }
}
