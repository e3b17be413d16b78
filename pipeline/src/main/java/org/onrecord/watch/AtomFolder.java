package org.onrecord.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.onrecord.answers.AtomFeed;
import org.onrecord.archive.Archive;
import org.onrecord.entry.KeptStatement;

/// Writes an Atom feed for each search into a folder, as `NAME.atom`, with the statements that were put on
/// record last.
public final class AtomFolder implements Destination {
    private static final int ENTRIES = 50;

    /// How many log entries are searched first for that many statements.
    private static final long LOOKED_AT = 1_000;

    private final Archive archive;
    private final Path folder;

    /// @param folder where the feeds are written; created if it is missing
    public AtomFolder(Archive archive, Path folder) {
        this.archive = archive;
        this.folder = folder;
    }

    @Override
    public String name() {
        return folder.toAbsolutePath().normalize().toString();
    }

    @Override
    public void begin(SavedSearch search) throws IOException {
        write(search);
    }

    @Override
    public void send(SavedSearch search, List<KeptStatement> statements) throws IOException {
        write(search);
    }

    private void write(SavedSearch search) throws IOException {
        AtomFeed feed = new AtomFeed(
                uuid("search " + search.name()),
                "Onrecord: " + search.name(),
                null,
                null,
                latest(search).stream().map(AtomFolder::entry).toList());
        Path file = folder.resolve(search.name() + ".atom");
        try {
            Files.createDirectories(folder);
            // Not a temporary file from the JDK, since nobody else may read those.
            Path whole = folder.resolve("." + file.getFileName() + ".new");
            Files.write(whole, feed.bytes());
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IOException("cannot write the feed " + file + ": " + e.getMessage(), e);
        }
    }

    private List<KeptStatement> latest(SavedSearch search) {
        long head = archive.head().size();
        long stretch = LOOKED_AT;
        List<KeptStatement> found = Alerts.newer(archive, search.parameters().query(), head - stretch, head);
        while (found.size() < ENTRIES && stretch < head) {
            stretch *= 4;
            found = Alerts.newer(archive, search.parameters().query(), head - stretch, head);
        }
        return found.subList(Math.max(0, found.size() - ENTRIES), found.size()).reversed();
    }

    private static AtomFeed.Entry entry(KeptStatement kept) {
        URI address = kept.story().story().address();
        return new AtomFeed.Entry(
                kept, uuid(kept.statement().id().value()), address == null ? null : address.toASCIIString(), null);
    }

    private static String uuid(String words) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("onrecord " + words).getBytes(StandardCharsets.UTF_8));
    }
}
