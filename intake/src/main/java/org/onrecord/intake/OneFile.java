package org.onrecord.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.Content;
import org.onrecord.source.ContentMetadata;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;

/// Opens files. Each stays open until its last story has been read.
final class OneFile {
    private OneFile() {}

    /// Opens a file that the user named; pipes and devices are read to their end.
    static Stories given(String origin, Path path, Formats formats) {
        try {
            Stories stories = open(origin, path, formats, Formats.PLAIN_TEXT);
            return stories == null ? Stories.of() : stories;
        } catch (NoSuchFileException e) {
            return refused(origin, isLink(path) ? "is a link to a file that does not exist" : "no such file or folder");
        } catch (IOException e) {
            return refused(origin, FailureReasons.of(e));
        }
    }

    /// Opens a file found in a folder. Only regular files are read, since others might never end.
    ///
    /// @return null if the file does not look like it contains a story and its name is not that of a text
    static @Nullable Stories found(String origin, Path path, Formats formats, boolean isText) {
        try {
            if (!Files.exists(path)) {
                // Reading an attribute throws the reason why it does not exist.
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
                            : "was moved or removed while the folder was read");
        } catch (IOException e) {
            return refused(origin, FailureReasons.of(e));
        }
    }

    private static @Nullable Stories open(String origin, Path path, Formats formats, @Nullable StorySource otherwise)
            throws IOException {
        InputStream bytes = formats.counted(Files.newInputStream(path));
        Stories stories = null;
        try {
            stories = formats.open(Content.of(origin, bytes, ContentMetadata.NOTHING), otherwise);
            return stories == null ? null : new ClosingStories(stories, bytes);
        } finally {
            if (stories == null) {
                bytes.close();
            }
        }
    }

    private static Stories refused(String origin, String reason) {
        return Stories.of(new ReadResult.Refused(origin, reason));
    }

    private static boolean isLink(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
