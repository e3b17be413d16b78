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
import org.onrecord.entry.NewStory;
import org.onrecord.intake.StoryReader;
import org.onrecord.pipeline.Reading;
import org.onrecord.request.AppContext;
import org.onrecord.request.Caller;
import org.onrecord.request.Problem;
import org.onrecord.source.ConcatStories;
import org.onrecord.source.ContentMetadata;
import org.onrecord.token.Role;
import tools.jackson.databind.json.JsonMapper;

/// The pages that read what somebody pastes or uploads, show progress and what was found, and put it on
/// record on request.
final class ReadPage implements Page {
    private static final int LONGEST = 2_000_000;
    private static final String PASTED = "pasted text";

    /// How long one connection reports the progress of a job; the browser then reconnects.
    private static final Duration EVENTS_LAST = Duration.ofSeconds(60);

    /// The interval of comments that keep the connection open through proxies.
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AppContext app;
    private final TemplateRenderer renderer;
    private final Duration toShow;
    private final ReadingJobs jobs;

    /// @param toShow how long a page waits until a story is read; most are read within this time, so that the
    /// first page shown is already the result
    ReadPage(AppContext app, TemplateRenderer renderer, Duration toShow) {
        this.toShow = toShow;
        this.app = app;
        this.renderer = renderer;
        this.jobs = new ReadingJobs(app.readers(), app.clock());
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/read", context -> renderer.print(context, "read.jte", "Read a story", "read", List.of()));
        routes.post("/read", this::read);
        routes.get("/read/{job}", this::show);
        routes.get("/read/{job}/events", this::events);
        routes.get("/read/{job}/{number}", this::showOne);
        routes.post("/read/{job}/keep", this::keep);
    }

    /// The content of the template while a job is running.
    record UnderWay(String id, ReadingJob.Progress progress) {}

    /// The content of the template of one story.
    ///
    /// @param job the job
    /// @param number its index among the readings of the job, from 0
    /// @param read what was found in it
    /// @param warnings what to know about how it was read
    /// @param onRecord the path of its page if it is on record, or null
    /// @param isAlone true if it is the only reading of the job
    record One(
            String job,
            int number,
            StoryView read,
            List<String> warnings,
            @Nullable String onRecord,
            boolean isAlone) {}

    /// The content of the template of several stories.
    ///
    /// @param job the job
    /// @param lines a line for each reading
    /// @param unkept how many of the stories are not on record
    record Several(String job, List<Line> lines, long unkept) {}

    /// One of several readings.
    ///
    /// @param name its headline, or its origin
    /// @param link the path where it is shown, or null if it could not be read
    /// @param statements how many statements were found in it
    /// @param speakers the number of their speakers
    /// @param isKept true if it is on record
    /// @param note why it could not be read, or what else to know; may be empty
    record Line(String name, @Nullable String link, int statements, int speakers, boolean isKept, String note) {}

    private void read(Context context) throws IOException, InterruptedException {
        ReadingJob job = jobs.begin(given(context));
        job.await(null, toShow);
        context.redirect(app.links().to("/read/" + job.id()), HttpStatus.SEE_OTHER);
    }

