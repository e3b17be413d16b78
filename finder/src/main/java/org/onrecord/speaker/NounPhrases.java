package org.onrecord.speaker;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Finds noun phrases without a name that a pronoun may refer to: "a man who" for `who`, "residents of
/// Dunmore" for `they`, "the cabinet" for `it`.
///
/// A phrase is read backwards from its last word to the article or number that opens it, over at most nine
/// tokens, and ends at words that a noun phrase cannot contain. Without an opener only up to two words before
/// the last are certainly part of it. Groups are plurals of nouns for people ([Lexicon]), searched for in the
/// same sentence and the two before; bodies are listed nouns with a definite article. There is no parser, so
/// a phrase with another one inside ("the man my sister met") comes out short.
record NounPhrases(Tokens tokens) {
    private static final WordLists WORDS = Language.ENGLISH.lists("source-noun-phrases");

    /// How many sentences back people are searched for.
    private static final int BACK = 2;

    /// The longest phrase, in tokens.
    private static final int LONGEST = 9;

    /// Open a noun phrase.
    private static final Set<String> OPENERS = WORDS.set("openers");

    /// No noun phrase goes across these.
    private static final Set<String> WALLS = WORDS.set("walls");

    /// Returns where the noun phrase begins whose last token is `last`.
    int start(int last) {
        int from = last;
        int opener = -1;
        for (int at = last - 1; at >= 0 && at > last - LONGEST && opener < 0; at--) {
            String word = tokens.at(at).toLowerCase(Locale.ROOT);
            boolean joins = Grammar.COORDINATING.contains(word)
                    || Grammar.ALTERNATIVE.contains(word)
                    || Grammar.GENITIVE.contains(word);
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

    /// Returns the people whom "they" may mean that is at `token`: the first group of the nearest sentence
    /// that has one.
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

    /// Returns the body that "it" may mean that is at `token` and that no name tells: "the cabinet", in the
    /// same sentence or the one before.
    SourceWords.@Nullable Description bodyBefore(int token) {
        for (int at = token - 1; at >= 0 && tokens.sentence(at) >= tokens.sentence(token) - 1; at--) {
            if (UnnamedSources.isBody(tokens.at(at)) && !Tokens.isPossessive(tokens.at(at + 1))) {
                int from = start(at);
                if (Lexicon.isAny(Grammar.DEFINITE_ARTICLE, tokens.at(from))) {
                    return new SourceWords.Description(tokens.words(from, at + 1), tokens.at(at), true, false, from);
                }
            }
        }
        return null;
    }

    /// Returns whether a token is a plural for people.
    private boolean isGroup(int token) {
        String word = tokens.at(token);
        String lower = word.toLowerCase(Locale.ROOT);
        boolean plural = SourceWords.PLURALS.contains(lower) || Grammar.isPlural(lower);
        boolean people = Lexicon.isRole(word)
                || (plural && lower.length() > 3 && Lexicon.isRole(lower.substring(0, lower.length() - 1)));
        return plural && people && !Tokens.isPossessive(tokens.at(token + 1));
    }
}
