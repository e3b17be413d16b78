package org.onrecord.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads the bytes of one story, up to a largest size, and hands them to [PlainText].
final class StoryFile {
    private final int largest;

    StoryFile(int largest) {
        this.largest = largest;
    }

    /// Reads a file that the user named: a pipe or a device is read to its end like any other.
    Taken readGiven(String origin, Path path) {
        try (InputStream bytes = Files.newInputStream(path)) {
            return read(origin, bytes);
        } catch (NoSuchFileException e) {
            return new Taken.Refused(
                    origin, isLink(path) ? "is a link to a file that does not exist" : "no such file or folder");
        } catch (IOException e) {
            return new Taken.Refused(origin, reason(e));
        }
    }

    /// Reads a file that was found in a folder: anything but a regular file is refused, since it might never end.
    Taken readFound(String origin, Path path) {
        try {
            if (!Files.exists(path)) {
                // Asking for the attributes tells why, where "does not exist" does not.
                Files.readAttributes(path, "size");
            }
            if (!Files.isRegularFile(path)) {
                return new Taken.Refused(origin, "is not a regular file; give it by name to read it");
            }
            try (InputStream bytes = Files.newInputStream(path)) {
                return read(origin, bytes);
            }
        } catch (NoSuchFileException e) {
            return new Taken.Refused(
                    origin,
                    isLink(path)
                            ? "is a link to a file that does not exist"
                            : "was in the folder and is gone: moved or removed meanwhile");
        } catch (IOException e) {
            return new Taken.Refused(origin, reason(e));
        }
    }

    /// Reads a story from `bytes`, which stays open.
    Taken read(String origin, InputStream bytes) throws IOException {
        byte[] read = bytes.readNBytes(largest + 1);
        if (read.length > largest) {
            return new Taken.Refused(
                    origin, "is larger than " + size(largest) + ", the most that is read as one story");
        }
        try {
            return PlainText.read(origin, read);
        } catch (OutOfMemoryError _) {
            return new Taken.Refused(origin, "too little memory for a story of " + read.length + " bytes");
        }
    }

    /// Why `exception` happened, in words for the user, without the path.
    static String reason(@Nullable IOException exception) {
        return switch (exception) {
            case null -> "could not be read";
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "no such file or folder";
            case FileSystemLoopException _ -> "links go round in a circle";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> exception.getMessage() == null ? exception.toString() : exception.getMessage();
        };
    }

    private static boolean isLink(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static String size(int bytes) {
        return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MiB" : bytes + " bytes";
    }
}
