package org.onrecord.standin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// A finder for tests, with a cast of its own: `he` is a minister, `officials` are unnamed, `they` could be
/// several, and all other speakers are named. It finds `“words,” he said`, `he said that words.` and, without
/// a cue, `: “words.”`. Statements that were muttered get a low confidence, those that were asked are
/// questions, a statement about `… tons` contains a figure, and one that begins with `If` depends on that
/// word.
public final class CastFinder implements StatementFinder {
    private static final String WHO = "(\\p{L}+(?: Vale)?)";
    private static final String CUES = "(said|asked|muttered|claimed)";
    private static final Pattern SAID =
            Pattern.compile("(“[^”]+”) " + WHO + " " + CUES + "|" + WHO + " " + CUES + " that ([^.]+)|: (“[^”]+”)");
    private static final Pattern TONS = Pattern.compile("(\\d+) tons");

    /// Opens a finder.
    public CastFinder() {}

    @Override
    public List<Statement> find(Story story) {
        List<Statement> statements = new ArrayList<>();
        Matcher said = SAID.matcher(story.text().string());
        while (said.find()) {
            boolean quoted = said.group(1) != null;
            boolean reported = said.group(4) != null;
            int content = quoted ? 1 : reported ? 6 : 7;
            int source = quoted ? 2 : 4;
            String cue = quoted ? said.group(3) : reported ? said.group(5) : "";
            Span words = new Span(said.start(content), said.end(content));
            Statement statement = Statement.of(
                            story,
                            List.of(words),
                            cue.isEmpty() ? List.of() : List.of(new Span(said.start(source + 1), said.end(source + 1))),
                            cue.isEmpty() ? List.of() : List.of(new Span(said.start(source), said.end(source))),
                            cue.isEmpty()
                                    ? new Speaker.Unknown(
                                            UnknownReason.NO_SOURCE, "nothing around it tells whose it is")
                                    : speaker(said.group(source)),
                            provenance())
                    .withKind(cue.equals("asked") ? Kind.QUESTION : Kind.CLAIM)
                    .withConfidence(cue.equals("muttered") ? 0.41 : 0.97);
            statements.add(statement.withCircumstances(circumstances(story, words)));
        }
        return statements;
    }

    private static Circumstances circumstances(Story story, Span words) {
        List<Figure> figures = new ArrayList<>();
        Matcher tons = TONS.matcher(story.text().string()).region(words.start(), words.end());
        while (tons.find()) {
            figures.add(new Figure(
                    new Span(tons.start(), tons.end()),
                    Figure.Sort.COUNT,
                    new BigDecimal(tons.group(1)),
                    null,
                    "tons"));
        }
        boolean hangs = story.text().string().startsWith("If", words.start() + 1);
        return new Circumstances(
                null, null, null, figures, false, hangs ? new Span(words.start() + 1, words.start() + 3) : null);
    }

    private static Speaker speaker(String source) {
        return switch (source) {
            case "he" ->
                new Speaker.Resolved(
                        "Arno Vale", SpeakerType.PERSON, true, "harbour minister", null, Resolution.PRONOUN);
            case "officials" ->
                new Speaker.Resolved(
                        "port officials", SpeakerType.GROUP, false, null, "the port", Resolution.DESCRIPTION);
            case "they" -> new Speaker.Unknown(UnknownReason.SEVERAL_FIT, "they may be the pilots or the crew");
            default -> new Speaker.Resolved(source, SpeakerType.PERSON, true, null, null, Resolution.NAME);
        };
    }

    @Override
    public Provenance provenance() {
        return new Provenance("cast", "1", null);
    }

    @Override
    public void close() {}
}
