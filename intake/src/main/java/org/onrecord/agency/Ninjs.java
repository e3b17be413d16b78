package org.onrecord.agency;

import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.Content;
import org.onrecord.source.Opener;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.source.Taken;
import org.onrecord.webpage.BodyText;
import org.onrecord.webpage.ForeignJson;
import tools.jackson.databind.JsonNode;

/// ninjs 1.x to 3.x, news in JSON (IPTC), one item a file. Versions differ in how they write names (`body_text`,
/// `bodies`; `pubstatus`, `pubStatus`): all ways are read.
public final class Ninjs implements StorySource {
    private static final Pattern URI = Pattern.compile("\"uri\"\\s*:\\s*\"");
    private static final Pattern NEWS = Pattern.compile(
            "\"(?:version_?created|headlines?|body_?text|body_?xhtml|bodies|"
                    + "pub_?status|event_?details|representation_?type|ninjs)\"",
            Pattern.CASE_INSENSITIVE);

    @Override
    public boolean recognises(Content content) throws IOException {
        String beginning = ForeignJson.beginning(content);
        return beginning.startsWith("{")
                && URI.matcher(beginning).find()
                && NEWS.matcher(beginning).find()
                && !beginning.contains("\n{");
    }

    @Override
    public Stories open(Content content, Opener opener) {
        return Stories.later(() -> taken(content, opener));
    }

    private static Taken taken(Content content, Opener opener) throws IOException {
        return taken(
                content.origin(), ForeignJson.read(content.all(opener.limits().largestStory(), "one story")));
    }

    private static Taken taken(String origin, JsonNode item) {
        AgencyItem read = new AgencyItem(origin);
        read.guid(words(item, "uri"));
        read.version(words(item, "version"));
        read.status(words(item, "pubstatus", "pubStatus"));
        read.kind(words(item, "type"));
        read.note(words(item, "ednote", "edNote"));
        read.embargo(words(item, "embargoed", "embargoedDate"));
        read.published(words(item, "firstcreated", "firstCreated", "contentcreated", "contentCreated"));
        read.published(words(item, "versioncreated", "versionCreated"));
        read.modified(words(item, "versioncreated", "versionCreated"));
        read.headline(words(item, "headline"));
        read.headline(main(item.path("headlines")));
        read.headline(words(item, "title", "name"));
        read.byline(words(item, "byline", "by"));
        for (JsonNode one : item.path("bylines")) {
            read.byline(words(one, "name", "byline", "value", "title"));
        }
        read.place(words(item, "located"));
        read.agency(named(item.path("infosources"), item.path("infoSources")));
        read.agency(words(item, "copyrightholder", "copyrightHolder"));
        read.language(words(item, "language"));
        String plain = words(item, "body_text");
        String html = words(item, "body_xhtml", "body_html", "body_html5");
        if (html != null) {
            read.body(BodyText.of(Jsoup.parse(html).body()));
        } else if (plain != null) {
            read.body(BodyText.ofPlain(plain));
        }
        for (JsonNode body : item.path("bodies")) {
            String value = words(body, "value");
            if (value != null) {
                boolean isMarkup = String.valueOf(words(body, "contenttype", "contentType"))
                                .matches("(?i).*(?:html|xml).*")
                        || value.stripLeading().startsWith("<");
                read.body(isMarkup ? BodyText.of(Jsoup.parse(value).body()) : BodyText.ofPlain(value));
            }
        }
        return read.taken(Instant.now());
    }

    private static @Nullable String words(JsonNode item, String... names) {
        for (String name : names) {
            JsonNode node = item.path(name);
            if (node.isString() || node.isNumber()) {
                String words = node.asString();
                if (!words.isBlank()) {
                    return words;
                }
            }
        }
        return null;
    }

    private static @Nullable String main(JsonNode headlines) {
        String first = null;
        for (JsonNode headline : headlines) {
            String words = words(headline, "value");
            if ("main".equals(words(headline, "role"))) {
                return words;
            }
            first = first == null ? words : first;
        }
        return first;
    }

    private static @Nullable String named(JsonNode... lists) {
        for (JsonNode list : lists) {
            for (JsonNode one : list) {
                String name = words(one, "name");
                if (name != null) {
                    return name;
                }
            }
        }
        return null;
    }
}
