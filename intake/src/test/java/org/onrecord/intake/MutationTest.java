package org.onrecord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.onrecord.source.ContentMetadata;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;

/// Reads mutated inputs of every format: each gives results, and none throws, hangs or leaves a stream open.
/// A few mutations by default; `-Donrecord.mutations=100000` for many, `-Donrecord.fuzz.seconds=120` for as
/// many as fit, `-Donrecord.fuzz.seed=SEED` to repeat a run.
class MutationTest {
    private static final int MUTATIONS = Integer.getInteger("onrecord.mutations", 600);
    private static final long SEED = Long.getLong("onrecord.fuzz.seed", System.nanoTime());
    private static final long SECONDS = Long.getLong("onrecord.fuzz.seconds", 0);
    /// How long one input may take before it counts as a hang; the slowest takes a hundredth of it.
    private static final Duration HANG = Duration.ofSeconds(60);
    private static final int MOST_TAKEN = 10_000;

    private static final String STORY = """
            “We will open the bridge,” said Arno Vale, the harbour minister, on the quay.

            The ferrymen of the town said that nobody had asked them, and that the tide would not wait for carts.
            """;
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge opens | Post</title>
            <meta property="og:site_name" content="Post"><meta name="author" content="Ida Norn">
            <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2031-05-02T08:30:00+02:00",
            "headline": "Bridge opens", "author": [{"name": "Ida Norn"}], "liveBlogUpdate": []}</script></head>
            <body><nav><a href="/">Home</a></nav><article><h1>Bridge opens</h1><p>“We will open the bridge,” said Vale.<br>
            <br>He left.</p><form><p>The ferrymen of the town said that nobody had asked them, and that the tide would not
            wait for carts.</p></form><figure><figcaption>The quay</figcaption></figure></article></body></html>
            """;
    private static final String NITF = """
            <?xml version="1.0"?><nitf><head><docdata><doc-id id-string="1"/></docdata></head><body><body.head><hedline>
            <hl1>Bridge</hl1></hedline><byline>By Ida Norn</byline></body.head><body.content><p>“Yes,” said Vale.</p>
            </body.content></body></nitf>""";
    private static final String NEWSML =
            "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet><newsItem guid=\"a\""
                    + " version=\"1\"><itemMeta><pubStatus qcode=\"stat:usable\"/></itemMeta><contentSet><inlineXML>"
                    + NITF.substring(NITF.indexOf("<nitf>"))
                    + "</inlineXML></contentSet></newsItem></itemSet></newsMessage>";
    private static final String NINJS =
            "{\"uri\": \"urn:1\", \"versioncreated\": \"2031-05-02T08:30:00Z\", \"headline\":"
                    + " \"Bridge\", \"bodies\": [{\"contenttype\": \"text/html\", \"value\": \"<p>“Yes,” said Vale.</p>\"}]}";
    private static final String RSS =
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Post</title><link>https://post.example/"
                    + "</link><description>d</description><item><title>Bridge</title><link>https://post.example/b</link><description>"
                    + "The bridge &amp; the quay open.</description><pubDate>Fri, 02 May 2031 08:30:00 GMT</pubDate></item></channel></rss>";
    private static final String JSON_FEED =
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Post\", \"items\":"
                    + " [{\"id\": \"1\", \"content_html\": \"<p>“Yes,” said Vale.</p>\"}]}";

    private static final String ATOM =
            "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Post</title><entry><title>Bridge</title>"
                    + "<id>urn:1</id><link href=\"https://post.example/b\"/><updated>2031-05-02T08:30:00Z</updated><content type=\"html\">"
                    + "&lt;p&gt;“Yes,” said Vale.&lt;/p&gt;</content></entry></feed>";
    private static final String JSON_LINES = """
            {"text": "“Yes,” said Vale.", "title": "Bridge", "date": "2031-05-02", "author": ["Ida Norn"]}
            {"body": "“No,” said Vale.", "url": "https://post.example/b"}
            """;
    private static final String MAIL = """
            From letters@post.example Fri May  2 08:30:00 2031
            From: =?utf-8?Q?Post?= <a@post.example>
            Subject: =?utf-8?B?QnJpZGdl?=
            Message-ID: <1@post.example>
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain

            "Yes," said Vale.
            --b
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            <p>=E2=80=9CYes,=E2=80=9D said Vale.</p>
            --b--

            From b@post.example Fri May  2 08:30:00 2031
            Subject: two

            No.
            """;

    private static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> inputs() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("page.html"));
            out.write(utf8(PAGE));
            out.putNextEntry(new ZipEntry("story.txt"));
            out.write(utf8(STORY));
        }
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(tar)) {
            TarArchiveEntry entry = new TarArchiveEntry("story.txt");
            entry.setSize(utf8(STORY).length);
            out.putArchiveEntry(entry);
            out.write(utf8(STORY));
            out.closeArchiveEntry();
        }
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;
        String warc = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://post.example/b\r\nWARC-Date:"
                + " 2031-05-02T08:30:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0007-0000-000000000007>\r\nContent-Type:"
                + " application/http; msgtype=response\r\nContent-Length: " + utf8(http).length + "\r\n\r\n" + http
                + "\r\n\r\n";
        String arc = "filedesc://old.arc 0.0.0.0 20310502083000 text/plain 71\n1 0 Example\n"
                + "URL IP-address Archive-date Content-type Archive-length\n\nhttps://post.example/b 192.0.2.1 20310502083000"
                + " text/html " + utf8(http).length + "\n" + http + "\n";
        return List.of(
                utf8(ATOM),
                utf8(JSON_LINES),
                utf8(MAIL),
                utf8(arc),
                utf8(STORY),
                utf8(PAGE),
                utf8(NITF),
                utf8(NEWSML),
                utf8(NINJS),
                utf8(RSS),
                utf8(JSON_FEED),
                zip.toByteArray(),
                tar.toByteArray(),
                gzip(utf8(PAGE)),
                utf8(warc),
                gzip(utf8(warc)));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /// The same with some bytes changed, left out, said again, or with what lies in another input between
    /// them.
    private static byte[] mutated(byte[] input, List<byte[]> inputs, SplittableRandom random) {
        byte[] bytes = input;
        int changes = 1 + random.nextInt(6);
        for (int change = 0; change < changes; change++) {
            if (bytes.length == 0) {
                return bytes;
            }
            int at = random.nextInt(bytes.length);
            int length = random.nextInt(1 + Math.min(64, bytes.length - at));
            bytes = switch (random.nextInt(6)) {
                case 0 -> replaced(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
                case 1 -> replaced(bytes, at, length, new byte[0]);
                case 2 -> replaced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
                case 3 -> {
                    byte[] other = inputs.get(random.nextInt(inputs.size()));
                    int from = random.nextInt(other.length);
                    yield replaced(bytes, at, 0, Arrays.copyOfRange(other, from, Math.min(other.length, from + 200)));
                }
                case 4 -> Arrays.copyOf(bytes, at);
                default -> {
                    byte[] run = new byte[random.nextInt(2_000)];
                    Arrays.fill(run, bytes[at]);
                    yield replaced(bytes, at, 0, run);
                }
            };
        }
        return bytes;
    }

    private static byte[] replaced(byte[] bytes, int at, int length, byte[] by) {
        byte[] changed = new byte[bytes.length - length + by.length];
        System.arraycopy(bytes, 0, changed, 0, at);
        System.arraycopy(by, 0, changed, at, by.length);
        System.arraycopy(bytes, at + length, changed, at + by.length, bytes.length - at - length);
        return changed;
    }

    @Test
    void whateverComesIsToldAndNothingEscapes() throws IOException {
        List<byte[]> inputs = inputs();
        for (byte[] input : inputs) {
            assertThat(take(input)).anyMatch(ReadResult.Read.class::isInstance);
        }
        long before = openFiles();
        SplittableRandom random = new SplittableRandom(SEED);
        long longest = 0;
        long end = System.nanoTime() + SECONDS * 1_000_000_000;
        int number = 0;
        for (; number < MUTATIONS || System.nanoTime() < end; number++) {
            byte[] input = mutated(inputs.get(number % inputs.size()), inputs, random);
            long begun = System.nanoTime();
            String which = "mutation " + number + " of seed " + SEED;
            try {
                assertTimeoutPreemptively(HANG, () -> take(input), which + " hangs");
            } catch (Exception | StackOverflowError e) {
                fail(which + " lets " + e + " escape", e);
            }
            longest = Math.max(longest, System.nanoTime() - begun);
        }
        System.out.println(number + " mutations of seed " + SEED + ", the longest " + longest / 1_000_000 + " ms");
        assertThat(openFiles()).as("open files, seed " + SEED).isLessThanOrEqualTo(before + 4);
    }

    private static List<ReadResult> take(byte[] input) throws IOException {
        List<ReadResult> taken = new ArrayList<>();
        try (Stories stories = StoryReader.open("input", new ByteArrayInputStream(input), ContentMetadata.NOTHING)) {
            for (ReadResult next = stories.next(); next != null && taken.size() < MOST_TAKEN; next = stories.next()) {
                taken.add(next);
            }
        }
        assertThat(taken).as("seed " + SEED).hasSizeLessThan(MOST_TAKEN);
        return taken;
    }

    private static long openFiles() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        if (!Files.isDirectory(descriptors)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(descriptors)) {
            return all.count();
        }
    }
}
