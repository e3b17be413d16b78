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
import org.onrecord.intake.StoryReader;
import org.onrecord.source.ReadResult;

/// The samples that IPTC publishes of its formats, which lie beside the project where it is developed.
class AgencySamplesTest {
    private static final Path SAMPLES = Path.of("..", "..", "shared", "data", "iptc");

    @Test
    void eachIsReadOrRefusedWithTheReason() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "needs ../shared/data/iptc");
        List<String> told = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.sorted().toList()) {
                try (StoryReader sources = StoryReader.of(List.of(file.toString()), InputStream.nullInputStream())) {
                    sources.forEachRemaining(result -> told.add(file.getFileName() + ": " + line(result)));
                }
            }
        }
        assertThat(told)
                .hasSize(30)
                .allSatisfy(line ->
                        assertThat(line).containsAnyOf(": read", "contains no text", "is XML of an unknown format"))
                .filteredOn(line -> line.contains(": read"))
                .hasSize(18)
                .allSatisfy(line -> assertThat(line).doesNotContain("no headline"));
    }

    private static String line(ReadResult result) {
        return switch (result) {
            case ReadResult.Read read ->
                "read, " + (read.story().headline() == null ? "no headline" : "with a headline");
            case ReadResult.Killed killed -> "killed " + killed.edition();
            case ReadResult.Refused refused -> "refused: " + refused.reason();
            case ReadResult.Noted noted -> "noted: " + noted.note();
        };
    }
}
