package org.onrecord.finder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The verbs that report what somebody says, as `reporting-verbs.txt` lists them, form by form.
///
/// Immutable.
final class ReportingVerbs {
    private static final String LIST = "reporting-verbs.txt";

    /// What a form reports.
    enum Use {
        /// A clause, or a quotation.
        CLAUSE,
        /// Nothing but a quotation beside it.
        QUOTATION,
        /// Nothing: the word is no reporting verb.
        NONE
    }

    /// @param use what the form reports
    /// @param isBase whether the form may be a noun and wants a plural or another verb before it
    /// @param particles what may follow as a part of the cue
    record Form(Use use, boolean isBase, Set<String> particles) {}

    private static final Form NO_VERB = new Form(Use.NONE, false, Set.of());

    private final Map<String, Form> forms;

    private ReportingVerbs(Map<String, Form> forms) {
        this.forms = Map.copyOf(forms);
    }

    /// The list that lies beside this class.
    static ReportingVerbs listed() {
        Map<String, Form> forms = new HashMap<>();
        Use use = Use.NONE;
        try (BufferedReader lines = open()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String content = line.strip();
                if (content.isEmpty() || content.startsWith("#")) {
                    continue;
                }
                if (content.startsWith("[")) {
                    use = Use.valueOf(content.substring(1, content.length() - 1).toUpperCase(Locale.ROOT));
                    continue;
                }
                addVerb(content, use, forms);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + LIST, e);
        }
        return new ReportingVerbs(forms);
    }

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

    private static BufferedReader open() {
        InputStream list = ReportingVerbs.class.getResourceAsStream(LIST);
        if (list == null) {
            throw new FinderException("the list of reporting verbs is missing from the program: " + LIST);
        }
        return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
    }

    /// What the list says of a word in lower case.
    Form form(String word) {
        return forms.getOrDefault(word, NO_VERB);
    }
}
