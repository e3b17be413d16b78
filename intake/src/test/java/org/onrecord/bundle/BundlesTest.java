package org.onrecord.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.intake.SourceSettings;
import org.onrecord.intake.StoryReader;
import org.onrecord.source.ContentMetadata;
import org.onrecord.source.FieldNames;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;

class BundlesTest {
    private static final String PAGE = "<!doctype html><html><head><title>Bridge opens</title></head><body><article>"
            + "<p>“We will open the bridge,” said Arno Vale, the harbour minister, on the quay on Monday.</p>"
            + "<p>The ferrymen of the town said that nobody had asked them, and that the tide would not wait.</p>"
            + "</article></body></html>";
    private static final String TEXT = "“Yes,” said Vale.\n";

    @TempDir
    private Path folder;

    private static List<String> take(byte[] bytes) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stories stories = StoryReader.open("a", new ByteArrayInputStream(bytes), ContentMetadata.NOTHING)) {
            for (ReadResult next = stories.next(); next != null; next = stories.next()) {
                lines.add(line(next));
            }
        }
        return lines;
    }

    private static String line(ReadResult result) {
        return switch (result) {
            case ReadResult.Read read ->
                read.story().origin() + ": "
                        + read.story().text().string().lines().findFirst().orElse("");
            case ReadResult.Killed killed -> "killed " + killed.edition();
            case ReadResult.Refused refused -> "refused " + refused.origin() + ": " + refused.reason();
            case ReadResult.Noted noted -> "noted " + noted.origin() + ": " + noted.note();
        };
    }

    private static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Object... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int at = 0; at < entries.length; at += 2) {
                out.putNextEntry(new ZipEntry((String) entries[at]));
                out.write((byte[]) entries[at + 1]);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] record(String type, String target, String contentType, byte[] block) {
        byte[] head = utf8("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + target
                + "\r\nWARC-Date: 2031-05-02T08:30:00Z\r\nWARC-Record-ID: <urn:uuid:" + new UUID(7, target.length())
                + ">\r\nContent-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n");
        return joined(head, block, utf8("\r\n\r\n"));
    }

    private static byte[] response(String target, String status, String type, byte[] body) {
        return record(
                "response",
                target,
                "application/http; msgtype=response",
                joined(
                        utf8("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length
                                + "\r\n\r\n"),
                        body));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void aZipGivesTheStoriesOfItsEntriesWhateverTheirFormat() throws IOException {
        assertThat(take(zip(
                        "news/bridge.html", utf8(PAGE),
                        "yes.txt", utf8(TEXT),
                        "style.css", utf8("p { color: red }"),
                        ".hidden.txt", utf8(TEXT),
                        "../../climbs/out.txt", utf8("“No,” said Norn.\n"))))
                .containsExactly(
                        "a/news/bridge.html: “We will open the bridge,” said Arno Vale, the harbour minister, on the quay on"
                                + " Monday.",
                        "a/yes.txt: “Yes,” said Vale.",
                        "a/../../climbs/out.txt: “No,” said Norn.",
                        "noted a: skipped 1 file that does not look like a story (.css 1)");
    }

    @Test
    void aTarIsReadWithoutItsLinks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry("yes.txt");
            entry.setSize(utf8(TEXT).length);
            out.putArchiveEntry(entry);
            out.write(utf8(TEXT));
            out.closeArchiveEntry();
            TarArchiveEntry link = new TarArchiveEntry("passwords.txt", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            out.putArchiveEntry(link);
            out.closeArchiveEntry();
        }
        assertThat(take(gzip(bytes.toByteArray())))
                .containsExactly(
                        "a/yes.txt: “Yes,” said Vale.",
                        "noted a: skipped 1 file that does not look like a story (links and devices 1)");
    }

    @Test
    void aWebArchiveGivesItsPagesUnderTheirOwnAddresses() throws IOException {
        byte[] warc = joined(
                gzip(response("https://post.example/bridge", "200 OK", "text/html; charset=utf-8", utf8(PAGE))),
                gzip(response("https://post.example/gone", "404 Not Found", "text/html", utf8(PAGE))),
                gzip(response("https://post.example/style", "200 OK", "text/css", utf8("p { color: red }"))),
                gzip(record("resource", "https://post.example/yes", "text/plain", utf8(TEXT))),
                gzip(record("conversion", "https://post.example/no", "text/plain", utf8("“No,” said Norn.\n"))));
        assertThat(take(warc))
                .containsExactly(
                        "https://post.example/bridge: “We will open the bridge,” said Arno Vale, the harbour minister, on the"
                                + " quay on Monday.",
                        "https://post.example/yes: “Yes,” said Vale.",
                        "https://post.example/no: “No,” said Norn.",
                        "noted a: skipped 2 records that do not look like stories (status 404 1, text/css 1)");
    }

    @Test
    void aWebArchiveThatIsCutOffIsReadToThere() throws IOException {
        byte[] whole = joined(
                record("resource", "https://post.example/yes", "text/plain", utf8(TEXT)),
                response("https://post.example/bridge", "200 OK", "text/html", utf8(PAGE)));
        List<String> lines = take(Arrays.copyOf(whole, whole.length - 400));
        assertThat(lines.getFirst()).isEqualTo("https://post.example/yes: “Yes,” said Vale.");
        assertThat(lines.getLast()).startsWith("refused ");
    }

    @Test
    void jsonLinesAreAStoryEachAndABrokenOneIsToldByItsNumber() throws IOException {
        List<ReadResult> result = new ArrayList<>();
        String lines =
                "{\"url\": \"https://post.example/yes\", \"title\": \"Yes\", \"date\": \"2031-05-02\", \"author\":"
                        + " \"By Ida Norn\", \"publisher\": {\"name\": \"The Post\"}, \"text\": \"“Yes,” said Vale.\"}\n\n"
                        + "{\"text\": \"“No\n{\"title\": \"Nothing\"}\n"
                        + "{\"story\": {\"origin\": \"a.txt\", \"authors\": [\"Bo Day\"], \"text\": \"“No,” said Norn.\"},"
                        + " \"statements\": []}\n";
        try (Stories stories = StoryReader.open("a", new ByteArrayInputStream(utf8(lines)), ContentMetadata.NOTHING)) {
            for (ReadResult next = stories.next(); next != null; next = stories.next()) {
                result.add(next);
            }
        }
        ReadResult.Read first = (ReadResult.Read) result.getFirst();
        assertThat(first.story().headline()).isEqualTo("Yes");
        assertThat(first.story().outlet()).hasToString("Outlet[name=The Post]");
        assertThat(first.story().byline().authors()).containsExactly("Ida Norn");
        assertThat(first.story().published()).hasToString("2031-05-02");
        assertThat(first.edition())
                .hasToString("Edition[guid=https://post.example/yes, scope=null, version=null, status=USABLE]");
        assertThat(line(result.get(1))).startsWith("refused a#3: is broken JSON");
        assertThat(line(result.get(2))).startsWith("refused a#4: has no field with a text");
        assertThat(line(result.get(3))).isEqualTo("a.txt: “No,” said Norn.");
        assertThat(result).hasSize(4);
    }

    @Test
    void oneInsideTheOtherIsReadButNotWithoutEnd() throws IOException {
        byte[] nested = utf8(TEXT);
        List<String> lines = List.of();
        for (int depth = 0; depth < 6; depth++) {
            nested = zip(depth == 0 ? "yes.txt" : "in.zip", nested);
            lines = take(nested);
            if (depth < 3) {
                assertThat(lines).singleElement().asString().endsWith("yes.txt: “Yes,” said Vale.");
            }
        }
        assertThat(lines).singleElement().asString().contains("is nested in more than 4 archives");
    }

    @Test
    void aBombIsLeftOut() throws IOException {
        byte[] bomb = gzip(new byte[200 << 20]);
        assertThat(take(bomb)).singleElement().asString().startsWith("refused a");
        List<String> zipped = take(zip("a.txt", new byte[200 << 20], "b.txt", utf8(TEXT)));
        assertThat(zipped.getFirst()).contains("refused a/a.txt");
    }

    @Test
    void whatOnlyBeginsLikeAnArchiveIsRefused() throws IOException {
        assertThat(take(new byte[] {'P', 'K', 3, 4, 0, 0, 8, 0, 'x', 'y', 'z', 'z', 'z', 'z', 'z', 'z'}))
                .singleElement()
                .asString()
                .startsWith("refused a");
        assertThat(take(new byte[] {31, (byte) 139, 8, 8, 'a', 'b', 'c'}))
                .containsExactly("refused a: is compressed with gzip, and broken or cut off");
    }

    @Test
    void brokenArchivesAreToldAndNothingStaysOpen() throws IOException {
        byte[] zip = zip("yes.txt", utf8(TEXT.repeat(100)), "no.txt", utf8(TEXT.repeat(100)));
        List<Path> files = new ArrayList<>();
        for (int cut = 1; cut < zip.length; cut += 7) {
            files.add(Files.write(folder.resolve(cut + ".zip"), Arrays.copyOf(zip, zip.length - cut)));
        }
        long before = open();
        for (Path file : files) {
            try (StoryReader sources = StoryReader.of(List.of(file.toString()), InputStream.nullInputStream())) {
                sources.forEachRemaining(result -> assertThat(line(result)).isNotEmpty());
            }
        }
        assertThat(open()).isLessThanOrEqualTo(before + 2);
    }

    private static long open() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.count();
        }
    }

    @Test
    void anArcOfTheOldFormIsReadLikeAWarc() throws IOException {
        String version = "1 0 Example\nURL IP-address Archive-date Content-type Archive-length\n";
        byte[] head = utf8(
                "filedesc://old.arc 0.0.0.0 20310502083000 text/plain " + version.length() + "\n" + version + "\n");
        byte[] http = utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE);
        byte[] missing = utf8("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nnothing");
        byte[] arc = joined(
                head,
                utf8("https://quay.example/bridge 192.0.2.1 20310502083000 text/html " + http.length + "\n"),
                http,
                utf8("\n"),
                utf8("https://quay.example/gone 192.0.2.1 20310502083000 text/html " + missing.length + "\n"),
                missing,
                utf8("\n"));
        assertThat(take(arc))
                .containsExactly(
                        "https://quay.example/bridge: “We will open the bridge,” said Arno Vale, the harbour minister, on"
                                + " the quay on Monday.",
                        "noted a: skipped 1 record that does not look like a story (status 404 1)");
    }

    @Test
    void fieldsOfJsonLinesAreCalledAsTheUserSays() throws IOException {
        byte[] lines = utf8("""
                {"kop": "Bridge opens", "article": {"lead": "“Yes,” said Vale."}, "medium": "The Quay Post"}
                """);
        SourceSettings settings =
                SourceSettings.USUAL.with(FieldNames.of(List.of("text=article.lead", "headline=kop", "outlet=medium")));
        try (StoryReader sources = StoryReader.of(List.of("-"), new ByteArrayInputStream(lines), settings)) {
            Story story = ((ReadResult.Read) sources.next()).story();
            assertThat(story.text().string()).isEqualTo("“Yes,” said Vale.");
            assertThat(story.headline()).isEqualTo("Bridge opens");
            assertThat(story.outlet()).isEqualTo(new Outlet("The Quay Post"));
        }
        assertThatThrownBy(() -> FieldNames.of(List.of("kop=headline")))
                .hasMessageStartingWith("'kop=headline' is not FIELD=NAME, where FIELD is one of agency, authors,");
    }
}
