package org.onrecord.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.index.Invented.found;
import static org.onrecord.index.Invented.statement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.copies.Fingerprint;
import org.onrecord.lucene.FingerprintKind;
import org.onrecord.search.StatementQuery;
import org.onrecord.search.Total;

class IndexTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// Returns a copy of the folder as a process would leave it if it were killed now.
    private Path asKilledNow(String name) throws IOException {
        Path copy = elsewhere.resolve(name);
        for (Path file : files(folder)) {
            Path target = copy.resolve(folder.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return copy;
    }

    @Test
    void whatIsPutIsFoundAfterARefreshAndReplacesWhatHasItsNumber() throws IOException {
        try (Index index = Invented.open(folder)) {
            index.put(statement(1, "the bridge closes").indexed());
            assertThat(found(index, "bridge")).isEmpty();
            index.refresh();
            assertThat(found(index, "bridge")).containsExactly(1L);
            index.put(statement(1, "the pier closes").indexed());
            index.refresh();
            assertThat(found(index, "bridge")).isEmpty();
            assertThat(found(index, "pier")).containsExactly(1L);
        }
    }

    @Test
    void aKilledIndexHasExactlyWhatWasBeforeItsPosition() throws IOException {
        try (Index index = Invented.open(folder)) {
            for (int number = 0; number < 300; number++) {
                index.put(statement(number, "the bridge closes").indexed());
                index.putPrints(FingerprintKind.STORIES, number, Fingerprint.of(7, 1000 + number));
                if (number == 199) {
                    index.commit(200);
                }
            }
            index.refresh();
            Path killed = asKilledNow("killed");
            try (Index left = Invented.open(killed)) {
                assertThat(left.healed()).isEmpty();
                assertThat(left.position()).isEqualTo(200);
                assertThat(left.search(StatementQuery.about("bridge"), null).total())
                        .isEqualTo(new Total(200, true));
                assertThat(left.holders(FingerprintKind.STORIES, 1199, 4)).containsExactly(199);
                assertThat(left.holders(FingerprintKind.STORIES, 1200, 4)).isEmpty();
                feed(left, left.position(), 300);
            }
        }
    }

    @Test
    void feedingWhatIsThereAlreadyChangesNothing() throws IOException {
        try (Index index = Invented.open(folder)) {
            feed(index, 0, 300);
            feed(index, 100, 300);
        }
    }

    private static void feed(Index index, long from, long to) throws IOException {
        for (long number = from; number < to; number++) {
            index.put(statement(number, "the bridge closes").indexed());
            index.putText(number, "The bridge", "Story " + number + " says that the bridge closes.");
            index.putPrints(FingerprintKind.STORIES, number, Fingerprint.of(7, 1000 + number));
        }
        index.commit(to);
        index.refresh();
        assertThat(index.position()).isEqualTo(to);
        assertThat(index.search(StatementQuery.about("bridge"), null).total()).isEqualTo(new Total(to, true));
        assertThat(index.holders(FingerprintKind.STORIES, 7, 1000)).hasSize((int) to);
        assertThat(index.holders(FingerprintKind.STORIES, 1000 + from, 4)).containsExactly(from);
    }

    @Test
    void anIndexKilledBeforeItsFirstCommitBeginsAtNothing() throws IOException {
        try (Index index = Invented.open(folder)) {
            index.put(statement(1, "the bridge closes").indexed());
            index.refresh();
            try (Index left = Invented.open(asKilledNow("killed"))) {
                assertThat(left.position()).isZero();
                assertThat(found(left, StatementQuery.ANY)).isEmpty();
            }
        }
    }

    @Test
    void closingLeavesOutWhatWasNotCommitted() throws IOException {
        try (Index index = Invented.open(folder, statement(1, "the bridge closes"))) {
            index.put(statement(2, "the bridge opens").indexed());
            index.refresh();
        }
        try (Index index = Invented.open(folder)) {
            assertThat(index.position()).isEqualTo(1);
            assertThat(found(index, "bridge")).containsExactly(1L);
        }
    }

    @Test
    void aProgramThatIsStartedOftenLeavesFewSegments() throws IOException {
        for (int start = 0; start < 60; start++) {
            try (Index index = Invented.open(folder)) {
                index.put(statement(start, "the bridge closes").indexed());
                index.putPrints(FingerprintKind.STORIES, start, Fingerprint.of(7, 1000 + start));
                index.commit(start + 1);
            }
        }
        assertThat(files(folder))
                .filteredOn(file -> file.toString().endsWith(".si"))
                .hasSizeLessThan(30);
        try (Index index = Invented.open(folder)) {
            assertThat(index.search(StatementQuery.about("bridge"), null).total())
                    .isEqualTo(new Total(60, true));
            assertThat(index.holders(FingerprintKind.STORIES, 7, 1000)).hasSize(60);
        }
    }

    @Test
    void whicheverFileIsCutGarbledOrLostTheIndexHeals() throws IOException {
        try (Index index = Invented.open(folder)) {
            feed(index, 0, 50);
            index.putMeanings(
                    List.of(statement(1, "the bridge closes").indexed()),
                    List.of(new float[] {1, 0, 0, 0, 0, 0, 0, 0}),
                    1);
        }
        int damaged = 0;
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString();
            if (file.getFileName().toString().matches("_.*|segments.*")) {
                for (String how : List.of("cut", "garbled", "emptied", "lost")) {
                    Path copy = asKilledNow(name.replace('/', '-') + how);
                    damage(copy.resolve(name), how);
                    try (Index index = Invented.open(copy)) {
                        assertThat(index.healed())
                                .as(name + " " + how)
                                .hasSize(1)
                                .first()
                                .asString()
                                .contains("was damaged: ", name.substring(0, name.indexOf('/')));
                        assertThat(Math.min(index.position(), index.meaningPosition()))
                                .as(name + " " + how)
                                .isZero();
                        if (index.position() < 50) {
                            feed(index, index.position(), 50);
                        }
                    }
                    try (Index index = Invented.open(copy)) {
                        assertThat(index.healed()).isEmpty();
                        assertThat(index.position()).isEqualTo(50);
                    }
                    damaged++;
                }
            }
        }
        assertThat(damaged).isGreaterThan(20);
    }

    private static void damage(Path file, String how) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (how) {
            case "cut" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
            case "garbled" -> {
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
            case "emptied" -> Files.write(file, new byte[0]);
            case "lost" -> Files.delete(file);
            default -> throw new IllegalArgumentException(how);
        }
    }

    @Test
    void whatIsNoIndexIsReplacedByOne() throws IOException {
        Path statements = Files.createDirectories(folder.resolve("statements"));
        Files.writeString(statements.resolve("segments_1"), "no segments");
        Files.writeString(statements.resolve("notes.txt"), "nothing of Lucene's");
        try (Index index = Invented.open(folder)) {
            assertThat(index.healed()).hasSize(1);
            feed(index, 0, 5);
        }
    }

    @Test
    void theIndexOfAnotherRecordIsDeletedAndSaysOfWhich() throws IOException {
        try (Index index = Invented.open(folder)) {
            feed(index, 0, 5);
        }
        try (Index other = Index.open(folder, "another", Invented.WIDTH)) {
            assertThat(other.position()).isZero();
            assertThat(other.healed())
                    .hasSize(4)
                    .allMatch(reason -> reason.contains(" is of another record: record the invented,"));
            assertThat(found(other, StatementQuery.ANY)).isEmpty();
        }
    }

    @Test
    void aMissingIndexIsMadeWithoutAWord() throws IOException {
        try (Index index = Invented.open(folder.resolve("a/b"))) {
            assertThat(index.healed()).isEmpty();
            assertThat(index.position()).isZero();
        }
    }

    @Test
    void aSecondOpeningOfAFolderIsRefusedAndSpoilsNothing() throws IOException {
        try (Index index = Invented.open(folder, statement(1, "the bridge closes"))) {
            assertThatThrownBy(() -> Invented.open(folder))
                    .isInstanceOf(FolderInUseException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("open already");
            index.put(statement(2, "the bridge opens").indexed());
            index.commit(2);
        }
        try (Index index = Invented.open(folder)) {
            assertThat(index.position()).isEqualTo(2);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThatThrownBy(() -> Invented.open(file.resolve("index")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.resolve("index") + " cannot be written");
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Files.writeString(inner.resolve("prints"), "not a folder");
        assertThatThrownBy(() -> Invented.open(inner))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(inner.resolve("prints") + " cannot be written");
        Files.delete(inner.resolve("prints"));
        Invented.open(inner).close();
    }

    @Test
    void aClearedIndexIsEmptyAndAtNothing() throws IOException {
        try (Index index = Invented.open(folder)) {
            feed(index, 0, 5);
            index.clear();
            assertThat(index.position()).isZero();
            assertThat(index.holders(FingerprintKind.STORIES, 7, 10)).isEmpty();
            assertThat(found(index, StatementQuery.ANY)).isEmpty();
            feed(index, 0, 5);
        }
    }

    @Test
    void strangeNamesKeepNoStatementOut() throws IOException {
        String longest = "x".repeat(40_000);
        try (Index index = Invented.open(
                folder,
                statement(1, "the bridge closes")
                        .by(2, longest, "", "((")
                        .in(longest, "")
                        .as(longest)
                        .under(""),
                statement(2, longest + " bridge"),
                statement(3, ""))) {
            assertThat(found(index, "bridge")).containsExactlyInAnyOrder(1L, 2L);
            assertThat(found(index, StatementQuery.ANY.filtered(filter -> filter.withOutlet(longest))))
                    .containsExactly(1L);
            assertThat(found(index, StatementQuery.ANY)).hasSize(3);
        }
    }

    @Test
    void nothingIsPrintedOnStandardError() throws IOException {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (Index index = Invented.open(folder)) {
            feed(index, 0, 5);
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
