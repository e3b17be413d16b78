package org.onrecord.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;

/// What a story says someone is.
///
/// Whether a noun can refer to a role depends on the head noun of the role: the same noun fits fully, a
/// synonym (`role-nouns.txt`) in part. Titles of office contain many nouns, so the head is the last role noun
/// before the first preposition.
///
/// @param title in the story's words: `US Secretary of State`
/// @param affiliation the country or body it is of: `United States`, or null
record Role(String title, @Nullable String affiliation) {

    /// Roles that one person is given by turns.
    private static final List<Set<String>> ALIKE = Language.ENGLISH.lists("role-nouns").lines("alike").stream()
            .map(line -> Set.of(line.split(" ", -1)))
            .toList();

    /// Stands between a role and what it is of.
    private static final String OF = " " + Language.ENGLISH.lists("roles").word("of") + " ";

    /// Returns the noun that the title turns on: of `US Secretary of State`, `secretary`.
    String head() {
        String head = "";
        for (String word : title.split(" ", -1)) {
            if (Grammar.GENITIVE.contains(word)
                    || Grammar.BENEFACTIVE.contains(word)
                    || Grammar.INESSIVE.contains(word)
                    || Grammar.ADESSIVE.contains(word)) {
                break;
            }
            if (Lexicon.isRole(word)) {
                head = word;
            }
        }
        if (head.isEmpty()) { // no role that is known as one: the last word, of "retired glass blower"
            String front = title.contains(OF) ? title.substring(0, title.indexOf(OF)) : title;
            head = front.substring(front.lastIndexOf(' ') + 1);
        }
        return head.toLowerCase(Locale.ROOT);
    }

    /// Returns whether two roles turn on the same noun.
    boolean sameHead(Role other) {
        return head().equals(other.head());
    }

    /// Returns how well a noun fits this role: 1 the same, 0.6 another word for it, 0 neither.
    double fits(String noun) {
        String head = head();
        String lower = noun.toLowerCase(Locale.ROOT);
        if (head.equals(lower)) {
            return 1;
        }
        for (Set<String> alike : ALIKE) {
            if (alike.contains(head) && alike.contains(lower)) {
                return 0.6;
            }
        }
        return 0;
    }

    /// Returns what it speaks for this role that it and a description name the same country or body, or
    /// against it that they name others; 0 where that cannot be told.
    double sameSide(String words) {
        for (String word : words.split("[\\s’']+", -1)) {
            String country = Lexicon.country(word);
            if (country != null && affiliation != null && Lexicon.country(affiliation) != null) {
                return country.equals(affiliation) ? Weights.ROLE_SAME_SIDE : Weights.ROLE_OTHER_SIDE;
            }
            if (affiliation != null && word.equals(affiliation)) {
                return Weights.ROLE_SAME_SIDE;
            }
        }
        return 0;
    }
}
