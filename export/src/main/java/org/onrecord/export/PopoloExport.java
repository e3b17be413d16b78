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
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.json.SpeakerFields;
import org.onrecord.json.SpokenWords;
import org.onrecord.statement.Manner;
import org.onrecord.statement.SaidOn;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import tools.jackson.core.JsonGenerator;

/// Writes one object with the lists `persons`, `organizations`, `memberships` and `speeches` of Popolo 1.0.1.
///
/// In that standard only a person can be the creator of a speech; all other speakers are in its attribution
/// text. Statements that are not current are left out. The lists are written to separate files and joined at
/// the end.
final class PopoloExport implements Export {
    private final AtomicFile atomicFile;
    private final Part persons;
    private final Part organizations;
    private final Part memberships;
    private final Part speeches;
    private final WrittenSpeakers known = new WrittenSpeakers();

    /// The ids of organizations that appear only as affiliations.
    private final Set<String> affiliations = new HashSet<>();

    /// A list that is being written.
    private static final class Part {
        private final String name;
        private final Path file;
        private final OutputStream out;
        private final JsonPieces list;

        Part(AtomicFile atomicFile, String name) throws IOException {
            this.name = name;
            this.file = atomicFile.aside(name);
            this.out = AtomicFile.open(file);
            this.list = new JsonPieces(out);
        }
    }

    PopoloExport(AtomicFile atomicFile) throws IOException {
        this.atomicFile = atomicFile;
        this.persons = new Part(atomicFile, "persons");
        this.organizations = new Part(atomicFile, "organizations");
        this.memberships = new Part(atomicFile, "memberships");
        this.speeches = new Part(atomicFile, "speeches");
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
                // Popolo can express them only in the attribution text of a speech.
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
        if (kept.status() != StatementStatus.CURRENT) {
            return NOTHING;
        }
        int written = 0;
        for (KeptStatement statement : statements) {
            if (Attribution.isCurrent(statement)) {
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
        if (speaker.type() == SpeakerType.PERSON && number != null && known.contains(number)) {
            json.writeStringProperty("creator_id", id(number));
        }
        known(json, "role", speaker.role());
        known(json, "attribution_text", Attribution.inWords(story, statement));
        json.writeStringProperty(
                "text",
                isVerbatim
                        ? Verbatim.words(story.text(), Verbatim.in(story.text(), statement))
                        : SpokenWords.of(story.text(), statement.content()));
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

    /// Returns the date, or null if its precision is a week: Popolo's dates can lack day or month, but cannot
    /// name a week.
    private static @Nullable String date(@Nullable SaidOn said) {
        return said == null || said.precision() == SaidOn.Precision.WEEK ? null : said.iso();
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
        try (OutputStream out = atomicFile.open()) {
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
