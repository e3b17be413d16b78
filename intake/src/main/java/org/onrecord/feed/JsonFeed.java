package org.onrecord.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.Content;
import org.onrecord.source.Opener;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.source.WebAddress;
import org.onrecord.webpage.UntrustedJson;
import tools.jackson.databind.JsonNode;

/// JSON Feed 1.0 and 1.1.
public final class JsonFeed implements StorySource {
    private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*\"https:\\\\?/\\\\?/jsonfeed\\.org");

    @Override
    public boolean recognises(Content content) throws IOException {
        String beginning = UntrustedJson.beginning(content);
        return beginning.startsWith("{") && VERSION.matcher(beginning).find();
    }

    @Override
    public Stories open(Content content, Opener opener) throws IOException {
        JsonNode feed = UntrustedJson.read(content.all(opener.limits().largestStory(), "one feed"));
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            entries.add(entry(item));
        }
        return entries.isEmpty()
                ? Stories.of(new ReadResult.Noted(content.origin(), "is a feed without entries"))
                : new Entries(content, opener, words(feed, "title"), words(feed, "language"), name(feed), entries);
    }

    private static @Nullable String name(JsonNode feed) {
        String site = words(feed, "home_page_url");
        return site == null ? words(feed, "feed_url") : site;
    }

    private static Entry entry(JsonNode item) {
        List<String> authors = new ArrayList<>();
        for (JsonNode author : item.path("authors")) {
            String name = words(author, "name");
            if (name != null) {
                authors.add(name);
            }
        }
        String author = words(item.path("author"), "name");
        if (authors.isEmpty() && author != null) {
            authors.add(author);
        }
        String html = words(item, "content_html");
        String plain = words(item, "content_text");
        return Entry.builder()
                .guid(id(item))
                .link(WebAddress.of(words(item, "url")))
                .title(words(item, "title"))
                .authors(authors)
                .published(words(item, "date_published"))
                .modified(words(item, "date_modified"))
                .html(html == null && plain != null ? paragraphs(plain) : html)
                .summary(words(item, "summary"))
                .section(
                        item.path("tags").isEmpty()
                                ? null
                                : item.path("tags").get(0).asString(""))
                .build();
    }

    /// Returns an item's id, which some feeds give as a number.
    private static @Nullable String id(JsonNode item) {
        return item.path("id").isNumber() ? item.path("id").asString() : words(item, "id");
    }

    /// Converts plain text to HTML, so that both are processed the same way.
    private static String paragraphs(String plain) {
        String escaped = plain.replace("&", "&amp;").replace("<", "&lt;");
        return "<p>" + escaped.replaceAll("\\R\\s*\\R", "</p><p>").replaceAll("\\R", "<br>") + "</p>";
    }

    private static @Nullable String words(JsonNode item, String name) {
        JsonNode node = item.path(name);
        return node.isString() && !node.asString().isBlank() ? node.asString() : null;
    }
}
