package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.KeptStatement;
import org.onrecord.archive.KeptStory;
import org.onrecord.json.SpeakerFields;
import org.onrecord.json.Wording;
import org.onrecord.search.Standing;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Said;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import tools.jackson.core.JsonGenerator;

/// One object with the lists `persons`, `organizations`, `memberships` and `speeches` of Popolo 1.0.1.
///
/// By that standard only a person can be the creator of a speech; everybody else stands in its attribution
/// text. What no longer stands is left out. The lists are written into files of their own and put together
/// at the end.
final class PopoloExport implements Export {
    private final Draft draft;
    private final Part persons;
    private final Part organizations;
    private final Part memberships;
    private final Part speeches;
    private final Known known = new Known();

    /// The ids of organizations that only affiliations tell of.
    private final Set<String> affiliations = new HashSet<>();

    /// A list in the making.
    private static final class Part {
        private final String name;
        private final Path file;
        private final OutputStream out;
        private final JsonPieces list;

        Part(Draft draft, String name) throws IOException {
            this.name = name;
            this.file = draft.aside(name);
            this.out = Draft.open(file);
            this.list = new JsonPieces(out);
        }
    }

    PopoloExport(Draft draft) throws IOException {
        this.draft = draft;
        this.persons = new Part(draft, "persons");
        this.organizations = new Part(draft, "organizations");
        this.memberships = new Part(draft, "memberships");
        this.speeches = new Part(draft, "speeches");
    }

    @Override
    public void write(ExportedSpeaker speaker) throws IOException {
        switch (speaker.type()) {
            case PERSON -> {
                known.add(speaker.number());
                write(persons, speaker, null);
                for (ExportedSpeaker.Role role : speaker.roles()) {
                    write(speaker, role);
                }
            }
            case ORGANIZATION, GOVERNMENT, GROUP ->
                write(organizations, speaker, speaker.type().word());
            case DOCUMENT, AUTHOR, UNKNOWN -> {
                // Popolo has no place for them but a speech's attribution text.
            }
        }
    }

    private static void write(Part part, ExportedSpeaker speaker, @Nullable String classification) throws IOException {
        part.list.add(json -> {
            json.writeStartObject();
            json.writeStringProperty("id", id(speaker.number()));
            json.writeStringProperty("name", speaker.name());
            if (classification != null) {
                json.writeStringProperty("classification", classification);
            }
            if (!speaker.otherNames().isEmpty()) {
                json.writeArrayPropertyStart("other_names");
                for (String name : speaker.otherNames()) {
                    json.writeStartObject();
                    json.writeStringProperty("name", name);
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        });
    }

    private void write(ExportedSpeaker person, ExportedSpeaker.Role role) throws IOException {
        String organization = role.affiliation() == null ? null : "affiliation:" + role.affiliation();
        if (organization != null && affiliations.add(organization)) {
            organizations.list.add(json -> {
                json.writeStartObject();
                json.writeStringProperty("id", organization);
                json.writeStringProperty("name", role.affiliation());
                json.writeEndObject();
            });
        }
        memberships.list.add(json -> {
            json.writeStartObject();
            json.writeStringProperty("person_id", id(person.number()));
            known(json, "organization_id", organization);
            known(json, "role", role.role());
            known(json, "start_date", role.from() == null ? null : role.from().toString());
            known(json, "end_date", role.to() == null ? null : role.to().toString());
            json.writeEndObject();
        });
    }

    @Override
    public int write(KeptStory kept, List<KeptStatement> statements) throws IOException {
        if (kept.standing() != Standing.CURRENT) {
            return NOTHING;
        }
        int written = 0;
        for (KeptStatement statement : statements) {
            if (Attribution.stands(statement)) {
                speeches.list.add(json -> write(json, kept.story(), statement));
                written++;
            }
        }
        return written;
    }

    private void write(JsonGenerator json, Story story, KeptStatement kept) {
        Statement statement = kept.statement();
        SpeakerFields speaker = SpeakerFields.of(statement.speaker());
        boolean isVerbatim = statement.manner() == Manner.DIRECT;
        json.writeStartObject();
        json.writeStringProperty("id", statement.id().value());
        Long number = kept.speaker();
        if (speaker.type() == SpeakerType.PERSON && number != null && known.holds(number)) {
            json.writeStringProperty("creator_id", id(number));
        }
        known(json, "role", speaker.role());
        known(json, "attribution_text", Attribution.inWords(story, statement));
        json.writeStringProperty(
                "text",
                isVerbatim
                        ? Verbatim.words(story.text(), Verbatim.in(story.text(), statement))
                        : Wording.of(story.text(), statement.content()));
        known(json, "date", date(statement.circumstances().said()));
        json.writeStringProperty(
                "type", isVerbatim ? "speech" : statement.manner().word());
        json.writeArrayPropertyStart("sources");
        json.writeStartObject();
        json.writeStringProperty("url", Attribution.hasAddress(story) ? story.origin() : Attribution.urn(story));
        known(json, "note", note(story));
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    /// Popolo's dates may lack day or month, but know no weeks.
    private static @Nullable String date(@Nullable Said said) {
        return said == null || said.precision() == Said.Precision.WEEK ? null : said.iso();
    }

    private static @Nullable String note(Story story) {
        StringBuilder note = new StringBuilder();
        append(note, story.headline());
        append(note, story.outlet() == null ? null : story.outlet().name());
        append(note, story.published() == null ? null : story.published().toString());
        return note.isEmpty() ? null : note.toString();
    }

    private static void append(StringBuilder note, @Nullable String words) {
        if (words != null) {
            note.append(note.isEmpty() ? "" : ", ").append(words);
        }
    }

    private static void known(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private static String id(long speaker) {
        return "speaker:" + speaker;
    }

    @Override
    public void end() throws IOException {
        close();
        try (OutputStream out = draft.open()) {
            String before = "{";
            for (Part part : List.of(persons, organizations, memberships, speeches)) {
                out.write((before + "\"" + part.name + "\":[").getBytes(StandardCharsets.US_ASCII));
                Files.copy(part.file, out);
                out.write("\n]".getBytes(StandardCharsets.US_ASCII));
                before = ",\n";
            }
            out.write("}\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() throws IOException {
        persons.out.close();
        organizations.out.close();
        memberships.out.close();
        speeches.out.close();
    }
}
