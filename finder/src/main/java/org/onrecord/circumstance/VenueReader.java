package org.onrecord.circumstance;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;
import org.onrecord.statement.SaidOn;

/// Reads where something was said: a place (`in Brussels`, `outside the White House`), an occasion (`at a
/// rally in Ohio`, `during a debate`) or a medium (`on CNN`, `in a letter to the board`).
///
/// How it works. A preposition and the noun phrase after it ([NounPhrases]) are a venue if the preposition
/// permits that sort of thing: `in` a place that consists of names, or something said in (`in testimony`);
/// `at` an occasion, a name or a thing with an article; `on` a medium; `from` a place that people speak from.
/// An occasion then includes what continues it: its place, its host, its day, and for a letter or a speech
/// its addressee. A place includes its region after a comma and the city it is in.
///
/// Why so. The head noun decides what a phrase is, and lists of occasions and media are short ([Occasions]);
/// places need no list, since they are capitalised. If neither settles it, the phrase is ignored.
///
/// Limits. A name after `in` that is not a place (`in Newsweek`) is taken for one unless it is a listed
/// medium; occasions that are not listed are missed.
final class VenueReader {
    private static final WordLists WORDS = Language.ENGLISH.lists("venues");

    /// A place or an occasion in the text.
    ///
    /// @param from its first token, the preposition omitted
    /// @param to after its last token
    /// @param end where to read on
    /// @param occasion whether it is an occasion rather than a place
    /// @param addressee to whom the occasion says it was said, or null
    /// @param said the date within it, as in `a Nov. 3 interview`, or null
    record Venue(
            int from,
            int to,
            int end,
            boolean occasion,
            @Nullable Words addressee,
            @Nullable SaidOn said) {}

    /// Tokens `[from, to)`.
    record Words(int from, int to) {}

    /// Open a venue.
    private static final Set<String> PREPOSITIONS = WORDS.set("prepositions");

    /// Go on from an occasion.
    private static final Set<String> CHAIN = WORDS.set("chain");

    /// The preposition is part of the place.
    private static final Set<String> KEPT = WORDS.set("kept");

    /// Before whom an occasion was for.
    private static final Set<String> TOLD_TO = WORDS.set("told to");

    /// After these a chain tells a place and no addressee.
    private static final Set<String> PLACED_IN = WORDS.set("placed in");

    /// Closes the name of a state or country after a comma.
    private static final Set<String> AFTER_REGION = WORDS.set("after a region");

    /// Something is said in these without an article.
    private static final Set<String> SAID_IN = WORDS.set("said in");

    /// Stand before a place's name in lower case.
    private static final Set<String> REGIONAL = WORDS.set("parts of places");

    /// Stand inside the names of places.
    private static final Set<String> IN_NAMES = WORDS.set("in names of places");

    /// Heads of names that are not places.
    private static final Set<String> NO_PLACES = WORDS.set("no places");

    /// Link an occasion to its place.
    private static final Set<String> LINKING_PLACES = WORDS.set("linking places");

    /// Link an occasion to names only.
    private static final Set<String> LINKING_NAMES = WORDS.set("linking names");

    /// Take places, occasions and things with an article.
    private static final Set<String> BESIDE = WORDS.set("beside");

    /// Take media.
    private static final Set<String> ON_MEDIA = WORDS.set("on media");

    /// Take occasions.
    private static final Set<String> WITHIN_OCCASIONS = WORDS.set("within occasions");

    /// With the word for large ones before them, these are not letters that one writes.
    private static final Set<String> LETTERS = WORDS.set("letters");

    /// No letters that one writes: `in capital letters`.
    private static final Set<String> CAPITAL = WORDS.set("capital");

    private final Tokens tokens;
    private final NounPhrases phrases;
    private final TimeReader times;

    VenueReader(Tokens tokens, NounPhrases phrases, TimeReader times) {
        this.tokens = tokens;
        this.phrases = phrases;
        this.times = times;
    }

