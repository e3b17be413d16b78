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
/// If two statements contain the same words, they belong to the one inside the other, which names the
/// original speaker. If one passage is inside a longer one, the longer one counts.
final class Quotes {
    private final List<Quote> quotes;

    /// Words that somebody said.
    ///
    /// @param span their position, without quotation marks
    /// @param source who said them, or null if that is not known
    /// @param statement the statement that contains them
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

    /// Returns the quotes in a span, cut at its ends.
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

    /// Returns the index of the first quote that ends after an offset.
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

    /// Returns the number of statements that have words here.
    int statements() {
        Set<StatementId> statements = new HashSet<>();
        quotes.forEach(quote -> statements.add(quote.statement));
        return statements.size();
    }
}
