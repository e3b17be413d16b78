package org.onrecord.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.statement.UnableToFindStatementsException;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// A finder for tests. It finds `“words,” Name said` and split contents: `“words,” Name said, “words.”`. It
/// does not know who `she` is, fails on a story that begins with `FAIL`, and breaks on one that begins with
/// `BREAK`.
public final class SaidFinder implements StatementFinder {
    private static final Pattern SAID = Pattern.compile("(“[^”]+”) (\\p{L}+) (said|asked)(?:, (“[^”]+”))?");

    private boolean closed;

    /// Opens a finder.
    public SaidFinder() {}

    @Override
    public List<Statement> find(Story story) {
        String string = story.text().string();
        if (string.startsWith("FAIL")) {
            throw new UnableToFindStatementsException(story, "it must fail", new IllegalStateException());
        }
        if (string.startsWith("BREAK")) {
            throw new IllegalStateException("it must break");
        }
        List<Statement> statements = new ArrayList<>();
        Matcher said = SAID.matcher(string);
        while (said.find()) {
            List<Span> content = new ArrayList<>();
            content.add(new Span(said.start(1), said.end(1)));
            if (said.group(4) != null) {
                content.add(new Span(said.start(4), said.end(4)));
            }
            statements.add(Statement.of(
                            story,
                            content,
                            List.of(new Span(said.start(3), said.end(3))),
                            List.of(new Span(said.start(2), said.end(2))),
                            speaker(said.group(2)),
                            provenance())
                    .withKind(said.group(3).equals("asked") ? Kind.QUESTION : null)
                    .withConfidence(0.98765));
        }
        return statements;
    }

    private static Speaker speaker(String source) {
        return source.equals("she")
                ? new Speaker.Unknown(UnknownReason.NOBODY_FITS, "the story does not say who she is")
                : new Speaker.Resolved(source, SpeakerType.PERSON, true, "mayor", null, Resolution.NAME);
    }

    @Override
    public Provenance provenance() {
        return new Provenance("said", "1", null);
    }

    @Override
    public void close() {
        closed = true;
    }

    /// Returns whether it was closed.
    public boolean isClosed() {
        return closed;
    }
}
