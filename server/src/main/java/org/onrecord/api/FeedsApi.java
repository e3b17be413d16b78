package org.onrecord.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.onrecord.answers.SearchParameters;
import org.onrecord.archive.SearchResult;
import org.onrecord.entry.KeptStatement;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.request.AppContext;

/// Serves searches and speakers as feeds, in Atom and as linked data.
final class FeedsApi implements Resource {
    private static final int ENTRIES = 50;
    private static final String ATOM = "application/atom+xml; charset=utf-8";
    private static final String LINKED_DATA = "application/ld+json";

    private final AppContext app;

    FeedsApi(AppContext app) {
        this.app = app;
    }

    @Override
    public void register(Operations operations) {
        operations.get("/statements/feed.atom", context -> atom(context, ofSearch(context, "/statements/feed.atom")));
        operations.get(
                "/statements/feed.jsonld",
                context -> linkedData(context, ofSearch(context, "/statements/feed.jsonld")));
        operations.get("/speakers/{number}/feed.atom", context -> atom(context, ofSpeaker(context, "feed.atom")));
        operations.get(
                "/speakers/{number}/feed.jsonld", context -> linkedData(context, ofSpeaker(context, "feed.jsonld")));
    }

    private static void atom(Context context, Feed feed) {
        CachedAnswers.answer(context, ATOM, feed.atom().bytes());
    }

    private static void linkedData(Context context, Feed feed) {
        CachedAnswers.answer(context, LINKED_DATA, StoryJsonReader.JSON.writeValueAsBytes(LinkedData.of(feed)));
    }

    private Feed ofSearch(Context context, String path) {
        SearchParameters parameters = new SearchParameters(context.queryParamMap());
        String words = parameters.value("q");
        String query = parameters.isEmpty() ? "" : "?" + parameters;
        return new Feed(
                words == null ? "Onrecord: statements" : "Onrecord: " + words,
                app.links().absolute(Operations.ROOT + path + query),
                app.links().absolute("/" + query),
                found(parameters),
                app.links());
    }

    private Feed ofSpeaker(Context context, String name) {
        long number = SpeakersApi.number(context);
        String called = app.archive()
                .profile(number)
                .orElseThrow(() -> SpeakersApi.nobody(number))
                .name();
        return new Feed(
                "Onrecord: what " + called + " said",
                app.links().absolute(Operations.ROOT + "/speakers/" + number + "/" + name),
                app.links().absolute("/speakers/" + number),
                found(new SearchParameters(Map.of("by", List.of(Long.toString(number))))),
                app.links());
    }

    /// Finds the newest statements, since that is what followers want, regardless of the order of the page
    /// from which they came.
    private List<KeptStatement> found(SearchParameters parameters) {
        SearchParameters newest = parameters.with("how", null).with("sort", "date");
        return app.archive().find(newest.query().page(0, ENTRIES)).statements().stream()
                .map(SearchResult.Hit::statement)
                .toList();
    }
}
