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
import org.onrecord.archive.Archive;
import org.onrecord.archive.KeptStatement;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.desk.Ask;
import org.onrecord.identity.NameBorne;
import org.onrecord.identity.Profile;
import org.onrecord.identity.RoleHeld;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.search.FacetOf;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Said;

/// One speaker across stories, and the list of those who share a name.
final class SpeakerView implements Page {
    private static final int LOOKED_AT = 300;
    private static final int LATEST = 12;
    private static final int ADDRESSEES = 8;
    private static final int LISTED = 50;
    private static final int MAIN_ROLES = 10;
    private static final int YEARS_BY_MONTH = 2;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final House house;
    private final Press press;

    SpeakerView(House house, Press press) {
        this.house = house;
        this.press = press;
    }

    @Override
    public void enter(RoutesConfig routes) {
        routes.get("/speakers", this::list);
        routes.get("/speakers/{number}", this::answer);
    }

    /// What the template of one speaker shows.
    ///
    /// @param page what is on record
    /// @param charts what was said over time and of which kinds, as far as there is anything to draw
    /// @param latest what was said last
    /// @param addressees to whom, the most frequent first
    /// @param looked in how many statements the addressees were looked for
    /// @param history what people did
    record Person(
            SpeakerPage page,
            List<Chart> charts,
            List<Told> latest,
            List<Addressee> addressees,
            int looked,
            List<SpeakerHistory.Deed> history) {
        String name() {
            return Shown.safe(page.profile().name());
        }

        /// The other names.
        List<NameBorne> names() {
            return page.profile().names().stream()
                    .filter(borne -> !borne.name().equals(page.profile().name()))
                    .toList();
        }

        List<RoleHeld> roles() {
            return page.profile().roles();
        }

        /// Those that most stories show, by date.
        List<RoleHeld> mainRoles() {
            Set<RoleHeld> main = roles().stream()
                    .sorted(Comparator.comparingInt(RoleHeld::stories).reversed())
                    .limit(MAIN_ROLES)
                    .collect(Collectors.toSet());
            return roles().stream().filter(main::contains).toList();
        }

        /// The query for what was said of a matter.
        String about(String matter) {
            return "q=" + Links.encoded(matter) + "&by=" + page.number();
        }
    }

    /// A statement with its words.
    record Told(KeptStatement kept, String words, String day) {
        static Told of(KeptStatement kept) {
            String words = Shown.safe(kept.words());
            return new Told(kept, words, when(kept));
        }

        /// The day of saying, where the story tells one that is not that of its publication; else empty.
        private static String when(KeptStatement kept) {
            Said said = kept.statement().circumstances().said();
            if (said == null || said.from().equals(kept.story().story().published())) {
                return "";
            }
            return said.precision() == Said.Precision.DAY ? Shown.day(said.from()) : said.iso();
        }
    }

    /// To whom something was said, and how often.
    record Addressee(String words, long statements) {}

