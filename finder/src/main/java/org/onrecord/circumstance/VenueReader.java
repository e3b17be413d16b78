package org.onrecord.circumstance;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Said;

/// Reads phrases that tell a place or an occasion: `in Brussels`, `at a rally in Columbus, Ohio`, `on Fox News`.
final class VenueReader {
    /// A place or an occasion in the text.
    ///
    /// @param from its first token, the preposition left out
    /// @param to behind its last token
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
            @Nullable Said said) {}

    /// Tokens `[from, to)`.
    record Words(int from, int to) {}

    private static final Set<String> PREPOSITIONS = Set.of(
            "in", "at", "on", "during", "inside", "outside", "aboard", "near", "from", "via", "through", "over", "by");

    private static final Set<String> CHAIN = Set.of(
            "in", "at", "with", "to", "for", "outside", "inside", "near", "before", "on", "by", "from", "of", "hosted",
            "between");

    /// The preposition is part of the place.
    private static final Set<String> KEPT = Set.of("inside", "outside", "aboard", "near");

    private final Tokens tokens;
    private final NounPhrases phrases;
    private final TimeReader times;

    VenueReader(Tokens tokens, NounPhrases phrases, TimeReader times) {
        this.tokens = tokens;
        this.phrases = phrases;
        this.times = times;
    }

    /// The venue whose preposition stands at `at`, or null.
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
            int more = tokens.is(at, "on") ? to : place(to, limit);
            return new Venue(first, Math.max(to, more), Math.max(to, more), false, null, null);
        }
        Words addressee = null;
        Said said = said(from, end);
        int to = end;
        boolean toldTo = Occasions.isToldTo(tokens.form(occasionIn(from, end)));
        while (to < limit && tokens.is(to, CHAIN)) {
            int next = link(to, limit);
            if (next == to) {
                break;
            }
            if (toldTo && addressee == null && tokens.is(to, Set.of("with", "to"))) {
                addressee = new Words(to + 1, next);
            }
            toldTo &= !tokens.is(to, Set.of("in", "at"));
            to = withRegion(next, limit);
        }
        return new Venue(first, to, to, true, addressee, said);
    }

    /// Behind the further phrase that a preposition at `at` adds to an occasion, or `at`.
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
        return switch (tokens.form(at)) {
            case "with" -> end;
            case "to" ->
                phrases.isDeterminer(at + 1) || name || tokens.form(end - 1).endsWith("s") ? end : at;
            case "for" -> name || tokens.form(end - 1).endsWith("s") ? end : at;
            case "in", "at", "near", "outside", "inside" ->
                !nowhere && (name || phrases.isDeterminer(at + 1)) ? end : at;
            case "on" -> isMedium(at + 1, end) ? end : at;
            case "by", "from", "hosted", "before", "between" -> name ? end : at;
            case "of" -> name || phrases.isDeterminer(at + 1) ? end : at;
            default -> at;
        };
    }

    /// Behind a place that goes on from a place: `the White House in Washington`.
    private int place(int at, int limit) {
        boolean joint = tokens.is(at, "in") && tokens.isCapital(at + 1) && times.at(at) == null;
        if (!joint) {
            return at;
        }
        int end = phrases.end(at + 1, limit);
        return end == at + 1 ? at : withRegion(end, limit);
    }

    /// Behind the state or country that a place names after a comma: `Columbus, Ohio`.
    private int withRegion(int at, int limit) {
        if (!tokens.is(at, ",") || !tokens.isCapital(at - 1) || !tokens.isCapital(at + 1) || at + 1 >= limit) {
            return at;
        }
        int end = at + 1;
        while (end < Math.min(limit, at + 4)
                && tokens.isCapital(end)
                && Calendar.day(tokens, end) == null
                && !Calendar.isMonth(tokens, end)) {
            end++;
        }
        boolean closes = end == limit
                || !tokens.isWord(end)
                || tokens.is(
                        end,
                        Set.of(
                                "on", "in", "at", "during", "after", "before", "that", "last", "this", "where",
                                "earlier", "as", "and", "when", "while", "with", "to"))
                || Calendar.day(tokens, end) != null;
        boolean clause = end == limit && !closesSentence(end);
        return closes && !clause && end > at + 1 ? end : at;
    }

    private boolean closesSentence(int at) {
        return !tokens.isWord(at);
    }

    private boolean isVenue(int preposition, int from, int end, boolean occasion) {
        String head = tokens.base(end - 1);
        boolean capital = tokens.isCapital(from) || (phrases.isDeterminer(from) && tokens.isCapital(from + 1));
        boolean nowhere = Occasions.isNowhere(tokens.form(from))
                || Occasions.isNowhere(head)
                || tokens.isNumber(from)
                || tokens.is(from, NounPhrases.PRONOUNS);
        return switch (tokens.form(preposition)) {
            case "in" -> (occasion && isSaid(from, end)) || (!nowhere && isPlace(from, end));
            case "at", "inside", "outside", "aboard", "near" ->
                !nowhere && (occasion || (capital && !isOneOfAName(from, end)) || isThing(from));
            case "during" -> occasion;
            case "on" -> isMedium(from, end);
            case "from" -> phrases.isDeterminer(from) && Occasions.isPlaceFrom(head);
            case "via" -> occasion || isMedium(from, end);
            case "over" -> isMedium(from, end);
            case "through", "by" -> false;
            default -> false;
        };
    }

    /// An article that a name does not take is cut from what follows: `a Buffalo, New York, town hall`.
    private boolean isOneOfAName(int from, int end) {
        return tokens.is(from, Set.of("a", "an")) && tokens.isCapital(end - 1) && tokens.is(end, ",");
    }

    private boolean isThing(int from) {
        return phrases.isDeterminer(from) && !tokens.isCapital(from + 1);
    }

    /// In a letter, a speech; in the case of court and parliament without an article.
    private boolean isSaid(int from, int end) {
        int at = occasionIn(from, end);
        return at > from
                || tokens.form(at).endsWith("s")
                || tokens.is(at, Set.of("court", "parliament", "congress", "testimony", "debate"));
    }

    /// Names all through, the article left out: `Brussels`, `the Oval Office`, `downtown Reno`, `his Senate office`.
    private boolean isPlace(int from, int end) {
        int first = phrases.isDeterminer(from) ? from + 1 : from;
        if (tokens.is(
                first,
                Set.of(
                        "downtown",
                        "central",
                        "nearby",
                        "rural",
                        "northern",
                        "southern",
                        "eastern",
                        "western",
                        "suburban"))) {
            first++;
        }
        boolean names = first < end && !tokens.form(end - 1).endsWith("'s");
        for (int at = first; at < end; at++) {
            names &= tokens.isCapital(at) || tokens.is(at, Set.of("of", "the", "-", "and", "de", "la", "del"));
        }
        return names && !tokens.is(end - 1, Set.of("party", "administration", "campaign", "war", "act"));
    }

    private boolean isMedium(int from, int end) {
        int first = phrases.isDeterminer(from) ? from + 1 : from;
        String head = tokens.base(end - 1);
        if (Occasions.isMedium(tokens.base(first)) || tokens.is(end - 1, "\"")) {
            return tokens.is(end - 1, "\"") || first == end - 1 || tokens.isCapital(first);
        }
        boolean floor = phrases.isDeterminer(from) && Occasions.isMediumNoun(head);
        return floor || (tokens.isCapital(from) && tokens.isCapital(end - 1) && Occasions.isMediumNoun(head));
    }

    /// The token of the occasion's noun, or -1.
    private int occasionIn(int from, int end) {
        int head = end;
        for (int at = from + 1; at < end; at++) {
            if (tokens.is(at, "of")) {
                head = Math.min(head, at);
            }
        }
        if (tokens.is(end - 1, "letters") && tokens.is(end - 2, "capital")) {
            return -1;
        }
        if (Occasions.isOccasion(tokens.base(head - 1))
                && !tokens.form(head - 1).endsWith("'s")) {
            return head - 1;
        }
        return Occasions.isOccasion(tokens.base(end - 1))
                        && !tokens.form(end - 1).endsWith("'s")
                ? end - 1
                : -1;
    }

    private @Nullable Said said(int from, int end) {
        for (int at = from; at < end; at++) {
            TimeReader.Time time = times.inside(at);
            if (time != null && time.end() <= end && time.said() != null) {
                return time.said();
            }
        }
        return null;
    }
}
