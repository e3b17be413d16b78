package org.onrecord.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.circumstance.CircumstanceReader;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.statement.Why;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// Finds statements by quotation marks and reporting verbs alone, without a model: the baseline that the model is
/// measured against.
///
/// It finds quotations beside a reporting verb, over several paragraphs too, and simple indirect speech. It does not
/// resolve speakers and does not tell kinds. Its confidence is fixed for each pattern of finding. Time is linear in
/// the story's length. Immutable; safe for use by several threads; holds nothing to close.
public final class QuoteMarkFinder implements StatementFinder {
    private static final Provenance PROVENANCE = new Provenance("quote marks", "1", null);
    private static final Speaker UNRESOLVED =
            new Speaker.Unknown(Why.NOT_ATTEMPTED, "the baseline finder does not resolve speakers");

    private final ReportingVerbs verbs = ReportingVerbs.listed();

    /// A finder that is ready for use.
    public QuoteMarkFinder() {}

    @Override
    public List<Statement> find(Story story) {
        Words words = Words.of(story.text().string());
        Passages passages = new Passages(words, story.text().sentences(), verbs);
        List<Statement> statements = new ArrayList<>();
        for (Finding finding : new QuoteMarkReader(words, passages, verbs).read()) {
            List<Span> content =
                    finding.content().stream().map(piece -> piece.in(words)).toList();
            statements.add(Statement.of(
                    story,
                    content,
                    spans(finding.cue(), words),
                    spans(finding.source(), words),
                    null,
                    UNRESOLVED,
                    finding.pattern().confidence(),
                    PROVENANCE));
        }
        statements.sort(Comparator.comparing(statement -> statement.content().getFirst()));
        CircumstanceReader circumstances = CircumstanceReader.of(story);
        statements.replaceAll(statement -> statement.in(circumstances.of(statement)));
        return List.copyOf(statements);
    }

    private static List<Span> spans(@Nullable Stretch stretch, Words words) {
        return stretch == null ? List.of() : List.of(stretch.in(words));
    }

    @Override
    public Provenance provenance() {
        return PROVENANCE;
    }

    @Override
    public void close() {}
}