    private void show(Context context) {
        ReadingJob job = job(context);
        ReadingJob.Progress progress = job.progress();
        if (!progress.isOver()) {
            renderer.print(context, "reading.jte", "Reading", "read", new UnderWay(job.id(), progress));
            return;
        }
        List<Reading> readings = job.readings();
        if (readings.size() == 1) {
            switch (readings.getFirst()) {
                case Reading.Found found -> print(context, job, 0, found, true);
                case Reading.Killed killed ->
                    throw Problem.unreadable("this is a notice that withdraws "
                            + killed.edition().guid() + ", not a story");
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
        renderer.print(
                context,
                "found.jte",
                Html.name(found.story()),
                "read",
                new One(
                        job.id(),
                        number,
                        StoryView.unkept(found.story(), found.statements()),
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
        renderer.print(context, "foundall.jte", "Read", "read", new Several(job.id(), lines, unkept));
    }

    private Line line(ReadingJob job, int index, Reading reading) {
        return switch (reading) {
            case Reading.Found found -> {
                StoryView read = StoryView.unkept(found.story(), found.statements());
                String kept = onRecord(found);
                yield new Line(
                        Html.name(found.story()),
                        kept == null ? app.links().to("/read/" + job.id() + "/" + index) : kept,
                        read.statements(),
                        read.voices().size(),
                        kept != null,
                        Html.safe(String.join("; ", found.warnings())));
            }
            case Reading.Killed(String origin, var edition, String _) ->
                new Line(Html.safe(origin), null, 0, 0, false, Html.safe("a notice that withdraws " + edition.guid()));
            case Reading.NotRead(String origin, String reason) ->
                new Line(Html.safe(origin), null, 0, 0, false, Html.safe("not read: " + reason));
            case Reading.Noted(String origin, String note) ->
                new Line(Html.safe(origin), null, 0, 0, false, Html.safe(note));
        };
    }

    private @Nullable String onRecord(Reading.Found found) {
        return app.archive()
                .story(found.story().id())
                .map(kept -> app.links().story(kept.story().id()))
                .orElse(null);
    }

    /// Reports the progress of a job as server-sent events (WHATWG HTML): `progress` each time it has
    /// advanced, and `done` at the end.
    private void events(Context context) throws IOException, InterruptedException {
        ReadingJob job = job(context);
        context.contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-store");
        context.header("X-Accel-Buffering", "no");
        OutputStream out = context.res().getOutputStream();
        long until = System.nanoTime() + EVENTS_LAST.toNanos();
        ReadingJob.Progress reported = null;
        while (System.nanoTime() < until) {
            ReadingJob.Progress now = reported == null ? job.progress() : job.await(reported, SIGN_OF_LIFE);
            out.write((now.equals(reported) ? ": still reading\n\n" : event(now)).getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (now.isOver()) {
                return;
            }
            reported = now;
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
        List<NewStory> stories = new ArrayList<>();
        for (int index = 0; index < readings.size(); index++) {
            if (readings.get(index) instanceof Reading.Found found
                    && (number == null || number.equals(Integer.toString(index)))) {
                stories.add(new NewStory(found.story(), found.edition(), found.statements()));
            }
        }
        if (stories.isEmpty()) {
            throw Problem.badRequest("there is no such story to put on record");
        }
        app.archive().add(stories);
        context.redirect(
                stories.size() == 1
                        ? app.links().story(stories.getFirst().story().id())
                        : app.links().to("/read/" + job.id()),
                HttpStatus.SEE_OTHER);
    }

    private ReadingJob job(Context context) {
        return jobs.find(context.pathParam("job"))
                .orElseThrow(
                        () -> Problem.notFound("the stories that were read here are no longer kept: read them again"));
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
            throw Problem.tooLarge(
                    "a story can have at most 2 million characters here; use onrecord add for larger ones");
        }
        String words = text.strip();
        if (words.matches("(?i)https?://\\S+")) {
            return page(words, Caller.of(context));
        }
        String origin = context.formParam("origin");
        String name = origin == null || origin.isBlank() ? PASTED : origin.strip();
        // Browsers send line ends as CR LF, which nobody typed.
        byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        return () -> StoryReader.open(name, new ByteArrayInputStream(bytes), ContentMetadata.NOTHING);
    }

    private ReadingJob.Source page(String words, Caller caller) {
        app.pages().require(caller);
        try {
            URI address = new URI(words);
            return () -> app.pages().open(address);
        } catch (URISyntaxException _) {
            throw Problem.badRequest("this is not the address of a page: " + words);
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
            return new ConcatStories(() -> {
                if (!left.hasNext()) {
                    return null;
                }
                Dropped file = left.next();
                return StoryReader.open(file.name(), file.bytes(), ContentMetadata.NOTHING);
            });
        };
    }

    private record Dropped(String name, InputStream bytes) {}
}
