package org.onrecord.api;

import org.onrecord.entry.KeptStatement;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.story.Story;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Statements in the vocabulary of schema.org: a quotation is a Quotation, and reported speech a Claim, since
/// nobody spoke those words.
final class LinkedData {
    private LinkedData() {}

    /// Returns a feed as one document.
    static ObjectNode of(Feed feed) {
        ObjectNode json = CachedAnswers.object();
        json.put("@context", "https://schema.org");
        ArrayNode graph = json.putArray("@graph");
        feed.statements().forEach(kept -> write(feed, kept, graph.addObject()));
        return json;
    }

    private static void write(Feed feed, KeptStatement kept, ObjectNode json) {
        boolean isQuotation = kept.statement().manner() == Manner.DIRECT;
        json.put("@type", isQuotation ? "Quotation" : "Claim");
        json.put("@id", feed.id(kept));
        json.put("url", feed.shown(kept));
        json.put("text", kept.words());
        if (kept.statement().speaker() instanceof Speaker.Resolved speaker) {
            ObjectNode source = json.putObject(isQuotation ? "spokenByCharacter" : "author");
            source.put("@type", type(speaker.type()));
            source.put("name", speaker.name());
            if (kept.speaker() != null) {
                source.put("url", feed.links().origin() + feed.links().speaker(kept.speaker()));
            }
        }
        write(feed, kept.story().story(), json.putObject(isQuotation ? "isPartOf" : "appearance"));
    }

    private static void write(Feed feed, Story story, ObjectNode json) {
        json.put("@type", "NewsArticle");
        json.put("url", feed.published(story));
        if (story.headline() != null) {
            json.put("headline", story.headline());
        }
        if (story.published() != null) {
            json.put("datePublished", story.published().toString());
        }
        if (story.outlet() != null) {
            json.putObject("publisher")
                    .put("@type", "Organization")
                    .put("name", story.outlet().name());
        }
    }

    private static String type(SpeakerType type) {
        return switch (type) {
            case PERSON -> "Person";
            case ORGANIZATION, GROUP -> "Organization";
            case GOVERNMENT -> "GovernmentOrganization";
            case DOCUMENT -> "CreativeWork";
            case AUTHOR, UNKNOWN -> "Thing";
        };
    }
}
