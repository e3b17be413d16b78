package org.onrecord.archive;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Where a record is kept.
public sealed interface Where {
    /// In a folder, by a database inside this program; one process at a time has it.
    ///
    /// @param path the folder
    record Folder(Path path) implements Where {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /// In a PostgreSQL database, which several processes share.
    ///
    /// @param url its JDBC URL; may hold a password
    record Server(String url) implements Where {
        /// The URL without what may be secret.
        @Override
        public String toString() {
            return url.replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//");
        }
    }

    /// The place that `words` name: a folder, or a URL that begins with `jdbc:postgresql:`.
    ///
    /// @throws IllegalArgumentException if they name neither
    static Where of(String words) {
        if (words.startsWith("jdbc:postgresql:")) {
            return new Server(words);
        }
        if (words.startsWith("jdbc:") || words.startsWith("postgres")) {
            throw new IllegalArgumentException("a record is a folder or a URL that begins with jdbc:postgresql:, got \""
                    + words.replaceAll("\\?.*", "") + "\"");
        }
        if (words.isBlank() || words.indexOf(';') >= 0) {
            throw new IllegalArgumentException(
                    "the name of a record's folder must not be blank or hold a semicolon, got \"" + words + "\"");
        }
        try {
            return new Folder(Path.of(words));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + words + "\" is no name of a folder: " + e.getReason(), e);
        }
    }
}
