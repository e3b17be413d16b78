package org.onrecord.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The stories in a list of sources, one after the other: files, folders, and `-` for standard input.
///
/// A file given by name is read whatever its ending. Of a folder all files below it are read whose names end in
/// `.txt`, in the order of their names; hidden ones are left out. Nothing is opened before it is asked for, and nothing
/// stays open, so a folder may hold any number of stories. What cannot be read is [Taken.Refused], and the rest
/// follows: no exception escapes.
///
/// For one thread. Whoever gave standard input closes it.
public final class Sources implements Iterator<Taken> {
    /// The size in bytes of the largest file that is read.
    public static final int LARGEST = 16 << 20;

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);

    private final Iterator<String> sources;
    private final StoryFile file;
    private @Nullable InputStream standardInput;
    private @Nullable Folder folder;

    private Sources(List<String> sources, InputStream standardInput, int largest) {
        this.sources = List.copyOf(sources).iterator();
        this.standardInput = standardInput;
        this.file = new StoryFile(largest);
    }

    /// What `sources` hold, in their order.
    ///
    /// @param sources paths, or `-` for standard input
    /// @param standardInput what `-` stands for
    public static Iterator<Taken> of(List<String> sources, InputStream standardInput) {
        return of(sources, standardInput, LARGEST);
    }

    static Iterator<Taken> of(List<String> sources, InputStream standardInput, int largest) {
        return new Sources(sources, standardInput, largest);
    }

    /// The story in some bytes, however they came.
    ///
    /// @param origin what it is called
    /// @throws IOException if `bytes` throws it; it stays open
    public static Taken read(String origin, InputStream bytes) throws IOException {
        return new StoryFile(LARGEST).read(origin, bytes);
    }

    @Override
    public boolean hasNext() {
        return (folder != null && folder.hasNext()) || sources.hasNext();
    }

    @Override
    public Taken next() {
        Folder current = folder;
        if (current != null && current.hasNext()) {
            return current.next();
        }
        if (!sources.hasNext()) {
            throw new NoSuchElementException("all sources were read");
        }
        folder = null;
        return open(sources.next());
    }

    private Taken open(String source) {
        if (source.equals("-")) {
            return readStandardInput();
        }
        if (ADDRESS.matcher(source).matches()) {
            return new Taken.Refused(
                    source, "reading web addresses comes with a later version; save the text to a file and give that");
        }
        if (source.isBlank()) {
            return new Taken.Refused(source, "is no name of a file or folder");
        }
        try {
            Path path = Path.of(source);
            if (Files.isDirectory(path)) {
                Folder opened = new Folder(source, path, file);
                folder = opened;
                return opened.next();
            }
            return file.readGiven(source, path);
        } catch (InvalidPathException e) {
            return new Taken.Refused(source, "is no name of a file or folder: " + e.getReason());
        }
    }

    private Taken readStandardInput() {
        InputStream input = standardInput;
        if (input == null) {
            return new Taken.Refused("-", "standard input was read already");
        }
        standardInput = null;
        try {
            return file.read("-", input);
        } catch (IOException e) {
            return new Taken.Refused("-", "standard input could not be read: " + StoryFile.reason(e));
        }
    }
}
