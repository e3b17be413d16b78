package org.onrecord.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.search.StatementQuery;

class WatcherTest {
    @TempDir
    private Path folder;

    private Harbour harbour;

    @BeforeEach
    void open() throws IOException {
        harbour = new Harbour(folder);
    }

    @AfterEach
    void close() throws IOException {
        harbour.close();
    }

    @Test
    void whatIsNewInAFeedIsPutOnRecordAndNothingIsReadTwice() throws IOException {
        harbour.show("/feed", "one", Harbour.feed("bridge", "pier"));
        harbour.showPages("bridge", "pier", "lighthouse");
        assertThat(harbour.round("/feed")).containsExactly("Kept /bridge", "Kept /pier");
        assertThat(harbour.archive.find(StatementQuery.about("bridge")).statements())
                .hasSize(1);

        assertThat(harbour.round("/feed")).isEmpty();
        assertThat(harbour.site.requests().getLast()).contains("If-None-Match: \"one\"");

        harbour.show("/feed", "two", Harbour.feed("lighthouse", "bridge", "pier"));
        assertThat(harbour.round("/feed")).containsExactly("Kept /lighthouse");
        assertThat(harbour.requests("/bridge")).isOne();
        assertThat(harbour.requests("/pier")).isOne();
    }

    @Test
    void watchingResumesWhereItStopped() throws IOException {
        harbour.show("/feed", "one", Harbour.feed("bridge"));
        harbour.showPages("bridge", "pier");
        harbour.round("/feed");
        harbour.restart();
        assertThat(harbour.round("/feed")).isEmpty();
        harbour.show("/feed", "two", Harbour.feed("pier", "bridge"));
        harbour.restart();
        assertThat(harbour.round("/feed")).containsExactly("Kept /pier");
        assertThat(harbour.requests("/bridge")).isOne();
        assertThat(Watcher.followed(harbour.archive)).containsExactly(harbour.site.address("/feed"));
    }

    @Test
    void aPageThatIsFollowedIsANewVersionWhenItChanged() throws IOException {
        harbour.showPages("bridge");
        assertThat(harbour.round("/bridge")).containsExactly("Kept /bridge");
        assertThat(harbour.round("/bridge")).containsExactly("Known /bridge");
        harbour.site.page("/bridge", "text/html", Harbour.page("bridge").replace("in May", "in June"));
        assertThat(harbour.round("/bridge")).containsExactly("NewVersion /bridge");
    }

    @Test
    void aPageThatCannotBeFetchedIsPutOffAndItsSummaryIsUsedInTheEnd() throws IOException {
        harbour.show("/feed", "one", Harbour.feed("bridge", "pier"));
        harbour.showPages("pier");
        harbour.fail("/bridge", 500, "");
        assertThat(harbour.round("/feed"))
                .containsExactly(
                        "not read /bridge: the server failed (status 500); will be tried again later", "Kept /pier");
        assertThat(harbour.round("/feed")).hasSize(1);
        assertThat(harbour.round("/feed")).hasSize(1);
        assertThat(harbour.round("/feed"))
                .containsExactly(
                        "/bridge: is only the summary from the feed: its page the server failed (status 500)",
                        "Kept /bridge");
        assertThat(harbour.round("/feed")).isEmpty();
        assertThat(harbour.requests("/pier")).isOne();
        assertThat(harbour.requests("/bridge")).isEqualTo(4);
    }

    @Test
    void aPageThatCanBeFetchedLaterIsReadWholeThen() throws IOException {
        harbour.show("/feed", "one", Harbour.feed("bridge"));
        harbour.fail("/bridge", 500, "");
        harbour.round("/feed");
        harbour.showPages("bridge");
        assertThat(harbour.round("/feed")).containsExactly("Kept /bridge");
        assertThat(harbour.round("/feed")).isEmpty();
    }

