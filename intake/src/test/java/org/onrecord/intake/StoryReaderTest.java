package org.onrecord.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.source.Limits;
import org.onrecord.source.ReadResult;

class StoryReaderTest {
    @TempDir
    private Path folder;

    @Test
    void readsAFileOfAnyEndingThatIsGivenByName() throws IOException {
        Path file = write("story.copy", "“Yes,” she said.\r\n");
        assertThat(all(file)).containsExactly(file + ": “Yes,” she said.\r\n");
    }

    @Test
    void readsAFolderInTheOrderOfTheNamesAndLeavesHiddenOnesOut() throws IOException {
        write("b.txt", "second");
        write("a.txt", "first");
        write("deep/down/c.TXT", "third");
        write(".hidden.txt", "no");
        write(".git/x.txt", "no");
        assertThat(all(folder))
                .containsExactly(
                        folder + "/a.txt: first", folder + "/b.txt: second", folder + "/deep/down/c.TXT: third");
    }

    @Test
    void namesTheFilesThatItPassedOverInOneLine() throws IOException {
        write("a.txt", "first");
        write("b.html", "no");
        write("c.html", "no");
        write("README", "no");
        assertThat(all(folder))
                .containsExactly(
                        folder + "/a.txt: first",
                        "noted " + folder + ": skipped 3 files that do not look like stories (.html 2, without an"
                                + " extension 1); give a file by name to read it as text");
    }

    @Test
    void refusesAFolderWithoutAStory() throws IOException {
        write("b.html", "no");
        assertThat(all(folder))
                .containsExactly("refused " + folder + ": contains no story; skipped 1 file that does not look like a"
                        + " story (.html 1); give a file by name to read it as text");
        assertThat(all(Files.createDirectory(folder.resolve("empty"))))
                .containsExactly("refused " + folder + "/empty: contains no story");
    }

    @Test
    void readsOneStoryAheadOfNobody() throws IOException {
        write("a.txt", "first");
        Path second = write("b.txt", "second");
        write("c.txt", "third");
        Iterator<ReadResult> sources = StoryReader.of(List.of(folder.toString()), InputStream.nullInputStream());
        assertThat(line(sources.next())).endsWith("first");
        Files.delete(second);
        assertThat(line(sources.next()))
                .isEqualTo("refused " + second + ": was moved or removed while the folder was read");
        assertThat(line(sources.next())).endsWith("third");
        assertThat(sources.hasNext()).isFalse();
    }

    @Test
    void readsStandardInputOnce() {
        Iterator<ReadResult> sources = StoryReader.of(
                List.of("-", "-"), new ByteArrayInputStream("“Ja”, sagte er.".getBytes(StandardCharsets.UTF_8)));
        assertThat(line(sources.next())).isEqualTo("-: “Ja”, sagte er.");
        assertThat(line(sources.next())).isEqualTo("refused -: standard input was read already");
    }

    @Test
    void refusesWhatIsNotThereAndReadsTheRest() throws IOException {
        Path file = write("a.txt", "first");
        assertThat(all("missing.txt", "https://example.org/story", " ", "nul\0", file.toString()))
                .containsExactly(
                        "refused missing.txt: no such file or folder",
                        "refused https://example.org/story: is a web address, and fetching is turned off",
                        "refused  : is not the name of a file or folder",
                        "refused nul\0: is not the name of a file or folder: Nul character not allowed",
                        file + ": first");
    }

