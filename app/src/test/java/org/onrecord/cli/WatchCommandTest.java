package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.outside.HostileSite;

class WatchCommandTest {
    @TempDir
    private Path folder;

    private HostileSite site;

    @BeforeEach
    void open() throws IOException {
        site = HostileSite.open();
        publish("bridge");
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private void publish(String... entries) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>The Quay Post</title>");
        for (String entry : entries) {
            feed.append("<item><title>The ")
                    .append(entry)
                    .append("</title><link>/")
                    .append(entry)
                    .append("</link>");
            feed.append("<description>“The ").append(entry).append(" comes first,” Vale said.</description></item>");
            site.page(
                    "/" + entry,
                    "text/html; charset=utf-8",
                    "<article><p>“We will open the " + entry + " in May,” Vale said on Monday to those who had come to"
                            + " the quay.</p><p>The ferrymen of the town had heard so before, and went on with their work"
                            + " until the evening, when the tide turned and the last of the carts had gone.</p></article>");
        }
        site.page(
                "/feed", "application/rss+xml", feed.append("</channel></rss>").toString());
    }

    private Cli.Result watch(Object... more) {
        Object[] args = new Object[more.length + 7];
        args[0] = "watch";
        args[1] = "--record";
        args[2] = folder.resolve("record");
        args[3] = "--once";
        args[4] = "--allow-private-addresses";
        args[5] = "--delay";
        args[6] = "0s";
        System.arraycopy(more, 0, args, 7, more.length);
        return Cli.run(args);
    }

    private Cli.Result onRecord(String command, Object... more) {
        Object[] args = new Object[more.length + 3];
        args[0] = command;
        args[1] = "--record";
        args[2] = folder.resolve("record");
        System.arraycopy(more, 0, args, 3, more.length);
        return Cli.run(args);
    }

    @Test
    void aRoundPutsWhatIsNewOnRecordAndPrintsIt() {
        Cli.Result first = watch(site.address("/feed"));
        assertThat(first.output()).isEqualTo("kept         " + site.address("/bridge") + "  1 statement\n");
        assertThat(first.errorLines())
                .startsWith("onrecord: watching 1 address", "onrecord: 1 story kept; 1 new statement");
        assertThat(first.exitCode()).isZero();

        publish("pier", "bridge");
        Cli.Result second = watch();
        assertThat(second.output())
                .startsWith("kept         " + site.address("/pier") + "  1 statement")
                .hasLineCount(1);
        assertThat(watch().output()).isEmpty();
    }

    @Test
    void newStatementsThatMatchASavedSearchArePrintedInstead() throws IOException {
        watch(site.address("/feed"));
        Cli.Result saved = onRecord("find", "--save", "piers", "--named", "pier");
        assertThat(saved.exitCode()).isZero();
        assertThat(saved.errorOutput()).contains("saved as piers; onrecord watch reports new matches");
        assertThat(onRecord("searches").output()).isEqualTo("piers\tq=pier&named=yes\n");
        assertThat(watch().output()).isEmpty();

        publish("pier", "mole", "bridge");
        Cli.Result table = watch("--atom", folder.resolve("feeds"));
        assertThat(table.output())
                .startsWith("piers: 1 new statement\n\n  Vale")
                .contains("“We will open the pier in May,” Vale said on Monday")
                .doesNotContain("mole");
        assertThat(table.errorLines()).contains("onrecord: 2 stories kept; 2 new statements");
        assertThat(Files.readString(folder.resolve("feeds/piers.atom"))).contains("open the pier");

        publish("pier of the north");
        assertThat(watch("--format", "json", "--search", "piers").output())
                .startsWith("{\"search\":\"piers\",\"statement\":{\"id\":\"")
                .hasLineCount(1);
        assertThat(onRecord("searches", "--remove", "piers").exitCode()).isZero();
        assertThat(onRecord("searches", "--remove", "piers").exitCode()).isOne();
    }

    @Test
    void whatCannotBeFetchedIsNamedAndTheExitStatusSaysSo() {
        Cli.Result result = watch(site.address("/nothing"), site.address("/feed"));
        assertThat(result.exitCode()).isOne();
        assertThat(result.output()).hasLineCount(1);
        assertThat(result.errorOutput())
                .contains("/nothing: not read: there is nothing at this address (status 404); left alone for 15 min");
    }

    @Test
    void anAddressThatMustNotBeReachedMayBeAskedAtOnceWhenItIsAllowed() {
        Cli.Result refused = onRecord("watch", "--once", "--delay", "0s", site.address("/feed"));
        assertThat(refused.exitCode()).isOne();
        assertThat(refused.errorOutput())
                .contains("/feed: not read: is not fetched: 127.0.0.1 is for this machine; --allow-private-addresses");
        assertThat(watch(site.address("/feed")).output()).startsWith("kept ");
    }

    @Test
    void whatIsForgottenIsWatchedNoMore() {
        watch(site.address("/feed"));
        assertThat(watch("--list").output()).isEqualTo(site.address("/feed") + "\n");
        assertThat(watch("--forget", site.address("/feed")).errorOutput()).contains("is no longer followed");
        assertThat(watch("--forget", site.address("/feed")).exitCode()).isOne();
        Cli.Result nothing = watch();
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.errorOutput()).contains("nothing to watch: give the address of a feed");
    }

    @Test
    void aServerWatchesTooAndStopsWithoutWaitingForTheSite() throws InterruptedException {
        publish("bridge", "pier");
        CountDownLatch second = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        site.at("/pier", (_, _) -> {
            second.countDown();
            try {
                never.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        Thread serving = Thread.ofPlatform()
                .start(() -> onRecord(
                        "serve",
                        "--port",
                        "0",
                        "--delay",
                        "0s",
                        "--allow-private-addresses",
                        "--watch",
                        site.address("/feed")));
        second.await();
        serving.interrupt();
        serving.join();
        never.countDown();
        assertThat(onRecord("find", "bridge").output()).contains("“We will open the bridge in May,”");
    }

    @Test
    void wrongUseIsToldWithWhatToDo() {
        watch(site.address("/feed"));
        assertWrong("'feed.xml' is not an http or https address; onrecord add reads files", "feed.xml");
        assertWrong("--every must be 1m or more, got 10s", "--every", "10s");
        assertWrong("'soon' is not a duration such as 30s, 15m, 2h or 1d", "--every", "soon");
        assertWrong("there is no saved search 'x'; onrecord searches lists them", "--search", "x");
        assertWrong("onrecord find --save NAME", "--webhook", "https://desk.example/hook");
        onRecord("find", "--save", "piers", "pier");
        assertWrong("--webhook needs a secret to sign with", "--webhook", "https://desk.example/hook");
        assertThat(onRecord("find", "--save", "a/b", "pier").errorOutput()).contains("--save: a search's name has");
        assertThat(onRecord("find", "--save", "a", "--by-meaning", "pier").exitCode())
                .isEqualTo(2);
    }

    private void assertWrong(String why, Object... args) {
        Cli.Result result = watch(args);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errorOutput()).contains(why);
    }
}
