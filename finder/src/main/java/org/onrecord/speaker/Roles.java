package org.onrecord.speaker;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Reads roles from the words around a name: `US Secretary of State Antony Blinken`, `Hugh Hill, a doctor,`,
/// `Ann Lee (D-Ohio)`.
///
/// How it works. Before a name the title is read backwards as long as its words can belong to one, from a
/// noun that is known as a role (`role-nouns.txt`), an office (`Secretary of State`) or an occupation by its
/// ending. Before a comma it is a role only with an article or a possessor: without them, it is an item of a
/// list. After a name an apposition is read forwards, up to its head noun and the body that it is of; a
/// letter and a state in brackets is a party. A possessive, the body after `of` or `for`, or a country at the
/// head becomes the affiliation.
///
/// Why so. Titles and appositions are the most regular syntax in news prose, and they say what readers take a
/// speaker for. A parser would find the same and cost more than the net.
///
/// Limits. A noun that is not listed and has no such ending is not a role; of several roles in one apposition
/// only the first is read; a role in a sentence of its own (`Lee is a doctor.`) is not found. No title is
/// longer than ten words.
final class Roles {
    private static final WordLists WORDS = Language.ENGLISH.lists("roles");

    /// No role is longer.
    private static final int MOST = 10;

    /// Lower-case words that no title holds.
    private static final Set<String> NEVER = WORDS.set("never");

    /// Open a role that follows a name, and the name of a body.
    private static final Set<String> ARTICLES = WORDS.set("articles");

    /// Words that follow "of" in a title and belong to it.
    private static final Set<String> OFFICES = WORDS.set("offices");

    /// Words that continue from someone's trade: "a plumber from Dunmore".
    private static final Set<String> FURTHER = WORDS.set("further");

    /// Small words inside the name of a body.
    private static final Set<String> JOINTS = WORDS.set("joints");

    /// Endings of nouns for trades.
    private static final Set<String> TRADES = Language.ENGLISH.lists("endings").set("trades");

    /// Written like pronouns, and no pronouns.
    private static final Set<String> NO_PRONOUNS = WORDS.set("no pronouns");

    /// Stand between "who" and a role.
    private static final Set<String> BE = WORDS.set("be");

    /// After an article and before "from" or its like without being a trade.
    private static final Set<String> NO_TRADES = WORDS.set("no trades");

    /// What the letter of a party stands for: what its members are, and its name.
    private static final Map<String, String> PARTIES = WORDS.map("parties");

    /// Titles cut short, spelled out.
    private static final Map<String, String> SPELLED_OUT = WORDS.map("spelled out");

    /// Stands between a role and what it is of.
    private static final String OF = " " + WORDS.word("of") + " ";

    private Roles() {}

    /// Returns the role in front of a name that starts at token `from`, or null.
    static @Nullable Role before(Tokens tokens, int from) {
        int at = from - 1;
        boolean comma = tokens.at(at).equals(",");
        if (comma) {
            at--; // "The firm's chief executive, Ann Lee, said"
        }
        if (at >= 0 && comma && !Lexicon.isRole(tokens.at(at))) {
            return phraseBefore(tokens, at);
        }
        if (at < 0 || (!Lexicon.isRole(tokens.at(at)) && !endsOffice(tokens, at) && !isTrade(tokens, at))) {
            return null;
        }
        Deque<String> title = new ArrayDeque<>();
        String affiliation = null;
        int sentence = tokens.sentence(from);
        while (at >= 0 && tokens.sentence(at) == sentence && title.size() < MOST) {
            String word = tokens.at(at);
            if (Tokens.isPossessive(word)) {
                affiliation = ownerBefore(tokens, at);
                break;
            }
            if (Grammar.GENITIVE.contains(word) || Grammar.BENEFACTIVE.contains(word)) {
                if (!Lexicon.isRole(tokens.at(at - 1))) {
                    break;
                }
            } else if (Grammar.COORDINATING.contains(word) || word.equals("&")) {
                if (!Tokens.isCapital(tokens.at(at - 1)) && !Lexicon.isRole(tokens.at(at - 1))) {
                    break;
                }
            } else if (!Tokens.isWord(word) || isNever(word)) {
                break;
            }
            title.addFirst(word);
            at--;
        }
        while (!title.isEmpty()
                && (Grammar.COORDINATING.contains(title.peekFirst()) || Grammar.GENITIVE.contains(title.peekFirst()))) {
            title.removeFirst();
        }
        if (comma && (at < 0 || (affiliation == null && !Lexicon.isAny(ARTICLES, tokens.at(at))))) {
            return null; // a list: "the mayor, Ann Lee" is a role only behind an article or an owner
        }
        return role(String.join(" ", title), affiliation);
    }

