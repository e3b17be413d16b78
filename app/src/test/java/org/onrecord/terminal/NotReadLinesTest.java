package org.onrecord.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotReadLinesTest {
    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();

    @Test
    void ofAnArchiveTheFirstFewPartsAreToldAndTheOthersCounted() throws IOException {
        Path archive = Files.writeString(folder.resolve("wire.zip"), "");
        try (NotReadLines told = new NotReadLines(lines::add)) {
            for (int number = 0; number < 10_000; number++) {
                told.add(archive + "/deep/" + number % 3 + "/" + number + ".txt", "is empty");
            }
        }

        assertThat(lines).hasSize(6);
        assertThat(lines.getFirst()).isEqualTo(archive + "/deep/0/0.txt: not read: is empty");
        assertThat(lines.getLast()).isEqualTo(archive + ": and 9,995 more of its parts not read");
    }

    @Test
    void filesAreToldOneByOneHoweverMany() {
        try (NotReadLines told = new NotReadLines(lines::add)) {
            for (int number = 0; number < 100; number++) {
                told.add(folder + "/" + number + ".txt", "is empty");
            }
            told.add("https://quay.example/story", "is not there");
        }

        assertThat(lines).hasSize(101);
    }
}
