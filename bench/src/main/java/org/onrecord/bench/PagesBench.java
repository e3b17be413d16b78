package org.onrecord.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.intake.StoryReader;
import org.onrecord.source.ContentMetadata;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.story.Story;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures how well and how fast the body of a web page is separated from the page around it.
@Command(
        name = "bench/pages",
        mixinStandardHelpOptions = true,
        description = "Measures how well the body of a web page is separated from the page around it, by the measure of"
                + " the article-extraction-benchmark, and how fast, on one thread.")
public final class PagesBench implements Callable<Integer> {
    private static final int SAMPLES = 1_000;

    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = "Pages (ID.html.gz) and the truth about them (ground-truth.json).")
    private Path folder = Path.of("");

    @Option(names = "--show", description = "Show this many of the pages with the worst results.")
    private int show;

    @Option(
            names = "--rounds",
            description = "The number of rounds over all pages to measure the speed. Default: ${DEFAULT-VALUE}.")
    private int rounds = 10;

    @Spec
    private @Nullable CommandSpec spec;

    private PagesBench() {}

    /// Runs the measurement and ends the JVM with its exit status.
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new PagesBench()).execute(args));
    }

    @SuppressWarnings("ArrayRecordComponent") // read only, and never compared
    private record Page(String id, URI address, byte[] html, String body) {}

    private record Result(Page page, @Nullable Story story, Shingles shingles) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        List<Page> pages = pages();
        List<Result> results = new ArrayList<>();
        for (Page page : pages) {
            Story story = read(page);
            results.add(new Result(
                    page, story, Shingles.of(story == null ? "" : story.text().string(), page.body())));
        }
        List<Shingles> all = results.stream().map(Result::shingles).toList();
        out.printf(
                "%d pages: F1 %.3f ± %.3f, precision %.3f, recall %.3f%n",
                pages.size(), Shingles.f1(all), deviation(all), Shingles.precision(all), Shingles.recall(all));
        out.printf(
                "title %.0f %%, author %.0f %%, date %.0f %%, outlet %.0f %%, language %.0f %%, address %.0f %%; not read %d%n",
                share(results, story -> story.headline() != null),
                share(results, story -> !story.byline().authors().isEmpty()),
                share(results, story -> story.published() != null),
                share(results, story -> story.outlet() != null),
                share(results, story -> story.language() != null),
                share(results, story -> story.publication().address() != null),
                results.stream().filter(result -> result.story() == null).count());
        if (show > 0) {
            results.stream()
                    .filter(result -> result.story() == null || result.story().published() == null)
                    .forEach(result -> out.println("no date: " + result.page().id()));
        }
        showWorst(results, out);
        speed(pages, out);
        return 0;
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("called outside picocli");
        }
        return spec.commandLine().getOut();
    }

    private List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        JsonNode truth = JsonMapper.shared().readTree(Files.readString(folder.resolve("ground-truth.json")));
        for (Map.Entry<String, JsonNode> entry : truth.properties()) {
            try (InputStream html =
                    new GZIPInputStream(Files.newInputStream(folder.resolve(entry.getKey() + ".html.gz")))) {
                pages.add(new Page(
                        entry.getKey(),
                        URI.create(entry.getValue().path("url").asString()),
                        html.readAllBytes(),
                        entry.getValue().path("articleBody").asString()));
            }
        }
        return pages;
    }

    private static @Nullable Story read(Page page) throws IOException {
        ContentMetadata metadata =
                new ContentMetadata("text/html", StandardCharsets.UTF_8, page.address(), Instant.EPOCH);
        try (Stories stories = StoryReader.open(page.id(), new ByteArrayInputStream(page.html()), metadata)) {
            return stories.next() instanceof ReadResult.Read read ? read.story() : null;
        }
    }

    /// Returns the standard deviation of F1 between samples of the pages, by the bootstrap.
    private static double deviation(List<Shingles> pages) {
        SplittableRandom random = new SplittableRandom(7);
        double[] scores = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<Shingles> drawn = new ArrayList<>();
            for (int count = 0; count < pages.size(); count++) {
                drawn.add(pages.get(random.nextInt(pages.size())));
            }
            scores[sample] = Shingles.f1(drawn);
        }
        double mean = java.util.Arrays.stream(scores).average().orElseThrow();
        return Math.sqrt(java.util.Arrays.stream(scores)
                .map(score -> (score - mean) * (score - mean))
                .average()
                .orElseThrow());
    }

    private static double share(List<Result> results, java.util.function.Predicate<Story> has) {
        return 100.0
                * results.stream()
                        .filter(result -> result.story() != null && has.test(result.story()))
                        .count()
                / results.size();
    }

    private void showWorst(List<Result> results, PrintWriter out) {
        results.stream()
                .sorted(Comparator.comparingDouble(result -> result.shingles().right()))
                .limit(show)
                .forEach(result -> out.printf(
                        "%n%s %s%n right %.2f wrong %.2f missed %.2f%n--- read%n%s%n--- true%n%s%n",
                        result.page().id(),
                        result.page().address(),
                        result.shingles().right(),
                        result.shingles().wrong(),
                        result.shingles().missed(),
                        result.story() == null
                                ? "nothing"
                                : result.story().text().string(),
                        result.page().body()));
    }

    private void speed(List<Page> pages, PrintWriter out) throws IOException {
        for (int round = 0; round < rounds; round++) {
            long begun = System.nanoTime();
            for (Page page : pages) {
                read(page);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (round == 0 || round == rounds - 1) {
                out.printf("round %d: %.0f pages a second%n", round + 1, pages.size() / seconds);
            }
        }
        out.flush();
    }
}
