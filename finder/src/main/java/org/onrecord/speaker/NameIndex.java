package org.onrecord.speaker;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which name, if any, a token belongs to.
///
/// What a net takes for several names or for half of one is made whole: a body's name takes in the place it begins with
/// ("New Hampshire Public Radio") and what it is for ("Partnership for Responsible Growth").
final class NameIndex {

    /// Nouns that a body's name goes on behind.
    private static final Set<String> OPEN = Lexicon.forms("""
            partnership campaign committee subcommittee center centre institute council association coalition
            foundation fund society league alliance network union office department ministry agency bureau
            school college university board commission bank organization organisation federation confederation
            citizens americans project group party congress academy chamber house court""");

    /// A nickname and its marks, in tokens.
    private static final int LONGEST_NICKNAME = 6;

    private static final Set<String> LINKS = Set.of("for", "of", "on", "to", "against");

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

    /// Where a name begins that a nickname in quotation marks parts: `Tony "The Anvil" Lee`.
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

    static boolean isMark(String token) {
        return token.length() == 1 && "\"“”'‘’„«»".contains(token);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /// Where a name ends that goes on behind `to` with "for" or its like and with capitals.
    private static int whole(Tokens tokens, int to) {
        int at = to + 1;
        if (!LINKS.contains(tokens.at(to))) {
            return to;
        }
        at += tokens.at(at).equals("the") ? 1 : 0;
        if (!Tokens.isCapital(tokens.at(at))) {
            return to;
        }
        int end = to;
        while (at < tokens.size() && tokens.sentence(at) == tokens.sentence(to - 1)) {
            if (Tokens.isCapital(tokens.at(at))) {
                end = ++at;
            } else if (tokens.at(at).equals("and") || isListed(tokens, at)) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    /// Whether a comma stands in a list of capitalised words that ends with "and": ", Justice and Home Affairs".
    private static boolean isListed(Tokens tokens, int comma) {
        int at = comma + 1;
        while (tokens.at(comma).equals(",") && at < comma + 5 && Tokens.isCapital(tokens.at(at))) {
            at++;
        }
        return at > comma + 1 && tokens.at(at).equals("and") && Tokens.isCapital(tokens.at(at + 1));
    }

    /// The number of the name that a token belongs to, or -1.
    int at(int token) {
        return token < 0 || token >= nameAt.length ? -1 : nameAt[token];
    }

    /// A name's first token.
    int from(int name) {
        return starts[name];
    }

    /// The token behind a name's last.
    int end(int name) {
        return ends[name];
    }
}
