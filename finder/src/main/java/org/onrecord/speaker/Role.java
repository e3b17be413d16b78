package org.onrecord.speaker;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a story says that someone is.
///
/// @param title in the story's words: `US Secretary of State`
/// @param affiliation whom they speak for: `United States`, or null
record Role(String title, @Nullable String affiliation) {

    /// Roles that one person is given by turns.
    private static final Set<Set<String>> ALIKE = Set.of(
            Set.of(
                    "candidate",
                    "nominee",
                    "hopeful",
                    "contender",
                    "frontrunner",
                    "front-runner",
                    "challenger",
                    "rival"),
            Set.of("senator", "sen.", "lawmaker", "legislator"),
            Set.of("representative", "rep.", "congressman", "congresswoman", "lawmaker", "legislator"),
            Set.of("governor", "gov."),
            Set.of("professor", "prof.", "academic", "scholar", "historian", "economist"),
            Set.of("general", "gen.", "commander"),
            Set.of("spokesman", "spokeswoman", "spokesperson"),
            Set.of("chairman", "chairwoman", "chair", "chairperson", "head", "chief", "leader"),
            Set.of("president", "president-elect", "leader"),
            Set.of("premier", "minister", "leader"),
            Set.of(
                    "chief",
                    "head",
                    "leader",
                    "boss",
                    "director",
                    "secretary-general",
                    "commissioner",
                    "ceo",
                    "executive"),
            Set.of("executive", "chief", "boss", "ceo"),
            Set.of("minister", "diplomat"),
            Set.of("secretary", "diplomat"),
            Set.of("envoy", "ambassador", "diplomat"),
            Set.of("lawyer", "attorney", "counsel", "solicitor"),
            Set.of(
                    "businessman",
                    "businesswoman",
                    "billionaire",
                    "mogul",
                    "magnate",
                    "tycoon",
                    "developer",
                    "entrepreneur"),
            Set.of("doctor", "physician", "surgeon"),
            Set.of("officer", "official"),
            Set.of("writer", "author", "novelist", "columnist"),
            Set.of("reporter", "journalist", "correspondent"));

    /// The noun that the title turns on: of `US Secretary of State`, `secretary`.
    String head() {
        String head = "";
        for (String word : title.split(" ", -1)) {
            if (word.equals("of") || word.equals("for") || word.equals("in") || word.equals("at")) {
                break;
            }
            if (Lexicon.isRole(word)) {
                head = word;
            }
        }
        if (head.isEmpty()) { // no role that is known as one: the last word, of "retired glass blower"
            String front = title.contains(" of ") ? title.substring(0, title.indexOf(" of ")) : title;
            head = front.substring(front.lastIndexOf(' ') + 1);
        }
        return head.toLowerCase(Locale.ROOT);
    }

    boolean sameHead(Role other) {
        return head().equals(other.head());
    }

    /// How well a noun fits this role: 1 the same, 0.6 another word for it, 0 neither.
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
}
