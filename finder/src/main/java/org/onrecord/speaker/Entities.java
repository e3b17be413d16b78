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
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// All entities that a story names, with the names of one entity joined: "Antony Blinken", "Blinken", "Mr.
/// Blinken".
///
/// How it works. Each name loses its title, its possessive and its punctuation. Full names of persons come
/// first, those with a known given name before others: they make the entities, and two are one if their
/// surnames are the same and their given names are compatible (equal, a short form, an initial). Then come
/// bodies, longest first, so that "NATO" joins a name whose initials it is. Single words come last: a surname
/// goes to the last mentioned person of this name whose gender its title permits, a given name to the person
/// who has it, and any other word makes an entity of its own. Finally each person gets the roles before and
/// after its mentions ([Roles]), and its gender from titles or given name.
///
/// Why so. Within one story newspapers name a person fully once and by surname afterwards, which makes
/// joining by surname nearly always right; the order of the passes prevents an epithet or a caption ("Fascist
/// Trump") from becoming the fuller name.
///
/// Limits. Two persons of one surname and gender are distinguished only by their full names; initials match
/// any name that begins with them; bodies that change their name within a story remain two. Roles are read at
/// the first forty mentions of each.
///
/// Linear in the names except for persons of one surname and bodies, which are compared with each other.
final class Entities {
    private static final WordLists WORDS = Language.ENGLISH.lists("entities");

    /// Say that their bearer is a woman.
    private static final Set<String> FEMALE_TITLES = WORDS.set("female titles");

    /// Say that their bearer is a man.
    private static final Set<String> MALE_TITLES = WORDS.set("male titles");

    /// After a surname: `Jr.`
    private static final Set<String> SUFFIXES = WORDS.set("suffixes");

    private final Tokens tokens;
    private final NameIndex index;
    private final List<Entity> entities = new ArrayList<>();
    private final Map<Integer, Entity> byName = new HashMap<>();

    /// A name of the story as tokens, its title and possessive left off.
    private record Form(int from, int to, int name, Name.Sort sort, List<String> words) {
        /// Returns the surname: the last word but for suffixes.
        String last() {
            for (int at = words.size() - 1; at > 0; at--) {
                if (!SUFFIXES.contains(words.get(at).toLowerCase(Locale.ROOT))) {
                    return words.get(at);
                }
            }
            return words.getFirst();
        }

        /// Returns whether a given name and a surname are both there.
        boolean full() {
            return words.size() > 1 && !last().equals(words.getFirst());
        }
    }

    private Entities(Tokens tokens, NameIndex index) {
        this.tokens = tokens;
        this.index = index;
    }

