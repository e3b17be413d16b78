package org.onrecord.kind;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;
import org.onrecord.language.VerbForms;
import org.onrecord.statement.Kind;

/// The kind of statement that a reporting word indicates by its meaning.
///
/// Looks up the cue's words from the left, each with up to two following words (`called for`), in the
/// inflected forms that spelling rules give ([VerbForms]); the longest entry at the first word that has one
/// counts. The list gives each entry a weight in the units of the net's scores, from a hint to near
/// certainty.
final class CueKinds {

    /// A kind, and how much a word speaks for it.
    record Hint(Kind kind, double weight) {}

    /// The longest entry, in words.
    private static final int LONGEST = 3;

    /// Kind and weight by entry.
    private static final Map<String, Hint> HINTS = read();

    private CueKinds() {}

    /// Reads the list; of an entry in two lines the first counts.
    private static Map<String, Hint> read() {
        Map<String, Hint> hints = new HashMap<>();
        for (String line : Language.ENGLISH.lists("cues-by-kind").lines("cues")) {
            int colon = line.indexOf(':');
            int space = line.indexOf(' ');
            Kind kind = Kind.valueOf(line.substring(0, space).toUpperCase(Locale.ROOT));
            Hint hint = new Hint(kind, Double.parseDouble(line.substring(space + 1, colon)));
            for (String entry : line.substring(colon + 2).split(" ", -1)) {
                hints.putIfAbsent(entry.replace('_', ' '), hint);
            }
        }
        return Map.copyOf(hints);
    }

    /// Returns what the first word that says anything says, or null.
    ///
    /// @param cue in lower case
    static @Nullable Hint of(List<String> cue) {
        for (int from = 0; from < cue.size(); from++) {
            for (int to = Math.min(cue.size(), from + LONGEST); to > from; to--) {
                String rest = String.join(" ", cue.subList(from + 1, to));
                for (String base : VerbForms.bases(cue.get(from))) {
                    Hint hint = HINTS.get(rest.isEmpty() ? base : base + " " + rest);
                    if (hint != null) {
                        return hint;
                    }
                }
            }
        }
        return null;
    }
}
