package org.onrecord.agency;

import java.io.IOException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.Content;
import org.onrecord.source.Opener;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.webpage.BodyText;
import org.onrecord.webpage.UntrustedJson;
import tools.jackson.databind.JsonNode;

/// ninjs 1.x to 3.x, news in JSON (IPTC), one item per file. Versions differ in names (`body_text`, `bodies`;
/// `pubstatus`, `pubStatus`); all are read.
public final class Ninjs implements StorySource {
    private static final Pattern URI = Pattern.compile("\"(?:uri|guid)\"\\s*:\\s*\"");
    private static final Pattern NEWS = Pattern.compile(
            "\"(?:version_?created|headlines?|body_?text|body_?xhtml|bodies|"
                    + "pub_?status|event_?details|representation_?type|ninjs)\"",
            Pattern.CASE_INSENSITIVE);

    @Override
    public boolean recognises(Content content) throws IOException {
        String beginning = UntrustedJson.beginning(content);
        return beginning.startsWith("{")
                && URI.matcher(beginning).find()
                && NEWS.matcher(beginning).find()
                && !beginning.contains("\n{");
    }

    @Override
    public Stories open(Content content, Opener opener) {
        return Stories.later(() -> result(content, opener));
    }

    private static ReadResult result(Content content, Opener opener) throws IOException {
        return result(
                content.origin(), UntrustedJson.read(content.all(opener.limits().largestStory(), "one story")));
    }

    private static ReadResult result(String origin, JsonNode item) {
        AgencyItem agencyItem = new AgencyItem(origin);
        agencyItem.guid(words(item, "uri", "guid"));
        agencyItem.version(words(item, "version"));
        agencyItem.status(words(item, "pubstatus", "pubStatus"));
        agencyItem.kind(words(item, "type"));
        agencyItem.note(words(item, "ednote", "edNote"));
        agencyItem.embargo(words(item, "embargoed", "embargoedDate"));
        agencyItem.published(words(item, "firstcreated", "firstCreated", "contentcreated", "contentCreated"));
        agencyItem.published(words(item, "versioncreated", "versionCreated"));
        agencyItem.modified(words(item, "versioncreated", "versionCreated"));
        agencyItem.headline(words(item, "headline"));
        agencyItem.headline(main(item.path("headlines")));
        agencyItem.headline(words(item, "title", "name"));
        agencyItem.byline(words(item, "byline", "by"));
        for (JsonNode one : item.path("bylines")) {
            agencyItem.byline(words(one, "name", "byline", "value", "title"));
        }
        agencyItem.place(words(item, "located"));
        agencyItem.agency(named(item.path("infosources"), item.path("infoSources")));
        agencyItem.agency(words(item, "copyrightholder", "copyrightHolder"));
        agencyItem.language(words(item, "language"));
        String plain = words(item, "body_text");
        String html = words(item, "body_xhtml", "body_html", "body_html5");
        if (html != null) {
            agencyItem.body(BodyText.of(Jsoup.parse(html).body()));
        } else if (plain != null) {
            agencyItem.body(BodyText.ofPlain(plain));
        }
        for (JsonNode body : item.path("bodies")) {
            String value = words(body, "value");
            if (value != null) {
                boolean isMarkup = String.valueOf(words(body, "contenttype", "contentType"))
                                .matches("(?i).*(?:html|xml).*")
                        || value.stripLeading().startsWith("<");
                agencyItem.body(isMarkup ? BodyText.of(Jsoup.parse(value).body()) : BodyText.ofPlain(value));
            }
        }
        return agencyItem.result(Instant.now());
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
