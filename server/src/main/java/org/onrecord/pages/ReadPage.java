package org.onrecord.pages;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Draft;
import org.onrecord.desk.Reading;
import org.onrecord.intake.Sources;
import org.onrecord.request.Caller;
import org.onrecord.request.House;
import org.onrecord.request.Problem;
import org.onrecord.source.InTurn;
import org.onrecord.source.Told;
import org.onrecord.token.Role;
import tools.jackson.databind.json.JsonMapper;

/// Reads what somebody pastes or drops, shows how far it is and what was found, and keeps it if they wish.
final class ReadPage implements Page {
    private static final int LONGEST = 2_000_000;
    private static final String PASTED = "pasted text";

    /// Most stories are read by then, and their page is the first that is seen.
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    /// How long one connection tells how far a job is; the browser then asks again.
    private static final Duration TELLING = Duration.ofSeconds(60);

    /// A sign of life in between, so that no proxy hangs up.
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final House house;
    private final Press press;
    private final ReadingJobs jobs;

    ReadPage(House house, Press press) {
        this.house = house;
        this.press = press;
        this.jobs = new ReadingJobs(house.readers(), house.clock());
    }

    @Override
    public void enter(RoutesConfig routes) {
        routes.get("/read", context -> press.print(context, "read.jte", "Read a story", "read", List.of()));
        routes.post("/read", this::read);
        routes.get("/read/{job}", this::show);
        routes.get("/read/{job}/events", this::tell);
        routes.get("/read/{job}/{number}", this::showOne);
        routes.post("/read/{job}/keep", this::keep);
    }

    /// What the template shows while a job is under way.
    record UnderWay(String id, ReadingJob.Progress progress) {}

    /// What the template shows of one story.
    ///
    /// @param job the job that it belongs to
    /// @param number its place among what the job gave, from 0
    /// @param read what was found in it
    /// @param warnings what to know of how it was read
    /// @param onRecord the path of its page, where it is on record already, or null
    /// @param isAlone whether the job gave nothing else
    record One(
            String job,
            int number,
            ReadStory read,
            List<String> warnings,
            @Nullable String onRecord,
            boolean isAlone) {}

    /// What the template shows of several stories.
    ///
    /// @param job the job that they belong to
    /// @param lines a line each
    /// @param unkept how many of the stories are not on record
    record Several(String job, List<Line> lines, long unkept) {}

    /// One of several.
    ///
    /// @param name its headline, or what it is called
    /// @param link where it is shown, or null where it could not be read
    /// @param statements how many statements were found in it
    /// @param speakers of how many speakers
    /// @param isKept whether it is on record
    /// @param note why it could not be read, or what else to know; may be empty
    record Line(String name, @Nullable String link, int statements, int speakers, boolean isKept, String note) {}

    private void read(Context context) throws IOException, InterruptedException {
        ReadingJob job = jobs.begin(given(context));
        job.await(null, AT_ONCE);
        context.redirect(house.links().to("/read/" + job.id()), HttpStatus.SEE_OTHER);
    }

    private void show(Context context) {
        ReadingJob job = job(context);
        ReadingJob.Progress progress = job.progress();
        if (!progress.isOver()) {
            press.print(context, "reading.jte", "Reading", "read", new UnderWay(job.id(), progress));
            return;
        }
        List<Reading> readings = job.readings();
        if (readings.size() == 1) {
            switch (readings.getFirst()) {
                case Reading.Found found -> print(context, job, 0, found, true);
                case Reading.Killed killed ->
                    throw Problem.unreadable(
                            "this is a notice that kills " + killed.edition().guid() + ", no story");
                case Reading.NotRead notRead -> throw Problem.unreadable("this cannot be read: " + notRead.reason());
                case Reading.Noted noted -> throw Problem.unreadable("this cannot be read: " + noted.note());
            }
        } else {
            printSeveral(context, job, readings);
        }
    }

    private void showOne(Context context) {
        ReadingJob job = job(context);
        List<Reading> readings = job.readings();
        String number = context.pathParam("number");
        int index = number.matches("\\d{1,6}") ? Integer.parseInt(number) : readings.size();
        if (index >= readings.size() || !(readings.get(index) instanceof Reading.Found found)) {
            throw Problem.notFound("there is no story " + number + " in what was read");
        }
        print(context, job, index, found, readings.size() == 1);
    }

    private void print(Context context, ReadingJob job, int number, Reading.Found found, boolean isAlone) {
        press.print(
                context,
                "found.jte",
                Shown.name(found.story()),
                "read",
                new One(
                        job.id(),
                        number,
                        ReadStory.unkept(found.story(), found.statements()),
                        found.warnings(),
                        onRecord(found),
                        isAlone));
    }

    private void printSeveral(Context context, ReadingJob job, List<Reading> readings) {
        List<Line> lines = new ArrayList<>();
        long unkept = 0;
        for (int index = 0; index < readings.size(); index++) {
            Line line = line(job, index, readings.get(index));
            lines.add(line);
            unkept += line.link() != null && !line.isKept() ? 1 : 0;
        }
        press.print(context, "foundall.jte", "Read", "read", new Several(job.id(), lines, unkept));
    }