    /// What the template of several speakers shows.
    ///
    /// @param name the name that they share, or null for all speakers
    /// @param entries the speakers
    /// @param next the number behind which the next page begins, or null at the end
    record Directory(
            @Nullable String name,
            List<Entry> entries,
            @Nullable Long next) {
        /// One of them.
        ///
        /// @param statements how many statements, or null where they were not counted
        record Entry(Profile profile, @Nullable Long statements) {
            /// What tells this one from others of the name.
            String roles() {
                List<String> roles = profile.roles().stream()
                        .map(held -> Shown.safe(role(held)))
                        .limit(3)
                        .toList();
                return String.join("; ", roles);
            }

            /// How much there is of this one, from when to when.
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
        long asked = Ask.number("a speaker's number", context.pathParam("number"));
        SpeakerPage page = house.archive()
                .speaker(asked, LOOKED_AT)
                .orElseThrow(() -> Problem.notFound("no speaker on record has the number " + asked));
        if (page.number() != asked) {
            // For now: the merge can be undone.
            context.redirect(house.links().speaker(page.number()), HttpStatus.FOUND);
            return;
        }
        List<KeptStatement> latest = page.latest();
        Person shown = new Person(
                page,
                charts(page),
                latest.stream().limit(LATEST).map(Told::of).toList(),
                addressees(latest),
                latest.size(),
                new SpeakerHistory(house.archive(), house.links()).of(page));
        press.print(context, "speaker.jte", shown.name(), "", shown);
    }

    private void list(Context context) {
        String name = context.queryParam("name");
        if (name == null || name.isBlank()) {
            everybody(context);
            return;
        }
        List<SpeakerPage> pages = house.archive().who(name.strip(), 0);
        if (pages.size() == 1) {
            context.redirect(house.links().speaker(pages.getFirst().number()), HttpStatus.FOUND);
            return;
        }
        List<Directory.Entry> entries = pages.stream()
                .map(page -> new Directory.Entry(page.profile(), page.statements()))
                .toList();
        Directory shown = new Directory(Shown.safe(name.strip()), entries, null);
        press.print(context, "speakers.jte", shown.name() + " – speakers", "", shown);
    }

    private void everybody(Context context) {
        String after = context.queryParam("after");
        long from = after == null ? -1 : Ask.number("after", after);
        List<Profile> profiles = house.archive().browse().speakers(from, LISTED);
        List<Directory.Entry> entries = profiles.stream()
                .map(profile -> new Directory.Entry(profile, null))
                .toList();
        Long next = profiles.size() == LISTED ? profiles.getLast().number() : null;
        press.print(context, "speakers.jte", "Speakers", "", new Directory(null, entries, next));
    }

    private List<Chart> charts(SpeakerPage page) {
        List<Chart> charts = new ArrayList<>();
        Map<Integer, Long> years = years(house.archive(), page.number());
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
                        house.links()
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

    /// How many statements are of each year, those without any among them too.
    private static Map<Integer, Long> years(Archive archive, long number) {
        TreeMap<Integer, Long> years = new TreeMap<>();
        archive.find(countOf(number).withFacets(FacetOf.YEAR)).facets().stream()
                .flatMap(facet -> facet.counts().stream())
                .forEach(count -> years.merge(Integer.valueOf(count.value()), count.matches(), Long::sum));
        return Years.whole(years);
    }

    private List<Chart.Row> byYear(long number, Map<Integer, Long> years) {
        return years.entrySet().stream()
                .map(year -> row(number, year.getKey().toString(), Years.iso(year.getKey()), year.getValue()))
                .toList();
    }

    /// From the first month with a statement to the last; of short times the years would be one or two bars.
    private List<Chart.Row> byMonth(SpeakerPage page, Map<Integer, Long> years) {
        List<Chart.Row> rows = new ArrayList<>();
        for (int year : years.keySet()) {
            for (int month = 1; month <= 12; month++) {
                YearMonth days = YearMonth.of(year, month);
                long statements = RecordAudit.size(house.archive()
                        .find(countOf(page.number())
                                .filtered(filter -> filter.withDays(days.atDay(1), days.atEndOfMonth()))
                                .withFacets(FacetOf.MANNER)));
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
                : house.links().to("/?by=" + number + "&from=" + days + "&to=" + days + "&sort=date");
        return Chart.Row.of(label, statements, path);
    }

    private static List<Addressee> addressees(List<KeptStatement> statements) {
        Map<String, Long> counts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (KeptStatement kept : statements) {
            String addressee = kept.statement().circumstances().addressee();
            if (addressee != null) {
                counts.merge(Shown.safe(addressee), 1L, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(count -> new Addressee(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingLong(Addressee::statements).reversed())
                .limit(ADDRESSEES)
                .toList();
    }

    /// A role in words: `mayor, Port of Aldersund`.
    static String role(RoleHeld held) {
        if (held.role() == null) {
            return held.affiliation() == null ? "" : held.affiliation();
        }
        return held.affiliation() == null ? held.role() : held.role() + ", " + held.affiliation();
    }

    /// From a day to a day, in words; empty where none is known.
    static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return "";
        }
        return from.equals(to) ? Shown.day(from) : Shown.day(from) + " – " + Shown.day(to);
    }
}
