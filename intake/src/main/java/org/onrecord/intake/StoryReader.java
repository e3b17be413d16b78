package org.onrecord.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.fetch.AddressFetcher;
import org.onrecord.fetch.FetchedContent;
import org.onrecord.source.ConcatStories;
import org.onrecord.source.Content;
import org.onrecord.source.ContentMetadata;
import org.onrecord.source.ReadResult;
import org.onrecord.source.SeenSet;
import org.onrecord.source.Stories;

/// Reads the stories in a list of sources, one source after the other: files, folders, web addresses, and `-`
/// for standard input.
///
/// The format of a file is recognised by its content. A file given by name whose format is unknown is read as
/// plain text. In a folder, all files at any depth are read except hidden ones; those of unknown format only
/// if their names end in `.txt`. Sources are opened on demand and one file is open at a time, so a source may
/// contain any number of stories. What cannot be read is given as [ReadResult.Refused], and reading
/// continues: no exception is thrown.
///
/// Not thread-safe. The caller closes it, and also closes standard input.
public final class StoryReader implements Iterator<ReadResult>, AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

    private final List<String> given;
    private final Iterator<String> sources;
    private final Formats formats;
    private final Path directory;
    private @Nullable InputStream standardInput;
    private @Nullable Stories open;
    private String opened = "";
    private long count;
    private ToLongFunction<String> skipCount = _ -> 0;
    private Place place = new Place("", 0);
    private final Deque<Ahead> ahead = new ArrayDeque<>();

    private StoryReader(List<String> sources, InputStream standardInput, SourceSettings settings) {
        this.given = List.copyOf(sources);
        this.sources = given.iterator();
        this.standardInput = standardInput;
        this.formats = new Formats(settings);
        this.directory = settings.directory();
    }

    /// Returns a reader of local sources; it fetches nothing.
    ///
    /// @param sources paths, or `-` for standard input
    /// @param standardInput the stream that `-` stands for
    public static StoryReader of(List<String> sources, InputStream standardInput) {
        return of(sources, standardInput, SourceSettings.USUAL);
    }

    /// Returns a reader of sources.
    ///
    /// @param sources paths, addresses, or `-` for standard input
    /// @param standardInput the stream that `-` stands for
    public static StoryReader of(List<String> sources, InputStream standardInput, SourceSettings settings) {
        return new StoryReader(sources, standardInput, settings);
    }

    /// Sets how many results to skip at the beginning of each source. Skipping is reported in a note and
    /// costs less than reading. May be called only before the first result is read.
    public void leaveOut(ToLongFunction<String> atBeginning) {
        skipCount = atBeginning;
    }

    /// The position of a result in its source.
    ///
    /// @param source the source, as given
    /// @param count how many results the source has given up to and including this one, skipped ones included
    public record Place(String source, long count) {}

    /// Returns the position of the last result of [#next()].
    public Place place() {
        return place;
    }

    /// Returns the number of bytes of files read so far. Thread-safe.
    public long bytes() {
        return formats.bytes();
    }

    /// Returns the total size of the sources in bytes, or -1 if it is unknown: for folders, addresses and
    /// standard input.
    public long size() {
        long size = 0;
        for (String source : given) {
            try {
                Path path = directory.resolve(source);
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

    /// Returns the stories at an address. What cannot be read is given as [ReadResult.Refused].
    public static Stories fetch(URI address, AddressFetcher fetching) {
        return new Formats(SourceSettings.USUAL.with(fetching)).fetch(address);
    }

    /// Returns the stories in a fetched response, which the caller closes. What cannot be read is given as
    /// [ReadResult.Refused].
    ///
    /// @param address the address it was fetched from
    /// @param fetching fetches the addresses in it: the pages of a feed's entries
    /// @param seen the parts of it that were read before
    public static Stories open(URI address, FetchedContent fetched, AddressFetcher fetching, SeenSet seen) {
        return new Formats(SourceSettings.USUAL.with(fetching).with(seen))
                .open(Content.of(address.toString(), fetched.body(), fetched.metadata()));
    }

    /// Returns the stories in some bytes. What cannot be read is given as [ReadResult.Refused].
    ///
    /// @param origin the name of the bytes in results
    /// @param bytes the bytes; the caller closes the stream
    /// @param metadata what is known about them
    public static Stories open(String origin, InputStream bytes, ContentMetadata metadata) {
        return open(origin, bytes, metadata, SourceSettings.USUAL);
    }

    /// Returns the stories in some bytes. What cannot be read is given as [ReadResult.Refused].
    ///
    /// @param origin the name of the bytes in results
    /// @param bytes the bytes; the caller closes the stream
    /// @param metadata what is known about them
    public static Stories open(String origin, InputStream bytes, ContentMetadata metadata, SourceSettings settings) {
        return new Formats(settings).open(Content.of(origin, bytes, metadata));
    }

    /// Returns the only story in some bytes; several stories are refused.
    ///
    /// @param origin the name of the bytes in results
    /// @param bytes the bytes; the caller closes the stream
    /// @throws IOException if `bytes` throws it
    public static ReadResult read(String origin, InputStream bytes) throws IOException {
        try (Stories stories = open(origin, bytes, ContentMetadata.NOTHING)) {
            ReadResult first = stories.next();
            if (first == null) {
                return new ReadResult.Refused(origin, "contains no story");
            }
            return stories.next() == null
                    ? first
                    : new ReadResult.Refused(origin, "contains several stories; onrecord add reads all of them");
        }
    }

    /// A result that was read ahead, with its place.
    private record Ahead(ReadResult result, Place place) {}

    @Override
    public boolean hasNext() {
        return !ahead.isEmpty() || readAhead() != null;
    }

    /// Returns whether any source contains a story, or a notice about one. Reads ahead to the first;
    /// [#next()] returns everything all the same.
    public boolean hasStory() {
        boolean isThere = ahead.stream().anyMatch(each -> isStory(each.result));
        while (!isThere) {
            ReadResult result = readAhead();
            if (result == null) {
                return false;
            }
            isThere = isStory(result);
        }
        return true;
    }

    private static boolean isStory(ReadResult result) {
        return switch (result) {
            case ReadResult.Read _, ReadResult.Killed _ -> true;
            case ReadResult.Refused _, ReadResult.Noted _ -> false;
        };
    }

    private @Nullable ReadResult readAhead() {
        ReadResult result = advance();
        if (result != null) {
            ahead.add(new Ahead(result, new Place(opened, count)));
        }
        return result;
    }

    @Override
    public ReadResult next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all sources were read");
        }
        Ahead first = ahead.remove();
        place = first.place;
        return first.result;
    }

    private @Nullable ReadResult advance() {
        while (open != null || sources.hasNext()) {
            try {
                ReadResult result = open == null ? begin(sources.next()) : further(open);
                if (result != null) {
                    return result;
                }
            } catch (IOException e) {
                close();
                return new ReadResult.Refused(opened, FailureReasons.of(e));
            }
        }
        return null;
    }

    /// Opens the next source.
    ///
    /// @return a note for the user, or null
    private @Nullable ReadResult begin(String source) throws IOException {
        opened = source;
        count = 0;
        Stories stories = open(source);
        open = stories;
        long wanted = skipCount.applyAsLong(source);
        while (count < wanted && stories.skip()) {
            count++;
        }
        return count == 0 ? null : new ReadResult.Noted(source, "resuming after the first " + count);
    }

    private @Nullable ReadResult further(Stories stories) throws IOException {
        ReadResult result = stories.next();
        if (result == null) {
            close();
        } else {
            count++;
        }
        return result;
    }

    private Stories open(String source) {
        if (source.equals("-")) {
            return standardInput();
        }
        if (ADDRESS.matcher(source).matches()) {
            try {
                return formats.fetch(URI.create(source));
            } catch (IllegalArgumentException _) {
                return Stories.of(new ReadResult.Refused(source, "is not a web address"));
            }
        }
        if (source.isBlank()) {
            return Stories.of(new ReadResult.Refused(source, "is not the name of a file or folder"));
        }
        try {
            Path path = directory.resolve(source);
            return Files.isDirectory(path)
                    ? new ConcatStories(new Folder(source, path, formats))
                    : OneFile.given(source, path, formats);
        } catch (InvalidPathException e) {
            return Stories.of(new ReadResult.Refused(source, "is not the name of a file or folder: " + e.getReason()));
        }
    }

    private Stories standardInput() {
        InputStream input = standardInput;
        if (input == null) {
            return Stories.of(new ReadResult.Refused("-", "standard input was read already"));
        }
        standardInput = null;
        return formats.open(Content.of("-", input, ContentMetadata.NOTHING));
    }

    /// Closes the source that is open.
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
            // Everything needed was already read.
            return;
        }
    }
}
