package org.onrecord.api;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.onrecord.archive.Found;
import org.onrecord.archive.KeptStatement;
import org.onrecord.desk.Ask;
import org.onrecord.json.StoryReader;
import org.onrecord.request.House;

/// Searches and speakers that others follow, as Atom feeds and as linked data.
final class FeedsApi implements Resource {
    private static final int ENTRIES = 50;
    private static final String ATOM = "application/atom+xml; charset=utf-8";
    private static final String LINKED_DATA = "application/ld+json";

    private final House house;

    FeedsApi(House house) {
        this.house = house;
    }

    @Override
    public void enter(Operations operations) {
        operations.get("/statements/feed.atom", context -> atom(context, ofSearch(context, "/statements/feed.atom")));
        operations.get(
                "/statements/feed.jsonld",
                context -> linkedData(context, ofSearch(context, "/statements/feed.jsonld")));
        operations.get("/speakers/{number}/feed.atom", context -> atom(context, ofSpeaker(context, "feed.atom")));
        operations.get(
                "/speakers/{number}/feed.jsonld", context -> linkedData(context, ofSpeaker(context, "feed.jsonld")));
    }

    private static void atom(Context context, Feed feed) {
        Answers.answer(context, ATOM, feed.atom().bytes());
    }

    private static void linkedData(Context context, Feed feed) {
        Answers.answer(context, LINKED_DATA, StoryReader.JSON.writeValueAsBytes(LinkedData.of(feed)));
    }

    private Feed ofSearch(Context context, String path) {
        Ask ask = new Ask(context.queryParamMap());
        String words = ask.value("q");
        String query = ask.isEmpty() ? "" : "?" + ask;
        return new Feed(
                words == null ? "Onrecord: statements" : "Onrecord: " + words,
                house.links().absolute(Operations.ROOT + path + query),
                house.links().absolute("/" + query),
                found(ask),
                house.links());
    }

    private Feed ofSpeaker(Context context, String name) {
        long number = SpeakersApi.number(context);
        String called = house.archive()
                .profile(number)
                .orElseThrow(() -> SpeakersApi.nobody(number))
                .name();
        return new Feed(
                "Onrecord: what " + called + " said",
                house.links().absolute(Operations.ROOT + "/speakers/" + number + "/" + name),
                house.links().absolute("/speakers/" + number),
                found(new Ask(Map.of("by", List.of(Long.toString(number))))),
                house.links());
    }

    /// Followers want what is new, whatever the order of the page that they come from.
    private List<KeptStatement> found(Ask ask) {
        Ask newest = ask.with("how", null).with("sort", "date");
        return house.archive().find(newest.query().page(0, ENTRIES)).statements().stream()
                .map(Found.Hit::statement)
                .toList();
    }
}
