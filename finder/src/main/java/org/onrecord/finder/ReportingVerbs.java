package org.onrecord.finder;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// The verbs that report what somebody says, as `reporting-verbs.txt` lists them, form by form.
///
/// Immutable.
final class ReportingVerbs {
    /// What a form reports.
    enum Use {
        /// A clause, or a quotation.
        CLAUSE,
        /// Only a quotation next to it.
        QUOTATION,
        /// Nothing: the word is not a reporting verb.
        NONE
    }

    /// @param use what the form reports
    /// @param isBase whether the form may be a noun and needs a plural or another verb before it
    /// @param particles what may follow as a part of the cue
    record Form(Use use, boolean isBase, Set<String> particles) {}

    /// Of a word that reports nothing.
    private static final Form NO_VERB = new Form(Use.NONE, false, Set.of());

    private final Map<String, Form> forms;

    private ReportingVerbs(Map<String, Form> forms) {
        this.forms = Map.copyOf(forms);
    }

    /// Returns the verbs of the language's list.
    static ReportingVerbs listed() {
        WordLists list = Language.ENGLISH.lists("reporting-verbs");
        Map<String, Form> forms = new HashMap<>();
        list.lines("clause").forEach(verb -> addVerb(verb, Use.CLAUSE, forms));
        list.lines("quotation").forEach(verb -> addVerb(verb, Use.QUOTATION, forms));
        return new ReportingVerbs(forms);
    }

    /// Adds the forms of one line of the list.
    private static void addVerb(String line, Use use, Map<String, Form> forms) {
        int plus = line.indexOf(" + ");
        String verb = plus < 0 ? line : line.substring(0, plus);
        Set<String> particles =
                plus < 0 ? Set.of() : Set.of(line.substring(plus + 3).split(" ", -1));
        boolean base = true;
        for (String form : verb.split(" ", -1)) {
            forms.putIfAbsent(form, new Form(use, base, particles));
            base = false;
        }
    }

    /// Returns what the list says of a word in lower case.
    Form form(String word) {
        return forms.getOrDefault(word, NO_VERB);
    }
}
