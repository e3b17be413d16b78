package org.onrecord.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one telling of a role and an affiliation says about its holder.
///
/// @param role the role in the story's words, without an article, or null
/// @param affiliation the affiliation in the story's words, or null
/// @param head the noun that it turns on, by its common form: `councilman`; empty when none is known
/// @param walk the walk of life, or null when the words do not settle one
/// @param isFormer whether the role is a past one
/// @param bodies the words of each body it is of, without those that many bodies share
/// @param place the words that say of where a local office is
/// @param state the state of a federation, or null
/// @param country the country they speak for, or null
record Told(
        @Nullable String role,
        @Nullable String affiliation,
        String head,
        @Nullable Walk walk,
        boolean isFormer,
        List<Set<String>> bodies,
        Set<String> place,
        @Nullable String state,
        @Nullable String country) {

    /// Nothing is told.
    static final Told NOTHING = new Told(null, null, "", null, false, List.of(), Set.of(), null, null);

    private static final Set<String> FORMER = Folding.set("former ex onetime retired late erstwhile outgoing");
    private static final Set<String> LINKS = Folding.set("of for at in from with to who and");

    /// The links behind which a body or place stands that the role is of.
    private static final Set<String> OF = Folding.set("of for at from in");

    private static final Set<String> NO_PLACE = Folding.set("""
            the a an of for and at in on city town county district state region council us u s american federal
            national acting interim deputy former new old vice lieutenant lt longtime current incumbent first
            republican democratic democrat labour labor conservative liberal green independent socialist elect senior
            junior bank central party""");

    /// Words that say nothing of which body it is.
    private static final Set<String> NO_BODY = Folding.set("""
            the a an of for and at in on s department ministry office police government parliament senate congress house
            court council committee commission state city county party federal national university college school
            hospital group company campaign local club republican democratic union agency team""");

    Told {
        bodies = List.copyOf(bodies);
        place = Set.copyOf(place);
    }

    static Told of(@Nullable String role, @Nullable String affiliation) {
        if (role == null && affiliation == null) {
            return NOTHING;
        }
        List<String> words = role == null ? List.of() : Folding.words(role);
        List<String> affiliated = affiliation == null ? List.of() : Folding.words(affiliation);
        Set<String> proper = role == null ? Set.of() : proper(role);
        int link = link(words);
        int headAt = head(words, link);
        String head = headAt < 0 ? "" : RoleNouns.common(words.get(headAt));
        boolean former = false;
        for (int at = 0; at < words.size() && at <= Math.max(headAt, 0); at++) {
            former |= FORMER.contains(words.get(at));
        }
        String country = affiliation == null ? null : Places.country(Folding.folded(affiliation));
        String state = RoleNouns.isOfAState(head) || words.contains("state") ? Places.state(words) : null;
        if (state == null) {
            state = Places.state(affiliated);
        }
        return new Told(
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

    /// What is told, in a reader's words: `mayor of Tarn Bay`, `spokesman (Norlin)`.
    String inWords() {
        if (role == null) {
            return "of " + affiliation;
        }
        return affiliation == null ? role : role + " (" + affiliation + ")";
    }

    /// Whether both are of one body that tells people apart.
    boolean sharesBody(Told other) {
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

    boolean sharesHead(Told other) {
        return !head.isEmpty() && head.equals(other.head);
    }

    /// Whether both hold an office of one place only, told to be of different places.
    boolean isElsewhere(Told other) {
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
        return walk == Walk.POLITICS || walk == Walk.MILITARY || walk == Walk.JUSTICE;
    }

    private static String withoutArticle(String role) {
        String stripped = role.strip();
        int space = stripped.indexOf(' ');
        boolean hasArticle = space > 0
                && switch (stripped.substring(0, space)) {
                    case "a", "an", "the", "A", "An", "The" -> true;
                    default -> false;
                };
        return hasArticle ? stripped.substring(space + 1) : stripped;
    }

    private static int link(List<String> words) {
        for (int at = 1; at < words.size(); at++) {
            if (LINKS.contains(words.get(at)) && !words.get(at).equals("and")) {
                return at;
            }
        }
        return words.size();
    }

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

    private static @Nullable Walk walk(
            List<String> words, int headAt, String head, List<String> affiliated, @Nullable String country) {
        Walk own = RoleNouns.walk(head);
        boolean isLawyer = headAt >= 0 && words.get(headAt).equals("attorney");
        if (headAt > 0 && head.equals("general")) {
            return switch (words.get(headAt - 1)) {
                case "attorney", "secretary", "consul", "solicitor" -> Walk.POLITICS;
                case "director", "inspector", "postmaster", "surgeon" -> null;
                default -> Walk.MILITARY;
            };
        }
        if (isLawyer && (words.contains("district") || words.contains("state") || words.contains("us"))) {
            return Walk.JUSTICE;
        }
        if (own != null) {
            return own;
        }
        Walk hint = firstHint(words);
        if (hint == null) {
            hint = firstHint(affiliated);
        }
        if (hint != null) {
            return hint;
        }
        return switch (head) {
            case "president" -> country != null || (words.size() == 1 && affiliated.isEmpty()) ? Walk.POLITICS : null;
            case "minister" -> Walk.POLITICS;
            case "secretary" ->
                country != null || words.contains("state") || words.contains("of") ? Walk.POLITICS : null;
            case "coach" -> Walk.SPORT;
            case "general" -> Walk.MILITARY;
            default -> null;
        };
    }

    private static @Nullable Walk firstHint(List<String> words) {
        for (String word : words) {
            Walk hint = RoleNouns.hint(word);
            if (hint != null) {
                return hint;
            }
        }
        return null;
    }

    /// Whether what the role is of is a place: `mayor of Sule`, `resident of Sule`.
    private static boolean isOfAPlace(String head) {
        return RoleNouns.isLocal(head) || RoleNouns.walk(head) == Walk.EVERYDAY;
    }

    /// The words of a role that begin with a capital, folded: `vice president of sales` is of no body.
    private static Set<String> proper(String role) {
        Set<String> proper = new HashSet<>();
        for (String word : role.strip().split("[\\s-]+", -1)) {
            if (!word.isEmpty() && !Character.isLowerCase(word.codePointAt(0))) {
                proper.addAll(Folding.words(word));
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

    /// Countries and states are no bodies: too many people are of one.
    private static void addBody(List<Set<String>> bodies, List<String> words) {
        String whole = String.join(" ", words);
        if (words.contains("party") || Places.country(whole) != null || Places.isState(whole)) {
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
        if (!affiliated.contains("party")) {
            affiliated.stream().filter(word -> !NO_PLACE.contains(word)).forEach(place::add);
        }
        return place;
    }
}
