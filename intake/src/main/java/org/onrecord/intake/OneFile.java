package org.onrecord.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.Content;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.source.Taken;
import org.onrecord.source.Told;

/// Opens files, each of which stays open until the last of its stories was read.
final class OneFile {
    private OneFile() {}

    /// Opens a file that the user named: a pipe or a device is read to its end like any other.
    static Stories given(String origin, Path path, Formats formats) {
        try {
            Stories stories = open(origin, path, formats, Formats.PLAIN_TEXT);
            return stories == null ? Stories.of() : stories;
        } catch (NoSuchFileException e) {
            return refused(origin, isLink(path) ? "is a link to a file that does not exist" : "no such file or folder");
        } catch (IOException e) {
            return refused(origin, Reasons.of(e));
        }
    }

    /// Opens a file that was found in a folder: anything but a regular file is refused, since it might
    /// never end.
    ///
    /// @return null where the file holds no story by its looks, and is no text by its name
    static @Nullable Stories found(String origin, Path path, Formats formats, boolean isText) {
        try {
            if (!Files.exists(path)) {
                // Asking for the attributes tells why, where "does not exist" does not.
                Files.readAttributes(path, "size");
            }
            if (!Files.isRegularFile(path)) {
                return refused(origin, "is not a regular file; give it by name to read it");
            }
            return open(origin, path, formats, isText ? Formats.PLAIN_TEXT : null);
        } catch (NoSuchFileException e) {
            return refused(
                    origin,
                    isLink(path)
                            ? "is a link to a file that does not exist"
                            : "was in the folder and is gone: moved or removed meanwhile");
        } catch (IOException e) {
            return refused(origin, Reasons.of(e));
        }
    }

    private static @Nullable Stories open(String origin, Path path, Formats formats, @Nullable StorySource otherwise)
            throws IOException {
        InputStream bytes = formats.counted(Files.newInputStream(path));
        Stories stories = null;
        try {
            stories = formats.open(Content.of(origin, bytes, Told.NOTHING), otherwise);
            return stories == null ? null : new Closing(stories, bytes);
        } finally {
            if (stories == null) {
                bytes.close();
            }
        }
    }

    private static Stories refused(String origin, String reason) {
        return Stories.of(new Taken.Refused(origin, reason));
    }

    private static boolean isLink(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
