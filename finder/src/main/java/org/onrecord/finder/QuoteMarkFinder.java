package org.onrecord.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.circumstance.CircumstanceReader;
import org.onrecord.language.Document;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// Finds statements by quotation marks and reporting verbs only, without a model: the baseline that the model
/// is measured against.
///
/// It finds quotations next to a reporting verb, over several paragraphs too, and simple indirect speech. It
/// does not resolve speakers or determine kinds. The confidence is fixed for each pattern. Takes time linear
/// in the story's length. Immutable.
public final class QuoteMarkFinder implements StatementFinder {
    private static final Provenance PROVENANCE = new Provenance("quote marks", "1", null);
    private static final Speaker UNRESOLVED =
            new Speaker.Unknown(UnknownReason.NOT_ATTEMPTED, "the baseline finder does not resolve speakers");

    private final ReportingVerbs verbs = ReportingVerbs.listed();

    /// A finder that is ready for use.
    public QuoteMarkFinder() {}

    @Override
    public List<Statement> find(Story story) {
        Document document = Document.of(story.text());
        Words words = Words.of(document);
        Passages passages = new Passages(words, document.sentences(), verbs);
        List<Statement> statements = new ArrayList<>();
        for (Finding finding : new QuoteMarkReader(words, passages, verbs).read()) {
            List<Span> content =
                    finding.content().stream().map(piece -> piece.in(words)).toList();
            statements.add(Statement.of(
                            story,
                            content,
                            spans(finding.cue(), words),
                            spans(finding.source(), words),
                            UNRESOLVED,
                            PROVENANCE)
                    .withConfidence(finding.pattern().confidence()));
        }
        statements.sort(Comparator.comparing(statement -> statement.content().getFirst()));
        CircumstanceReader circumstances = CircumstanceReader.of(story, document);
        statements.replaceAll(statement -> statement.withCircumstances(circumstances.of(statement)));
        return List.copyOf(statements);
    }

    private static List<Span> spans(@Nullable WordRange stretch, Words words) {
        return stretch == null ? List.of() : List.of(stretch.in(words));
    }

    @Override
    public Provenance provenance() {
        return PROVENANCE;
    }

    @Override
    public void close() {}
}
