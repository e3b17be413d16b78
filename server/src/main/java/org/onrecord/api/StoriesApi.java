package org.onrecord.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.answers.AddResultJson;
import org.onrecord.answers.KeptJson;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.Withdrawal;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.intake.StoryReader;
import org.onrecord.json.StoryJson;
import org.onrecord.pipeline.Reading;
import org.onrecord.request.AppContext;
import org.onrecord.request.Caller;
import org.onrecord.request.Links;
import org.onrecord.request.Problem;
import org.onrecord.request.WithdrawnParameter;
import org.onrecord.source.ReadResult;
import org.onrecord.source.WebAddress;
import org.onrecord.story.Edition;
import org.onrecord.token.Role;
import tools.jackson.core.JsonGenerator;

/// Reads stories, puts them on record, and lists those on record.
final class StoriesApi implements Resource {
    private static final String LIST = "stories";
    private static final String UNNAMED = "-";

    private final AppContext app;
    private final StatementLinks links;

    StoriesApi(AppContext app) {
        this.app = app;
        this.links = new StatementLinks(app.links());
    }

    @Override
    public void register(Operations operations) {
        operations.post("/read", this::read);
        operations.post("/stories", this::add);
        operations.get("/stories", this::list);
        operations.get("/stories/{id}", this::story);
        operations.get("/stories/{id}/statements", this::statements);
        operations.get("/stories/{id}/versions", this::versions);
    }

    /// A story as the caller sent it.
    private record Given(
            InputStream text, String origin, @Nullable String guid) {}

    private void read(Context context) throws IOException {
        Reading.Found found = found(given(context));
        CachedAnswers.answer(context, out -> StoryJson.writeLine(found.story(), found.statements(), out));
    }

    private void add(Context context) throws IOException {
        Caller.needing(Role.EDITOR, context);
        Given given = given(context);
        Reading.Found found = found(given);
        Edition edition =
                given.guid() == null ? null : Edition.of(given.guid(), WebAddress.of(given.origin()), UNNAMED);
        AddResult added = app.archive()
                .add(List.of(new NewStory(found.story(), edition, found.statements())))
                .getFirst();
        boolean isNew = added instanceof AddResult.Kept || added instanceof AddResult.NewVersion;
        context.status(isNew ? HttpStatus.CREATED : HttpStatus.OK);
        context.header(
                "Location",
                app.links()
                        .to(Operations.ROOT + "/stories/"
                                + Links.hex(found.story().id())));
        CachedAnswers.answer(context, out -> AddResultJson.writeLine(found.story(), added, out));
    }

    private static Given given(Context context) throws IOException {
        if (!RequestBody.isJson(context)) {
            RequestBody.needText(context);
            // As bytes, so that their encoding is detected as that of a file is.
            return new Given(new ByteArrayInputStream(RequestBody.bytes(context)), UNNAMED, null);
        }
        RequestBody body = RequestBody.object(context, "text", "origin", "guid");
        String text = body.words("text");
        if (text == null) {
            throw Problem.badRequest("the object needs \"text\", the story");
        }
        String origin = body.words("origin");
        String guid = body.words("guid");
        if (guid != null && (guid.isBlank() || guid.length() > Edition.LONGEST_GUID)) {
            throw Problem.badRequest("guid must have 1 to " + Edition.LONGEST_GUID + " characters, not only blanks");
        }
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new Given(bytes, origin == null || origin.isBlank() ? UNNAMED : origin.strip(), guid);
    }

    private Reading.Found found(Given given) throws IOException {
        return switch (StoryReader.read(given.origin(), given.text())) {
            case ReadResult.Read result -> app.readers().read(result);
            case ReadResult.Killed _ ->
                throw Problem.unreadable("the story is a notice that withdraws another one, without a text");
            case ReadResult.Refused(String _, String reason, boolean _) ->
                throw Problem.unreadable("the story " + reason);
            case ReadResult.Noted(String _, String note) -> throw Problem.unreadable("the story " + note);
        };
    }

