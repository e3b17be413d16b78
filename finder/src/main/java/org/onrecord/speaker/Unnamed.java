package org.onrecord.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;

/// The speakers whom a story names by no name: "Western officials", "a person familiar with the talks".
final class Unnamed {

    private static final Set<String> BODIES = Lexicon.forms("""
            campaign camp company group agency party committee administration government department team firm
            union network newspaper court house senate ministry office council police organization organisation
            association board commission bank army military panel state city country nation paper magazine
            channel site outlet alliance bloc coalition institute university charity cabinet parliament congress jury tribunal regulator authority watchdog federation foundation
            secretariat embassy consulate chamber legislature tabloid airline carrier manufacturer bureau force club league church pac""");

    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private final Tokens tokens;
    private final NameIndex index;
    private final Cast cast;
    private final List<SourceWords.Description> described = new ArrayList<>();

    Unnamed(Tokens tokens, NameIndex index, Cast cast) {
        this.tokens = tokens;
        this.index = index;
        this.cast = cast;
    }

    /// Whether a noun is for a body rather than for a person.
    static boolean isBody(String noun) {
        return BODIES.contains(noun.toLowerCase(Locale.ROOT));
    }

    /// The speaker that a description is, in the fullest words that the story had for it before.
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
                Resolution.DESCRIPTION,
                List.of(),
                number(description));
    }

    private static boolean isSeveral(SourceWords.Description description) {
        return description.plural() || description.words().contains(" and ");
    }

    /// How many a description tells that they are, or null.
    private static @Nullable Integer number(SourceWords.Description description) {
        String[] words = description.words().toLowerCase(Locale.ROOT).split(" ", 2);
        int at = NUMBERS.indexOf(words[0]);
        if (description.words().contains(" and ")) {
            return null;
        }
        if (at > 0) {
            return at;
        }
        if (words[0].equals("a") || words[0].equals("an")) {
            return description.plural() ? null : 1;
        }
        return words[0].matches("[1-9][0-9]{0,3}") && description.plural() ? Integer.valueOf(words[0]) : null;
    }

    /// "Mr. Lee's office" as "Ann Lee's office", or null where it is no body of a person's.
    private @Nullable String owned(SourceWords.Description description) {
        int until = tokens.until(
                tokens.start(description.token()) + description.words().length());
        for (int at = description.token(); at < until; at++) {
            Actor actor = index.at(at) < 0 ? null : cast.of(index.at(at));
            int end = actor == null ? at : index.end(index.at(at));
            if (actor != null && actor.isPerson() && Tokens.isPossessive(tokens.at(end)) && end < until) {
                boolean campaign = description.noun().equals("campaign"); // "the Ann Lee campaign" is its name
                return isBody(description.noun())
                        ? actor.name() + (campaign ? " campaign" : tokens.words(end, until))
                        : null;
            }
            if (actor == null
                    && !Tokens.isCapital(tokens.at(at))
                    && !tokens.at(at).equals("the")) {
                return null;
            }
        }
        return null;
    }

    private static String withoutArticle(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        int cut = lower.startsWith("the ") ? 4 : lower.startsWith("a ") ? 2 : lower.startsWith("an ") ? 3 : 0;
        return words.length() > cut ? words.substring(cut) : words;
    }
}
