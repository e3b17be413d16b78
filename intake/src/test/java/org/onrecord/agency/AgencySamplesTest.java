package org.onrecord.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.intake.Sources;
import org.onrecord.source.Taken;

/// The samples that IPTC publishes of its formats, which lie beside the project where it is developed.
class AgencySamplesTest {
    private static final Path SAMPLES = Path.of("..", "..", "shared", "data", "iptc");

    @Test
    void eachIsReadOrRefusedWithTheReason() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "the samples of IPTC are not here");
        List<String> told = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.sorted().toList()) {
                try (Sources sources = Sources.of(List.of(file.toString()), InputStream.nullInputStream())) {
                    sources.forEachRemaining(taken -> told.add(file.getFileName() + ": " + line(taken)));
                }
            }
        }
        assertThat(told)
                .hasSize(30)
                .allSatisfy(line -> assertThat(line).containsAnyOf(": read", "holds no text", "is XML of no format"))
                .filteredOn(line -> line.contains(": read"))
                .hasSize(18)
                .allSatisfy(line -> assertThat(line).doesNotContain("no headline"));
    }

    private static String line(Taken taken) {
        return switch (taken) {
            case Taken.Read read -> "read, " + (read.story().headline() == null ? "no headline" : "with a headline");
            case Taken.Killed killed -> "killed " + killed.edition();
            case Taken.Refused refused -> "refused: " + refused.reason();
            case Taken.Noted noted -> "noted: " + noted.note();
        };
    }
}
