package org.onrecord.webpage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON-LD metadata of a page's story in terms of schema.org.
final class LinkedData {
    private static final int DEEPEST = 100;
    private static final int MOST = 10_000;

    /// Accepts the faults of JSON in real pages: line feeds in strings, trailing commas.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build())
            .build();

    private static final Set<String> STORIES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "BackgroundNewsArticle",
            "OpinionNewsArticle",
            "ReviewNewsArticle",
            "AskPublicNewsArticle",
            "LiveBlogPosting",
            "BlogPosting",
            "TechArticle",
            "Report",
            "SocialMediaPosting",
            "WebPage");
    /// What some pages write before JSON, from the outside in; [#AFTER] is the counterpart.
    private static final List<String> BEFORE =
            List.of("<!--", "//<![CDATA[", "// <![CDATA[", "<![CDATA[", "/*<![CDATA[*/");

    private static final List<String> AFTER = List.of("-->", "//]]>", "// ]]>", "/*]]>*/", "]]>", ";");

    private final JsonNode story;

    private LinkedData(JsonNode story) {
        this.story = story;
    }

    /// Reads the metadata of the story on `page`; empty if there is none.
    static LinkedData of(Document page) {
        JsonNode best = null;
        int bestRank = Integer.MAX_VALUE;
        for (Element script : page.getElementsByAttributeValueStarting("type", "application/ld+json")) {
            for (JsonNode object : objects(script.data())) {
                int rank = rank(object);
                if (rank < bestRank) {
                    best = object;
                    bestRank = rank;
                }
            }
        }
        return new LinkedData(best == null ? JSON.createObjectNode() : best);
    }

    private static String unwrapped(String script) {
        String json = script.strip();
        for (String wrapping : BEFORE) {
            json = json.startsWith(wrapping) ? json.substring(wrapping.length()).strip() : json;
        }
        for (String wrapping : AFTER) {
            json = json.endsWith(wrapping)
                    ? json.substring(0, json.length() - wrapping.length()).strip()
                    : json;
        }
        return json;
    }

    private static List<JsonNode> objects(String script) {
        List<JsonNode> objects = new ArrayList<>();
        try {
            Deque<JsonNode> left = new ArrayDeque<>();
            left.add(JSON.readTree(unwrapped(script)));
            while (!left.isEmpty() && objects.size() < MOST) {
                JsonNode next = left.poll();
                if (next.isArray()) {
                    next.forEach(left::add);
                } else if (next.isObject()) {
                    objects.add(next);
                    for (String name : List.of("@graph", "mainEntity", "mainEntityOfPage", "hasPart")) {
                        JsonNode inner = next.get(name);
                        if (inner != null && inner.isContainer()) {
                            left.add(inner);
                        }
                    }
                }
            }
        } catch (JacksonException _) {
            // Too broken even for a lenient parser: the page's other metadata is used.
            return objects;
        }
        return objects;
    }

    /// Ranks how likely an object is the story; lower is more likely.
    private static int rank(JsonNode object) {
        JsonNode type = object.path("@type");
        List<String> types =
                type.isArray() ? type.valueStream().map(JsonNode::asString).toList() : List.of(type.asString(""));
        boolean isStory = types.stream().anyMatch(STORIES::contains);
        if (!isStory) {
            return Integer.MAX_VALUE;
        }
        boolean isPage = types.contains("WebPage");
        return (isPage ? 2 : 0) + (object.has("headline") || object.has("articleBody") ? 0 : 1);
    }

    /// Returns the text of a field, or null.
    @Nullable
    String words(String field) {
        return words(story.get(field));
    }

    private static @Nullable String words(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        if (node.isString()) {
            String words = node.asString().strip();
            return words.isEmpty() ? null : words;
        }
        if (node.isArray()) {
            for (JsonNode one : node) {
                String words = words(one);
                if (words != null) {
                    return words;
                }
            }
        }
        if (node.isObject()) {
            for (String name : List.of("name", "@id", "url", "@value")) {
                String words = words(node.get(name));
                if (words != null) {
                    return words;
                }
            }
        }
        return null;
    }

    /// Returns all names in a field, such as the authors.
    List<String> names(String field) {
        List<String> names = new ArrayList<>();
        JsonNode node = story.path(field);
        for (JsonNode one : node.isArray() ? node.valueStream().toList() : List.of(node)) {
            String name = one.isObject() ? words(one.get("name")) : words(one);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /// Returns whether the story says that it is not free to read.
    boolean isBehindPaywall() {
        JsonNode free = story.path("isAccessibleForFree");
        return free.asString("").equalsIgnoreCase("false");
    }

    /// Returns the entries of a live blog, earliest first; empty for anything else.
    List<String> updates() {
        List<String> updates = new ArrayList<>();
        for (JsonNode update : story.path("liveBlogUpdate")) {
            String words = words(update.get("articleBody"));
            if (words != null) {
                updates.add(words);
            }
        }
        return updates;
    }
}
