package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.standin.CastFinder;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.story.Story;
import org.onrecord.token.Role;

class ReadPageTest {
    private static final String STORY = "“We will open the bridge,” he said.";

    @TempDir
    private Path folder;

    @Test
    void aPastedStoryIsReadAtOnceAndNotKept() {
        try (Served served = new Served(folder)) {
            assertThat(served.follow(served.post("/read", "", "text", STORY)).body())
                    .contains("class=\"said direct")
                    .contains("This is not on record");
            assertThat(served.archive().browse().census().stories()).isZero();
        }
    }

    @Test
    void aFileIsReadAsAPastedStoryIs() {
        try (Served served = new Served(folder)) {
            HttpResponse<String> sent = served.postFile("/read", "file", "harbour.txt", STORY);
            assertThat(served.follow(sent).body()).contains("class=\"said direct");
        }
    }

    @Test
    void aLongPastedTextIsReadThoughItIsOneFieldOfAForm() {
        try (Served served = new Served(folder)) {
            String text = STORY + "\n\nThe gulls cried.".repeat(20_000);
            assertThat(served.follow(served.postField("/read", "text", text)).body())
                    .contains("class=\"said direct");
        }
    }

    @Test
    void severalFilesAreListedAndEachIsShown() {
        try (Served served = new Served(folder)) {
            HttpResponse<String> sent = served.postFiles(
                    "/read", "file", "harbour.txt", STORY, "empty.txt", " ", "tide.txt", "“No,” he said.");
            String all = served.follow(sent).body();
            assertThat(all)
                    .contains("harbour.txt")
                    .contains("tide.txt")
                    .contains("not read: contains only white space");
            String at = sent.headers().firstValue("Location").orElseThrow();
            assertThat(served.page(at + "/2")).contains("No,").contains("Everything that was read with it");
            assertThat(served.get(at + "/1").statusCode()).isEqualTo(404);
            assertThat(served.get(at + "/99999999999").statusCode()).isEqualTo(404);

            String token = served.token("Jo Example", Role.EDITOR);
            assertThat(served.post(at + "/keep", "", "x", "").statusCode()).isEqualTo(401);
            assertThat(served.post(at + "/keep", token, "x", "").statusCode()).isEqualTo(303);
            assertThat(served.archive().browse().census().stories()).isEqualTo(2);
            assertThat(served.page(at)).contains("on record").doesNotContain("These are not on record");
        }
    }

    @Test
    void anEditorKeepsAStoryWithOneClick() {
        try (Served served = new Served(folder)) {
            String at = served.post("/read", "", "text", STORY)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(served.post(at + "/keep", "", "number", "0").statusCode())
                    .isEqualTo(401);
            HttpResponse<String> kept =
                    served.post(at + "/keep", served.token("Jo Example", Role.EDITOR), "number", "0");
            assertThat(kept.statusCode()).isEqualTo(303);
            assertThat(kept.headers().firstValue("Location").orElse("")).startsWith("/stories/");
            assertThat(served.follow(served.post("/read", "", "text", STORY)).body())
                    .contains("This exact text is already on record");
        }
    }

    @Test
    void aLongReadingReportsItsProgressUntilItIsDone() {
        Slow finder = new Slow();
        try (Served served = new Served(folder, () -> finder)) {
            String at = served.post("/read", "", "text", STORY)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(served.page(at))
                    .contains("data-events=\"" + at + "/events\"")
                    .contains("reload it");
            try (Stream<String> events = served.events(at + "/events")) {
                Iterator<String> lines =
                        events.filter(line -> !line.startsWith(":")).iterator();
                assertThat(event(lines)).startsWith("event: progress data: {\"share\":0.2");
                finder.end.countDown();
                String last = event(lines);
                while (last.startsWith("event: progress")) {
                    last = event(lines);
                }
                assertThat(last).isEqualTo("event: done data: {\"share\":1.0,\"words\":\"Read.\"}");
                assertThat(lines.hasNext()).isFalse();
            }
            assertThat(served.page(at)).contains("class=\"said direct");
        }
    }

    @Test
    void whatWasReadIsNobodyElses() {
        try (Served served = new Served(folder)) {
            HttpResponse<String> answer = served.get("/read/AAAAAAAAAAAAAAAAAAAAAA");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("read them again");
            assertThat(served.get("/read/AAAAAAAAAAAAAAAAAAAAAA/events").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void anAddressIsFetchedAndItsStoryReadWithItsHeadlineAndOutlet() {
        String page = """
                <!doctype html><html lang="en"><head><title>Bridge opens | The Harbour Post</title>
                <meta property="og:site_name" content="The Harbour Post"></head>
                <body><nav><a href="/">Home</a></nav><article><h1>Bridge opens</h1>
                <p>The old bridge over the harbour, shut for two winters, is to take carts and walkers again.</p>
                <p>“We will open the bridge,” he said. Rain fell on the quay, and the ferrymen looked on.</p>
                </article></body></html>
                """;
        Javalin site = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.get("/bridge", context -> context.html(page));
                })
                .start("127.0.0.1", 0);
        try (Served served = new Served(folder)) {
            String address = "http://127.0.0.1:" + site.port() + "/bridge";
            String read =
                    served.follow(served.post("/read", "", "text", address)).body();
            assertThat(read)
                    .contains("<h1 dir=\"auto\">Bridge opens</h1>")
                    .contains("class=\"said direct")
                    .doesNotContain(">Home<");
            assertThat(served.follow(served.post("/read", "", "text", address + "/missing"))
                            .body())
                    .contains("there is nothing at this address (status 404)");
        } finally {
            site.stop();
        }
    }

    @Test
    void nobodyHasPagesFetchedByAServerThatOthersReachWithoutAToken() {
        try (Served served = Served.toOthers(folder)) {
            assertThat(served.post("/read", "", "text", "https://news.example/story")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(served.post("/read", "", "text", STORY).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void anEmptyFormIsRefused() {
        try (Served served = new Served(folder)) {
            assertThat(served.post("/read", "", "text", "  ").body()).contains("there is nothing to read");
        }
    }

    private static String event(Iterator<String> lines) {
        String event = lines.next() + " " + lines.next();
        lines.next();
        return event;
    }

    /// A finder that reads seven units of a story, and the rest once it may.
    private static final class Slow implements StatementFinder {
        private final CastFinder finder = new CastFinder();
        private final CountDownLatch end = new CountDownLatch(1);

        @Override
        public List<Statement> find(Story story) {
            return finder.find(story);
        }

        @Override
        public List<Statement> find(Story story, IntConsumer progress) {
            progress.accept(7);
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading", e);
            }
            return StatementFinder.super.find(story, progress);
        }

        @Override
        public Provenance provenance() {
            return finder.provenance();
        }

        @Override
        public void close() {
            finder.close();
        }
    }
}
