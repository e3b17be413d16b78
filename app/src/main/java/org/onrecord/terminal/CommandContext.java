package org.onrecord.terminal;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;

/// Where a command runs: in a process of its own, or for another process in the one that has its record open.
///
/// @param directory the folder that relative paths start from; the empty path for that of this process
/// @param variables the environment variables
/// @param records opens records
/// @param host the process that runs the command for another one, in words for the user, or null if the
/// command runs in a process of its own
public record CommandContext(
        Path directory,
        Map<String, String> variables,
        RecordOpener records,
        @Nullable String host) {
    public CommandContext {
        variables = Map.copyOf(variables);
    }

    /// Returns the context of a command in this process that shares its record with nobody.
    public static CommandContext ofThisProcess() {
        return new CommandContext(Path.of(""), System.getenv(), Archive::open, null);
    }

    /// Returns this context with another way to open records.
    public CommandContext with(RecordOpener opener) {
        return new CommandContext(directory, variables, opener, host);
    }

    /// Returns the value of an environment variable, or null if it is not set or blank.
    public @Nullable String variable(String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
