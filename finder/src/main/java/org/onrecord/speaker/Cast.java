package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everyone and everything that a story names, the names of one actor joined: "Antony Blinken", "Blinken", "Mr.
/// Blinken".
final class Cast {

    private static final Set<String> FEMALE_TITLES = Lexicon.forms("""
            mrs. mrs ms. ms miss madam lady dame queen princess congresswoman spokeswoman chairwoman
            businesswoman actress sister mother daughter wife widow""");
    private static final Set<String> MALE_TITLES = Lexicon.forms("""
            mr. mr sir lord king prince congressman spokesman chairman businessman brother father son husband
            pope""");
    private static final Set<String> SUFFIXES = Set.of("jr.", "jr", "sr.", "sr", "ii", "iii", "iv");

    private final Tokens tokens;
    private final NameIndex index;
    private final List<Actor> actors = new ArrayList<>();
    private final Map<Integer, Actor> byName = new HashMap<>();

    /// A name of the story as tokens, its title and possessive left off.
    private record Form(int from, int to, int name, Name.Sort sort, List<String> words) {
        String last() {
            for (int at = words.size() - 1; at > 0; at--) {
                if (!SUFFIXES.contains(words.get(at).toLowerCase(Locale.ROOT))) {
                    return words.get(at);
                }
            }
            return words.getFirst();
        }

        boolean full() {
            return words.size() > 1 && !last().equals(words.getFirst());
        }
    }

    private Cast(Tokens tokens, NameIndex index) {
        this.tokens = tokens;
        this.index = index;
    }

    static Cast of(Tokens tokens, NameIndex index, List<Name> names) {
        Cast cast = new Cast(tokens, index);
        List<Form> forms = new ArrayList<>();
        Map<String, Integer> persons = new HashMap<>();
        for (int name = 0; name < names.size(); name++) {
            Form form = cast.form(names.get(name), name);
            if (form != null) {
                forms.add(form);
                persons.merge(form.last(), form.sort() == Name.Sort.PERSON ? 1 : -1, Integer::sum);
            }
        }
        // A word that is a person's name more often than not is one here too.
        for (int at = 0; at < forms.size(); at++) {
            Form form = forms.get(at);
            if (form.words().size() == 1
                    && form.sort() != Name.Sort.PERSON
                    && persons.getOrDefault(form.last(), 0) > 0) {
                forms.set(at, new Form(form.from(), form.to(), form.name(), Name.Sort.PERSON, form.words()));
            }
        }
        cast.join(forms);
        cast.describe();
        return cast;
    }

    private @Nullable Form form(Name name, int number) {
        int from = index.from(number);
        int to = index.end(number);
        while (to > from && (!Tokens.isWord(tokens.at(to - 1)) || Tokens.isPossessive(tokens.at(to - 1)))) {
            to--;
        }
        while (from < to
                && (!Tokens.isWord(tokens.at(from))
                        || tokens.at(from).equalsIgnoreCase("the")
                        || (name.sort() == Name.Sort.PERSON
                                && from + 1 < to
                                && (isTitle(tokens.at(from)) || isAdverb(from))))) {
            from++;
        }
        if (from >= to
                || (!Tokens.isCapital(tokens.at(from))
                        && !Character.isDigit(tokens.at(from).charAt(0)))) {
            return null;
        }
        List<String> words = new ArrayList<>();
        boolean nickname = false;
        for (int at = from; at < to; at++) {
            boolean mark = NameIndex.isMark(tokens.at(at));
            nickname ^= mark;
            if (!nickname && !mark) {
                words.add(tokens.at(at));
            }
        }
        return words.isEmpty() ? null : new Form(from, to, number, name.sort(), words);
    }

    /// "Interestingly Lee": an adverb that opens a sentence is no given name.
    private boolean isAdverb(int token) {
        return tokens.opensSentence(token)
                && tokens.at(token).endsWith("ly")
                && !Lexicon.isGiven(tokens.at(token))
                && Tokens.isCapital(tokens.at(token + 1));
    }

