package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.NumberWords;
import org.onrecord.language.WordLists;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;

/// Speakers without a name: "Western officials", "a person familiar with the talks".
///
/// A description becomes a speaker in its own words, without its article, of the type that its noun
/// indicates: a document for a work, an organization for a body, a group for a plural, else a person. A
/// number before it gives the size of the group. A definite description takes the fullest words that the
/// story used for it before ("the official" after "a senior defense official"), and one that belongs to a
/// named person uses that person's full name ("Ann Lee's office").
final class UnnamedSources {
    private static final WordLists WORDS = Language.ENGLISH.lists("unnamed");

    /// Nouns for bodies that speak.
    private static final Set<String> BODIES = WORDS.set("bodies");

    /// The highest number that newspapers spell out as a rule.
    private static final int HIGHEST_IN_WORDS = 12;

    /// Joins two descriptions: then they are several, and their number is unknown.
    private static final String AND = " " + WORDS.word("and") + " ";

    /// A body that bears its candidate's name without a possessive.
    private static final Set<String> CAMPAIGN = WORDS.set("campaign");

    private final Tokens tokens;
    private final NameIndex index;
    private final Entities entities;
    private final List<SourceWords.Description> described = new ArrayList<>();

    UnnamedSources(Tokens tokens, NameIndex index, Entities entities) {
        this.tokens = tokens;
        this.index = index;
        this.entities = entities;
    }

    /// Returns whether a noun is for a body rather than for a person.
    static boolean isBody(String noun) {
        return BODIES.contains(noun.toLowerCase(Locale.ROOT));
    }

    /// Returns the speaker that a description is, in the fullest words that the story had for it before.
    Speaker speaker(SourceWords.Description description) {
        SourceWords.Description fullest = description;
        if (description.definite() && !description.plural()) {
            for (SourceWords.Description earlier : described) {
                if (earlier.noun().equals(description.noun())
                        && earlier.words().length() > fullest.words().length()) {
                    fullest = earlier;
                }
            }
        }
        described.add(description);
        String noun = description.noun().toLowerCase(Locale.ROOT);
        boolean proper = Tokens.isCapital(description.noun())
                && !Lexicon.isRole(description.noun())
                && !tokens.opensSentence(description.token());
        SpeakerType type = SourceWords.WORKS.contains(noun)
                ? SpeakerType.DOCUMENT
                : isBody(noun) || proper
                        ? SpeakerType.ORGANIZATION
                        : isSeveral(description) ? SpeakerType.GROUP : SpeakerType.PERSON;
        String name = owned(fullest);
        return new Speaker.Resolved(
                        name == null ? withoutArticle(fullest.words()) : name,
                        type,
                        proper || name != null,
                        null,
                        null,
                        Resolution.DESCRIPTION)
                .withNumber(number(description));
    }

    /// Returns whether a description means more than one.
    private static boolean isSeveral(SourceWords.Description description) {
        return description.plural() || description.words().contains(AND);
    }

    /// Returns how many a description tells that they are, or null.
    private static @Nullable Integer number(SourceWords.Description description) {
        String[] words = description.words().toLowerCase(Locale.ROOT).split(" ", 2);
        Integer inWords = NumberWords.unit(words[0]);
        if (description.words().contains(AND)) {
            return null;
        }
        if (inWords != null && inWords <= HIGHEST_IN_WORDS) {
            return inWords;
        }
        if (Grammar.INDEFINITE_ARTICLES.contains(words[0])) {
            return description.plural() ? null : 1;
        }
        return words[0].matches("[1-9][0-9]{0,3}") && description.plural() ? Integer.valueOf(words[0]) : null;
    }

    /// Returns "Ann Lee's office" for "Mr. Lee's office", or null if it is not a body of a named person.
    private @Nullable String owned(SourceWords.Description description) {
        int until = tokens.until(
                tokens.start(description.token()) + description.words().length());
        for (int at = description.token(); at < until; at++) {
            Entity entity = index.at(at) < 0 ? null : entities.of(index.at(at));
            int end = entity == null ? at : index.end(index.at(at));
            if (entity != null && entity.isPerson() && Tokens.isPossessive(tokens.at(end)) && end < until) {
                boolean campaign = CAMPAIGN.contains(description.noun()); // "the Ann Lee campaign" is its name
                return isBody(description.noun())
                        ? entity.name() + (campaign ? " " + description.noun() : tokens.words(end, until))
                        : null;
            }
            if (entity == null
                    && !Tokens.isCapital(tokens.at(at))
                    && !Grammar.DEFINITE_ARTICLE.contains(tokens.at(at))) {
                return null;
            }
        }
        return null;
    }

    /// Returns the words without the article that opens them.
    private static String withoutArticle(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        for (String article : Grammar.ARTICLES) {
            if (lower.startsWith(article + " ") && words.length() > article.length() + 1) {
                return words.substring(article.length() + 1);
            }
        }
        return words;
    }
}
