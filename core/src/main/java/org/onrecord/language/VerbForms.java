package org.onrecord.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds the base forms of which a word can be a form: `deny` for `denies`, `denied`, `denying`.
///
/// It cuts endings as the language's list says and knows no verb, so it gives every base form that the
/// spelling allows: for `hoping` both `hop` and `hope`. A caller that looks them up in a list finds the one
/// that is a word. Irregular forms are listed.
public final class VerbForms {
    private static final WordLists WORDS = Language.ENGLISH.lists("verb-forms");

    private static final Map<String, String> IRREGULAR = WORDS.map("irregular");

    private static final List<Ending> ENDINGS = WORDS.map("endings").entrySet().stream()
            .map(entry -> Ending.of(entry.getKey(), entry.getValue()))
            .toList();

    private static final String NOTHING = "-";
    private static final String UNDOUBLED = "*";

    /// An ending, the length of the shortest form that has it, and what replaces it.
    private record Ending(String letters, int shortest, List<String> instead) {
        static Ending of(String key, String instead) {
            String[] parts = key.split(" ", -1);
            return new Ending(parts[0], Integer.parseInt(parts[1]), List.of(instead.split(" ", -1)));
        }
    }

    private VerbForms() {}

    /// Returns the base forms, the form itself first; of an irregular form only its own.
    public static List<String> bases(String form) {
        for (Ending ending : ENDINGS) {
            if (form.endsWith(ending.letters()) && form.length() >= ending.shortest()) {
                String stem = form.substring(0, form.length() - ending.letters().length());
                List<String> bases = new ArrayList<>();
                bases.add(form);
                for (String instead : ending.instead()) {
                    bases.add(
                            switch (instead) {
                                case NOTHING -> stem;
                                case UNDOUBLED -> undoubled(stem);
                                default -> stem + instead;
                            });
                }
                return bases;
            }
        }
        return List.of(IRREGULAR.getOrDefault(form, form));
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        return last > 1 && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}
