package org.onrecord.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.fetch.AddressPolicy;
import org.onrecord.fetch.FetchSettings;
import org.onrecord.request.Links;
import org.onrecord.server.Server;
import org.onrecord.server.ServerSettings;
import org.onrecord.standin.CastFinder;
import org.onrecord.statement.StatementFinder;
import org.onrecord.token.AccessTokens;
import org.onrecord.token.Role;

/// A served record in a folder, and a client that does not follow redirects. The caller closes it.
final class Served implements AutoCloseable {
    /// Longer than anything takes on the slowest machine.
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-06-01T12:00:00Z"), ZoneOffset.UTC);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Archive archive;
    private final Server server;
    private final Path tokens;

    Served(Path folder, NewStory... drafts) {
        this(folder, CastFinder::new, LONGEST, null, drafts);
    }

    /// A server whose finder is held, so that no page waits for it.
    Served(Path folder, Supplier<StatementFinder> held, NewStory... drafts) {
        this(folder, held, Duration.ZERO, null, drafts);
    }

    /// Serves the same as clients reach it from outside.
    static Served toOthers(Path folder) {
        return new Served(folder, CastFinder::new, LONGEST, URI.create("http://127.0.0.1/"));
    }

    private Served(
            Path folder, Supplier<StatementFinder> finder, Duration toShow, @Nullable URI outside, NewStory... drafts) {
        archive = Archive.open(RecordLocation.of(folder.toString()), AccessMode.WRITE, CLOCK, _ -> {});
        archive.add(List.of(drafts));
        tokens = folder.resolve("tokens.json");
        ServerSettings settings = ServerSettings.local(tokens, finder)
                .waiting(new ServerSettings.Patience(LONGEST, LONGEST, toShow))
                .fetching(FetchSettings.defaults("test").withPolicy(AddressPolicy.EVERYWHERE));
        server = Server.start(archive, outside == null ? settings : settings.behind(outside));
    }

    Archive archive() {
        return archive;
    }

    /// Returns the note of a person's edit.
    static EditNote note(String why) {
        return new EditNote("Edda Fyr", CLOCK.instant(), why);
    }

    /// Creates a token of this name and role.
    String token(String name, Role role) {
        try {
            return new AccessTokens(tokens, CLOCK).add(name, role);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    HttpResponse<String> get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    /// Sends a form.
    ///
    /// @param token the token of the sender; empty for none
    /// @param fields the name of a field, its value, and so on
    HttpResponse<String> post(String path, String token, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int at = 0; at < fields.length; at += 2) {
            form.append(at == 0 ? "" : "&").append(Links.encoded(fields[at])).append('=');
            form.append(Links.encoded(fields[at + 1]));
        }
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()));
        return send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    /// Follows the redirect of an answer.
    HttpResponse<String> follow(HttpResponse<String> answer) {
        return get(answer.headers().firstValue("Location").orElseThrow());
    }

    /// Returns the events that are sent at a path, line by line as they arrive.
    Stream<String> events(String path) {
        try {
            return client.send(request(path).build(), HttpResponse.BodyHandlers.ofLines())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for events", e);
        }
    }

    /// Sends a form with a file, as a browser does.
    HttpResponse<String> postFile(String path, String field, String name, String content) {
        return postFiles(path, field, name, content);
    }

    /// Sends a form with one field, as a browser does if the form can contain files too.
    HttpResponse<String> postField(String path, String field, String value) {
        String body =
                "--edge\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n--edge--\r\n";
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Sends a form with files, as a browser does.
    ///
    /// @param files the name of a file, its content, and so on
    HttpResponse<String> postFiles(String path, String field, String... files) {
        StringBuilder body = new StringBuilder();
        for (int at = 0; at < files.length; at += 2) {
            body.append("--edge\r\nContent-Disposition: form-data; name=\"").append(field);
            body.append("\"; filename=\"").append(files[at]);
            body.append("\"\r\nContent-Type: application/json\r\n\r\n")
                    .append(files[at + 1])
                    .append("\r\n");
        }
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofString(
                        body.append("--edge--\r\n").toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a page", e);
        }
    }

    /// Returns the page at a path, which must exist.
    String page(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " is answered with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        server.close();
        archive.close();
        client.close();
    }
}
