package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.VerificationResult;
import org.onrecord.search.StatementQuery;

/// Threads and processes that add to one record at the same time.
class ManyAddersTest {
    private static final int ADDERS = 4;
    private static final int STORIES = 30;

    @TempDir
    private Path folder;

    private Archive open(String where) {
        return Archive.open(
                RecordLocation.of(where),
                AccessMode.WRITE,
                new ArchiveSettings(Clock.systemUTC(), _ -> {}, null, folder.resolve("cache")));
    }

    @Test
    void archivesThatShareAServerAddAtOnceAndSeeEachOther()
            throws IOException, InterruptedException, ExecutionException {
        String url = Postgres.newSchema();
        List<Archive> archives = new ArrayList<>();
        for (int adder = 0; adder < ADDERS; adder++) {
            archives.add(open(url));
        }
        addFromAll(archives);
        for (Archive archive : archives) {
            assertAllIsThere(archive);
            archive.close();
        }
    }

    @Test
    void threadsThatShareAnArchiveOfAFolderAddAtOnce() throws IOException, InterruptedException, ExecutionException {
        try (Archive archive = open(folder.resolve("record").toString())) {
            addFromAll(List.of(archive, archive, archive, archive));
            assertAllIsThere(archive);
        }
    }

    /// Half of the stories are everybody's, the others each one's own.
    private static void addFromAll(List<Archive> archives) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(archives.size())) {
            List<Future<Integer>> done = new ArrayList<>();
            for (int adder = 0; adder < archives.size(); adder++) {
                Archive archive = archives.get(adder);
                int own = 1_000 * (adder + 1);
                done.add(threads.submit(() -> {
                    for (int story = 0; story < STORIES; story++) {
                        archive.add(List.of(Killed.story(story * 2L + 1), Killed.story(own + story * 3L + 1)));
                    }
                    return own;
                }));
            }
            for (Future<Integer> each : done) {
                each.get();
            }
        }
    }

    private static void assertAllIsThere(Archive archive) throws IOException {
        VerificationResult verified = archive.verify(null, _ -> {});
        assertThat(verified.faults()).isEmpty();
        archive.find(StatementQuery.ANY);
        assertThat(archive.room().<Integer>look((_, view) -> view.index().size()))
                .isEqualTo(Math.toIntExact(verified.statements()));
        for (int story = 0; story < STORIES; story++) {
            assertThat(archive.story(Killed.story(story * 2L + 1).story().id())).isPresent();
            for (int adder = 0; adder < ADDERS; adder++) {
                assertThat(archive.story(Killed.story(1_000L * (adder + 1) + story * 3L + 1)
                                .story()
                                .id()))
                        .isPresent();
            }
        }
    }

    @Test
    void processesThatShareAServerAddAtOnce() throws IOException, InterruptedException {
        String url = Postgres.newSchema();
        List<Process> processes = new ArrayList<>();
        for (int adder = 0; adder < 3; adder++) {
            processes.add(new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Killed.class.getName(),
                            url,
                            folder.resolve("cache").toString(),
                            Integer.toString(adder * 5),
                            "add")
                    .redirectErrorStream(true)
                    .start());
        }
        for (Process process : processes) {
            BufferedReader lines = process.inputReader();
            for (int line = 0; line < 5; line++) {
                assertThat(lines.readLine()).startsWith("kept ");
            }
        }
        for (Process process : processes) {
            process.destroyForcibly().waitFor();
        }
        try (Archive archive = open(url)) {
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }
}
