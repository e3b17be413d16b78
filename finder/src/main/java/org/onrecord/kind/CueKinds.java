package org.onrecord.kind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Kind;

/// Which kind a reporting word makes of what it reports, by its meaning.
final class CueKinds {

    /// A kind, and how much a word speaks for it.
    record Hint(Kind kind, double weight) {}

    /// The longest entry, in words.
    private static final int LONGEST = 3;

    private static final Map<String, Hint> HINTS = read();

    private CueKinds() {}

    private static Map<String, Hint> read() {
        Map<String, Hint> hints = new HashMap<>();
        try (InputStream in = CueKinds.class.getResourceAsStream("cues.txt")) {
            if (in == null) {
                throw new IllegalStateException("the program was packaged without its cues.txt");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList()) {
                int colon = line.indexOf(':');
                int space = line.indexOf(' ');
                Kind kind = Kind.valueOf(line.substring(0, space).toUpperCase(Locale.ROOT));
                Hint hint = new Hint(kind, Double.parseDouble(line.substring(space + 1, colon)));
                for (String entry : line.substring(colon + 2).split(" ", -1)) {
                    hints.putIfAbsent(entry.replace('_', ' '), hint);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program's cues.txt cannot be read", e);
        }
        return Map.copyOf(hints);
    }

    /// What the first word that says anything says, or null.
    ///
    /// @param cue in lower case
    static @Nullable Hint of(List<String> cue) {
        for (int from = 0; from < cue.size(); from++) {
            for (int to = Math.min(cue.size(), from + LONGEST); to > from; to--) {
                String rest = String.join(" ", cue.subList(from + 1, to));
                for (String base : bases(cue.get(from))) {
                    Hint hint = HINTS.get(rest.isEmpty() ? base : base + " " + rest);
                    if (hint != null) {
                        return hint;
                    }
                }
            }
        }
        return null;
    }

    /// What a verb's form may be a form of: `denies`, `denied`, `denying` of `deny`; the form itself comes first.
    private static List<String> bases(String form) {
        if (form.endsWith("ies") || form.endsWith("ied")) {
            return List.of(form, form.substring(0, form.length() - 3) + "y", cut(form, 1));
        }
        if (form.endsWith("ing") && form.length() > 5) {
            String stem = cut(form, 3);
            return List.of(form, stem, stem + "e", undoubled(stem));
        }
        if (form.endsWith("ed") && form.length() > 4) {
            String stem = cut(form, 2);
            return List.of(form, stem, cut(form, 1), undoubled(stem));
        }
        if (form.endsWith("es") && form.length() > 4) {
            return List.of(form, cut(form, 1), cut(form, 2));
        }
        if (form.endsWith("s")) {
            return List.of(form, cut(form, 1));
        }
        return switch (form) {
            case "swore", "sworn" -> List.of("swear");
            case "foresaw", "foreseen" -> List.of("foresee");
            case "felt" -> List.of("feel");
            case "thought" -> List.of("think");
            case "pled" -> List.of("plead");
            case "besought" -> List.of("beseech");
            default -> List.of(form);
        };
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        return last > 1 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}