    /// Returns a role with what it is of, in front of a comma: "The chairman of the fund, Ann Lee,".
    private static @Nullable Role phraseBefore(Tokens tokens, int last) {
        for (int at = last - 1; at > 0 && at > last - 8 && tokens.sentence(at) == tokens.sentence(last); at--) {
            String word = tokens.at(at);
            if ((Grammar.GENITIVE.contains(word) || Grammar.BENEFACTIVE.contains(word))
                    && Lexicon.isRole(tokens.at(at - 1))) {
                int from = at - 1;
                while (from > 0 && Tokens.isWord(tokens.at(from - 1)) && !isNever(tokens.at(from - 1))) {
                    from--;
                }
                boolean article = Lexicon.isAny(ARTICLES, tokens.at(from - 1));
                String of = body(tokens, at + 1);
                return article ? role(tokens.words(from, of == null ? last + 1 : at), of) : null;
            }
            if (!Tokens.isWord(word) || (isNever(word) && !Grammar.DEFINITE_ARTICLE.contains(word))) {
                return null;
            }
        }
        return null;
    }

    /// Returns whether a lower-case word in front of a name is a trade by its form: "nutritionist",
    /// "shipbuilder".
    private static boolean isTrade(Tokens tokens, int at) {
        String word = tokens.at(at);
        boolean formed = word.length() > 5 && TRADES.stream().anyMatch(word::endsWith);
        return formed && Character.isLowerCase(word.charAt(0)) && !isNever(word);
    }

    /// Returns whether the token ends an office whose head comes earlier: `Secretary of State`.
    private static boolean endsOffice(Tokens tokens, int at) {
        for (int back = at; back > at - 4 && back > 0; back--) {
            String word = tokens.at(back);
            if (Grammar.GENITIVE.contains(word)) {
                return Lexicon.isRole(tokens.at(back - 1)) && Tokens.isCapital(tokens.at(back - 1));
            }
            if (!Tokens.isCapital(word)) {
                return false;
            }
        }
        return false;
    }

    /// `US` is not a pronoun.
    private static boolean isNever(String word) {
        return !NO_PRONOUNS.contains(word) && NEVER.contains(word.toLowerCase(Locale.ROOT));
    }

    /// Returns the capitalised words before a possessive.
    private static @Nullable String ownerBefore(Tokens tokens, int possessive) {
        int from = possessive;
        while (from > 0
                && (Tokens.isCapital(tokens.at(from - 1))
                        || (Grammar.GENITIVE.contains(tokens.at(from - 1)) && from < possessive))) {
            from--;
        }
        return from == possessive ? null : tokens.words(from, possessive);
    }

    /// Returns the role after a name that ends before token `to`: in an apposition or in brackets, or null.
    static @Nullable Role after(Tokens tokens, int to) {
        String mark = tokens.at(to);
        if (mark.equals("(")) {
            return party(tokens.at(to + 1));
        }
        if (!mark.equals(",") && !mark.equals("—") && !mark.equals("–")) {
            return null;
        }
        int at = to + 1;
        Role party = party(tokens.at(at));
        if (party != null) {
            return party;
        }
        if (!tokens.at(at).isEmpty()
                && Character.isDigit(tokens.at(at).charAt(0))
                && tokens.at(at + 1).equals(",")) {
            at += 2; // the age
        }
        if (Grammar.RELATIVE_PERSON.contains(tokens.at(at)) && BE.contains(tokens.at(at + 1))) {
            at += 2;
        }
        String affiliation = null;
        StringBuilder title = new StringBuilder();
        int words = 0;
        boolean headed = false;
        int sentence = tokens.sentence(to);
        boolean one = Grammar.INDEFINITE_ARTICLES.contains(tokens.at(at));
        if (Lexicon.isAny(ARTICLES, tokens.at(at))) {
            at++;
        }
        for (; at < tokens.size() && tokens.sentence(at) == sentence && words <= MOST; at++) {
            String word = tokens.at(at);
            if (Tokens.isPossessive(word)) {
                affiliation = title.isEmpty() ? null : title.toString();
                title.setLength(0);
                words = 0;
                headed = false;
                continue;
            }
            boolean link = Grammar.GENITIVE.contains(word)
                    || Grammar.BENEFACTIVE.contains(word)
                    || Grammar.ADESSIVE.contains(word);
            if (link && headed) {
                if (Grammar.GENITIVE.contains(word) && OFFICES.contains(tokens.at(at + 1))) {
                    title.append(OF).append(tokens.at(at + 1));
                    at++;
                    continue;
                }
                if (affiliation == null) {
                    affiliation = body(tokens, at + 1);
                    int end = affiliation == null ? endOfWords(tokens, at) : at;
                    if (end > at + 1) {
                        title.append(' ').append(tokens.words(at, end));
                        at = end;
                    }
                }
                break;
            }
            if (!Tokens.isWord(word) || isNever(word)) {
                break;
            }
            title.append(title.isEmpty() ? "" : " ").append(word);
            words++;
            headed = Lexicon.isRole(word);
        }
        boolean closed = tokens.at(at).equals(",") || tokens.at(at).equals(".");
        boolean placed = FURTHER.contains(tokens.at(at)) && !isTime(tokens.at(at - 1));
        boolean plain = one && (closed || placed) && words > 0 && words <= 3;
        if (!headed && !plain && title.indexOf(OF) < 0) {
            return null;
        }
        return role(title.toString(), affiliation);
    }

