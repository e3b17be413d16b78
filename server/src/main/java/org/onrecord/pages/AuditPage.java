package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.desk.Ask;
import org.onrecord.request.House;
import org.onrecord.search.Facet;

/// How the record is sourced: named and unnamed sources and who is heard how much, by outlet and over time, drawn and
/// as a table to download.
final class AuditPage implements Page {
    private static final List<String> NAMES = List.of("outlet", "from", "to");
    private static final int VOICES = 15;
    private static final int LISTED = 20;
    private static final int OUTLETS = 12;
    private static final int KEPT = 64;

    private static final List<Chart.Series> SOURCES = List.of(
            new Chart.Series("Named", "named"),
            new Chart.Series("Unnamed", "unnamed"),
            new Chart.Series("Unknown", "unknown"));

    private final House house;
    private final Press press;
    private final Map<Counted, RecordAudit> counted = Collections.synchronizedMap(new LinkedHashMap<>());

    /// What an audit depends on: what is counted, of how many speakers, and what was on record.
    private record Counted(Ask ask, int speakers, long entries) {}

    AuditPage(House house, Press press) {
        this.house = house;
        this.press = press;
    }

    @Override
    public void enter(RoutesConfig routes) {
        routes.get("/audit", this::answer);
        routes.get("/audit.csv", this::download);
    }

    /// What the template shows.
    ///
    /// @param ask what is counted
    /// @param audit the figures
    /// @param outlets the outlets to choose from
    /// @param charts the figures, drawn
    record Sheet(Ask ask, RecordAudit audit, List<String> outlets, List<Chart> charts) {
        /// The address of the same as a table to download.
        String download() {
            return ask.isEmpty() ? "/audit.csv" : "/audit.csv?" + ask;
        }
    }

    private static Ask ask(Context context) {
        Map<String, List<String>> given = context.queryParamMap();
        Ask ask = new Ask(Map.of());
        for (String name : NAMES) {
            for (String value : given.getOrDefault(name, List.of())) {
                ask = value.isBlank() ? ask : ask.with(name, value);
            }
        }
        return ask;
    }

    private void answer(Context context) {
        Ask ask = ask(context);
        RecordAudit audit = audit(ask, LISTED);
        Sheet shown = new Sheet(ask, audit, RecordAudit.outlets(house.archive(), ask, audit), charts(ask, audit));
        press.print(context, "audit.jte", "Audit", "audit", shown);
    }

    private void download(Context context) {
        RecordAudit audit = audit(ask(context), Facet.MOST);
        context.header("Content-Disposition", "attachment; filename=\"audit.csv\"");
        context.contentType("text/csv; charset=utf-8").result(csv(audit));
    }

    /// The audit; of a large record it takes a second, and is asked for again and again.
    private RecordAudit audit(Ask ask, int speakers) {
        Counted key = new Counted(ask, speakers, house.archive().head().size());
        RecordAudit known = counted.get(key);
        if (known == null) {
            known = RecordAudit.of(house.archive(), ask, speakers);
            if (counted.size() >= KEPT) {
                counted.clear();
            }
            counted.put(key, known);
        }
        return known;
    }

    private List<Chart> charts(Ask ask, RecordAudit audit) {
        List<Chart> charts = new ArrayList<>();
        if (audit.years().size() > 1) {
            charts.add(Chart.columns(
                    "Sources by year",
                    "Year",
                    SOURCES,
                    audit.years().stream()
                            .map(year ->
                                    row(year, ask.with("from", year.label()).with("to", year.label())))
                            .toList()));
        }
        if (audit.outlets().size() > 1) {
            charts.add(Chart.bars(
                    audit.outlets().size() > OUTLETS
                            ? "Sources by outlet, the " + OUTLETS + " largest"
                            : "Sources by outlet",
                    "Outlet",
                    SOURCES,
                    audit.outlets().stream()
                            .limit(OUTLETS)
                            .map(outlet -> row(outlet, ask.with("outlet", outlet.label())))
                            .toList()));
        }
        if (!audit.voices().isEmpty()) {
            charts.add(Chart.bars(
                    "Who is heard most",
                    "Speaker",
                    List.of(new Chart.Series("Statements", "one")),
                    audit.voices().stream()
                            .limit(VOICES)
                            .map(voice -> Chart.Row.of(
                                    Shown.safe(voice.name()),
                                    voice.statements(),
                                    house.links().to("/?" + ask.with("by", Long.toString(voice.number())))))
                            .toList()));
        }
        return charts;
    }

    private Chart.Row row(RecordAudit.Split split, Ask ask) {
        return new Chart.Row(
                Shown.safe(split.label()),
                List.of(split.named(), split.unnamed(), split.unknown()),
                split.statements() == 0 ? null : house.links().to("/?" + ask));
    }

    private static String csv(RecordAudit audit) {
        StringBuilder csv = new StringBuilder();
        line(csv, "by", "value", "speaker", "statements", "percent", "named", "unnamed", "unknown", "estimated");
        split(csv, "all", audit.all(), audit);
        audit.years().forEach(year -> split(csv, "year", year, audit));
        audit.outlets().forEach(outlet -> split(csv, "outlet", outlet, audit));
        for (RecordAudit.Counted manner : audit.manners()) {
            line(
                    csv,
                    "manner",
                    manner.word(),
                    null,
                    Long.toString(manner.statements()),
                    RecordAudit.percent(manner.statements(), audit.all().statements()),
                    null,
                    null,
                    null,
                    Boolean.toString(audit.estimated()));
        }
        for (RecordAudit.Voice voice : audit.voices()) {
            line(
                    csv,
                    "speaker",
                    voice.name(),
                    Long.toString(voice.number()),
                    Long.toString(voice.statements()),
                    RecordAudit.percent(voice.statements(), audit.all().statements()),
                    null,
                    null,
                    null,
                    Boolean.toString(audit.estimated()));
        }
        return csv.toString();
    }

    private static void split(StringBuilder csv, String by, RecordAudit.Split split, RecordAudit audit) {
        line(
                csv,
                by,
                split.label(),
                null,
                Long.toString(split.statements()),
                RecordAudit.percent(split.statements(), audit.all().statements()),
                Long.toString(split.named()),
                Long.toString(split.unnamed()),
                Long.toString(split.unknown()),
                Boolean.toString(audit.estimated()));
    }

    /// One row as RFC 4180 writes it.
    private static void line(StringBuilder csv, @Nullable String... cells) {
        for (int index = 0; index < cells.length; index++) {
            csv.append(index == 0 ? "" : ",").append(cell(cells[index]));
        }
        csv.append("\r\n");
    }

    /// A cell; one that a spreadsheet would take for a formula gets a mark before it, which makes it words.
    private static String cell(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String words = value.isEmpty() || "=+-@\t\r".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        boolean isPlain = words.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return isPlain ? words : '"' + words.replace("\"", "\"\"") + '"';
    }
}
