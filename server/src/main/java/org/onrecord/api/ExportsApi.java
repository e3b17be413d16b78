package org.onrecord.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.onrecord.export.ExportedSpeaker;
import org.onrecord.export.Exporter;
import org.onrecord.export.Format;
import org.onrecord.identity.NameBorne;
import org.onrecord.identity.Profile;
import org.onrecord.request.Caller;
import org.onrecord.request.House;
import org.onrecord.request.Problem;
import org.onrecord.token.Role;

/// The whole record in other forms. Each is written to a file of its own first, so that one that breaks off never
/// looks whole.
final class ExportsApi implements Resource {
    /// How many are written at a time: each goes through the whole record.
    private static final int AT_ONCE = 2;

    private static final int TRY_AGAIN_SECONDS = 30;
    private static final List<Format> FORMATS =
            List.of(Format.CSV, Format.JSONL, Format.JSONLD, Format.NITF, Format.PARQUET);

    private final House house;
    private final Semaphore seats = new Semaphore(AT_ONCE);

    ExportsApi(House house) {
        this.house = house;
    }

    @Override
    public void enter(Operations operations) {
        operations.get("/exports/{format}", this::export);
    }

    private void export(Context context) throws IOException {
        Caller.needing(Role.EDITOR, context);
        String word = context.pathParam("format");
        Format format = FORMATS.stream()
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(
                        "a record goes out as csv, jsonl, jsonld, nitf or parquet, not as \"" + word + "\""));
        if (!seats.tryAcquire()) {
            throw Problem.busy("other exports are being written just now; try again in a moment", TRY_AGAIN_SECONDS);
        }
        try {
            Path folder = Files.createTempDirectory("onrecord-export");
            try {
                Path out = folder.resolve("record");
                write(format, out);
                send(context, format, out);
            } finally {
                delete(folder);
            }
        } finally {
            seats.release();
        }
    }

    private void write(Format format, Path out) throws IOException {
        try (Exporter exporter = Exporter.to(format, out)) {
            house.archive().eachSpeaker(profile -> exporter.write(speaker(profile)));
            house.archive().each(exporter::write);
            exporter.finish();
        }
    }

    private static ExportedSpeaker speaker(Profile profile) {
        List<String> otherNames = profile.names().stream()
                .map(NameBorne::name)
                .distinct()
                .filter(name -> !name.equals(profile.name()))
                .toList();
        List<ExportedSpeaker.Role> roles = profile.roles().stream()
                .filter(held -> held.role() != null || held.affiliation() != null)
                .map(held -> new ExportedSpeaker.Role(held.role(), held.affiliation(), held.from(), held.to()))
                .toList();
        return new ExportedSpeaker(profile.number(), profile.name(), otherNames, profile.type(), roles);
    }

    private static void send(Context context, Format format, Path file) throws IOException {
        boolean isFolder = format == Format.NITF;
        context.header("Cache-Control", "no-store");
        context.header(
                "Content-Disposition",
                "attachment; filename=\"onrecord." + (isFolder ? "nitf.zip" : format.word()) + "\"");
        context.contentType(type(format));
        OutputStream out = context.outputStream();
        if (isFolder) {
            zip(file, out);
        } else {
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(out);
            }
        }
    }

    /// A folder goes out as one file.
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

    private static String type(Format format) {
        return switch (format) {
            case CSV -> "text/csv; charset=utf-8";
            case JSONL -> "application/jsonl";
            case JSONLD -> "application/ld+json";
            case NITF -> "application/zip";
            case PARQUET -> "application/vnd.apache.parquet";
            case POLNEAR, POPOLO -> "application/octet-stream";
        };
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
