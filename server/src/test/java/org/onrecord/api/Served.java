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
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Draft;
import org.onrecord.archive.Where;
import org.onrecord.desk.WrongAskException;
import org.onrecord.fetch.FetchSettings;
import org.onrecord.fetch.Fetcher;
import org.onrecord.json.StoryReader;
import org.onrecord.request.Caller;
import org.onrecord.request.FetchedPages;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.Readers;
import org.onrecord.standin.SaidFinder;
import org.onrecord.story.Byline;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.story.StoryId;
import org.onrecord.text.Text;
import org.onrecord.token.Role;
import tools.jackson.databind.JsonNode;

/// The interface over a real record of invented stories that [SaidFinder] reads, asked over HTTP.
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
    private final Readers readers = new Readers(SaidFinder::new, 1);
    private final Fetcher fetcher = Fetcher.open(FetchSettings.usual("test"));
    private final Api api;
    private final Javalin javalin;
    private final HttpClient client = HttpClient.newHttpClient();

    /// @param role what the caller may do, or null for a caller without a token
    private Served(Path folder, @Nullable Role role) {
        archive = Archive.open(Where.of(folder.toString()), Access.WRITE, CLOCK, _ -> {});
        if (archive.head().size() == 1) {
            archive.add(List.of(
                    draft("https://quay.example/bridge", "The Quay Post", "2031-03-02", BRIDGE),
                    draft("https://tide.example/ferry", "Tide Weekly", "2031-04-05", FERRY)));
        }
        House house = new House(
                archive, readers, new FetchedPages(fetcher, true), new Links("https://record.example", ""), CLOCK);
        api = new Api(house);
        javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.http.prefer405over404 = true;
                    if (role != null) {
                        config.routes.before(context -> new Caller("Jo Example", role, null).enter(context));
                    }
                    api.enter(config.routes);
                    config.routes.exception(Problem.class, api::tell);
                    config.routes.exception(
                            WrongAskException.class,
                            (wrong, context) ->
                                    api.tell(Problem.badRequest(String.valueOf(wrong.getMessage())), context));
                    config.routes.exception(
                            HttpResponseException.class, (problem, context) -> api.tell(Problem.of(problem), context));
                })
                .start("127.0.0.1", 0);
    }

    static Served to(Path folder, @Nullable Role role) {
        return new Served(folder, role);
    }

    private static Draft draft(String origin, String outlet, String published, String text) {
        Text body = Text.of(text);
        Story story = new Story(
                StoryId.of(body),
                origin,
                body,
                text.lines().findFirst().orElseThrow(),
                new Outlet(outlet),
                null,
                Byline.NONE,
                LocalDate.parse(published),
                null,
                "en",
                List.of());
        try (SaidFinder finder = new SaidFinder()) {
            return new Draft(story, Edition.of(origin), finder.find(story));
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

    /// What a GET answers with.
    JsonNode json(String path) throws IOException, InterruptedException {
        return body(get(path));
    }

    static JsonNode body(HttpResponse<String> answer) {
        return StoryReader.JSON.readTree(answer.body());
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