    /// Returns the venue whose preposition is at `at`, or null.
    @Nullable
    Venue at(int at, int limit) {
        if (!tokens.is(at, PREPOSITIONS) || at + 1 >= limit || tokens.glued(at + 1)) {
            return null;
        }
        int from = at + 1;
        int end = phrases.end(from, limit);
        if (end == from) {
            return null;
        }
        boolean occasion = occasionIn(from, end) >= 0;
        if (!isVenue(at, from, end, occasion)) {
            return null;
        }
        int first = tokens.is(at, KEPT) ? at : from;
        if (!occasion) {
            int to = withRegion(end, limit);
            int more = tokens.is(at, Grammar.SUPERESSIVE) ? to : place(to, limit);
            return new Venue(first, Math.max(to, more), Math.max(to, more), false, null, null);
        }
        Words addressee = null;
        SaidOn said = said(from, end);
        int to = end;
        boolean toldTo = Occasions.isToldTo(tokens.form(occasionIn(from, end)));
        while (to < limit && tokens.is(to, CHAIN)) {
            int next = link(to, limit);
            if (next == to) {
                break;
            }
            if (toldTo && addressee == null && tokens.is(to, TOLD_TO)) {
                addressee = new Words(to + 1, next);
            }
            toldTo &= !tokens.is(to, PLACED_IN);
            to = withRegion(next, limit);
        }
        return new Venue(first, to, to, true, addressee, said);
    }

    /// Returns the token after the further phrase that a preposition at `at` adds to an occasion, or `at`.
    private int link(int at, int limit) {
        if (times.at(at) != null) {
            return at;
        }
        int end = phrases.end(at + 1, limit);
        if (end == at + 1) {
            return at;
        }
        boolean name = tokens.isCapital(at + 1) || tokens.isCapital(end - 1);
        boolean nowhere = Occasions.isNowhere(tokens.base(end - 1)) && !tokens.isCapital(end - 1);
        boolean determined = phrases.isDeterminer(at + 1);
        boolean several = Grammar.endsInS(tokens.form(end - 1));
        boolean links = tokens.is(at, Grammar.COMITATIVE)
                || (tokens.is(at, Grammar.DATIVE) && (determined || name || several))
                || (tokens.is(at, Grammar.BENEFACTIVE) && (name || several))
                || (tokens.is(at, LINKING_PLACES) && !nowhere && (name || determined))
                || (tokens.is(at, Grammar.SUPERESSIVE) && isMedium(at + 1, end))
                || (tokens.is(at, LINKING_NAMES) && name)
                || (tokens.is(at, Grammar.GENITIVE) && (name || determined));
        return links ? end : at;
    }

    /// Returns the token after a place that continues from a place: `the White House in Washington`.
    private int place(int at, int limit) {
        boolean joint = tokens.is(at, Grammar.INESSIVE) && tokens.isCapital(at + 1) && times.at(at) == null;
        if (!joint) {
            return at;
        }
        int end = phrases.end(at + 1, limit);
        return end == at + 1 ? at : withRegion(end, limit);
    }

    /// Returns the token after the state or country that a place names after a comma: `Columbus, Ohio`.
    private int withRegion(int at, int limit) {
        if (!tokens.is(at, ",") || !tokens.isCapital(at - 1) || !tokens.isCapital(at + 1) || at + 1 >= limit) {
            return at;
        }
        int end = at + 1;
        while (end < Math.min(limit, at + 4)
                && tokens.isCapital(end)
                && tokens.weekday(end) == null
                && tokens.month(end) == null) {
            end++;
        }
        boolean closes =
                end == limit || !tokens.isWord(end) || tokens.is(end, AFTER_REGION) || tokens.weekday(end) != null;
        boolean clause = end == limit && !closesSentence(end);
        return closes && !clause && end > at + 1 ? end : at;
    }

    /// Returns whether no word is at a token.
    private boolean closesSentence(int at) {
        return !tokens.isWord(at);
    }

