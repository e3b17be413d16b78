package org.onrecord.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.export.ExportedSpeaker;
import org.onrecord.export.Exporter;
import org.onrecord.export.Format;
import org.onrecord.request.AppContext;
import org.onrecord.request.Caller;
import org.onrecord.request.Problem;
import org.onrecord.request.WithdrawnParameter;
import org.onrecord.token.Role;

/// Exports the whole record in other formats. Each export is first written to a file, so that an incomplete
/// one is never sent as if it were whole.
final class ExportsApi implements Resource {
    /// How many exports are written at a time. Each reads the whole record.
    private static final int AT_ONCE = 2;

    private static final int TRY_AGAIN_SECONDS = 30;
    private static final List<Format> FORMATS =
            Arrays.stream(Format.values()).filter(Format::isOverHttp).toList();

    private final AppContext app;
    private final Semaphore seats = new Semaphore(AT_ONCE);

    ExportsApi(AppContext app) {
        this.app = app;
    }

    @Override
    public void register(Operations operations) {
        operations.get("/exports/{format}", this::export);
    }

    private void export(Context context) throws IOException {
        Caller.needing(Role.EDITOR, context);
        String word = context.pathParam("format");
        Format format = FORMATS.stream()
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> Problem.notFound("a record can be exported as " + words() + ", not as \"" + word + "\""));
        if (!seats.tryAcquire()) {
            throw Problem.busy("other exports are being written right now; try again in a moment", TRY_AGAIN_SECONDS);
        }
        try {
            Path folder = Files.createTempDirectory("onrecord-export");
            try {
                Path out = folder.resolve("record");
                write(format, out, WithdrawnParameter.of(context));
                send(context, format, out);
            } finally {
                delete(folder);
            }
        } finally {
            seats.release();
        }
    }

    private void write(Format format, Path out, WithdrawnStories withdrawn) throws IOException {
        try (Exporter exporter = Exporter.to(format, out)) {
            app.archive().eachSpeaker(withdrawn, profile -> exporter.write(ExportedSpeaker.of(profile)));
            app.archive().each(withdrawn, exporter::write);
            exporter.finish();
        }
    }

    private static void send(Context context, Format format, Path file) throws IOException {
        context.header("Cache-Control", "no-store");
        context.header(
                "Content-Disposition",
                "attachment; filename=\"onrecord." + (format.isFolder() ? format.word() + ".zip" : format.word())
                        + "\"");
        context.contentType(format.mediaType());
        OutputStream out = context.outputStream();
        if (format.isFolder()) {
            zip(file, out);
        } else {
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(out);
            }
        }
    }

    /// Sends a folder as one zip file.
    private static void zip(Path folder, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }

    /// Returns the names of the formats: `csv, jsonl or parquet`.
    private static String words() {
        List<String> words = FORMATS.stream().map(Format::word).sorted().toList();
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
