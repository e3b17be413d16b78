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
import org.onrecord.archive.Access;
import org.onrecord.archive.Added;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Draft;
import org.onrecord.archive.Settings;
import org.onrecord.archive.Where;
import org.onrecord.desk.Desk;
import org.onrecord.desk.Reading;
import org.onrecord.fetch.FetchSettings;
import org.onrecord.fetch.Fetcher;
import org.onrecord.fetch.PoliteFetcher;
import org.onrecord.fetch.Reach;
import org.onrecord.outside.Clockwork;
import org.onrecord.outside.HostileSite;
import org.onrecord.standin.SaidFinder;

/// A site with a feed and pages, a record, and somebody who watches the one for the other. Whoever opens it closes it.
final class Harbour implements AutoCloseable, Audience {
    static final Duration EVERY = Duration.ofMinutes(15);

    final HostileSite site = HostileSite.open();
    final Clockwork pace = new Clockwork(Instant.parse("2031-06-01T12:00:00Z"));
    final Fetcher fetcher = Fetcher.open(FetchSettings.usual("test").reaching(Reach.EVERYWHERE));
    final List<String> told = new ArrayList<>();
    final Archive archive;

    private final Desk desk = Desk.open(new SaidFinder(), 2);
    private Watcher watcher;

    Harbour(Path folder) throws IOException {
        Clock clock = Clock.fixed(pace.now(), ZoneOffset.UTC);
        archive = Archive.open(
                new Where.Folder(folder.resolve("record")),
                Access.WRITE,
                new Settings(clock, _ -> {}, null, folder.resolve("cache")));
        watcher = watcher();
    }

    private Watcher watcher() {
        return new Watcher(archive, desk, new PoliteFetcher(fetcher, Duration.ZERO, pace), pace, EVERY, this);
    }

    /// Stops watching and begins again, as another process would.
    void restart() {
        watcher = watcher();
    }

    /// One round, after which it is time for the next.
    ///
    /// @return what the audience was told in it
    List<String> round(String... paths) throws IOException {
        told.clear();
        Instant next = watcher.round(List.of(paths).stream().map(site::address).toList(), false);
        pace.waitUntil(next);
        return List.copyOf(told);
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

    /// A page with a story on which Vale says something of it.
    static String page(String about) {
        return "<html><head><title>On the " + about + "</title></head><body><article><h1>On the " + about + "</h1>"
                + "<p>“We will open the " + about
                + " in May,” Vale said on Monday to those who had come to the quay.</p>"
                + "<p>The ferrymen of the town had heard so before, and went on with their work until the evening, when"
                + " the tide turned and the last of the carts had gone home over the water.</p></article></body></html>";
    }

    /// Shows a feed, which tells whoever knows it that it is as it was.
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
    public void accept(Draft draft, Added added) {
        told.add(added.getClass().getSimpleName() + " " + path(draft.story().origin()));
    }

    @Override
    public void accept(Reading.Killed killed, Optional<Added.StatusChanged> changed) {
        told.add("killed " + killed.edition().guid() + " " + changed.isPresent());
    }

    @Override
    public void notRead(String origin, String reason) {
        told.add("not read " + path(origin) + ": " + reason);
    }

    @Override
    public void note(String words) {
        told.add(words.replaceAll("http://127.0.0.1:\\d+", ""));
    }

    private static String path(String origin) {
        return origin.replaceAll("http://127.0.0.1:\\d+", "");
    }

    @Override
    public void close() throws IOException {
        desk.close();
        archive.close();
        fetcher.close();
        site.close();
    }
}
