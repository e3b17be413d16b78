package org.onrecord.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.onrecord.file.PrivateFiles;
import org.onrecord.request.Caller;
import org.onrecord.token.AccessTokens;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A file beside the tokens in which stands who signed in, who tried to, and who wrote what: a line of JSON
/// each. It never contains a secret. The file is opened for each line, so it can be moved away at any time.
/// Thread-safe.
final class AccessLog {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServerSettings settings;
    private final Path file;
    private boolean hasFailed;

    AccessLog(ServerSettings settings) {
        this.settings = settings;
        this.file = file(settings.tokens());
    }

    /// Returns the file that belongs to a file of tokens: `tokens-access.jsonl` beside `tokens.json`.
    static Path file(Path tokens) {
        String name = String.valueOf(tokens.getFileName());
        return tokens.resolveSibling(name.replaceFirst("\\.json$", "") + "-access.jsonl");
    }

    /// Writes a line. A failure is reported once, and does not fail the request.
    ///
    /// @param what `sign-in`, `sign-in refused`, `sign-out` or `write`
    /// @param token the token with which somebody signs in or tries to, if it is one; null otherwise
    void note(Context context, String what, AccessTokens.@Nullable Token token) {
        Caller caller = Caller.of(context);
        ObjectNode line = JSON.createObjectNode();
        line.put("time", settings.clock().instant().toString());
        line.put("what", what);
        line.put("name", token == null ? caller.name() : token.name());
        line.put("token", token == null ? null : token.id());
        line.put("role", role(caller, token));
        line.put("address", ClientAddress.of(context, settings).text());
        line.put("method", context.method().name());
        line.put("path", context.path());
        line.put("status", what.equals("write") ? context.statusCode() : null);
        line.put("made", context.res().getHeader("Location"));
        write(JSON.writeValueAsString(line) + "\n");
    }

    private static @Nullable String role(Caller caller, AccessTokens.@Nullable Token token) {
        if (token != null) {
            return token.role().word();
        }
        return caller.role() == null ? null : caller.role().word();
    }

    private synchronized void write(String line) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                PrivateFiles.createFolder(folder);
            }
            try (OutputStream out = PrivateFiles.append(file)) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            if (!hasFailed) {
                hasFailed = true;
                settings.notes().accept("sign-ins and writes cannot be logged to " + file + ": " + e.getMessage());
            }
        }
    }
}