    /// Returns whether the phrase `[from, end)` is a venue after a preposition.
    private boolean isVenue(int preposition, int from, int end, boolean occasion) {
        String head = tokens.base(end - 1);
        boolean capital = tokens.isCapital(from) || (phrases.isDeterminer(from) && tokens.isCapital(from + 1));
        boolean nowhere = Occasions.isNowhere(tokens.form(from))
                || Occasions.isNowhere(head)
                || tokens.isNumber(from)
                || tokens.is(from, NounPhrases.PRONOUNS);
        if (tokens.is(preposition, Grammar.INESSIVE)) {
            return (occasion && isSaid(from, end)) || (!nowhere && isPlace(from, end));
        }
        if (tokens.is(preposition, BESIDE)) {
            return !nowhere && (occasion || (capital && !isOneOfAName(from, end)) || isThing(from));
        }
        if (tokens.is(preposition, Grammar.ABLATIVE)) {
            return phrases.isDeterminer(from) && Occasions.isPlaceFrom(head);
        }
        boolean onMedium = tokens.is(preposition, ON_MEDIA) && isMedium(from, end);
        return onMedium || (tokens.is(preposition, WITHIN_OCCASIONS) && occasion);
    }

    /// Returns an article that a name does not take is cut from what follows: `a Buffalo, New York, town
    /// hall`.
    private boolean isOneOfAName(int from, int end) {
        return tokens.is(from, Grammar.INDEFINITE_ARTICLES) && tokens.isCapital(end - 1) && tokens.is(end, ",");
    }

    /// Returns whether a phrase is an article and a common noun.
    private boolean isThing(int from) {
        return phrases.isDeterminer(from) && !tokens.isCapital(from + 1);
    }

    /// In a letter, a speech; in the case of court and parliament without an article.
    private boolean isSaid(int from, int end) {
        int at = occasionIn(from, end);
        return at > from || Grammar.endsInS(tokens.form(at)) || tokens.is(at, SAID_IN);
    }

    /// Names all through, the article omitted: `Brussels`, `the Oval Office`, `downtown Reno`, `his Senate
    /// office`.
    private boolean isPlace(int from, int end) {
        int first = phrases.isDeterminer(from) ? from + 1 : from;
        if (tokens.is(first, REGIONAL)) {
            first++;
        }
        boolean names = first < end && !Grammar.isPossessive(tokens.form(end - 1));
        for (int at = first; at < end; at++) {
            names &= tokens.isCapital(at) || tokens.is(at, IN_NAMES);
        }
        return names && !tokens.is(end - 1, NO_PLACES);
    }

    /// Returns whether the phrase `[from, end)` is something that words are spread by.
    private boolean isMedium(int from, int end) {
        int first = phrases.isDeterminer(from) ? from + 1 : from;
        String head = tokens.base(end - 1);
        if (Occasions.isMedium(tokens.base(first)) || tokens.is(end - 1, "\"")) {
            return tokens.is(end - 1, "\"") || first == end - 1 || tokens.isCapital(first);
        }
        boolean floor = phrases.isDeterminer(from) && Occasions.isMediumNoun(head);
        return floor || (tokens.isCapital(from) && tokens.isCapital(end - 1) && Occasions.isMediumNoun(head));
    }

    /// Returns the token of the occasion's noun, or -1.
    private int occasionIn(int from, int end) {
        int head = end;
        for (int at = from + 1; at < end; at++) {
            if (tokens.is(at, Grammar.GENITIVE)) {
                head = Math.min(head, at);
            }
        }
        if (tokens.is(end - 1, LETTERS) && tokens.is(end - 2, CAPITAL)) {
            return -1;
        }
        if (Occasions.isOccasion(tokens.base(head - 1)) && !Grammar.isPossessive(tokens.form(head - 1))) {
            return head - 1;
        }
        return Occasions.isOccasion(tokens.base(end - 1)) && !Grammar.isPossessive(tokens.form(end - 1)) ? end - 1 : -1;
    }

    /// Returns the date that an occasion has in its words: `a Nov. 3 interview`.
    private @Nullable SaidOn said(int from, int end) {
        for (int at = from; at < end; at++) {
            TimeReader.Time time = times.inside(at);
            if (time != null && time.end() <= end && time.said() != null) {
                return time.said();
            }
        }
        return null;
    }
}
