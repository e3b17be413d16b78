package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExporterTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Format.class)
    void anExportThatBreaksOffLeavesNothing(Format format) throws IOException {
        try (Exporter exporter = Exporter.to(format, folder.resolve("out"))) {
            exporter.write(Invented.SPEAKERS.getFirst());
            exporter.write(Invented.STORY, Invented.STATEMENTS);
            assertThat(folder.resolve("out")).doesNotExist();
        }
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aFinishedExportIsAllThatIsThere(Format format) throws IOException {
        Written.to(format, folder.resolve("out"));
        assertThat(files()).containsExactly(folder.resolve("out"));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aRecordWithNothingInItGoesOutToo(Format format) throws IOException {
        try (Exporter exporter = Exporter.to(format, folder.resolve("out"))) {
            assertThat(exporter.finish()).isEqualTo(new ExportResult(0, 0, 0, 0));
        }
        assertThat(folder.resolve("out")).exists();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theSameRecordIsWrittenTheSame(Format format) throws IOException {
        Written.to(format, folder.resolve("first"));
        Written.to(format, folder.resolve("second"));
        assertThat(contents(folder.resolve("second"))).isEqualTo(contents(folder.resolve("first")));
    }

    @Test
    void whatWasThereStaysUntilTheExportIsWhole() throws IOException {
        Path out = Files.writeString(folder.resolve("out.csv"), "before");
        try (Exporter exporter = Exporter.to(Format.CSV, out)) {
            exporter.write(Invented.STORY, Invented.STATEMENTS);
            assertThat(out).hasContent("before");
            exporter.finish();
            assertThat(Files.readString(out)).startsWith("origin,statement,");
        }
    }

    @Test
    void aFileBehindALinkIsReplacedAndNotTheLink() throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        Written.to(Format.CSV, link);
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).startsWith("origin,");
    }

    @Test
    void nothingButAFileIsReplaced() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        assertThatThrownBy(() -> Exporter.to(Format.CSV, taken))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("taken already exists and is not a file");
    }

    @Test
    void aFolderWithFilesIsNotWrittenInto() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "mine");
        assertThatThrownBy(() -> Exporter.to(Format.NITF, folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not an empty folder");
        assertThat(folder.resolve("letter.txt")).hasContent("mine");
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Written.to(Format.NITF, out);
        assertThat(out).isNotEmptyDirectory();
    }

    @Test
    void aPlaceThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Exporter.to(Format.CSV, folder.resolve("nowhere/out.csv")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no folder")
                .hasMessageContaining("nowhere");
    }

    @Test
    void speakersComeFirst() throws IOException {
        try (Exporter exporter = Exporter.to(Format.POPOLO, folder.resolve("out"))) {
            exporter.write(Invented.STORY, Invented.STATEMENTS);
            assertThatIllegalStateException().isThrownBy(() -> exporter.write(Invented.SPEAKERS.getFirst()));
        }
    }

    @Test
    void aStatementOfAnotherStoryIsRefused() throws IOException {
        try (Exporter exporter = Exporter.to(Format.CSV, folder.resolve("out"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> exporter.write(Invented.STORY, List.of(Written.SUPERSEDED)))
                    .withMessageContaining("statement 31 is of story 30, not of 10");
        }
    }

    @Test
    void whatFailedIsNotFinished() throws IOException {
        Path out = folder.resolve("out");
        try (Exporter exporter = Exporter.to(Format.NITF, out)) {
            exporter.write(Invented.STORY, Invented.STATEMENTS);
            try (Stream<Path> drafts = Files.list(folder)) {
                Files.walkFileTree(drafts.findFirst().orElseThrow(), new Removing());
            }
            assertThatThrownBy(() -> exporter.write(Invented.STORY, Invented.STATEMENTS))
                    .isInstanceOf(IOException.class);
            assertThatIllegalStateException().isThrownBy(exporter::finish);
        }
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static List<String> contents(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(ExporterTest::bytes)
                    .toList();
        }
    }

    private static String bytes(Path file) {
        try {
            return HexFormat.of().formatHex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
