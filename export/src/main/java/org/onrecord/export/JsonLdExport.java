package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.json.SpokenWords;
import org.onrecord.statement.Manner;
import org.onrecord.statement.SaidOn;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import tools.jackson.core.JsonGenerator;

/// Writes one document of linked data in the schema.org vocabulary. It contains its context, so nothing has
/// to be fetched.
///
/// A direct statement is a Quotation, every other statement is a Claim. A speaker with a name is a node of
/// its own; for others, `creditText` contains the story's words, and no node is made up. Statements that are
/// not current are left out.
final class JsonLdExport implements Export {
    private static final String SCHEMA = "https://schema.org/";
    private static final List<String> TERMS = List.of(
            "NewsArticle",
            "Quotation",
            "Claim",
            "Person",
            "Organization",
            "GovernmentOrganization",
            "CreativeWork",
            "Thing",
            "OrganizationRole",
            "Role",
            "name",
            "alternateName",
            "identifier",
            "headline",
            "publisher",
            "inLanguage",
            "text",
            "creator",
            "author",
            "creditText",
            "isPartOf",
            "isBasedOn",
            "appearance",
            "firstAppearance",
            "affiliation",
            "hasOccupation",
            "roleName");
    private static final List<String> DATES = List.of("datePublished", "dateCreated", "startDate", "endDate");

    private final OutputStream out;
    private final JsonPieces graph;
    private final WrittenSpeakers speakers = new WrittenSpeakers();

    JsonLdExport(AtomicFile atomicFile) throws IOException {
        out = atomicFile.open();
        out.write(ascii("{\"@context\":"));
        JsonPieces.write(out, JsonLdExport::writeContext);
        out.write(ascii(",\n\"@graph\":["));
        graph = new JsonPieces(out);
    }

    @Override
    public void write(ExportedSpeaker speaker) throws IOException {
        speakers.add(speaker.number());
        graph.add(json -> {
            json.writeStartObject();
            json.writeStringProperty("@id", node(speaker.number()));
            json.writeStringProperty("@type", type(speaker.type()));
            json.writeStringProperty("name", speaker.name());
            if (!speaker.otherNames().isEmpty()) {
                json.writeArrayPropertyStart("alternateName");
                speaker.otherNames().forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeStringProperty("identifier", Long.toString(speaker.number()));
            if (speaker.type() == SpeakerType.PERSON) {
                write(json, "affiliation", "OrganizationRole", speaker, true);
                write(json, "hasOccupation", "Role", speaker, false);
            }
            json.writeEndObject();
        });
    }

    /// Writes the roles with an affiliation, or those without.
    private static void write(
            JsonGenerator json, String property, String type, ExportedSpeaker speaker, boolean affiliated) {
        List<ExportedSpeaker.Role> roles = speaker.roles().stream()
                .filter(role -> (role.affiliation() != null) == affiliated)
                .toList();
        if (roles.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(property);
        for (ExportedSpeaker.Role role : roles) {
            json.writeStartObject();
            json.writeStringProperty("@type", type);
            if (role.role() != null) {
                json.writeStringProperty("roleName", role.role());
            }
            if (role.from() != null) {
                json.writeStringProperty("startDate", role.from().toString());
            }
            if (role.to() != null) {
                json.writeStringProperty("endDate", role.to().toString());
            }
            if (role.affiliation() != null) {
                json.writeObjectPropertyStart(property);
                json.writeStringProperty("@type", "Organization");
                json.writeStringProperty("name", role.affiliation());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public int write(KeptStory kept, List<KeptStatement> statements) throws IOException {
        if (kept.status() != StatementStatus.CURRENT) {
            return NOTHING;
        }
        graph.add(json -> write(json, kept.story()));
        List<KeptStatement> current =
                statements.stream().filter(Attribution::isCurrent).toList();
        Set<StatementId> ids = new HashSet<>();
        current.forEach(statement -> ids.add(statement.statement().id()));
        for (KeptStatement statement : current) {
            graph.add(json -> write(json, kept.story(), statement, ids));
        }
        return current.size();
    }

    private static void write(JsonGenerator json, Story story) {
        json.writeStartObject();
        json.writeStringProperty("@id", Attribution.urn(story));
        json.writeStringProperty("@type", "NewsArticle");
        json.writeStringProperty("identifier", Attribution.urn(story));
        if (Attribution.hasAddress(story)) {
            json.writeStringProperty("url", story.origin());
        }
        if (story.headline() != null) {
            json.writeStringProperty("headline", story.headline());
        }
        if (story.published() != null) {
            json.writeStringProperty("datePublished", story.published().toString());
        }
        if (story.outlet() != null) {
            json.writeObjectPropertyStart("publisher");
            json.writeStringProperty("@type", "Organization");
            json.writeStringProperty("name", story.outlet().name());
            json.writeEndObject();
        }
        if (story.language() != null) {
            json.writeStringProperty("inLanguage", story.language());
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Story story, KeptStatement kept, Set<StatementId> ids) {
        Statement statement = kept.statement();
        List<Span> verbatim = statement.manner() == Manner.DIRECT ? Verbatim.in(story.text(), statement) : List.of();
        boolean isQuotation = !verbatim.isEmpty();
        json.writeStartObject();
        json.writeStringProperty("@id", node(story, statement.id()));
        json.writeStringProperty("@type", isQuotation ? "Quotation" : "Claim");
        json.writeStringProperty(
                "text",
                isQuotation
                        ? Verbatim.words(story.text(), verbatim)
                        : SpokenWords.of(story.text(), statement.content()));
        Long speaker = kept.speaker();
        if (speaker != null && speakers.contains(speaker)) {
            reference(json, isQuotation ? "creator" : "author", node(speaker));
        }
        String who = Attribution.who(statement);
        if (who != null) {
            json.writeStringProperty("creditText", who);
        }
        SaidOn said = statement.circumstances().said();
        if (said != null && said.precision() != SaidOn.Precision.WEEK) {
            json.writeStringProperty("dateCreated", said.iso());
        }
        reference(json, isQuotation ? "isPartOf" : "appearance", Attribution.urn(story));
        if (!isQuotation && kept.utterance() == kept.number()) {
            reference(json, "firstAppearance", Attribution.urn(story));
        }
        StatementId within = statement.within();
        if (within != null && ids.contains(within)) {
            reference(json, "isBasedOn", node(story, within));
        }
        json.writeEndObject();
    }

    private static void reference(JsonGenerator json, String property, String id) {
        json.writeObjectPropertyStart(property);
        json.writeStringProperty("@id", id);
        json.writeEndObject();
    }

    private static void writeContext(JsonGenerator json) {
        json.writeStartObject();
        for (String term : TERMS) {
            json.writeStringProperty(term, SCHEMA + term);
        }
        for (String term : DATES) {
            typed(json, term, SCHEMA + "Date");
        }
        typed(json, "url", "@id");
        json.writeEndObject();
    }

    private static void typed(JsonGenerator json, String term, String type) {
        json.writeObjectPropertyStart(term);
        json.writeStringProperty("@id", SCHEMA + term);
        json.writeStringProperty("@type", type);
        json.writeEndObject();
    }

    /// Returns a blank node, because a speaker's number has a meaning only in its record.
    private static String node(long speaker) {
        return "_:speaker" + speaker;
    }

    private static String node(Story story, StatementId statement) {
        return Attribution.urn(story) + "#" + statement.value();
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

    private static byte[] ascii(String string) {
        return string.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void end() throws IOException {
        out.write(ascii("\n]}\n"));
        out.close();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