    @Test
    void followsLinksButNotRoundInACircleNorToNothing() throws IOException {
        write("a.txt", "first");
        Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("c"), folder);
        Files.createSymbolicLink(folder.resolve("d.txt"), folder.resolve("a.txt"));
        assertThat(all(folder))
                .containsExactly(
                        folder + "/a.txt: first",
                        "refused " + folder + "/b.txt: is a link to a file that does not exist",
                        "refused " + folder
                                + "/c: is a link back to a folder that is being read, so it is not followed",
                        folder + "/d.txt: first");
        assertThat(all(folder.resolve("b.txt")))
                .containsExactly("refused " + folder + "/b.txt: is a link to a file that does not exist");
    }

    @Test
    void refusesADeviceInAFolder() throws IOException {
        Path zero = Path.of("/dev/zero");
        assumeFalse(Files.notExists(zero), "no /dev/zero here");
        Files.createSymbolicLink(folder.resolve("endless.txt"), zero);
        assertThat(all(folder))
                .containsExactly(
                        "refused " + folder + "/endless.txt: is not a regular file; give it by name to read it");
    }

    @Test
    void namesAFolderAndAFileThatMayNotBeRead() throws IOException {
        Path closed = write("closed/a.txt", "first").getParent();
        Path file = write("secret.txt", "second");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "root may read everything");
        assertThat(all(folder))
                .containsExactly(
                        "refused " + closed + ": permission denied", "refused " + file + ": permission denied");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void refusesAnEmptyAndABlankFile() throws IOException {
        Path empty = write("empty.txt", "");
        Path blank = write("blank.txt", " \n\u00A0\n");
        assertThat(all(empty, blank))
                .containsExactly("refused " + empty + ": is empty", "refused " + blank + ": contains only white space");
    }

    @Test
    void refusesBinaryFiles() throws IOException {
        Path nul = write("a.txt", new byte[] {'P', 'Q', 3, 4, 0, 0, 8, 0, 'x', 'y', 'z', 'z', 'z', 'z', 'z', 'z'});
        Path controls = write("b.txt", new byte[] {31, 7, 8, 8, 'a', 'b', 'c'});
        assertThat(all(nul, controls))
                .containsExactly(
                        "refused " + nul + ": is a binary file: it contains NUL bytes",
                        "refused " + controls + ": is a binary file: it contains many control characters");
    }

    @Test
    void refusesAFileBeyondTheLargestSize() throws IOException {
        Path file = write("a.txt", "0123456789");
        Iterator<ReadResult> exact = StoryReader.of(
                List.of(file.toString()),
                InputStream.nullInputStream(),
                SourceSettings.USUAL.with(Limits.USUAL.withLargestStory(10)));
        assertThat(line(exact.next())).isEqualTo(file + ": 0123456789");
        Iterator<ReadResult> beyond = StoryReader.of(
                List.of(file.toString()),
                InputStream.nullInputStream(),
                SourceSettings.USUAL.with(Limits.USUAL.withLargestStory(9)));
        assertThat(line(beyond.next()))
                .isEqualTo("refused " + file + ": is larger than 9 bytes, the most that is read as one story");
    }

    @Test
    void readsUtf8AndDropsItsMark() throws IOException {
        assertThat(all(write("a.txt", "\uFEFF“Café 🙂”"))).containsExactly(folder + "/a.txt: “Café 🙂”");
    }

    @Test
    void readsUtf16WithAMark() throws IOException {
        Path little = write("a.txt", "\uFEFF“Café 🙂”".getBytes(StandardCharsets.UTF_16LE));
        Path big = write("b.txt", "\uFEFF“Café 🙂”".getBytes(StandardCharsets.UTF_16BE));
        assertThat(all(little, big)).containsExactly(little + ": “Café 🙂”", big + ": “Café 🙂”");
    }

    @Test
    void refusesUtf16ThatIsBrokenOrHasNoMark() throws IOException {
        Path odd = write("a.txt", new byte[] {-1, -2, 'a', 0, 'b'});
        Path bare = write("b.txt", "A plain sentence".getBytes(StandardCharsets.UTF_16LE));
        Path wide = write("c.txt", "\uFEFFA plain sentence".getBytes(Charset.forName("UTF-32LE")));
        assertThat(all(odd, bare, wide))
                .containsExactly(
                        "refused " + odd + ": begins with the byte order mark of UTF-16, but is not valid UTF-16",
                        "refused " + bare + ": looks like UTF-16 without a byte order mark; save it as UTF-8",
                        "refused " + wide + ": is UTF-32, which is not supported; save it as UTF-8");
    }

    @Test
    void saysWhenItTookWindows1252() throws IOException {
        Path file = write("a.txt", "“Café,” he said – €5".getBytes(Charset.forName("windows-1252")));
        assertThat(all(file))
                .containsExactly(file + ": “Café,” he said – €5 [is not valid UTF-8 and was read as Windows-1252]");
    }

    @Test
    void refusesBytesThatNoEncodingKnows() throws IOException {
        Path file = write("a.txt", new byte[] {'a', 'b', (byte) 0x81, 'c', ' ', 'd', (byte) 0xE9});
        assertThat(all(file))
                .containsExactly(
                        "refused " + file + ": is neither UTF-8, UTF-16 with a byte order mark nor Windows-1252 text");
    }

    private static List<String> all(Path... sources) {
        return all(List.of(sources).stream().map(Path::toString).toArray(String[]::new));
    }

    private static List<String> all(String... sources) {
        List<String> lines = new ArrayList<>();
        StoryReader.of(List.of(sources), InputStream.nullInputStream())
                .forEachRemaining(result -> lines.add(line(result)));
        return lines;
    }

    private static String line(ReadResult result) {
        return switch (result) {
            case ReadResult.Read read ->
                read.story().origin() + ": " + read.story().text().string()
                        + (read.warnings().isEmpty() ? "" : " " + read.warnings());
            case ReadResult.Killed killed -> "killed " + killed.origin() + ": " + killed.edition();
            case ReadResult.Refused refused -> "refused " + refused.origin() + ": " + refused.reason();
            case ReadResult.Noted noted -> "noted " + noted.origin() + ": " + noted.note();
        };
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        Files.createDirectories(parent == null ? folder : parent);
        return Files.write(file, bytes);
    }

    @Test
    void whatIsLeftOutAtTheBeginningIsToldAndItsPlaceCounts() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.writeString(file, "{\"text\": \"“One,” Ann said.\"}\n".repeat(3) + "{\"text\": \"“Four,” Bea said.\"}\n");
        try (StoryReader sources = StoryReader.of(
                List.of(file.toString(), file.toString()), InputStream.nullInputStream(), SourceSettings.USUAL)) {
            sources.leaveOut(_ -> 3);
            assertThat(sources.size()).isEqualTo(2 * Files.size(file));
            assertThat(line(sources.next())).isEqualTo("noted " + file + ": resuming after the first 3");
            assertThat(sources.hasNext()).isTrue();
            assertThat(((ReadResult.Read) sources.next()).story().text().string())
                    .isEqualTo("“Four,” Bea said.");
            assertThat(sources.place()).isEqualTo(new StoryReader.Place(file.toString(), 4));
            assertThat(sources).toIterable().hasSize(2);
            assertThat(sources.bytes()).isEqualTo(sources.size());
        }
    }
}
