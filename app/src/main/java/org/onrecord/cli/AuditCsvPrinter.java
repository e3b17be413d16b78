package org.onrecord.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.desk.Audit;
import org.onrecord.desk.AuditFigures;
import org.onrecord.desk.Remark;
import org.onrecord.desk.Voice;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Statement;
import org.onrecord.statement.Why;
import org.onrecord.story.Story;

/// One row of figures a story, and a last one, whose origin is `total`, for all.
final class AuditCsvPrinter implements StoryPrinter {
    private final Results results;
    private final AuditFigures total = new AuditFigures();

    AuditCsvPrinter(Results results) {
        this.results = results;
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
        for (Why why : Why.values()) {
            names.add("unknown: " + why.word());
        }
        for (Remark.Sort sort : Remark.Sort.values()) {
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
        row.add(Long.toString(figures.of(Voice.Sort.NAMED)));
        row.add(Long.toString(figures.speakers(Voice.Sort.NAMED)));
        row.add(Long.toString(figures.of(Voice.Sort.UNNAMED)));
        row.add(Long.toString(figures.speakers(Voice.Sort.UNNAMED)));
        row.add(Long.toString(figures.of(Voice.Sort.UNKNOWN)));
        for (Why why : Why.values()) {
            row.add(Long.toString(figures.of(why)));
        }
        for (Remark.Sort sort : Remark.Sort.values()) {
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
        // The writer takes null for an empty field, which its signature does not say.
        @Nullable String[] fields = row.toArray(new String[0]);
        results.write(out -> CsvPrinter.write(out, csv -> csv.writeRecord(fields)));
    }
}
