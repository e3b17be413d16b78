package org.onrecord.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Where;
import org.onrecord.token.Tokens;
import picocli.CommandLine.Option;

/// Where the tokens are that let people write to a record over HTTP.
final class TokenOptions {
    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            description = "The file of tokens. Default: tokens.json in the record's folder; of a record on a server,"
                    + " onrecord-tokens.json here.")
    private @Nullable Path file;

    TokenOptions() {}

    /// The file.
    Path file(RecordOptions record) {
        if (file != null) {
            return file;
        }
        return switch (record.where()) {
            case Where.Folder(Path path) -> path.resolve("tokens.json");
            case Where.Server _ -> Path.of("onrecord-tokens.json");
        };
    }

    /// The tokens.
    Tokens tokens(RecordOptions record) {
        return new Tokens(file(record), Clock.systemUTC());
    }
}
