package org.onrecord.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.fetch.Fetched;
import org.onrecord.fetch.Fetching;
import org.onrecord.source.Content;
import org.onrecord.source.InTurn;
import org.onrecord.source.Seen;
import org.onrecord.source.Stories;
import org.onrecord.source.Taken;
import org.onrecord.source.Told;

/// The stories in a list of sources, one after the other: files, folders, addresses of the web, and `-` for standard
/// input.
///
/// Their formats are told apart by looking at them. A file given by name that is of no known format is read
/// as plain text; of a folder all files below it are read, hidden ones left out, and those of no known
/// format only where their names end in `.txt`. Nothing is opened before it is asked for, and one file
/// stays open at a time, so a source may hold any number of stories. What cannot be read is
/// [Taken.Refused], and the rest follows: no exception escapes.
///
/// For one thread. Whoever makes it closes it; whoever gave standard input closes that.
public final class Sources implements Iterator<Taken>, AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

    private final List<String> given;
    private final Iterator<String> sources;
    private final Formats formats;
    private @Nullable InputStream standardInput;
    private @Nullable Stories open;
    private String opened = "";
    private long count;
    private ToLongFunction<String> leftOut = _ -> 0;
    private Place place = new Place("", 0);
    private @Nullable Taken next;

    private Sources(List<String> sources, InputStream standardInput, SourceSettings settings) {
        this.given = List.copyOf(sources);
        this.sources = given.iterator();
        this.standardInput = standardInput;
        this.formats = new Formats(settings);
    }

    /// What `sources` hold, in their order; nothing is fetched.
    ///
    /// @param sources paths, or `-` for standard input
    /// @param standardInput what `-` stands for
    public static Sources of(List<String> sources, InputStream standardInput) {
        return of(sources, standardInput, SourceSettings.USUAL);
    }

    /// What `sources` hold, in their order.
    ///
    /// @param sources paths, addresses, or `-` for standard input
    /// @param standardInput what `-` stands for
    public static Sources of(List<String> sources, InputStream standardInput, SourceSettings settings) {
        return new Sources(sources, standardInput, settings);
    }

    /// Leaves out, of each source, so many things at its beginning; that is told, and costs less than reading them.
    /// Before anything was asked for.
    public void leaveOut(ToLongFunction<String> atBeginning) {
        leftOut = atBeginning;
    }

    /// Where in its source something lies.
    ///
    /// @param source the source, as it was given
    /// @param count how many things that source had given with it, those that were left out too
    public record Place(String source, long count) {}

    /// Where what [#next()] gave last lies.
    public Place place() {
        return place;
    }

    /// How many bytes of files were read so far. Safe for use by several threads.
    public long bytes() {
        return formats.bytes();
    }

    /// How many bytes the sources have together, or -1 where that is not known: of folders, addresses and standard
    /// input.
    public long size() {
        long size = 0;
        for (String source : given) {
            try {
                Path path = Path.of(source);
                if (source.equals("-") || !Files.isRegularFile(path)) {
                    return -1;
                }
                size += Files.size(path);
            } catch (IOException | InvalidPathException _) {
                return -1;
            }
        }
        return size;
    }

    /// The stories at an address. What cannot be read is [Taken.Refused].
    public static Stories fetch(URI address, Fetching fetching) {
        return new Formats(SourceSettings.USUAL.with(fetching)).fetch(address);
    }

    /// The stories in what was fetched, which stays open. What cannot be read is [Taken.Refused].
    ///
    /// @param address where it was fetched from
    /// @param fetching fetches what it leads to: the pages of a feed's entries
    /// @param seen what was read of it before
    public static Stories open(URI address, Fetched fetched, Fetching fetching, Seen seen) {
        return new Formats(SourceSettings.USUAL.with(fetching).with(seen))
                .open(Content.of(address.toString(), fetched.body(), fetched.told()));
    }

    /// The stories in some bytes, however they came. What cannot be read is [Taken.Refused].
    ///
    /// @param origin what they are called
    /// @param bytes which stay open
    /// @param told what is told of them
    public static Stories open(String origin, InputStream bytes, Told told) {
        return new Formats(SourceSettings.USUAL).open(Content.of(origin, bytes, told));
    }

    /// The one story in some bytes; where they hold several, they are refused.
    ///
    /// @param origin what they are called
    /// @param bytes which stay open
    /// @throws IOException if `bytes` throws it
    public static Taken read(String origin, InputStream bytes) throws IOException {
        try (Stories stories = open(origin, bytes, Told.NOTHING)) {
            Taken first = stories.next();
            if (first == null) {
                return new Taken.Refused(origin, "holds no story");
            }
            return stories.next() == null
                    ? first
                    : new Taken.Refused(origin, "holds several stories; onrecord add takes all of them");
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = advance();
        }
        return next != null;
    }

    @Override
    public Taken next() {
        Taken taken = next == null ? advance() : next;
        next = null;
        if (taken == null) {
            throw new NoSuchElementException("all sources were read");
        }
        place = new Place(opened, count);
        return taken;
    }

    private @Nullable Taken advance() {
        while (open != null || sources.hasNext()) {
            try {
                Taken taken = open == null ? begin(sources.next()) : further(open);
                if (taken != null) {
                    return taken;
                }
            } catch (IOException e) {
                close();
                return new Taken.Refused(opened, Reasons.of(e));
            }
        }
        return null;
    }

    /// Opens a source.
    ///
    /// @return what to know of it at once, or null
    private @Nullable Taken begin(String source) throws IOException {
        opened = source;
        count = 0;
        Stories stories = open(source);
        open = stories;
        long wanted = leftOut.applyAsLong(source);
        while (count < wanted && stories.skip()) {
            count++;
        }
        return count == 0
                ? null
                : new Taken.Noted(source, "goes on behind the first " + count + ", where it was stopped");
    }

    private @Nullable Taken further(Stories stories) throws IOException {
        Taken taken = stories.next();
        if (taken == null) {
            close();
        } else {
            count++;
        }
        return taken;
    }

    private Stories open(String source) {
        if (source.equals("-")) {
            return standardInput();
        }
        if (ADDRESS.matcher(source).matches()) {
            try {
                return formats.fetch(URI.create(source));
            } catch (IllegalArgumentException _) {
                return Stories.of(new Taken.Refused(source, "is no web address"));
            }
        }
        if (source.isBlank()) {
            return Stories.of(new Taken.Refused(source, "is no name of a file or folder"));
        }
        try {
            Path path = Path.of(source);
            return Files.isDirectory(path)
                    ? new InTurn(new Folder(source, path, formats))
                    : OneFile.given(source, path, formats);
        } catch (InvalidPathException e) {
            return Stories.of(new Taken.Refused(source, "is no name of a file or folder: " + e.getReason()));
        }
    }

    private Stories standardInput() {
        InputStream input = standardInput;
        if (input == null) {
            return Stories.of(new Taken.Refused("-", "standard input was read already"));
        }
        standardInput = null;
        return formats.open(Content.of("-", input, Told.NOTHING));
    }

    /// Closes what is open of the sources.
    @Override
    public void close() {
        Stories stories = open;
        open = null;
        if (stories == null) {
            return;
        }
        try {
            stories.close();
        } catch (IOException _) {
            // All that was wanted of it was read.
            return;
        }
    }
}