    @Test
    void aFeedThatFailsIsLeftAloneForLongerEachTimeAndAfterARestartToo() throws IOException {
        harbour.fail("/feed", 500, "");
        assertThat(harbour.round("/feed"))
                .containsExactly("not read /feed: the server failed (status 500); left alone for 15 min");
        assertThat(harbour.round("/feed").getFirst()).endsWith("left alone for 30 min");
        harbour.pace.pass(Duration.ofMinutes(-20));
        harbour.restart();
        assertThat(harbour.round("/feed")).containsExactly("/feed: left alone for 20 min after a failure");
        assertThat(harbour.round("/feed").getFirst()).endsWith("left alone for 60 min");

        harbour.show("/feed", "one", Harbour.feed("bridge"));
        harbour.showPages("bridge");
        assertThat(harbour.round("/feed")).containsExactly("Kept /bridge");
        harbour.fail("/feed", 404, "");
        assertThat(harbour.round("/feed").getFirst()).endsWith("(status 404); left alone for 15 min");
    }

    @Test
    void aServerIsLeftAloneForAsLongAsItSays() throws IOException {
        harbour.fail("/feed", 503, "Retry-After: 7200\n");
        Instant before = harbour.pace.now();
        assertThat(harbour.round("/feed").getFirst()).endsWith("left alone for 2 h");
        assertThat(Duration.between(before, harbour.pace.now())).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void pagesThatRobotsTxtForbidsAreNotFetchedAndTheSummaryIsUsed() throws IOException {
        harbour.site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /bridge\n");
        harbour.show("/feed", "one", Harbour.feed("bridge"));
        harbour.showPages("bridge");
        assertThat(harbour.round("/feed"))
                .containsExactly(
                        "/bridge: is only the summary from the feed: its page robots.txt of 127.0.0.1 does not permit"
                                + " fetching it",
                        "Kept /bridge");
        assertThat(harbour.requests("/bridge")).isZero();
    }

    @Test
    void oneFeedThatFailsDoesNotHinderTheOthers() throws IOException {
        harbour.site.page("/broken", "application/rss+xml", "<rss version=\"2.0\"><channel><item>");
        harbour.show("/feed", "one", Harbour.feed("bridge"));
        harbour.showPages("bridge");
        assertThat(harbour.round("/broken", "/nothing", "/feed"))
                .hasSize(3)
                .contains("Kept /bridge")
                .anyMatch(line -> line.startsWith("not read /broken: is a broken feed"))
                .anyMatch(line -> line.startsWith("not read /nothing: there is nothing at this address"));
    }

    @Test
    void aSlowSiteDoesNotHoldUpTheNextRound() throws IOException {
        harbour.site.page("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 110\n");
        String[] names = new String[20];
        for (int number = 0; number < names.length; number++) {
            names[number] = "pier" + (char) ('a' + number);
        }
        harbour.showPages(names);
        harbour.show("/feed", "one", Harbour.feed(names));
        int first = harbour.round("/feed").size();
        assertThat(first).isBetween(5, 12);
        int second = harbour.round("/feed").size();
        int third = harbour.round("/feed").size();
        assertThat(first + second + third).isEqualTo(20);
        assertThat(harbour.round("/feed")).isEmpty();
    }

    @Test
    void forgottenAddressesAreNoLongerFollowed() throws IOException {
        harbour.show("/feed", "one", Harbour.feed());
        harbour.round("/feed");
        assertThat(Watcher.forget(harbour.archive, harbour.site.address("/feed")))
                .isTrue();
        assertThat(Watcher.forget(harbour.archive, harbour.site.address("/feed")))
                .isFalse();
        assertThat(Watcher.followed(harbour.archive)).isEmpty();
    }

    @Test
    void requestsInterruptedWhenWatchingStopsAreNotFailuresOfTheSite() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        harbour.site.at("/feed", (_, _) -> {
            asked.countDown();
            try {
                never.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        AtomicReference<Exception> thrown = new AtomicReference<>();
        Thread watching = Thread.ofPlatform().start(() -> {
            try {
                harbour.round("/feed");
            } catch (IOException e) {
                thrown.set(e);
            }
        });
        asked.await();
        watching.interrupt();
        watching.join();
        never.countDown();
        assertThat(thrown.get()).isInstanceOf(InterruptedIOException.class);
        assertThat(harbour.notices).isEmpty();
        assertThat(Watcher.followed(harbour.archive)).isEmpty();
    }
}
