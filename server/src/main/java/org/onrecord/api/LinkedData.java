package org.onrecord.api;

import org.onrecord.archive.KeptStatement;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.story.Story;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Statements in the words of schema.org: what is quoted is a Quotation, and what is reported in the reporter's words
/// a Claim, since nobody spoke those.
final class LinkedData {
    private LinkedData() {}

    /// A feed as one document.
    static ObjectNode of(Feed feed) {
        ObjectNode json = Answers.object();
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
            ObjectNode told = json.putObject(isQuotation ? "spokenByCharacter" : "author");
            told.put("@type", type(speaker.type()));
            told.put("name", speaker.name());
            if (kept.speaker() != null) {
                told.put("url", feed.links().origin() + feed.links().speaker(kept.speaker()));
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
