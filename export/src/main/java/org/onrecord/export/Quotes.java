package org.onrecord.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// The verbatim words of a story's statements, in order and without overlap, each with who said them.
///
/// Where two statements hold the same words the one inside the other has them, as it names who said them
/// first hand; of words inside longer ones the longer stand.
final class Quotes {
    private final List<Quote> quotes;

    /// Words that somebody said.
    ///
    /// @param span where they stand, without quotation marks
    /// @param source who said them, or null when that is not known
    /// @param statement the statement that holds them
    record Quote(Span span, @Nullable String source, StatementId statement) {}

    private record Candidate(Quote quote, boolean isInside) {}

    private Quotes(List<Quote> quotes) {
        this.quotes = quotes;
    }

    static Quotes of(Text text, List<Statement> statements) {
        List<Candidate> candidates = new ArrayList<>();
        for (Statement statement : statements) {
            String source = Attribution.who(statement);
            for (Span span : Verbatim.in(text, statement)) {
                candidates.add(new Candidate(new Quote(span, source, statement.id()), statement.within() != null));
            }
        }
        candidates.sort(Comparator.comparingInt((Candidate candidate) -> candidate.quote.span.start())
                .thenComparingInt(candidate -> -candidate.quote.span.end())
                .thenComparing(candidate -> !candidate.isInside));
        List<Quote> quotes = new ArrayList<>();
        int end = 0;
        for (Candidate candidate : candidates) {
            if (candidate.quote.span.start() >= end) {
                quotes.add(candidate.quote);
                end = candidate.quote.span.end();
            }
        }
        return new Quotes(quotes);
    }

    /// The quotes in a stretch, cut at its ends.
    List<Quote> in(Span stretch) {
        List<Quote> found = new ArrayList<>();
        for (int index = firstBehind(stretch.start());
                index < quotes.size() && quotes.get(index).span.start() < stretch.end();
                index++) {
            Quote quote = quotes.get(index);
            Span part =
                    new Span(Math.max(stretch.start(), quote.span.start()), Math.min(stretch.end(), quote.span.end()));
            found.add(new Quote(part, quote.source, quote.statement));
        }
        return found;
    }

    /// The index of the first quote that ends behind an offset.
    private int firstBehind(int offset) {
        int low = 0;
        int high = quotes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotes.get(middle).span.end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// How many statements have words here.
    int statements() {
        Set<StatementId> statements = new HashSet<>();
        quotes.forEach(quote -> statements.add(quote.statement));
        return statements.size();
    }
}
