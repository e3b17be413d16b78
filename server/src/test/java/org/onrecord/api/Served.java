package org.onrecord.api;

import io.javalin.Javalin;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.InvalidSearchException;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.fetch.FetchSettings;
import org.onrecord.fetch.Fetcher;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.request.AppContext;
import org.onrecord.request.Caller;
import org.onrecord.request.FetchedPages;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.StoryFinders;
import org.onrecord.standin.SaidFinder;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.text.Text;
import org.onrecord.token.Role;
import tools.jackson.databind.JsonNode;

/// The API over a real record of invented stories that [SaidFinder] reads, called over HTTP.
final class Served implements AutoCloseable {
    static final String BRIDGE = """
            Quay bridge to close

            “The bridge will close in May,” Ostrey said.
            “Nobody asked the ferrymen,” Vale said.
            """;
    static final String FERRY = """
            Ferry to sail at night

            “The ferry sails at night from June,” Vale said.
            """;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-06-01T12:00:00Z"), ZoneOffset.UTC);

    private final Archive archive;
    private final StoryFinders readers = new StoryFinders(SaidFinder::new, 1);
    private final Fetcher fetcher = Fetcher.open(FetchSettings.defaults("test"));
    private final Api api;
    private final Javalin javalin;
    private final HttpClient client = HttpClient.newHttpClient();

    /// @param role the role of the caller, or null for a caller without a token
    private Served(Path folder, @Nullable Role role) {
        archive = Archive.open(RecordLocation.of(folder.toString()), AccessMode.WRITE, CLOCK, _ -> {});
        if (archive.head().size() == 1) {
            archive.add(List.of(
                    draft("https://quay.example/bridge", "The Quay Post", "2031-03-02", BRIDGE),
                    draft("https://tide.example/ferry", "Tide Weekly", "2031-04-05", FERRY)));
        }
        AppContext app = new AppContext(
                archive, readers, new FetchedPages(fetcher, true), new Links("https://record.example", ""), CLOCK);
        api = new Api(app);
        javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.http.prefer405over404 = true;
                    if (role != null) {
                        config.routes.before(context -> new Caller("Jo Example", role, null).attachTo(context));
                    }
                    api.register(config.routes);
                    config.routes.exception(Problem.class, api::respond);
                    config.routes.exception(
                            InvalidSearchException.class,
                            (wrong, context) ->
                                    api.respond(Problem.badRequest(String.valueOf(wrong.getMessage())), context));
                    config.routes.exception(
                            HttpResponseException.class,
                            (problem, context) -> api.respond(Problem.of(problem), context));
                })
                .start("127.0.0.1", 0);
    }

    static Served to(Path folder, @Nullable Role role) {
        return new Served(folder, role);
    }

    private static NewStory draft(String origin, String outlet, String published, String text) {
        Text body = Text.of(text);
        Story story = Story.builder(origin, body)
                .headline(text.lines().findFirst().orElseThrow())
                .outlet(new Outlet(outlet))
                .published(LocalDate.parse(published))
                .language("en")
                .build();
        try (SaidFinder finder = new SaidFinder()) {
            return new NewStory(story, Edition.of(origin), finder.find(story));
        }
    }

    Api api() {
        return api;
    }

    Archive archive() {
        return archive;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> head(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).HEAD().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return post(path, "application/json", json);
    }

    /// Returns the answer to a GET.
    JsonNode json(String path) throws IOException, InterruptedException {
        return body(get(path));
    }

    static JsonNode body(HttpResponse<String> answer) {
        return StoryJsonReader.JSON.readTree(answer.body());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + javalin.port() + path);
    }

    @Override
    public void close() {
        javalin.stop();
        readers.close();
        fetcher.close();
        archive.close();
    }
}
