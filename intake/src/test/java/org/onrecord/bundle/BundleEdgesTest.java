package org.onrecord.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.intake.Facts;

/// Archives that are nested, hidden in part, cut off or empty; and the fields of JSON lines.
class BundleEdgesTest {
    private static final String YES = "“Yes,” said Vale.\n";
    private static final String LONG_NAME = "quay/".repeat(40) + "yes.txt";

    private static byte[] utf8(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] tar(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (String name : names) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                byte[] words = entry.isDirectory() ? new byte[0] : utf8(YES);
                entry.setSize(words.length);
                out.putArchiveEntry(entry);
                out.write(words);
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void foldersAndHiddenFilesOfATarAreLeftOutWithoutAWord() throws IOException {
        assertThat(Facts.lines(tar("news/", "news/.draft.txt", "__MACOSX/a.txt", "news/yes.txt", LONG_NAME)))
                .containsExactly("in/news/yes.txt: “Yes,” said Vale.", "in/" + LONG_NAME + ": “Yes,” said Vale.");
    }

    @Test
    void whatIsPackedInSeveralMembersIsOneText() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(gzip(utf8("“Yes,” ")));
        both.writeBytes(gzip(utf8("said Vale.\n")));
        assertThat(Facts.lines(both.toByteArray())).containsExactly("in: “Yes,” said Vale.");
        assertThat(Facts.lines(gzip(gzip(gzip(utf8(YES)))))).containsExactly("in: “Yes,” said Vale.");
    }

    @Test
    void anArchiveWithoutAStoryIsRefusedOnce() throws IOException {
        for (byte[] archive : List.of(tar("news/"), tar(".a.txt"), gzip(tar("a/", "b/")))) {
            assertThat(Facts.lines(archive)).singleElement().asString().startsWith("refused: in: ");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {511, 512, 530, 1000})
    void aTarThatIsCutOffInItsFirstFileIsRefused(int length) throws IOException {
        assertThat(Facts.lines(Arrays.copyOf(tar("a.txt", "b.txt"), length)))
                .last()
                .asString()
                .startsWith("refused: in");
    }

    @Test
    void aTarThatIsCutOffInItsSecondFileGivesTheFirst() throws IOException {
        assertThat(Facts.lines(Arrays.copyOf(tar("a.txt", "b.txt"), 1540)))
                .startsWith("in/a.txt: “Yes,” said Vale.")
                .last()
                .asString()
                .startsWith("refused: in");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 9, 10, 15, 25})
    void aGzipThatIsCutOffIsRefused(int length) throws IOException {
        assertThat(Facts.lines(Arrays.copyOf(gzip(utf8(YES.repeat(20))), length)))
                .singleElement()
                .asString()
                .startsWith("refused: in: ");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', textBlock = """
            "text": "One."                                              => text: One.
            "body": "One."                                              => text: One.
            "content": "One."                                           => text: One.
            "articleBody": "One."                                       => text: One.
            "maintext": "One."                                          => text: One.
            "full_text": "One."                                         => text: One.
            "text": "One.\\n\\nTwo."                                    => text: One.\\n\\nTwo.
            "text": "One.", "headline": "A", "title": "B"               => headline: A
            "text": "One.", "title": "B"                                => headline: B
            "text": "One.", "source": {"name": "Quay Post"}             => outlet: Quay Post
            "text": "One.", "site": "Quay Post"                         => outlet: Quay Post
            "text": "One.", "agency": "Tarn News"                       => agency: Tarn News
            "text": "One.", "published_at": "2031-05-02T08:30:00Z"      => moment: 2031-05-02T08:30Z
            "text": "One.", "date": "2 May 2031"                        => published: 2031-05-02
            "text": "One.", "date": 1935477000                          => published: 2031-05-02
            "text": "One.", "authors": [{"name": "Ida Norn"}, "Bo Day"] => authors: Ida Norn, Bo Day
            "text": "One.", "byline": "By Ida Norn and Bo Day"          => authors: Ida Norn, Bo Day
            "text": "One.", "lang": "nn"                                => language: nn
            "text": "One.", "url": "https://quay.example/b"             => address: https://quay.example/b
            "text": "One.", "url": "https://quay.example/b"             => guid: https://quay.example/b
            "text": "One.", "uri": "urn:1", "id": 17                    => guid: urn:1
            "text": "One.", "id": 17                                    => origin: 17
            """)
    void aFieldOfAJsonLineStatesAFact(String fields, String fact) {
        assertThat(Facts.of("{" + fields + "}\n")).contains(fact);
    }

    @Test
    void linesMayEndInAnyWayAndBeBlankAndTheFirstMayHaveAMark() {
        assertThat(Facts.lines(utf8("\uFEFF{\"text\": \"One.\"}\r\n\r\n   \n{\"text\": \"Two.\"}")))
                .containsExactly("in#1: One.", "in#4: Two.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[1]", "17", "\"text\"", "{\"text\": 17.5", "{\"text\": null}", "{\"text\": [\"One.\"]}", "{}"})
    void aLineWithoutATextIsRefusedByItsNumberAndTheNextIsRead(String line) {
        assertThat(Facts.lines(utf8("{\"text\": \"One.\"}\n" + line + "\n{\"text\": \"Three.\"}\n")))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("in#1: One."),
                        second -> assertThat(second).startsWith("refused: in#2: "),
                        third -> assertThat(third).isEqualTo("in#3: Three."));
    }
}