    /// Joins the names of a story.
    static Entities of(Tokens tokens, NameIndex index, List<Name> names) {
        Entities entities = new Entities(tokens, index);
        List<Form> forms = new ArrayList<>();
        Map<String, Integer> persons = new HashMap<>();
        for (int name = 0; name < names.size(); name++) {
            Form form = entities.form(names.get(name), name);
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
        entities.join(forms);
        entities.describe();
        return entities;
    }

    /// Returns a name as tokens without title and possessive; null if nothing is left that can be a name.
    private @Nullable Form form(Name name, int number) {
        int from = index.from(number);
        int to = index.end(number);
        while (to > from && (!Tokens.isWord(tokens.at(to - 1)) || Tokens.isPossessive(tokens.at(to - 1)))) {
            to--;
        }
        while (from < to
                && (!Tokens.isWord(tokens.at(from))
                        || Lexicon.isAny(Grammar.DEFINITE_ARTICLE, tokens.at(from))
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

    /// Returns whether a word is an adverb that opens a sentence rather than a given name: "Interestingly
    /// Lee".
    private boolean isAdverb(int token) {
        return tokens.opensSentence(token)
                && Grammar.isAdverb(tokens.at(token))
                && !Lexicon.isGiven(tokens.at(token))
                && Tokens.isCapital(tokens.at(token + 1));
    }

    /// Returns whether a word is put before names and is none.
    private static boolean isTitle(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Lexicon.isRole(word) || FEMALE_TITLES.contains(lower) || MALE_TITLES.contains(lower);
    }

    /// Makes the entities, in the order that the class describes, and gives each its mentions.
    private void join(List<Form> forms) {
        Map<String, List<Entity>> people = new LinkedHashMap<>();
        Map<Form, Entity> joined = new HashMap<>();
        // Known given names first: "Fascist Trump" on a placard is not a fuller name than "Donald J. Trump".
        for (boolean known : new boolean[] {true, false}) {
            for (Form form : forms) {
                if (form.sort() == Name.Sort.PERSON
                        && form.full()
                        && known == Lexicon.isGiven(form.words().getFirst())) {
                    joined.put(form, person(people, form, known));
                }
            }
        }
        Map<String, Entity> bodies = new HashMap<>();
        List<Form> longestFirst = forms.stream()
                .filter(form -> form.sort() != Name.Sort.PERSON)
                .sorted(Comparator.comparingInt((Form form) -> -form.words().size()))
                .toList();
        for (Form form : longestFirst) {
            joined.put(form, body(bodies, form));
        }
        Map<String, Entity> single = new HashMap<>();
        Map<String, Entity> latestOf = new HashMap<>();
        for (Form form : forms) {
            Entity entity = joined.get(form);
            if (entity == null) {
                entity = shortName(people, single, latestOf, form);
            }
            if (entity.isPerson()) {
                latestOf.put(form.last(), entity);
            }
            entity.add(new Entity.Mention(form.from(), form.to(), form.name()));
            byName.put(form.name(), entity);
        }
        entities.forEach(entity -> entity.rename(commonest(entity)));
        entities.removeIf(entity -> entity.mentions().isEmpty());
    }

    /// Returns the person whose full name this is: a known one whose given name may be the same, or a new
    /// one.
    private Entity person(Map<String, List<Entity>> people, Form form, boolean known) {
        List<Entity> namesakes = people.computeIfAbsent(form.last(), key -> new ArrayList<>());
        String full = String.join(" ", form.words());
        for (Entity entity : namesakes) {
            String given = entity.name().split(" ", -1)[0];
            if (Lexicon.sameGiven(given, form.words().getFirst())) {
                if (full.length() > entity.name().length()) {
                    entity.rename(full);
                }
                return entity;
            }
            boolean epithet = !known
                    && Lexicon.isGiven(given)
                    && Lexicon.isWordLike(form.words().getFirst());
            if (epithet && namesakes.size() == 1) {
                return entity;
            }
        }
        Entity entity = new Entity(Name.Sort.PERSON, full);
        namesakes.add(entity);
        entities.add(entity);
        return entity;
    }

    /// Returns the person whom a surname or a given name alone means.
    private Entity shortName(
            Map<String, List<Entity>> people, Map<String, Entity> single, Map<String, Entity> latestOf, Form form) {
        String word = form.last();
        List<Entity> namesakes = people.getOrDefault(word, List.of());
        if (namesakes.size() > 1) {
            Gender gender = titleGender(form.from());
            Entity latest = latestOf.get(word);
            if (latest != null
                    && (gender == Gender.UNKNOWN || genderByName(latest).agrees(gender))) {
                return latest;
            }
            for (Entity namesake : namesakes) {
                if (gender != Gender.UNKNOWN && genderByName(namesake) == gender) {
                    return namesake;
                }
            }
        }
        for (Entity namesake : namesakes) {
            if (!contradicts(form, namesake)) {
                return namesake;
            }
        }
        for (List<Entity> family : namesakes.isEmpty() ? people.values() : List.<List<Entity>>of()) {
            for (Entity entity : family) {
                if (entity.name().startsWith(word + " ")) {
                    return entity; // by the given name
                }
            }
        }
        // "Mrs. Lee" beside Tom Lee is someone else, and so told from him.
        String name = (namesakes.isEmpty() ? "" : tokens.at(form.from() - 1) + " ") + String.join(" ", form.words());
        return single.computeIfAbsent(namesakes.isEmpty() ? word : name, key -> {
            Entity entity = new Entity(Name.Sort.PERSON, name);
            entities.add(entity);
            return entity;
        });
    }

    /// Returns whether the title before a name is for another gender than a namesake's given name.
    private boolean contradicts(Form form, Entity namesake) {
        Gender title = titleGender(form.from());
        Gender given = Lexicon.gender(namesake.name().split(" ", -1)[0]);
        return title != Gender.UNKNOWN && given != Gender.UNKNOWN && title != given;
    }

    /// Returns the body of that name in any spelling, or the one that it is short for.
    private Entity body(Map<String, Entity> bodies, Form form) {
        String full = String.join(" ", form.words());
        String key = key(full);
        Entity known = bodies.get(key);
        if (known == null && form.words().size() == 1 && form.sort() == Name.Sort.BODY) {
            known = longer(bodies, form.words().getFirst());
        }
        if (known == null) {
            known = new Entity(form.sort(), tokens.words(form.from(), form.to()));
            entities.add(known);
        }
        bodies.putIfAbsent(key, known);
        return known;
    }

    /// Of a body's spellings that differ in case only, the one used most: "NATO", though a caption has
    /// "Nato".
    private String commonest(Entity entity) {
        if (entity.isPerson()) {
            return entity.name();
        }
        Map<String, Integer> count = new LinkedHashMap<>();
        for (Entity.Mention mention : entity.mentions()) {
            String spelling = tokens.words(mention.from(), mention.to());
            if (spelling.equalsIgnoreCase(entity.name())) {
                count.merge(spelling, 1, Integer::sum);
            }
        }
        String most = entity.name();
        for (Map.Entry<String, Integer> spelling : count.entrySet()) {
            most = spelling.getValue() > count.getOrDefault(most, 0) ? spelling.getKey() : most;
        }
        return most;
    }

    /// Returns the one body that a single word is short for: by its initials or by one of its words.
    private static @Nullable Entity longer(Map<String, Entity> bodies, String word) {
        Entity found = null;
        for (Entity entity : bodies.values()) {
            String[] words = entity.name().split("[\\s-]+", -1);
            boolean fits = false;
            StringBuilder initials = new StringBuilder();
            for (String part : words) {
                if (Tokens.isCapital(part)) {
                    initials.append(part.charAt(0));
                }
                fits |= part.equals(word) && words.length > 1 && Lexicon.country(word) == null;
            }
            fits |= word.length() > 1 && word.contentEquals(initials);
            if (fits && entity.sort() == Name.Sort.BODY) {
                if (found != null && found != entity) {
                    return null;
                }
                found = entity;
            }
        }
        return found;
    }

    /// Returns what spellings of a body's name have in common.
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "").replace('’', '\'');
    }

    /// Returns the gender that the title before a token says, if it has one.
    private Gender titleGender(int from) {
        String title = tokens.at(from - 1).toLowerCase(Locale.ROOT);
        return FEMALE_TITLES.contains(title)
                ? Gender.FEMALE
                : MALE_TITLES.contains(title) ? Gender.MALE : Gender.UNKNOWN;
    }

    /// Returns what is known of a person's gender, or else what the given name says.
    private static Gender genderByName(Entity entity) {
        return entity.gender() != Gender.UNKNOWN
                ? entity.gender()
                : Lexicon.gender(entity.name().split(" ", -1)[0]);
    }

    /// Gives persons their gender and roles.
    private void describe() {
        for (Entity entity : entities) {
            if (!entity.isPerson()) {
                continue;
            }
            int looked = 0;
            for (Entity.Mention mention : entity.mentions()) {
                if (entity.gender() == Gender.UNKNOWN) {
                    entity.setGender(titleGender(mention.from()));
                }
                if (looked++ < 40) {
                    Role before = Roles.before(tokens, mention.from());
                    if (before != null) {
                        entity.add(before);
                    }
                    Role after = Roles.after(tokens, mention.to());
                    if (after != null) {
                        entity.add(after);
                    }
                }
            }
            if (entity.gender() == Gender.UNKNOWN && entity.name().contains(" ")) {
                entity.setGender(genderByName(entity));
            }
        }
    }

    /// Returns the persons of a person's surname, that one among them.
    List<Entity> namesakes(Entity person) {
        String surname = person.name().substring(person.name().lastIndexOf(' ') + 1);
        return entities.stream()
                .filter(entity -> entity.isPerson() && entity.name().endsWith(" " + surname))
                .toList();
    }

    /// Returns all of them, in the order of their making.
    List<Entity> entities() {
        return entities;
    }

    /// Returns the entity that a name of the story belongs to, or null where the name is none.
    @Nullable
    Entity of(int name) {
        return byName.get(name);
    }
}
