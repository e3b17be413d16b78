package org.onrecord.speaker;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what someone is from the words around the name: `US Secretary of State Antony Blinken`,
/// `Hugh Hill, a doctor,`, `Ann Lee (D-Ohio)`.
final class Roles {

    /// No role is longer.
    private static final int MOST = 10;

    /// Lower-case words that no title holds.
    private static final Set<String> NEVER = Lexicon.forms("""
            a an the this that these those his her its their our my your some any no and or but nor as when
            while if because with by to from on in at about against after before between during under over into
            like than said says say told tells tell asked asks added adds warned warns argued argues called
            calls met is was are were be been being has have had will would can could may might must should do
            does did according including where who which what how why he she it they we i you him them us not
            also then both either unlike joined named endorsed accused urged replaced appointed defeated beat
            backed quoted cited interviewed criticized praised attacked supports supported per via""");

    private static final Set<String> ARTICLES = Lexicon.forms("""
            a an the his her its their one our""");

    /// Words that follow "of" in a title and belong to it.
    private static final Set<String> OFFICES = Lexicon.forms("""
            State Defense Defence Homeland Labor Commerce Energy Education Agriculture Transportation Health
            Veterans Treasury Staff staff state defense defence finance Finance operations communications
            marketing research foreign Foreign policy intelligence National national public political economics
            politics law history medicine government sociology philosophy science English Policy Communications Operations Marketing
            Research Sales Sport Culture Justice Interior Immigration Environment Infrastructure Science Innovation
            Security Intelligence Economics Strategy Programmes Programs News Studies Surgery Medicine Nursing""");

    /// Words that go on from someone's trade: "a plumber from Dunmore".
    private static final Set<String> FURTHER = Set.of("from", "in", "at", "with", "who");

    private static final Set<String> JOINTS = Set.of("of", "for", "and", "on", "&");

    private Roles() {}

