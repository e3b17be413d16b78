package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Added;
import org.onrecord.archive.Draft;
import org.onrecord.desk.Reading;
import org.onrecord.intake.Sources;
import org.onrecord.request.Caller;
import org.onrecord.request.House;
import org.onrecord.request.Problem;
import org.onrecord.source.Taken;
import org.onrecord.token.Role;

/// Reads a story that somebody pastes or drops, shows it at once, and keeps it if they wish.
final class ReadPage implements Page {
    private static final int LONGEST = 2_000_000;
    private static final String PASTED = "pasted text";

    private final House house;
    private final Press press;

    ReadPage(House house, Press press) {
        this.house = house;
        this.press = press;
    }

    @Override
    public void enter(RoutesConfig routes) {
        routes.get("/read", context -> press.print(context, "read.jte", "Read a story", "read", Pasted.NOTHING));
        routes.post("/read", this::read);
        routes.post("/read/keep", this::keep);
    }

    /// What the template shows.
    ///
    /// @param text what was pasted, or null
    /// @param origin what it is called
    /// @param read what was found in it, or null
    /// @param warnings what to know of how it was read
    /// @param onRecord the path of its page, where it is on record already, or null
    record Pasted(
            @Nullable String text,
            String origin,
            @Nullable ReadStory read,
            List<String> warnings,
            @Nullable String onRecord) {
        private static final Pasted NOTHING = new Pasted(null, "", null, List.of(), null);
    }

    private void read(Context context) throws IOException {
        Given given = given(context);
        Reading.Found found = found(given);
        String onRecord = house.archive()
                .story(found.story().id())
                .map(kept -> house.links().story(kept.story().id()))
                .orElse(null);
        press.print(
                context,
                "read.jte",
                Shown.name(found.story()),
                "read",
                new Pasted(
                        given.text(),
                        given.origin(),
                        ReadStory.unkept(found.story(), found.statements()),
                        found.warnings(),
                        onRecord));
    }

    private void keep(Context context) throws IOException {
        Caller.needing(Role.EDITOR, context);
        Reading.Found found = found(given(context));
        List<Added> added = house.archive().add(List.of(new Draft(found.story(), null, found.statements())));
        if (added.isEmpty()) {
            throw new IllegalStateException("a story that was put on record must be acknowledged");
        }
        context.redirect(house.links().story(found.story().id()), HttpStatus.SEE_OTHER);
    }

    private record Given(String text, String origin) {}

    private static Given given(Context context) throws IOException {
        UploadedFile file = context.isMultipartFormData() ? context.uploadedFile("file") : null;
        if (file != null && file.size() > 0) {
            try (InputStream content = file.content()) {
                byte[] bytes = content.readNBytes(LONGEST + 1);
                requireShort(bytes.length);
                return new Given(new String(bytes, StandardCharsets.UTF_8), file.filename());
            }
        }
        String text = context.formParam("text");
        if (text == null || text.isBlank()) {
            throw Problem.badRequest("there is nothing to read: paste a story, or choose a file");
        }
        requireShort(text.length());
        String words = text.strip();
        if (words.matches("(?i)https?://\\S+")) {
            throw Problem.badRequest("this version reads text and files, and fetches no pages yet: open the page, and"
                    + " paste its text here");
        }
        String origin = context.formParam("origin");
        return new Given(text, origin == null || origin.isBlank() ? PASTED : origin.strip());
    }

    private static void requireShort(int length) {
        if (length > LONGEST) {
            throw Problem.tooLarge("a story may have 2 million characters here; onrecord add takes more");
        }
    }

    private Reading.Found found(Given given) throws IOException {
        // Browsers send lines that end in CR LF, which no one typed.
        byte[] bytes = given.text().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        return switch (Sources.read(given.origin(), new ByteArrayInputStream(bytes))) {
            case Taken.Read read -> house.readers().read(read.story(), read.warnings());
            case Taken.Killed _ -> throw Problem.unreadable("this is a notice that kills a story, without a text");
            case Taken.Refused refused -> throw Problem.unreadable("this cannot be read: " + refused.reason());
            case Taken.Noted noted -> throw Problem.unreadable("this cannot be read: " + noted.note());
        };
    }
}
