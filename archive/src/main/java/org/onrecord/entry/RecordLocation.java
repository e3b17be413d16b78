package org.onrecord.entry;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The location of a record.
public sealed interface RecordLocation {
    /// A folder, with a database that runs inside this program. Only one process can have it open at a time.
    ///
    /// @param path the folder
    record Folder(Path path) implements RecordLocation {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /// A PostgreSQL database, which several processes can share.
    ///
    /// @param url the database's JDBC URL; can contain a password, so print the record's `toString()` instead
    record Server(String url) implements RecordLocation {
        /// Returns the URL without the parts that can contain a password: the user information and the
        /// parameters.
        @Override
        public String toString() {
            return url.replaceAll("\\?.*", "").replaceAll("//[^/@]*@", "//");
        }
    }

    /// Returns the location that `words` name: a folder, or a URL that begins with `jdbc:postgresql:`.
    ///
    /// @throws IllegalArgumentException if they name neither
    static RecordLocation of(String words) {
        if (words.startsWith("jdbc:postgresql:")) {
            return new Server(words);
        }
        if (words.startsWith("jdbc:") || words.startsWith("postgres")) {
            throw new IllegalArgumentException("a record is a folder or a URL that begins with jdbc:postgresql:, got \""
                    + words.replaceAll("\\?.*", "") + "\"");
        }
        if (words.isBlank() || words.indexOf(';') >= 0) {
            throw new IllegalArgumentException(
                    "the name of a record's folder must not be blank or contain a semicolon, got \"" + words + "\"");
        }
        try {
            return new Folder(Path.of(words));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("\"" + words + "\" cannot be the name of a folder: " + e.getReason(), e);
        }
    }
}
