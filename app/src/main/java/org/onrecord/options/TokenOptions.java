package org.onrecord.options;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.RecordLocation;
import org.onrecord.token.AccessTokens;
import picocli.CommandLine.Option;

/// Where the tokens are with which people write to a record over HTTP.
public final class TokenOptions {
    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            description =
                    "The file of tokens. Default: tokens.json in the record's folder, or for a record on a server,"
                            + " onrecord-tokens.json in the current folder.")
    private @Nullable Path file;

    public TokenOptions() {}

    /// Returns the file of tokens.
    public Path file(RecordOptions record) {
        if (file != null) {
            return file;
        }
        return switch (record.where()) {
            case RecordLocation.Folder(Path path) -> path.resolve("tokens.json");
            case RecordLocation.Server _ -> Path.of("onrecord-tokens.json");
        };
    }

    /// Returns the tokens.
    public AccessTokens tokens(RecordOptions record) {
        return new AccessTokens(file(record), Clock.systemUTC());
    }
}
