package org.onrecord.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.archive.Archive;
import org.onrecord.archive.ArchiveSettings;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.fetch.AddressPolicy;
import org.onrecord.fetch.FetchSettings;
import org.onrecord.fetch.Fetcher;
import org.onrecord.fetch.PoliteFetcher;
import org.onrecord.outside.Clockwork;
import org.onrecord.outside.HostileSite;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.pipeline.Reading;
import org.onrecord.standin.SaidFinder;

/// A site with a feed and pages, a record, and a watcher that follows the site and puts it on record. The
/// caller closes it.
final class Harbour implements AutoCloseable, WatchListener {
    static final Duration EVERY = Duration.ofMinutes(15);

    final HostileSite site = HostileSite.open();
    final Clockwork pace = new Clockwork(Instant.parse("2031-06-01T12:00:00Z"));
    final Fetcher fetcher = Fetcher.open(FetchSettings.defaults("test").withPolicy(AddressPolicy.EVERYWHERE));
    final List<String> notices = new ArrayList<>();
    final Archive archive;

    private final Pipeline pipeline = Pipeline.open(new SaidFinder(), 2);
    private Watcher watcher;

    Harbour(Path folder) throws IOException {
        Clock clock = Clock.fixed(pace.now(), ZoneOffset.UTC);
        archive = Archive.open(
                new RecordLocation.Folder(folder.resolve("record")),
                AccessMode.WRITE,
                new ArchiveSettings(clock, _ -> {}, null, folder.resolve("cache")));
        watcher = watcher();
    }

    private Watcher watcher() {
        return new Watcher(archive, pipeline, new PoliteFetcher(fetcher, Duration.ZERO, pace), pace, EVERY, this);
    }

    /// Stops watching and starts again, as another process would.
    void restart() {
        watcher = watcher();
    }

    /// Runs one round and moves the clock to when the next is due.
    ///
    /// @return the listener's notices of that round
    List<String> round(String... paths) throws IOException {
        notices.clear();
        Instant next = watcher.round(List.of(paths).stream().map(site::address).toList(), false);
        pace.waitUntil(next);
        return List.copyOf(notices);
    }

    /// A feed of these entries, each with a page of its own: `bridge` at `/bridge`.
    static String feed(String... entries) {
        StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>The Quay Post</title>");
        for (String entry : entries) {
            feed.append("<item><title>On the ")
                    .append(entry)
                    .append("</title><link>/")
                    .append(entry)
                    .append("</link>");
            feed.append("<guid>")
                    .append(entry)
                    .append("</guid><description>“The ")
                    .append(entry);
            feed.append(" comes first,” Vale said in short.</description></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    /// Returns a page with a story on which Vale says something about `about`.
    static String page(String about) {
        return "<html><head><title>On the " + about + "</title></head><body><article><h1>On the " + about + "</h1>"
                + "<p>“We will open the " + about
                + " in May,” Vale said on Monday to those who had come to the quay.</p>"
                + "<p>The ferrymen of the town had heard so before, and went on with their work until the evening, when"
                + " the tide turned and the last of the carts had gone home over the water.</p></article></body></html>";
    }

    /// Serves a feed, and answers "not modified" to clients that know its entity tag.
    void show(String path, String etag, String feed) {
        site.at(path, (request, out) -> {
            boolean isKnown = request.contains("If-None-Match: \"" + etag + "\"");
            byte[] body = isKnown ? new byte[0] : feed.getBytes(StandardCharsets.UTF_8);
            out.write(HostileSite.bytes("HTTP/1.1 " + (isKnown ? "304 Not Modified" : "200 OK") + "\r\nETag: \"" + etag
                    + "\"\r\nContent-Type: application/rss+xml\r\nContent-Length: " + body.length
                    + "\r\nConnection: close\r\n\r\n"));
            out.write(body);
        });
    }

    void showPages(String... names) {
        for (String name : names) {
            site.page("/" + name, "text/html; charset=utf-8", page(name));
        }
    }

    void fail(String path, int status, String headers) {
        site.at(path, "HTTP/1.1 " + status + " Failed\nContent-Length: 0\nConnection: close\n" + headers, new byte[0]);
    }

    long requests(String path) {
        return site.requests().stream()
                .filter(request -> request.startsWith("GET " + path + " "))
                .count();
    }

    @Override
    public void accept(NewStory newStory, AddResult added) {
        notices.add(
                added.getClass().getSimpleName() + " " + path(newStory.story().origin()));
    }

    @Override
    public void accept(Reading.Killed killed, Optional<AddResult.StatusChanged> changed) {
        notices.add("killed " + killed.edition().guid() + " " + changed.isPresent());
    }

    @Override
    public void notRead(String origin, String reason) {
        notices.add("not read " + path(origin) + ": " + reason);
    }

    @Override
    public void note(String words) {
        notices.add(words.replaceAll("http://127.0.0.1:\\d+", ""));
    }

    private static String path(String origin) {
        return origin.replaceAll("http://127.0.0.1:\\d+", "");
    }

    @Override
    public void close() throws IOException {
        pipeline.close();
        archive.close();
        fetcher.close();
        site.close();
    }
}
