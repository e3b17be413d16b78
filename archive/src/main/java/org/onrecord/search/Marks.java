package org.onrecord.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.text.Span;

/// Where a query's words stand in any passage, for showing a statement in its sentence: plain words in any
/// of their forms, phrases only as phrases. Words such as *the* are marked only where the query has no
/// others, and what it excludes or looks for elsewhere is not marked.
///
/// Immutable and safe to share between threads.
public final class Marks {
    private final Set<String> stems = new HashSet<>();
    private final List<List<String>> phrases = new ArrayList<>();

    private Marks(Asked asked) {
        asked.contentWords().forEach(form -> stems.add(form.stem()));
        asked.phrases()
                .forEach(phrase ->
                        phrases.add(phrase.forms().stream().map(Form::exact).toList()));
    }

    /// The marks of a query's words.
    public static Marks of(StatementQuery query) {
        return new Marks(Asked.of(query.words()));
    }

    /// The stretches of `passage` to be marked, in order and apart from one another.
    public List<Span> in(String passage) {
        if (stems.isEmpty() && phrases.isEmpty()) {
            return List.of();
        }
        List<Form> forms = Form.of(passage);
        List<Span> marked = new ArrayList<>();
        for (int at = 0; at < forms.size(); at++) {
            int end = stems.contains(forms.get(at).stem()) ? at + 1 : at;
            for (List<String> phrase : phrases) {
                end = Math.max(end, startsAt(at, forms, phrase) ? at + phrase.size() : at);
            }
            if (end > at) {
                add(
                        marked,
                        new Span(
                                forms.get(at).span().start(),
                                forms.get(end - 1).span().end()));
            }
        }
        return List.copyOf(marked);
    }

    private static boolean startsAt(int at, List<Form> forms, List<String> phrase) {
        if (at + phrase.size() > forms.size()) {
            return false;
        }
        for (int index = 0; index < phrase.size(); index++) {
            if (!forms.get(at + index).exact().equals(phrase.get(index))) {
                return false;
            }
        }
        return true;
    }

    private static void add(List<Span> marked, Span span) {
        if (!marked.isEmpty() && marked.getLast().overlaps(span)) {
            Span last = marked.removeLast();
            marked.add(new Span(last.start(), Math.max(last.end(), span.end())));
        } else {
            marked.add(span);
        }
    }
}
