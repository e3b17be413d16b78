package org.onrecord.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.audit.Audit;
import org.onrecord.audit.AuditFigures;
import org.onrecord.audit.AuditRemark;
import org.onrecord.audit.ShareOfVoice;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Statement;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Story;

/// Prints one row of figures for each story, and a last one for all, with the origin `total`.
public final class AuditCsvPrinter implements StoryPrinter {
    private final StandardOutput output;
    private final AuditFigures total = new AuditFigures();

    public AuditCsvPrinter(StandardOutput output) {
        this.output = output;
    }

    @Override
    public void begin() throws IOException {
        List<@Nullable String> names =
                new ArrayList<>(List.of("origin", "outlet", "published", "stories", "statements"));
        for (Manner manner : Manner.values()) {
            names.add(manner.word());
        }
        for (Kind kind : Kind.values()) {
            names.add(kind.word());
        }
        names.addAll(List.of("noKind", "named", "namedSpeakers", "unnamed", "unnamedSpeakers", "unknown"));
        for (UnknownReason reason : UnknownReason.values()) {
            names.add("unknown: " + reason.word());
        }
        for (AuditRemark.Sort sort : AuditRemark.Sort.values()) {
            names.add(sort.field());
        }
        names.addAll(List.of("quotedWords", "loudest", "loudestPercent"));
        row(names);
    }

    @Override
    public void print(Story story, List<Statement> statements) throws IOException {
        AuditFigures figures = Audit.of(story, statements).figures();
        total.add(figures);
        row(
                story.origin(),
                story.outlet() == null ? null : story.outlet().name(),
                story.published() == null ? null : story.published().toString(),
                figures);
    }

    @Override
    public void end() throws IOException {
        row("total", null, null, total);
    }

    private void row(String origin, @Nullable String outlet, @Nullable String published, AuditFigures figures)
            throws IOException {
        List<@Nullable String> row = new ArrayList<>();
        row.add(origin);
        row.add(outlet);
        row.add(published);
        row.add(Long.toString(figures.stories()));
        row.add(Long.toString(figures.statements()));
        for (Manner manner : Manner.values()) {
            row.add(Long.toString(figures.of(manner)));
        }
        for (Kind kind : Kind.values()) {
            row.add(Long.toString(figures.of(kind)));
        }
        row.add(Long.toString(figures.withoutKind()));
        row.add(Long.toString(figures.of(ShareOfVoice.Sort.NAMED)));
        row.add(Long.toString(figures.speakers(ShareOfVoice.Sort.NAMED)));
        row.add(Long.toString(figures.of(ShareOfVoice.Sort.UNNAMED)));
        row.add(Long.toString(figures.speakers(ShareOfVoice.Sort.UNNAMED)));
        row.add(Long.toString(figures.of(ShareOfVoice.Sort.UNKNOWN)));
        for (UnknownReason reason : UnknownReason.values()) {
            row.add(Long.toString(figures.of(reason)));
        }
        for (AuditRemark.Sort sort : AuditRemark.Sort.values()) {
            row.add(Long.toString(figures.of(sort)));
        }
        row.add(Long.toString(figures.quotedWords()));
        row.add(figures.loudest().map(voice -> voice.who().name()).orElse(null));
        row.add(figures.loudest()
                .map(voice -> String.format(Locale.ROOT, "%.1f", figures.percent(voice)))
                .orElse(null));
        row(row);
    }

    private void row(List<@Nullable String> row) throws IOException {
        // The writer accepts null for an empty field, although its signature does not say so.
        @Nullable String[] fields = row.toArray(new String[0]);
        output.write(out -> CsvPrinter.write(out, csv -> csv.writeRecord(fields)));
    }
}
