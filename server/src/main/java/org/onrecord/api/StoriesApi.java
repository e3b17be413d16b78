package org.onrecord.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Added;
import org.onrecord.archive.Draft;
import org.onrecord.archive.Event;
import org.onrecord.archive.KeptStatement;
import org.onrecord.archive.KeptStory;
import org.onrecord.desk.AddedJson;
import org.onrecord.desk.KeptJson;
import org.onrecord.desk.Reading;
import org.onrecord.intake.Sources;
import org.onrecord.json.StoryJson;
import org.onrecord.request.Caller;
import org.onrecord.request.House;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.source.Taken;
import org.onrecord.story.Edition;
import org.onrecord.token.Role;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Stories: reads them, keeps them, and tells which are on record.
final class StoriesApi implements Resource {
    private static final String LIST = "stories";
    private static final String UNNAMED = "-";

    private final House house;
    private final StatementLinks links;

    StoriesApi(House house) {
        this.house = house;
        this.links = new StatementLinks(house.links());
    }

    @Override
    public void enter(Operations operations) {
        operations.post("/read", this::read);
        operations.post("/stories", this::add);
        operations.get("/stories", this::list);
        operations.get("/stories/{id}", this::story);
        operations.get("/stories/{id}/statements", this::statements);
        operations.get("/stories/{id}/versions", this::versions);
    }

    /// A story as it was sent.
    private record Given(
            InputStream text, String origin, @Nullable String guid) {}

    private void read(Context context) throws IOException {
        Reading.Found found = found(given(context));
        Answers.answer(context, out -> StoryJson.writeLine(found.story(), found.statements(), out));
    }

    private void add(Context context) throws IOException {
        Caller.needing(Role.EDITOR, context);
        Given given = given(context);
        Reading.Found found = found(given);
        Edition edition = given.guid() == null ? null : Edition.of(given.guid());
        Added added = house.archive()
                .add(List.of(new Draft(found.story(), edition, found.statements())))
                .getFirst();
        boolean isNew = added instanceof Added.Kept || added instanceof Added.NewVersion;
        context.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
        context.header(
                "Location",
                house.links()
                        .to(Operations.ROOT + "/stories/"
                                + Links.hex(found.story().id())));
        Answers.answer(context, out -> AddedJson.writeLine(found.story(), added, out));
    }

    private static Given given(Context context) throws IOException {
        if (!Sent.isJson(context)) {
            Sent.needText(context);
            // As bytes, so that they are read as those of a file are, whatever their encoding.
            return new Given(new ByteArrayInputStream(Sent.bytes(context)), UNNAMED, null);
        }
        Sent sent = Sent.object(context);
        String text = sent.words("text");
        if (text == null) {
            throw Problem.badRequest("the object needs \"text\", the story");
        }
        String origin = sent.words("origin");
        String guid = sent.words("guid");
        if (guid != null && (guid.isBlank() || guid.length() > Edition.LONGEST_GUID)) {
            throw Problem.badRequest("guid must have 1 to " + Edition.LONGEST_GUID + " characters, not only blanks");
        }
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new Given(bytes, origin == null || origin.isBlank() ? UNNAMED : origin.strip(), guid);
    }

    private Reading.Found found(Given given) throws IOException {
        return switch (Sources.read(given.origin(), given.text())) {
            case Taken.Read taken -> house.readers().read(taken);
            case Taken.Killed _ -> throw Problem.unreadable("the story is a notice that kills another, without a text");
            case Taken.Refused(String _, String reason, boolean _) -> throw Problem.unreadable("the story " + reason);
            case Taken.Noted(String _, String note) -> throw Problem.unreadable("the story " + note);
        };
    }

    private void list(Context context) throws IOException {
        int limit = Limits.of(context);
        long before = Cursor.place(LIST, context.queryParam("cursor"), Long.MAX_VALUE);
        List<KeptStory> stories = house.archive().browse().storiesBefore(before, limit + 1);
        ObjectNode json = Answers.object();
        ArrayNode told = json.putArray("stories");
        for (KeptStory kept : stories.subList(0, Math.min(limit, stories.size()))) {
            write(kept, told.addObject());
        }
        String next = stories.size() > limit
                ? "/stories?limit=" + limit + "&cursor="
                        + Cursor.of(LIST, stories.get(limit - 1).number())
                : null;
        json.put("next", next == null ? null : house.links().to(Operations.ROOT + next));
        Answers.answer(context, json);
    }

    private void write(KeptStory kept, ObjectNode json) throws IOException {
        json.set("story", Answers.node(out -> {
            try (JsonGenerator generator = StoryJson.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
                StoryJson.write(generator, kept.story(), false);
            }
        }));
        json.put("position", kept.number());
        json.put("statements", kept.statements());
        json.put("standing", kept.standing().word());
        json.put("kept", kept.kept().toString());
        Edition edition = kept.edition();
        json.put("guid", edition == null ? null : edition.guid());
        json.put("version", edition == null ? null : edition.version());
        json.put("supersedes", kept.supersedes());
        json.put("supersededBy", kept.supersededBy());
        ArrayNode sightings = json.putArray("sightings");
        for (Event.Sighted seen : kept.sightings()) {
            ObjectNode sighting = sightings.addObject();
            sighting.put("origin", seen.origin());
            sighting.put("outlet", seen.outlet());
            sighting.put(
                    "published",
                    seen.published() == null ? null : seen.published().toString());
        }
        String self = house.links()
                .to(Operations.ROOT + "/stories/" + Links.hex(kept.story().id()));
        ObjectNode links = json.putObject("links");
        links.put("self", self);
        links.put("page", house.links().story(kept.story().id()));
        links.put("statements", self + "/statements");
        links.put("versions", self + "/versions");
    }

    private void versions(Context context) throws IOException {
        ObjectNode json = Answers.object();
        ArrayNode told = json.putArray("stories");
        for (KeptStory kept : house.archive().browse().versions(kept(context))) {
            write(kept, told.addObject());
        }
        json.putNull("next");
        Answers.answer(context, json);
    }

    private void story(Context context) throws IOException {
        KeptStory kept = kept(context);
        List<KeptStatement> statements = house.archive().statements(kept);
        Answers.answer(
                context,
                out -> StoryJson.writeLine(
                        kept.story(),
                        statements.stream().map(KeptStatement::statement).toList(),
                        out));
    }

    private void statements(Context context) throws IOException {
        ObjectNode json = Answers.object();
        ArrayNode told = json.putArray("statements");
        for (KeptStatement kept : house.archive().statements(kept(context))) {
            told.add(links.put(kept, Answers.node(out -> KeptJson.writeLine(kept, out))));
        }
        Answers.answer(context, json);
    }

    private KeptStory kept(Context context) {
        String digits = context.pathParam("id");
        return house.archive()
                .story(Links.story(digits))
                .orElseThrow(() -> Problem.notFound("no story on record has the id " + digits));
    }
}