    private void list(Context context) throws IOException {
        int limit = PageLimits.of(context);
        long before = Cursor.place(LIST, context.queryParam("cursor"), Long.MAX_VALUE);
        List<KeptStory> stories =
                app.archive().browse(WithdrawnParameter.of(context)).storiesBefore(before, limit + 1);
        String next = stories.size() > limit
                ? "/stories?limit=" + limit
                        + (WithdrawnParameter.of(context) == WithdrawnStories.INCLUDED ? "&withdrawn=true" : "")
                        + "&cursor="
                        + Cursor.of(LIST, stories.get(limit - 1).number())
                : null;
        List<KeptStory> page = stories.subList(0, Math.min(limit, stories.size()));
        CachedAnswers.answerObject(
                context,
                json -> write(json, page, next == null ? null : app.links().to(Operations.ROOT + next)));
    }

    private void write(JsonGenerator json, List<KeptStory> stories, @Nullable String next) {
        json.writeArrayPropertyStart("stories");
        stories.forEach(kept -> write(json, kept));
        json.writeEndArray();
        json.writeStringProperty("next", next);
    }

    private void write(JsonGenerator json, KeptStory kept) {
        json.writeStartObject();
        json.writeName("story");
        StoryJson.write(json, kept.story(), false);
        json.writeNumberProperty("position", kept.number());
        json.writeNumberProperty("statements", kept.statements());
        json.writeStringProperty("standing", kept.status().word());
        json.writeStringProperty("kept", kept.kept().toString());
        Edition edition = kept.edition();
        json.writeStringProperty("guid", edition == null ? null : edition.guid());
        json.writeStringProperty("version", edition == null ? null : edition.version());
        KeptJson.write(json, "supersedes", kept.supersedes());
        KeptJson.write(json, "supersededBy", kept.supersededBy());
        json.writeArrayPropertyStart("sightings");
        kept.sightings().forEach(sighting -> write(json, sighting));
        json.writeEndArray();
        write(json, kept.withdrawal());
        KeptJson.write(json, kept.redaction());
        String self = app.links()
                .to(Operations.ROOT + "/stories/" + Links.hex(kept.story().id()));
        json.writeObjectPropertyStart("links");
        json.writeStringProperty("self", self);
        json.writeStringProperty("page", app.links().story(kept.story().id()));
        json.writeStringProperty("statements", self + "/statements");
        json.writeStringProperty("versions", self + "/versions");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, @Nullable Withdrawal withdrawal) {
        json.writeName("withdrawal");
        if (withdrawal == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("on", withdrawal.on().toString());
        json.writeStringProperty("status", withdrawal.status().word());
        json.writeStringProperty(
                "until", withdrawal.until() == null ? null : withdrawal.until().toString());
        json.writeStringProperty("why", withdrawal.why());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Event.Sighted sighting) {
        json.writeStartObject();
        json.writeStringProperty("origin", sighting.origin());
        json.writeStringProperty("outlet", sighting.outlet());
        json.writeStringProperty(
                "published",
                sighting.published() == null ? null : sighting.published().toString());
        json.writeEndObject();
    }

    private void versions(Context context) throws IOException {
        WithdrawnStories withdrawn = WithdrawnParameter.of(context);
        List<KeptStory> versions = app.archive().browse().versions(kept(context)).stream()
                .filter(version -> withdrawn.admits(version.status()))
                .toList();
        CachedAnswers.answerObject(context, json -> write(json, versions, null));
    }

    private void story(Context context) throws IOException {
        KeptStory kept = kept(context);
        List<KeptStatement> statements = app.archive().statements(kept);
        CachedAnswers.answer(
                context,
                out -> StoryJson.writeLine(
                        kept.story(),
                        statements.stream().map(KeptStatement::statement).toList(),
                        out));
    }

    private void statements(Context context) throws IOException {
        List<KeptStatement> statements = app.archive().statements(kept(context));
        CachedAnswers.answerObject(context, json -> {
            json.writeArrayPropertyStart("statements");
            statements.forEach(kept -> KeptJson.write(json, kept, links));
            json.writeEndArray();
        });
    }

    private KeptStory kept(Context context) {
        String digits = context.pathParam("id");
        return WithdrawnParameter.shown(
                context,
                app.archive()
                        .story(Links.story(digits))
                        .orElseThrow(() -> Problem.notFound("no story on record has the id " + digits)));
    }
}
