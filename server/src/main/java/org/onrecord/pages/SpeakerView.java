package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.SearchParameters;
import org.onrecord.archive.Archive;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.entry.KeptStatement;
import org.onrecord.identity.Membership;
import org.onrecord.identity.NameVariant;
import org.onrecord.identity.Profile;
import org.onrecord.request.AppContext;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.WithdrawnParameter;
import org.onrecord.search.FacetField;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;
import org.onrecord.statement.SaidOn;

/// The page of one speaker across stories, and the list of those who share a name.
final class SpeakerView implements Page {
    private static final int LOOKED_AT = 300;
    private static final int LATEST = 12;
    private static final int ADDRESSEES = 8;
    private static final int LISTED = 50;
    private static final int MAIN_ROLES = 10;
    private static final int YEARS_BY_MONTH = 2;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final AppContext app;
    private final TemplateRenderer renderer;

    SpeakerView(AppContext app, TemplateRenderer renderer) {
        this.app = app;
        this.renderer = renderer;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/speakers", this::list);
        routes.get("/speakers/{number}", this::answer);
    }

    /// The content of the template of one speaker.
    ///
    /// @param page what is on record
    /// @param charts statements over time and by kind, as far as there is anything to draw
    /// @param latest the latest statements
    /// @param addressees to whom they spoke, the most frequent first
    /// @param looked the number of statements in which the addressees were counted
    /// @param history the edits that people made
    record Person(
            SpeakerPage page,
            List<Chart> charts,
            List<Quoted> latest,
            List<Addressee> addressees,
            int looked,
            List<SpeakerHistory.Edit> history) {
        String name() {
            return Html.safe(page.profile().name());
        }

        /// Returns the other names.
        List<NameVariant> names() {
            return page.profile().names().stream()
                    .filter(variant -> !variant.name().equals(page.profile().name()))
                    .toList();
        }

        List<Membership> roles() {
            return page.profile().roles();
        }

        /// Returns the roles in most stories, by date.
        List<Membership> mainRoles() {
            Set<Membership> main = roles().stream()
                    .sorted(Comparator.comparingInt(Membership::stories).reversed())
                    .limit(MAIN_ROLES)
                    .collect(Collectors.toSet());
            return roles().stream().filter(main::contains).toList();
        }

        /// Returns the query for what the speaker said about a matter.
        String about(String matter) {
            return "q=" + Links.encoded(matter) + "&by=" + page.number();
        }
    }

    /// A statement with its words.
    record Quoted(KeptStatement kept, String words, String day) {
        static Quoted of(KeptStatement kept) {
            String words = Html.safe(kept.words());
            return new Quoted(kept, words, when(kept));
        }

        /// Returns the day of saying, if the story gives one other than that of its publication; otherwise
        /// empty.
        private static String when(KeptStatement kept) {
            SaidOn said = kept.statement().circumstances().said();
            if (said == null || said.from().equals(kept.story().story().published())) {
                return "";
            }
            return said.precision() == SaidOn.Precision.DAY ? Html.day(said.from()) : said.iso();
        }
    }

    /// To whom something was said, and how often.
    record Addressee(String words, long statements) {}

    /// The content of the template of several speakers.
    ///
    /// @param name the name that they share, or null for all speakers
    /// @param entries the speakers
    /// @param next the number after which the next page begins, or null at the end
    record Directory(
            @Nullable String name,
            List<Entry> entries,
            @Nullable Long next) {
        /// One of the speakers.
        ///
        /// @param statements how many statements, or null if they were not counted
        record Entry(Profile profile, @Nullable Long statements) {
            /// Returns the roles, which distinguish speakers of the same name.
            String roles() {
                List<String> roles = profile.roles().stream()
                        .map(membership -> Html.safe(role(membership)))
                        .limit(3)
                        .toList();
                return String.join("; ", roles);
            }

            /// Returns how many statements or stories there are, and from when to when.
            String reach() {
                String count = statements == null
                        ? counted(profile.stories(), "story", "stories")
                        : counted(statements, "statement", "statements");
                String days = days(profile.from(), profile.to());
                return days.isEmpty() ? count : count + " · " + days;
            }

            private static String counted(long count, String one, String several) {
                return Chart.number(count) + " " + (count == 1 ? one : several);
            }
        }
    }

    private void answer(Context context) {
        long number = SearchParameters.number("a speaker's number", context.pathParam("number"));
        SpeakerPage page = app.archive()
                .speaker(number, LOOKED_AT, WithdrawnParameter.of(context))
                .orElseThrow(() -> Problem.notFound("no speaker on record has the number " + number));
        if (page.number() != number) {
            // A temporary redirect, since the merge can be undone.
            context.redirect(app.links().speaker(page.number()), HttpStatus.FOUND);
            return;
        }
        List<KeptStatement> latest = page.latest();
        Person shown = new Person(
                page,
                charts(page),
                latest.stream().limit(LATEST).map(Quoted::of).toList(),
                addressees(latest),
                latest.size(),
                new SpeakerHistory(app.archive(), app.links()).of(page));
        renderer.print(context, "speaker.jte", shown.name(), "", shown);
    }