    /// The role in front of a name that starts at token `from`, or null.
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
            if (word.equals("of") || word.equals("for")) {
                if (!Lexicon.isRole(tokens.at(at - 1))) {
                    break;
                }
            } else if (word.equals("and") || word.equals("&")) {
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
                && (title.peekFirst().equals("and") || title.peekFirst().equals("of"))) {
            title.removeFirst();
        }
        if (comma && (at < 0 || (affiliation == null && !Lexicon.isAny(ARTICLES, tokens.at(at))))) {
            return null; // a list: "the mayor, Ann Lee" is a role only behind an article or an owner
        }
        return role(String.join(" ", title), affiliation);
    }

    /// A role with what it is of, in front of a comma: "The chairman of the fund, Ann Lee,".
    private static @Nullable Role phraseBefore(Tokens tokens, int last) {
        for (int at = last - 1; at > 0 && at > last - 8 && tokens.sentence(at) == tokens.sentence(last); at--) {
            String word = tokens.at(at);
            if ((word.equals("of") || word.equals("for")) && Lexicon.isRole(tokens.at(at - 1))) {
                int from = at - 1;
                while (from > 0 && Tokens.isWord(tokens.at(from - 1)) && !isNever(tokens.at(from - 1))) {
                    from--;
                }
                boolean article = Lexicon.isAny(ARTICLES, tokens.at(from - 1));
                String of = body(tokens, at + 1);
                return article ? role(tokens.words(from, of == null ? last + 1 : at), of) : null;
            }
            if (!Tokens.isWord(word) || (isNever(word) && !word.equals("the"))) {
                return null;
            }
        }
        return null;
    }

    /// Whether a lower-case word in front of a name is a trade by its form: "nutritionist", "shipbuilder".
    private static boolean isTrade(Tokens tokens, int at) {
        String word = tokens.at(at);
        boolean formed = word.length() > 5
                && (word.endsWith("ist")
                        || word.endsWith("eer")
                        || word.endsWith("man")
                        || word.endsWith("woman")
                        || word.endsWith("ician")
                        || word.endsWith("maker")
                        || word.endsWith("master"));
        return formed && Character.isLowerCase(word.charAt(0)) && !isNever(word);
    }

    /// Whether the token ends an office whose head comes earlier: `Secretary of State`.
    private static boolean endsOffice(Tokens tokens, int at) {
        for (int back = at; back > at - 4 && back > 0; back--) {
            String word = tokens.at(back);
            if (word.equals("of")) {
                return Lexicon.isRole(tokens.at(back - 1)) && Tokens.isCapital(tokens.at(back - 1));
            }
            if (!Tokens.isCapital(word)) {
                return false;
            }
        }
        return false;
    }

    /// `US` is no pronoun.
    private static boolean isNever(String word) {
        return !word.equals("US") && NEVER.contains(word.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String ownerBefore(Tokens tokens, int possessive) {
        int from = possessive;
        while (from > 0
                && (Tokens.isCapital(tokens.at(from - 1))
                        || (tokens.at(from - 1).equals("of") && from < possessive))) {
            from--;
        }
        return from == possessive ? null : tokens.words(from, possessive);
    }

    /// The role behind a name that ends before token `to`: in an apposition or in brackets, or null.
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
        if (tokens.at(at).equals("who")
                && (tokens.at(at + 1).equals("is") || tokens.at(at + 1).equals("was"))) {
            at += 2;
        }
        String affiliation = null;
        StringBuilder title = new StringBuilder();
        int words = 0;
        boolean headed = false;
        int sentence = tokens.sentence(to);
        boolean one = tokens.at(at).equals("a") || tokens.at(at).equals("an");
        if (Lexicon.isAny(ARTICLES, tokens.at(at))) {
            at++;
        }
        for (; at < tokens.size() && tokens.sentence(at) == sentence && words <= MOST; at++) {
            String word = tokens.at(at);
            if (Tokens.isPossessive(word)) {
                affiliation = title.toString();
                title.setLength(0);
                words = 0;
                headed = false;
                continue;
            }
            boolean link = word.equals("of") || word.equals("for") || word.equals("at");
            if (link && headed) {
                if (word.equals("of") && OFFICES.contains(tokens.at(at + 1))) {
                    title.append(" of ").append(tokens.at(at + 1));
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
        if (!headed && !plain && !title.toString().contains(" of ")) {
            return null;
        }
        return role(title.toString(), affiliation);
    }

    /// Where the words end that say what a role is of: "of the lower house".
    private static int endOfWords(Tokens tokens, int link) {
        int at = link + 1;
        while (at < link + 6
                && Tokens.isWord(tokens.at(at))
                && (tokens.at(at).equals("the") || !isNever(tokens.at(at)))) {
            at++;
        }
        return tokens.at(at).equals(",") || tokens.at(at).equals(".") || isNever(tokens.at(at)) ? at : link;
    }

    private static boolean isTime(String word) {
        return word.matches("(?:day|night|week|month|year|decade|moment|step|move|sign|bit|lot)s?");
    }

    /// The name of a body behind "of", "for" or "at".
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
            return switch (word.charAt(0)) {
                case 'D' -> new Role("Democrat", "Democratic Party");
                case 'R' -> new Role("Republican", "Republican Party");
                default -> null;
            };
        }
        return null;
    }

    /// A role by its words, with the country they begin with as affiliation where they name no other.
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

    private static String spelledOut(String title) {
        return switch (title) {
            case "Sen.", "Sens." -> "Senator";
            case "Rep.", "Reps." -> "Representative";
            case "Gov." -> "Governor";
            case "Gen." -> "General";
            case "Lt. Gov." -> "Lieutenant Governor";
            case "Lt. Gen." -> "Lieutenant General";
            case "Col." -> "Colonel";
            case "Maj. Gen." -> "Major General";
            case "Adm." -> "Admiral";
            case "Prof." -> "Professor";
            case "Rev." -> "Reverend";
            case "Pres." -> "President";
            default -> singular(title);
        };
    }

    /// What each of several is: "Foreign ministers Ann Lee and Tom Oak" are foreign ministers, she is one.
    private static String singular(String title) {
        int last = title.length() - 1;
        String word = title.substring(title.lastIndexOf(' ') + 1);
        boolean plural = word.length() > 3 && word.endsWith("s");
        return plural && Lexicon.isRole(word.substring(0, word.length() - 1)) ? title.substring(0, last) : title;
    }
}
