package org.onrecord.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// What one mention of a role and an affiliation says about its holder.
///
/// How it works: the words are cut at the links (`of`, `for`, `at`). The noun before the first link is the
/// head, which settles the occupation, or lets the words beside it settle it (`police` chief). After a link
/// comes a body, or the place of a local office. Words that many bodies share (`department`, `national`) do
/// not identify a body. General knowledge is in the lists of the language; the code contains only what a list
/// cannot say, such as that some heads depend on the word before them or on the affiliation.
///
/// Limits: two roles in one phrase (`senator and author`) count as the last noun before the link; a body is a
/// set of words, so word order does not tell two apart.
///
/// @param role the role in the story's words, without an article, or null
/// @param affiliation the affiliation in the story's words, or null
/// @param head its main noun in the common form: `councilman`; empty if none is known
/// @param occupation the occupation, or null if the words do not settle one
/// @param isFormer true if the role is a past one
/// @param bodies the words of each body it belongs to, without those that many bodies share
/// @param place the words that name the place of a local office
/// @param state the state of a federation, or null
/// @param country the country they speak for, or null
record RoleDescription(
        @Nullable String role,
        @Nullable String affiliation,
        String head,
        @Nullable Occupation occupation,
        boolean isFormer,
        List<Set<String>> bodies,
        Set<String> place,
        @Nullable String state,
        @Nullable String country) {
    private static final WordLists WORDS = Language.ENGLISH.lists("roles-in-profiles");

    /// Neither role nor affiliation.
    static final RoleDescription NOTHING =
            new RoleDescription(null, null, "", null, false, List.of(), Set.of(), null, null);

    private static final Set<String> FORMER = WORDS.set("former");
    private static final Set<String> LINKS = WORDS.set("links");
    private static final Set<String> ARTICLES = WORDS.set("articles");
    private static final Set<String> OF_A_STATE = WORDS.set("of a state");
    private static final Set<String> PARTIES = WORDS.set("parties");
    private static final Set<String> GENERALS = WORDS.set("generals");
    private static final Set<String> GENERALS_IN_POLITICS = WORDS.set("generals in politics");
    private static final Set<String> GENERALS_OF_ANY_WALK = WORDS.set("generals of any walk");
    private static final Set<String> ATTORNEYS = WORDS.set("attorneys");
    private static final Set<String> OF_PROSECUTORS = WORDS.set("of prosecutors");
    private static final Set<String> OF_COUNTRIES = WORDS.set("of countries");
    private static final Set<String> IN_POLITICS_ALONE = WORDS.set("in politics alone");
    private static final Set<String> OF_DEPARTMENTS = WORDS.set("of departments");
    private static final Set<String> WORDS_OF_DEPARTMENTS = WORDS.set("words of departments");
    private static final Map<String, Occupation> BY_DEFAULT = byDefault();

    /// The links that introduce a body or place of the role.
    private static final Set<String> OF = WORDS.set("of");

    private static final Set<String> NO_PLACE = WORDS.set("no place");

    /// Words that do not identify a body.
    private static final Set<String> NO_BODY = WORDS.set("no body");

    RoleDescription {
        bodies = List.copyOf(bodies);
        place = Set.copyOf(place);
    }

    /// Reads a role and an affiliation as a story spells them.
    static RoleDescription of(@Nullable String role, @Nullable String affiliation) {
        if (role == null && affiliation == null) {
            return NOTHING;
        }
        List<String> words = role == null ? List.of() : NameWords.words(role);
        List<String> affiliated = affiliation == null ? List.of() : NameWords.words(affiliation);
        Set<String> proper = role == null ? Set.of() : proper(role);
        int link = link(words);
        int headAt = head(words, link);
        String head = headAt < 0 ? "" : RoleNouns.common(words.get(headAt));
        boolean former = false;
        for (int at = 0; at < words.size() && at <= Math.max(headAt, 0); at++) {
            former |= FORMER.contains(words.get(at));
        }
        String country = affiliation == null ? null : Places.country(NameWords.folded(affiliation));
        String state = RoleNouns.isOfAState(head) || hasAny(words, OF_A_STATE) ? Places.state(words) : null;
        if (state == null) {
            state = Places.state(affiliated);
        }
        return new RoleDescription(
                role == null ? null : withoutArticle(role),
                affiliation,
                head,
                walk(words, headAt, head, affiliated, country),
                former,
                isOfAPlace(head) ? List.of() : bodies(words, link, affiliated, proper),
                RoleNouns.isLocal(head) ? place(words, headAt, affiliated, proper) : Set.of(),
                state,
                country);
    }

    boolean isNothing() {
        return role == null && affiliation == null;
    }

    /// Returns the role in words for a reader: `mayor of Tarn Bay`, `spokesman (Norlin)`.
    String inWords() {
        if (role == null) {
            return "of " + affiliation;
        }
        return affiliation == null ? role : role + " (" + affiliation + ")";
    }

    /// Returns whether both name one body: the same words, or all words of a shorter name of two words or
    /// more.
    boolean sharesBody(RoleDescription other) {
        for (Set<String> one : bodies) {
            for (Set<String> another : other.bodies) {
                if (one.equals(another)
                        || (Math.min(one.size(), another.size()) > 1
                                && (one.containsAll(another) || another.containsAll(one)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Returns whether both have the same main noun.
    boolean sharesHead(RoleDescription other) {
        return !head.isEmpty() && head.equals(other.head);
    }

    /// Returns whether both are offices that belong to one place, and the places differ.
    boolean isElsewhere(RoleDescription other) {
        if (state != null && other.state != null && RoleNouns.isOfAState(head) && RoleNouns.isOfAState(other.head)) {
            return !state.equals(other.state);
        }
        boolean isOfCountries = (isOffice() && other.isOffice()) || (role == null && other.role == null);
        if (country != null && other.country != null && isOfCountries) {
            return !country.equals(other.country);
        }
        if (!sharesHead(other) || place.isEmpty() || other.place.isEmpty()) {
            return false;
        }
        return place.stream().noneMatch(other.place::contains);
    }

    private boolean isOffice() {
        return occupation == Occupation.POLITICS
                || occupation == Occupation.MILITARY
                || occupation == Occupation.JUSTICE;
    }

    private static String withoutArticle(String role) {
        String stripped = role.strip();
        int space = stripped.indexOf(' ');
        boolean hasArticle = space > 0 && ARTICLES.contains(stripped.substring(0, space));
        return hasArticle ? stripped.substring(space + 1) : stripped;
    }

    /// Returns where the first link is; the number of words if there is none.
    private static int link(List<String> words) {
        for (int at = 1; at < words.size(); at++) {
            if (LINKS.contains(words.get(at))) {
                return at;
            }
        }
        return words.size();
    }

    /// Returns where the head is: the last role noun before the link, else the first after it, or -1.
    private static int head(List<String> words, int link) {
        for (int at = link - 1; at >= 0; at--) {
            if (RoleNouns.isNoun(words.get(at))) {
                return at;
            }
        }
        for (int at = link; at < words.size(); at++) {
            if (RoleNouns.isNoun(words.get(at))) {
                return at;
            }
        }
        return -1;
    }

    /// Settles the occupation: by a head that depends on its neighbours, by the head itself, by a hint in the
    /// role or the affiliation, and last by a head's default.
    private static @Nullable Occupation walk(
            List<String> words, int headAt, String head, List<String> affiliated, @Nullable String country) {
        Occupation own = RoleNouns.walk(head);
        boolean isLawyer = headAt >= 0 && ATTORNEYS.contains(words.get(headAt));
        if (headAt > 0 && GENERALS.contains(head)) {
            String before = words.get(headAt - 1);
            if (GENERALS_IN_POLITICS.contains(before)) {
                return Occupation.POLITICS;
            }
            return GENERALS_OF_ANY_WALK.contains(before) ? null : Occupation.MILITARY;
        }
        if (isLawyer && hasAny(words, OF_PROSECUTORS)) {
            return Occupation.JUSTICE;
        }
        if (own != null) {
            return own;
        }
        Occupation hint = firstHint(words);
        if (hint == null) {
            hint = firstHint(affiliated);
        }
        if (hint != null) {
            return hint;
        }
        boolean isOfCountry = country != null && OF_COUNTRIES.contains(head);
        boolean isAlone = words.size() == 1 && affiliated.isEmpty() && IN_POLITICS_ALONE.contains(head);
        boolean isOfDepartment = OF_DEPARTMENTS.contains(head) && hasAny(words, WORDS_OF_DEPARTMENTS);
        return isOfCountry || isAlone || isOfDepartment ? Occupation.POLITICS : BY_DEFAULT.get(head);
    }

    private static boolean hasAny(List<String> words, Set<String> wanted) {
        return words.stream().anyMatch(wanted::contains);
    }

    private static Map<String, Occupation> byDefault() {
        Map<String, Occupation> walks = new HashMap<>();
        WORDS.map("by default")
                .forEach(
                        (head, occupation) -> walks.put(head, Occupation.valueOf(occupation.toUpperCase(Locale.ROOT))));
        return Map.copyOf(walks);
    }

    private static @Nullable Occupation firstHint(List<String> words) {
        for (String word : words) {
            Occupation hint = RoleNouns.hint(word);
            if (hint != null) {
                return hint;
            }
        }
        return null;
    }

    /// Returns whether what follows the link is a place: `mayor of Sule`, `resident of Sule`.
    private static boolean isOfAPlace(String head) {
        return RoleNouns.isLocal(head) || RoleNouns.walk(head) == Occupation.EVERYDAY;
    }

    /// Returns the folded words of a role that begin with a capital: `vice president of sales` names no body.
    private static Set<String> proper(String role) {
        Set<String> proper = new HashSet<>();
        for (String word : role.strip().split("[\\s-]+", -1)) {
            if (!word.isEmpty() && !Character.isLowerCase(word.codePointAt(0))) {
                proper.addAll(NameWords.words(word));
            }
        }
        return proper;
    }

    private static List<Set<String>> bodies(List<String> words, int link, List<String> affiliated, Set<String> proper) {
        List<Set<String>> bodies = new ArrayList<>(2);
        addBody(bodies, affiliated);
        if (link < words.size() && OF.contains(words.get(link))) {
            addBody(
                    bodies,
                    words.subList(link + 1, words.size()).stream()
                            .filter(proper::contains)
                            .toList());
        }
        return bodies;
    }

    /// Adds the words of a body. Countries, states and parties do not count: too many people belong to each.
    private static void addBody(List<Set<String>> bodies, List<String> words) {
        String whole = String.join(" ", words);
        if (hasAny(words, PARTIES) || Places.country(whole) != null || Places.isState(whole)) {
            return;
        }
        Set<String> body = new HashSet<>(words);
        body.removeAll(NO_BODY);
        if (!body.isEmpty()) {
            bodies.add(body);
        }
    }

    private static Set<String> place(List<String> words, int headAt, List<String> affiliated, Set<String> proper) {
        Set<String> place = new HashSet<>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            boolean isNamed = at != headAt && proper.contains(word);
            if (isNamed && !NO_PLACE.contains(word) && !LINKS.contains(word) && !RoleNouns.isNoun(word)) {
                place.add(word);
            }
        }
        if (!hasAny(affiliated, PARTIES)) {
            affiliated.stream().filter(word -> !NO_PLACE.contains(word)).forEach(place::add);
        }
        return place;
    }
}