    private static boolean isTitle(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Lexicon.isRole(word) || FEMALE_TITLES.contains(lower) || MALE_TITLES.contains(lower);
    }

    private void join(List<Form> forms) {
        Map<String, List<Actor>> people = new LinkedHashMap<>();
        Map<Form, Actor> joined = new HashMap<>();
        // Known given names first: "Fascist Trump" on a placard is no fuller name than "Donald J. Trump".
        for (boolean known : new boolean[] {true, false}) {
            for (Form form : forms) {
                if (form.sort() == Name.Sort.PERSON
                        && form.full()
                        && known == Lexicon.isGiven(form.words().getFirst())) {
                    joined.put(form, person(people, form, known));
                }
            }
        }
        Map<String, Actor> bodies = new HashMap<>();
        List<Form> longestFirst = forms.stream()
                .filter(form -> form.sort() != Name.Sort.PERSON)
                .sorted(Comparator.comparingInt((Form form) -> -form.words().size()))
                .toList();
        for (Form form : longestFirst) {
            joined.put(form, body(bodies, form));
        }
        Map<String, Actor> single = new HashMap<>();
        Map<String, Actor> latestOf = new HashMap<>();
        for (Form form : forms) {
            Actor actor = joined.get(form);
            if (actor == null) {
                actor = shortName(people, single, latestOf, form);
            }
            if (actor.isPerson()) {
                latestOf.put(form.last(), actor);
            }
            actor.add(new Actor.Mention(form.from(), form.to(), form.name()));
            byName.put(form.name(), actor);
        }
        actors.forEach(actor -> actor.rename(commonest(actor)));
        actors.removeIf(actor -> actor.mentions().isEmpty());
    }

    private Actor person(Map<String, List<Actor>> people, Form form, boolean known) {
        List<Actor> namesakes = people.computeIfAbsent(form.last(), key -> new ArrayList<>());
        String full = String.join(" ", form.words());
        for (Actor actor : namesakes) {
            String given = actor.name().split(" ", -1)[0];
            if (Lexicon.sameGiven(given, form.words().getFirst())) {
                if (full.length() > actor.name().length()) {
                    actor.rename(full);
                }
                return actor;
            }
            boolean epithet = !known
                    && Lexicon.isGiven(given)
                    && Lexicon.isWordLike(form.words().getFirst());
            if (epithet && namesakes.size() == 1) {
                return actor;
            }
        }
        Actor actor = new Actor(Name.Sort.PERSON, full);
        namesakes.add(actor);
        actors.add(actor);
        return actor;
    }

    private Actor shortName(
            Map<String, List<Actor>> people, Map<String, Actor> single, Map<String, Actor> latestOf, Form form) {
        String word = form.last();
        List<Actor> namesakes = people.getOrDefault(word, List.of());
        if (namesakes.size() > 1) {
            Gender gender = titleGender(form.from());
            Actor latest = latestOf.get(word);
            if (latest != null
                    && (gender == Gender.UNKNOWN || genderByName(latest).agrees(gender))) {
                return latest;
            }
            for (Actor namesake : namesakes) {
                if (gender != Gender.UNKNOWN && genderByName(namesake) == gender) {
                    return namesake;
                }
            }
        }
        for (Actor namesake : namesakes) {
            if (!contradicts(form, namesake)) {
                return namesake;
            }
        }
        for (List<Actor> family : namesakes.isEmpty() ? people.values() : List.<List<Actor>>of()) {
            for (Actor actor : family) {
                if (actor.name().startsWith(word + " ")) {
                    return actor; // by the given name
                }
            }
        }
        // "Mrs. Lee" beside Tom Lee is someone else, and so told from him.
        String name = (namesakes.isEmpty() ? "" : tokens.at(form.from() - 1) + " ") + String.join(" ", form.words());
        return single.computeIfAbsent(namesakes.isEmpty() ? word : name, key -> {
            Actor actor = new Actor(Name.Sort.PERSON, name);
            actors.add(actor);
            return actor;
        });
    }

