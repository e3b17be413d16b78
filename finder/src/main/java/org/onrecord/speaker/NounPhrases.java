package org.onrecord.speaker;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the noun phrase that ends at a token, and the people last spoken of, without a parser: by the words that no
/// noun phrase goes across.
record NounPhrases(Tokens tokens) {

    /// How many sentences back people are looked for.
    private static final int BACK = 2;

    /// The longest phrase, in tokens.
    private static final int LONGEST = 9;

    private static final Set<String> OPENERS = Lexicon.forms("""
            a an the some many several most all both any few other those these this that his her their its our my no
            every each one two three four five six seven eight nine ten dozens hundreds thousands millions""");

    private static final Set<String> WALLS = Lexicon.forms("""
            in on at by with from to for as than because but if when while where after before since until though although
            is are was were be been being am has have had do does did will would can could may might must shall should
            said says say saying told tells tell asked asks there here not also only just even still then so whether
            how what why which who whom about against among between into over under within without like including
            during through upon toward towards per versus compared according least quickly he she it they we you i him
            them us me""");

    /// Where the noun phrase begins whose last token is `last`.
    int start(int last) {
        int from = last;
        int opener = -1;
        for (int at = last - 1; at >= 0 && at > last - LONGEST && opener < 0; at--) {
            String word = tokens.at(at).toLowerCase(Locale.ROOT);
            boolean joins = word.equals("and") || word.equals("or") || word.equals("of");
            if (tokens.sentence(at) != tokens.sentence(last)
                    || WALLS.contains(word)
                    || (!Tokens.isWord(word) && !word.equals("%"))) {
                break;
            }
            opener = OPENERS.contains(word) || Character.isDigit(word.charAt(0)) ? at : -1;
            from = joins || Tokens.isPossessive(word) ? from : at;
        }
        if (opener >= 0) {
            return opener;
        }
        // Without an article only what is surely part of it: up to two words, and no lower-case ones across "and".
        return Math.max(from, last - 2);
    }

    /// The people whom "they" may mean that stands at `token`: the first group of the nearest sentence that has one.
    SourceWords.@Nullable Description groupBefore(int token) {
        for (int back = 0; back <= BACK; back++) {
            int sentence = tokens.sentence(token) - back;
            int at = token - 1;
            SourceWords.Description found = null;
            for (; at >= 0 && tokens.sentence(at) >= sentence; at--) {
                int from = tokens.sentence(at) == sentence && isGroup(at) ? start(at) : at + 1;
                if (from <= at && !SourceWords.DEFINITE.contains(tokens.at(from).toLowerCase(Locale.ROOT))) {
                    found = new SourceWords.Description(tokens.words(from, at + 1), tokens.at(at), false, true, from);
                }
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// The body that "it" may mean that stands at `token` and that no name tells: "the cabinet", in the same sentence
    /// or
    /// the one before.
    SourceWords.@Nullable Description bodyBefore(int token) {
        for (int at = token - 1; at >= 0 && tokens.sentence(at) >= tokens.sentence(token) - 1; at--) {
            if (Unnamed.isBody(tokens.at(at)) && !Tokens.isPossessive(tokens.at(at + 1))) {
                int from = start(at);
                if (tokens.at(from).equalsIgnoreCase("the")) {
                    return new SourceWords.Description(tokens.words(from, at + 1), tokens.at(at), true, false, from);
                }
            }
        }
        return null;
    }

    private boolean isGroup(int token) {
        String word = tokens.at(token);
        String lower = word.toLowerCase(Locale.ROOT);
        boolean plural = SourceWords.PLURALS.contains(lower) || (lower.endsWith("s") && !lower.endsWith("ss"));
        boolean people = Lexicon.isRole(word)
                || (plural && lower.length() > 3 && Lexicon.isRole(lower.substring(0, lower.length() - 1)));
        return plural && people && !Tokens.isPossessive(tokens.at(token + 1));
    }
}
