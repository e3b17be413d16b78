package org.onrecord.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.entry.NewStory;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.quotation.Verdict;
import org.onrecord.search.Filter;
import org.onrecord.search.SearchMode;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;

/// Sends queries to a record of invented stories, drawn from its own statements, one after another.
final class Questions {
    private static final int WARM_UP = 400;
    private static final int FEWEST_WORDS = 6;
    /// The distance to the numbers of stories that are not on record.
    private static final int ABSENT = 500_000_000;

    private final Archive archive;
    private final Report report;
    private final InventedStories stories;
    private final int count;
    private final SplittableRandom random;

    Questions(Archive archive, InventedStories stories, Report report, long seed) {
        this.archive = archive;
        this.stories = stories;
        this.report = report;
        this.random = new SplittableRandom(seed + 17);
        int low = 0;
        int high = ABSENT;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (archive.newest(stories.name(middle)).isPresent()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        count = low;
        if (count == 0) {
            throw new IllegalStateException("the record contains no story of this seed");
        }
    }

    /// A statement and its story.
    private record Sample(NewStory newStory, Statement statement) {
        /// Returns its words without the surrounding quotation marks.
        String words() {
            return statement.content().stream()
                    .map(newStory.story().text()::at)
                    .collect(Collectors.joining(" "))
                    .replaceAll("\\s+", " ")
                    .replaceAll("^[\"“]|[\"”]$", "");
        }

        @Nullable
        String speaker() {
            return statement.speaker() instanceof Speaker.Resolved resolved && resolved.named()
                    ? resolved.name()
                    : null;
        }
    }

    private Sample draw(int from) {
        while (true) {
            NewStory newStory = stories.story(from + random.nextInt(count));
            if (!newStory.statements().isEmpty()) {
                return new Sample(
                        newStory,
                        newStory.statements()
                                .get(random.nextInt(newStory.statements().size())));
            }
        }
    }

    /// Searches, and reports how long that takes.
    void find(int queries, SearchMode mode) {
        List<Query> warmUp = queries(WARM_UP);
        warmUp.forEach(query -> archive.find(query.query.with(mode)));
        Map<String, Durations> durations = new TreeMap<>();
        long found = 0;
        for (Query query : queries(queries)) {
            Durations its = durations.computeIfAbsent(query.sort, Durations::new);
            found += its.time(() -> archive.find(query.query.with(mode)))
                            .statements()
                            .isEmpty()
                    ? 0
                    : 1;
        }
        Durations all = new Durations("find by " + mode.name().toLowerCase(Locale.ROOT));
        durations.values().forEach(all::add);
        report.line("%s  (%d found something; load %.1f)".formatted(all, found, Load.average()));
        durations.values().forEach(each -> report.line("  " + each));
    }

    private record Query(String sort, StatementQuery query) {}

    private List<Query> queries(int wanted) {
        List<Query> queries = new ArrayList<>();
        while (queries.size() < wanted) {
            Sample sample = draw(0);
            List<String> words =
                    Token.in(sample.words()).stream().map(Token::words).toList();
            int sort = random.nextInt(100);
            StatementQuery query;
            String name;
            if (sort < 15 && sample.speaker() != null) {
                name = "by speaker";
                query = StatementQuery.ANY.withSpeaker(sample.speaker());
            } else if (sort < 30 && words.size() >= 4) {
                name = "phrase";
                int length = random.nextInt(2, 5);
                int start = random.nextInt(words.size() - length + 1);
                query = StatementQuery.about('"' + String.join(" ", words.subList(start, start + length)) + '"');
            } else {
                List<String> wordy =
                        words.stream().filter(word -> word.length() >= 3).toList();
                int length = random.nextInt(1, 4);
                if (wordy.size() < length) {
                    continue;
                }
                name = length == 1 ? "one word" : length == 2 ? "two words" : "three words";
                List<String> drawn = new ArrayList<>();
                for (int index = 0; index < length; index++) {
                    drawn.add(wordy.get(random.nextInt(wordy.size())));
                }
                query = StatementQuery.about(String.join(" ", drawn));
            }
            if (random.nextInt(10) < 4) {
                queries.add(new Query(name + ", filtered", query.withFilter(filter(sample))));
            } else {
                queries.add(new Query(name, query));
            }
        }
        return queries;
    }

    private Filter filter(Sample sample) {
        LocalDate published = sample.newStory().story().published();
        return switch (random.nextInt(5)) {
            case 0 -> Filter.NONE.withKinds(Set.of(Kind.CLAIM));
            case 1 -> Filter.NONE.withManner(Manner.DIRECT);
            case 2 ->
                Filter.NONE.withOutlet(
                        sample.newStory().story().outlet() == null
                                ? null
                                : sample.newStory().story().outlet().name());
            case 3 ->
                published == null
                        ? Filter.NONE
                        : Filter.NONE.withDays(published.minusDays(200), published.plusDays(200));
            default -> Filter.NONE.withNamed(true);
        };
    }

    /// How the words of a statement are changed before they are checked.
    private enum Doing {
        NOTHING,
        CUT,
        ALTERED,
        ABSENT
    }

    private record Quotation(Doing doing, QuotationQuery quotation) {}

    /// Checks quotations, and reports how long that takes.
    void check(int checks) {
        quotations(WARM_UP / 4).forEach(quotation -> archive.check(quotation.quotation, null));
        Map<Doing, Durations> durations = new EnumMap<>(Doing.class);
        Map<Doing, Map<Verdict, Integer>> verdicts = new EnumMap<>(Doing.class);
        for (Quotation quotation : quotations(checks)) {
            Durations its = durations.computeIfAbsent(
                    quotation.doing, doing -> new Durations(doing.name().toLowerCase(Locale.ROOT)));
            Verdict verdict =
                    its.time(() -> archive.check(quotation.quotation, null)).verdict();
            verdicts.computeIfAbsent(quotation.doing, _ -> new EnumMap<>(Verdict.class))
                    .merge(verdict, 1, Integer::sum);
        }
        Durations all = new Durations("check, all");
        durations.values().forEach(all::add);
        report.line("%s  (load %.1f)".formatted(all, Load.average()));
        durations.forEach((doing, each) -> report.line("  " + each + "  " + verdicts.get(doing)));
    }

    private List<Quotation> quotations(int wanted) {
        List<Quotation> quotations = new ArrayList<>();
        while (quotations.size() < wanted) {
            Doing doing = Doing.values()[random.nextInt(Doing.values().length)];
            Sample sample = draw(doing == Doing.ABSENT ? ABSENT : 0);
            List<String> words = new ArrayList<>(List.of(sample.words().split(" ")));
            if (words.size() < FEWEST_WORDS) {
                continue;
            }
            switch (doing) {
                case CUT ->
                    words.subList(words.size() / 3, words.size() / 3 + 1 + random.nextInt(words.size() / 3))
                            .clear();
                case ALTERED -> {
                    List<String> others = Token.in(draw(0).words()).stream()
                            .map(Token::words)
                            .filter(word -> word.length() > 3)
                            .toList();
                    for (int word = 0; word < Math.min(others.size(), 1 + words.size() / 12); word++) {
                        words.set(random.nextInt(words.size()), others.get(word));
                    }
                }
                case NOTHING, ABSENT -> {}
            }
            String quotation = String.join(" ", words);
            if (quotation.codePoints().anyMatch(Character::isLetterOrDigit)) {
                String by = random.nextBoolean() ? sample.speaker() : null;
                quotations.add(new Quotation(doing, new QuotationQuery(quotation, by)));
            }
        }
        return quotations;
    }
}
