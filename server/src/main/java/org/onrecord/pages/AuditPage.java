package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.SearchParameters;
import org.onrecord.request.AppContext;
import org.onrecord.search.Facet;

/// The page about the sourcing of the record: named and unnamed sources and the shares of speakers, by outlet
/// and over time, as charts and as a table to download.
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

    private final AppContext app;
    private final TemplateRenderer renderer;
    private final Map<Counted, RecordAudit> counted = Collections.synchronizedMap(new LinkedHashMap<>());

    /// The key of a cached audit: the parameters, the number of speakers, and the size of the log.
    private record Counted(SearchParameters parameters, int speakers, long entries) {}

    AuditPage(AppContext app, TemplateRenderer renderer) {
        this.app = app;
        this.renderer = renderer;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/audit", this::answer);
        routes.get("/audit.csv", this::download);
    }

    /// The content of the template.
    ///
    /// @param parameters what is counted
    /// @param audit the figures
    /// @param outlets the outlets to choose from
    /// @param charts the figures as charts
    record Sheet(SearchParameters parameters, RecordAudit audit, List<String> outlets, List<Chart> charts) {
        /// Returns the address of the same audit as a table to download.
        String download() {
            return parameters.isEmpty() ? "/audit.csv" : "/audit.csv?" + parameters;
        }
    }

    private static SearchParameters parameters(Context context) {
        Map<String, List<String>> given = context.queryParamMap();
        SearchParameters parameters = new SearchParameters(Map.of());
        for (String name : NAMES) {
            for (String value : given.getOrDefault(name, List.of())) {
                parameters = value.isBlank() ? parameters : parameters.with(name, value);
            }
        }
        return parameters;
    }

    private void answer(Context context) {
        SearchParameters parameters = parameters(context);
        RecordAudit audit = audit(parameters, LISTED);
        Sheet shown = new Sheet(
                parameters, audit, RecordAudit.outlets(app.archive(), parameters, audit), charts(parameters, audit));
        renderer.print(context, "audit.jte", "Audit", "audit", shown);
    }

    private void download(Context context) {
        RecordAudit audit = audit(parameters(context), Facet.MOST);
        context.header("Content-Disposition", "attachment; filename=\"audit.csv\"");
        context.contentType("text/csv; charset=utf-8").result(csv(audit));
    }

    /// Returns the audit, from the cache if possible: for a large record it takes a second, and it is
    /// requested repeatedly.
    private RecordAudit audit(SearchParameters parameters, int speakers) {
        Counted key = new Counted(parameters, speakers, app.archive().head().size());
        RecordAudit known = counted.get(key);
        if (known == null) {
            known = RecordAudit.of(app.archive(), parameters, speakers);
            if (counted.size() >= KEPT) {
                counted.clear();
            }
            counted.put(key, known);
        }
        return known;
    }

    private List<Chart> charts(SearchParameters parameters, RecordAudit audit) {
        List<Chart> charts = new ArrayList<>();
        if (audit.years().size() > 1) {
            charts.add(Chart.columns(
                    "Sources by year",
                    "Year",
                    SOURCES,
                    audit.years().stream()
                            .map(year -> row(
                                    year, parameters.with("from", year.label()).with("to", year.label())))
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
                            .map(outlet -> row(outlet, parameters.with("outlet", outlet.label())))
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
                                    Html.safe(voice.name()),
                                    voice.statements(),
                                    app.links().to("/?" + parameters.with("by", Long.toString(voice.number())))))
                            .toList()));
        }
        return charts;
    }

    private Chart.Row row(RecordAudit.Split split, SearchParameters parameters) {
        return new Chart.Row(
                Html.safe(split.label()),
                List.of(split.named(), split.unnamed(), split.unknown()),
                split.statements() == 0 ? null : app.links().to("/?" + parameters));
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

    /// Writes one row as in RFC 4180.
    private static void line(StringBuilder csv, @Nullable String... cells) {
        for (int index = 0; index < cells.length; index++) {
            csv.append(index == 0 ? "" : ",").append(cell(cells[index]));
        }
        csv.append("\r\n");
    }

    /// Returns a cell. One that a spreadsheet would take for a formula is prefixed with an apostrophe, which
    /// makes it text.
    private static String cell(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String words = value.isEmpty() || "=+-@\t\r".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        boolean isPlain = words.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return isPlain ? words : '"' + words.replace("\"", "\"\"") + '"';
    }
}