    /// Returns where the words end that say what a role is of: "of the lower house".
    private static int endOfWords(Tokens tokens, int link) {
        int at = link + 1;
        while (at < link + 6
                && Tokens.isWord(tokens.at(at))
                && (Grammar.DEFINITE_ARTICLE.contains(tokens.at(at)) || !isNever(tokens.at(at)))) {
            at++;
        }
        return tokens.at(at).equals(",") || tokens.at(at).equals(".") || isNever(tokens.at(at)) ? at : link;
    }

    /// Returns whether a word is for a length of time or a sort and not an occupation: `a day from now`.
    private static boolean isTime(String word) {
        return NO_TRADES.contains(word);
    }

    /// Returns the name of a body after "of", "for" or "at".
    private static @Nullable String body(Tokens tokens, int from) {
        int at = from;
        if (Lexicon.isAny(ARTICLES, tokens.at(at))) {
            at++;
        }
        int start = at;
        while (Tokens.isCapital(tokens.at(at)) || (at > start && joins(tokens, at))) {
            at++;
        }
        return at == start ? null : tokens.words(start, at);
    }

    /// "Bank of England", "Health and Human Services": a small word between capitals.
    private static boolean joins(Tokens tokens, int at) {
        return JOINTS.contains(tokens.at(at)) && Tokens.isCapital(tokens.at(at + 1));
    }

    /// `D-Ohio`, `R-Ky.`
    private static @Nullable Role party(String word) {
        if (word.length() > 2 && word.charAt(1) == '-' && Tokens.isCapital(word.substring(2))) {
            String party = PARTIES.get(word.substring(0, 1));
            if (party != null) {
                String[] parts = party.split(" \\| ", -1);
                return new Role(parts[0], parts[1]);
            }
        }
        return null;
    }

    /// Returns a role by its words, with the country they begin with as affiliation where they name no other.
    static @Nullable Role role(String title, @Nullable String affiliation) {
        String trimmed = title.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        Role role = new Role(spelledOut(trimmed), affiliation);
        if (affiliation != null) {
            String country = Lexicon.country(affiliation);
            return country == null ? role : new Role(role.title(), country);
        }
        String[] words = trimmed.split(" ", -1);
        for (int length = Math.min(2, words.length - 1); length > 0; length--) {
            String front = String.join(" ", Arrays.copyOf(words, length));
            String country = Lexicon.country(front);
            if (country != null) {
                return new Role(role.title(), country);
            }
        }
        if (words.length > 1 && words[0].length() > 1 && words[0].equals(words[0].toUpperCase(Locale.ROOT))) {
            return new Role(role.title(), words[0]); // "NATO chief", "CDC director"
        }
        return role;
    }

    /// Returns a title as one writes it of one person.
    private static String spelledOut(String title) {
        String spelled = SPELLED_OUT.get(title);
        return spelled == null ? singular(title) : spelled;
    }

    /// Returns what each of several is: "Foreign ministers Ann Lee and Tom Oak" are foreign ministers, she is
    /// one.
    private static String singular(String title) {
        int last = title.length() - 1;
        String word = title.substring(title.lastIndexOf(' ') + 1);
        boolean plural = word.length() > 3 && Grammar.endsInS(word);
        return plural && Lexicon.isRole(word.substring(0, word.length() - 1)) ? title.substring(0, last) : title;
    }
}