    /// Whether the title before a name is for another gender than a namesake's given name.
    private boolean contradicts(Form form, Actor namesake) {
        Gender title = titleGender(form.from());
        Gender given = Lexicon.gender(namesake.name().split(" ", -1)[0]);
        return title != Gender.UNKNOWN && given != Gender.UNKNOWN && title != given;
    }

    private Actor body(Map<String, Actor> bodies, Form form) {
        String full = String.join(" ", form.words());
        String key = key(full);
        Actor known = bodies.get(key);
        if (known == null && form.words().size() == 1 && form.sort() == Name.Sort.BODY) {
            known = longer(bodies, form.words().getFirst());
        }
        if (known == null) {
            known = new Actor(form.sort(), tokens.words(form.from(), form.to()));
            actors.add(known);
        }
        bodies.putIfAbsent(key, known);
        return known;
    }

    /// Of a body's spellings that differ in case only, the one used most: "NATO", though a caption has "Nato".
    private String commonest(Actor actor) {
        if (actor.isPerson()) {
            return actor.name();
        }
        Map<String, Integer> count = new LinkedHashMap<>();
        for (Actor.Mention mention : actor.mentions()) {
            String spelling = tokens.words(mention.from(), mention.to());
            if (spelling.equalsIgnoreCase(actor.name())) {
                count.merge(spelling, 1, Integer::sum);
            }
        }
        String most = actor.name();
        for (Map.Entry<String, Integer> spelling : count.entrySet()) {
            most = spelling.getValue() > count.getOrDefault(most, 0) ? spelling.getKey() : most;
        }
        return most;
    }

    /// The one body that a single word is short for: by its initials or by one of its words.
    private static @Nullable Actor longer(Map<String, Actor> bodies, String word) {
        Actor found = null;
        for (Actor actor : bodies.values()) {
            String[] words = actor.name().split("[\\s-]+", -1);
            boolean fits = false;
            StringBuilder initials = new StringBuilder();
            for (String part : words) {
                if (Tokens.isCapital(part)) {
                    initials.append(part.charAt(0));
                }
                fits |= part.equals(word) && words.length > 1 && Lexicon.country(word) == null;
            }
            fits |= word.length() > 1 && word.contentEquals(initials);
            if (fits && actor.sort() == Name.Sort.BODY) {
                if (found != null && found != actor) {
                    return null;
                }
                found = actor;
            }
        }
        return found;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "").replace('’', '\'');
    }

    private Gender titleGender(int from) {
        String title = tokens.at(from - 1).toLowerCase(Locale.ROOT);
        return FEMALE_TITLES.contains(title)
                ? Gender.FEMALE
                : MALE_TITLES.contains(title) ? Gender.MALE : Gender.UNKNOWN;
    }

    private static Gender genderByName(Actor actor) {
        return actor.gender() != Gender.UNKNOWN
                ? actor.gender()
                : Lexicon.gender(actor.name().split(" ", -1)[0]);
    }

    private void describe() {
        for (Actor actor : actors) {
            if (!actor.isPerson()) {
                continue;
            }
            int looked = 0;
            for (Actor.Mention mention : actor.mentions()) {
                if (actor.gender() == Gender.UNKNOWN) {
                    actor.setGender(titleGender(mention.from()));
                }
                if (looked++ < 40) {
                    Role before = Roles.before(tokens, mention.from());
                    if (before != null) {
                        actor.add(before);
                    }
                    Role after = Roles.after(tokens, mention.to());
                    if (after != null) {
                        actor.add(after);
                    }
                }
            }
            if (actor.gender() == Gender.UNKNOWN && actor.name().contains(" ")) {
                actor.setGender(genderByName(actor));
            }
        }
    }

    /// The persons of a person's surname, that one among them.
    List<Actor> namesakes(Actor person) {
        String surname = person.name().substring(person.name().lastIndexOf(' ') + 1);
        return actors.stream()
                .filter(actor -> actor.isPerson() && actor.name().endsWith(" " + surname))
                .toList();
    }

    List<Actor> actors() {
        return actors;
    }

    /// The actor that a name of the story belongs to, or null where the name is none.
    @Nullable
    Actor of(int name) {
        return byName.get(name);
    }
}