    private void list(Context context) {
        String name = context.queryParam("name");
        if (name == null || name.isBlank()) {
            everybody(context);
            return;
        }
        List<SpeakerPage> pages = app.archive().who(name.strip(), 0);
        if (pages.size() == 1) {
            context.redirect(app.links().speaker(pages.getFirst().number()), HttpStatus.FOUND);
            return;
        }
        List<Directory.Entry> entries = pages.stream()
                .map(page -> new Directory.Entry(page.profile(), page.statements()))
                .toList();
        Directory shown = new Directory(Html.safe(name.strip()), entries, null);
        renderer.print(context, "speakers.jte", shown.name() + " – speakers", "", shown);
    }

    private void everybody(Context context) {
        String after = context.queryParam("after");
        long from = after == null ? -1 : SearchParameters.number("after", after);
        List<Profile> profiles = app.archive().browse().speakers(from, LISTED);
        List<Directory.Entry> entries = profiles.stream()
                .map(profile -> new Directory.Entry(profile, null))
                .toList();
        Long next = profiles.size() == LISTED ? profiles.getLast().number() : null;
        renderer.print(context, "speakers.jte", "Speakers", "", new Directory(null, entries, next));
    }

    private List<Chart> charts(SpeakerPage page) {
        List<Chart> charts = new ArrayList<>();
        Map<Integer, Long> years = years(app.archive(), page.number());
        List<Chart.Row> times = years.size() > YEARS_BY_MONTH ? byYear(page.number(), years) : byMonth(page, years);
        if (times.size() > 1) {
            String per = years.size() > YEARS_BY_MONTH ? "year" : "month";
            charts.add(Chart.columns(
                    "Statements by " + per,
                    per.equals("year") ? "Year" : "Month",
                    List.of(new Chart.Series("Statements", "one")),
                    times));
        }
        List<Chart.Row> kinds = page.kinds().entrySet().stream()
                .sorted(Map.Entry.<Kind, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(kind -> Chart.Row.of(
                        kind.getKey().word(),
                        kind.getValue(),
                        app.links()
                                .to("/?by=" + page.number() + "&kind="
                                        + kind.getKey().word())))
                .toList();
        if (!kinds.isEmpty()) {
            charts.add(Chart.bars("What they do by it", "Kind", List.of(new Chart.Series("Statements", "one")), kinds));
        }
        return charts;
    }

    private static StatementQuery countOf(long number) {
        return StatementQuery.ANY
                .filtered(filter -> filter.withSpeakers(Set.of(number)))
                .page(0, 1);
    }

    /// Returns how many statements are of each year, including years without any.
    private static Map<Integer, Long> years(Archive archive, long number) {
        TreeMap<Integer, Long> years = new TreeMap<>();
        archive.find(countOf(number).withFacets(FacetField.YEAR)).facets().stream()
                .flatMap(facet -> facet.counts().stream())
                .forEach(count -> years.merge(Integer.valueOf(count.value()), count.matches(), Long::sum));
        return Years.whole(years);
    }

    private List<Chart.Row> byYear(long number, Map<Integer, Long> years) {
        return years.entrySet().stream()
                .map(year -> row(number, year.getKey().toString(), Years.iso(year.getKey()), year.getValue()))
                .toList();
    }

    /// Returns the months from the first one with a statement to the last. For a short time, years would be
    /// only one or two bars.
    private List<Chart.Row> byMonth(SpeakerPage page, Map<Integer, Long> years) {
        List<Chart.Row> rows = new ArrayList<>();
        for (int year : years.keySet()) {
            for (int month = 1; month <= 12; month++) {
                YearMonth days = YearMonth.of(year, month);
                long statements = RecordAudit.size(app.archive()
                        .find(countOf(page.number())
                                .filtered(filter -> filter.withDays(days.atDay(1), days.atEndOfMonth()))
                                .withFacets(FacetField.MANNER)));
                rows.add(row(page.number(), MONTH.format(days), days.toString(), statements));
            }
        }
        while (!rows.isEmpty() && rows.getLast().sum() == 0) {
            rows.removeLast();
        }
        while (!rows.isEmpty() && rows.getFirst().sum() == 0) {
            rows.removeFirst();
        }
        return rows;
    }

    private Chart.Row row(long number, String label, String days, long statements) {
        String path = statements == 0
                ? null
                : app.links().to("/?by=" + number + "&from=" + days + "&to=" + days + "&sort=date");
        return Chart.Row.of(label, statements, path);
    }

    private static List<Addressee> addressees(List<KeptStatement> statements) {
        Map<String, Long> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (KeptStatement kept : statements) {
            String addressee = kept.statement().circumstances().addressee();
            if (addressee != null) {
                counts.merge(Html.safe(addressee), 1L, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(count -> new Addressee(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingLong(Addressee::statements).reversed())
                .limit(ADDRESSEES)
                .toList();
    }

    /// Returns a role in words: `mayor, Port of Aldersund`.
    static String role(Membership membership) {
        if (membership.role() == null) {
            return membership.affiliation() == null ? "" : membership.affiliation();
        }
        return membership.affiliation() == null
                ? membership.role()
                : membership.role() + ", " + membership.affiliation();
    }

    /// Returns a range of days in words; empty if none is known.
    static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return "";
        }
        return from.equals(to) ? Html.day(from) : Html.day(from) + " – " + Html.day(to);
    }
}