    private Line line(ReadingJob job, int index, Reading reading) {
        return switch (reading) {
            case Reading.Found found -> {
                ReadStory read = ReadStory.unkept(found.story(), found.statements());
                String kept = onRecord(found);
                yield new Line(
                        Shown.name(found.story()),
                        kept == null ? house.links().to("/read/" + job.id() + "/" + index) : kept,
                        read.statements(),
                        read.voices().size(),
                        kept != null,
                        Shown.safe(String.join("; ", found.warnings())));
            }
            case Reading.Killed(String origin, var edition, String _) ->
                new Line(Shown.safe(origin), null, 0, 0, false, Shown.safe("a notice that kills " + edition.guid()));
            case Reading.NotRead(String origin, String reason) ->
                new Line(Shown.safe(origin), null, 0, 0, false, Shown.safe("not read: " + reason));
            case Reading.Noted(String origin, String note) ->
                new Line(Shown.safe(origin), null, 0, 0, false, Shown.safe(note));
        };
    }

    private @Nullable String onRecord(Reading.Found found) {
        return house.archive()
                .story(found.story().id())
                .map(kept -> house.links().story(kept.story().id()))
                .orElse(null);
    }

    /// Tells how far a job is, as events that the server sends (WHATWG HTML, server-sent events): `progress`
    /// each time that it got further, and `done`.
    private void tell(Context context) throws IOException, InterruptedException {
        ReadingJob job = job(context);
        context.contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-store");
        context.header("X-Accel-Buffering", "no");
        OutputStream out = context.res().getOutputStream();
        long until = System.nanoTime() + TELLING.toNanos();
        ReadingJob.Progress told = null;
        while (System.nanoTime() < until) {
            ReadingJob.Progress now = told == null ? job.progress() : job.await(told, SIGN_OF_LIFE);
            out.write((now.equals(told) ? ": still reading\n\n" : event(now)).getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (now.isOver()) {
                return;
            }
            told = now;
        }
    }

    private static String event(ReadingJob.Progress progress) {
        String data = JSON.writeValueAsString(JSON.createObjectNode()
                .put("share", Math.round(progress.share() * 1000) / 1000.0)
                .put("words", progress.words()));
        return "event: " + (progress.isOver() ? "done" : "progress") + "\ndata: " + data + "\n\n";
    }

    private void keep(Context context) {
        Caller.needing(Role.EDITOR, context);
        ReadingJob job = job(context);
        List<Reading> readings = job.readings();
        String number = context.formParam("number");
        List<Draft> drafts = new ArrayList<>();
        for (int index = 0; index < readings.size(); index++) {
            if (readings.get(index) instanceof Reading.Found found
                    && (number == null || number.equals(Integer.toString(index)))) {
                drafts.add(new Draft(found.story(), found.edition(), found.statements()));
            }
        }
        if (drafts.isEmpty()) {
            throw Problem.badRequest("there is no such story to keep");
        }
        house.archive().add(drafts);
        context.redirect(
                drafts.size() == 1
                        ? house.links().story(drafts.getFirst().story().id())
                        : house.links().to("/read/" + job.id()),
                HttpStatus.SEE_OTHER);
    }

    private ReadingJob job(Context context) {
        return jobs.find(context.pathParam("job"))
                .orElseThrow(() -> Problem.notFound("what was read here is not kept any more: read it again"));
    }

    private ReadingJob.Source given(Context context) throws IOException {
        List<UploadedFile> files = context.isMultipartFormData()
                ? context.uploadedFiles("file").stream()
                        .filter(file -> file.size() > 0)
                        .toList()
                : List.of();
        if (!files.isEmpty()) {
            return files(files);
        }
        String text = context.formParam("text");
        if (text == null || text.isBlank()) {
            throw Problem.badRequest("there is nothing to read: paste a story, or choose a file");
        }
        if (text.length() > LONGEST) {
            throw Problem.tooLarge("a story may have 2 million characters here; onrecord add takes more");
        }
        String words = text.strip();
        if (words.matches("(?i)https?://\\S+")) {
            return page(words, Caller.of(context));
        }
        String origin = context.formParam("origin");
        String name = origin == null || origin.isBlank() ? PASTED : origin.strip();
        // Browsers send lines that end in CR LF, which no one typed.
        byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        return () -> Sources.open(name, new ByteArrayInputStream(bytes), Told.NOTHING);
    }

    private ReadingJob.Source page(String words, Caller caller) {
        house.pages().require(caller);
        try {
            URI address = new URI(words);
            return () -> house.pages().open(address);
        } catch (URISyntaxException _) {
            throw Problem.badRequest("this is no address of a page: " + words);
        }
    }

    private static ReadingJob.Source files(List<UploadedFile> files) throws IOException {
        List<Dropped> dropped = new ArrayList<>();
        for (UploadedFile file : files) {
            try (InputStream content = file.content()) {
                dropped.add(new Dropped(file.filename(), new ByteArrayInputStream(content.readAllBytes())));
            }
        }
        return () -> {
            Iterator<Dropped> left = dropped.iterator();
            return new InTurn(() -> {
                if (!left.hasNext()) {
                    return null;
                }
                Dropped file = left.next();
                return Sources.open(file.name(), file.bytes(), Told.NOTHING);
            });
        };
    }

    private record Dropped(String name, InputStream bytes) {}
}
