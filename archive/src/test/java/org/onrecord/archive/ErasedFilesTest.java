package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.Change;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;

/// Reads every byte of the files of a record in a folder, and finds nothing of what was redacted.
class ErasedFilesTest {
    /// Words that are in no other story, as they are written and as the index folds and cuts them.
    private static final List<String> SECRETS = List.of("Zarquon", "zarquon", "quibblefish", "Vexley", "vexley");

    private static final String TEXT = """
            “Zarquon buried the quibblefish at noon,” said reeve Odo Vexley.

            “We shall mend the sluice,” said miller Runa Feld.
            """;

    @TempDir
    private Path folder;

    private Archive open() {
        return Archive.open(
                new RecordLocation.Folder(folder.resolve("record")),
                AccessMode.WRITE,
                new ArchiveSettings(RecordContract.CLOCK, _ -> {}, FirstLetters::new, folder.resolve("cache")));
    }

    /// Adds the story between others, over several openings, so that its words are in old pages of the database
    /// and in segments of the index that were merged.
    private NewStory aRecord() {
        NewStory secret = NewStories.of("secret", TEXT);
        for (int day = 0; day < 3; day++) {
            try (Archive archive = open()) {
                List<NewStory> others = new ArrayList<>();
                for (int number = 0; number < 20; number++) {
                    others.add(NewStories.of(
                            "story " + day + " " + number,
                            "“The ferry " + day + " of row " + number + " left,” said warden Pell Okonta.\n"));
                }
                archive.add(others);
                if (day == 1) {
                    archive.add(List.of(secret));
                    archive.corrections()
                            .correct(secret.statements().getFirst().id(), new Change.ToKind(Kind.REFUSAL), Records.ANN);
                }
                while (archive.addMeanings(1_000) > 0) {
                    assertThat(archive.meaningsMissing()).isPositive();
                }
            }
        }
        return secret;
    }

    private KeptStatement statement(Archive archive, NewStory secret) {
        return archive.statement(secret.statements().getFirst().id()).orElseThrow();
    }

    /// Returns the files that have one of the secrets; the database is read as it is and uncompressed.
    private List<String> files() throws IOException {
        Path record = folder.resolve("record");
        Path plain = folder.resolve("plain.mv.db");
        Files.copy(record.resolve("record.mv.db"), plain, StandardCopyOption.REPLACE_EXISTING);
        MVStoreTool.compact(plain.toString(), false);
        List<Path> all = new ArrayList<>(List.of(plain));
        try (Stream<Path> files = Files.walk(record)) {
            files.filter(Files::isRegularFile).forEach(all::add);
        }
        List<String> found = new ArrayList<>();
        for (Path file : all) {
            // Every byte is a character of Latin-1.
            String read = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
                for (String secret : SECRETS) {
                    if (read.contains(new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                        found.add(file.getFileName() + " " + secret);
                    }
                }
            }
        }
        return found;
    }

    @Test
    void noFileHasTheWordsOfARedactedStory() throws IOException {
        NewStory secret = aRecord();
        assertThat(files()).anyMatch(file -> file.startsWith("record.mv.db")).anyMatch(file -> file.startsWith("_"));
        try (Archive archive = open()) {
            Erasure.Done done =
                    archive.erasure().redact(archive.story(secret.story().id()).orElseThrow(), Records.ANN);
            assertThat(done.obstacle()).isNull();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void noFileHasTheWordsOfARedactedStatementWhileOthersReadTheRecord() throws IOException {
        NewStory secret = aRecord();
        try (Archive archive = open()) {
            assertThat(archive.find(StatementQuery.about("quibblefish")).statements())
                    .hasSize(1);
            archive.erasure().redact(statement(archive, secret), Records.ANN);
            assertThat(files().stream()
                            .filter(file -> !file.toLowerCase(Locale.ROOT).contains("vexley"))
                            .toList())
                    .isEmpty();
            assertThat(archive.find(StatementQuery.about("sluice")).statements())
                    .hasSize(1);
            assertThat(archive.find(StatementQuery.about("quibblefish")).statements())
                    .isEmpty();
        }
        // Who said it is named beside the words, in what is left of the text.
        assertThat(files().stream()
                        .filter(file -> !file.toLowerCase(Locale.ROOT).contains("vexley"))
                        .toList())
                .isEmpty();
    }
}
