package org.onrecord.speaker;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Maps tokens to the names that they belong to.
///
/// Names that a net splits or finds only in part are completed: a body's name includes the place it begins
/// with ("New Hampshire Public Radio") and its purpose ("Partnership for Responsible Growth"), and a person's
/// name what precedes a nickname in quotation marks. Complete names matter since all mentions are joined by
/// their words.
final class NameIndex {
    private static final WordLists WORDS = Language.ENGLISH.lists("names");

    /// Nouns that a body's name continues after.
    private static final Set<String> OPEN = WORDS.set("open");

    /// A nickname and its marks, in tokens.
    private static final int LONGEST_NICKNAME = 6;

    /// Stand between a body's noun and what it is for.
    private static final Set<String> LINKS = WORDS.set("links");

    private final int[] nameAt;
    private final int[] starts;
    private final int[] ends;

    NameIndex(Tokens tokens, List<Name> names) {
        nameAt = new int[tokens.size()];
        Arrays.fill(nameAt, -1);
        starts = new int[names.size()];
        ends = new int[names.size()];
        for (int name = 0; name < names.size(); name++) {
            int from = tokens.from(names.get(name).span().start());
            int to = tokens.until(names.get(name).span().end());
            while (to > from + 1 && Tokens.isPossessive(tokens.at(to - 1))) {
                to--;
            }
            if (names.get(name).sort() == Name.Sort.BODY && to > from) {
                int before = from > 0 ? nameAt[from - 1] : -1;
                boolean placed = before >= 0
                        && names.get(before).sort() == Name.Sort.PLACE
                        && tokens.sentence(from - 1) == tokens.sentence(from);
                from = placed ? starts[before] : from;
                to = OPEN.contains(lower(tokens.at(to - 1))) ? whole(tokens, to) : to;
            }
            if (names.get(name).sort() == Name.Sort.PERSON) {
                from = withNickname(tokens, names, name, from);
            }
            starts[name] = from;
            ends[name] = to;
            Arrays.fill(nameAt, from, Math.max(from, to), name);
        }
    }

    /// Returns where a name begins that a nickname in quotation marks parts: `Tony "The Anvil" Lee`.
    private int withNickname(Tokens tokens, List<Name> names, int name, int from) {
        for (int before = name - 1; before >= 0 && from - ends[before] <= LONGEST_NICKNAME; before--) {
            if (names.get(before).sort() == Name.Sort.PERSON
                    && isMark(tokens.at(ends[before]))
                    && isMark(tokens.at(from - 1))
                    && ends[before] < from - 1) {
                return starts[before];
            }
        }
        return from;
    }

    /// Returns whether a token is a quotation mark, or may be one.
    static boolean isMark(String token) {
        return token.length() == 1 && "\"“”'‘’„«»".contains(token);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /// Returns where a name ends that continues after `to` with "for" or its like and with capitals.
    private static int whole(Tokens tokens, int to) {
        int at = to + 1;
        if (!LINKS.contains(tokens.at(to))) {
            return to;
        }
        at += Grammar.DEFINITE_ARTICLE.contains(tokens.at(at)) ? 1 : 0;
        if (!Tokens.isCapital(tokens.at(at))) {
            return to;
        }
        int end = to;
        while (at < tokens.size() && tokens.sentence(at) == tokens.sentence(to - 1)) {
            if (Tokens.isCapital(tokens.at(at))) {
                end = ++at;
            } else if (Grammar.COORDINATING.contains(tokens.at(at)) || isListed(tokens, at)) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    /// Returns whether a comma is in a list of capitalised words that ends with "and": ", Justice and Home
    /// Affairs".
    private static boolean isListed(Tokens tokens, int comma) {
        int at = comma + 1;
        while (tokens.at(comma).equals(",") && at < comma + 5 && Tokens.isCapital(tokens.at(at))) {
            at++;
        }
        return at > comma + 1 && Grammar.COORDINATING.contains(tokens.at(at)) && Tokens.isCapital(tokens.at(at + 1));
    }

    /// Returns the number of the name that a token belongs to, or -1.
    int at(int token) {
        return token < 0 || token >= nameAt.length ? -1 : nameAt[token];
    }

    /// Returns a name's first token.
    int from(int name) {
        return starts[name];
    }

    /// Returns the token after a name's last.
    int end(int name) {
        return ends[name];
    }
}
