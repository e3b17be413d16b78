package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk of [PowerCutTest] loses what was not flushed, and nothing else.
class LossyDiskTest {
    @TempDir
    private Path folder;

    /// What is on the disk after a cut.
    private interface Content {
        String of(Path survivors) throws IOException;
    }

    /// Returns what is there after the power was cut, of many times that the same was done.
    private Set<String> afterCuts(Content content, Content work) throws IOException {
        Set<String> found = new TreeSet<>();
        for (int seed = 0; seed < 60; seed++) {
            Path root = Files.createTempDirectory(folder, "disk");
            LossyDisk disk = LossyDisk.of(root);
            work.of(disk.path());
            Path survivors = Files.createDirectory(root.resolveSibling(root.getFileName() + "-after"));
            // The first bits of neighbouring seeds are the same.
            disk.survive(new Random(seed * 0x9E3779B97F4A7C15L), survivors);
            found.add(content.of(survivors));
        }
        return found;
    }

    private static void write(FileChannel channel, String words, long at) throws IOException {
        channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.US_ASCII)), at);
    }

    private static void flush(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String content(Path survivors) throws IOException {
        Path file = survivors.resolve("file");
        return Files.exists(file) ? Files.readString(file) : "nothing";
    }

    @Test
    void whatWasFlushedIsThereAndLaterWritesInAnySelection() throws IOException {
        assertThat(afterCuts(LossyDiskTest::content, disk -> {
                    try (FileChannel channel = FileChannel.open(
                            disk.resolve("file"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                        write(channel, "aaaa", 0);
                        channel.force(true);
                        flush(disk);
                        write(channel, "b", 0);
                        write(channel, "c", 3);
                    }
                    return "";
                }))
                .containsExactlyInAnyOrder("aaaa", "baaa", "aaac", "baac");
    }

    @Test
    void aNameIsThereOnceItsFolderWasFlushed() throws IOException {
        assertThat(afterCuts(LossyDiskTest::content, disk -> {
                    Files.writeString(disk.resolve("file"), "");
                    return "";
                }))
                .containsExactlyInAnyOrder("nothing", "");
        assertThat(afterCuts(LossyDiskTest::content, disk -> {
                    Files.writeString(disk.resolve("file"), "");
                    flush(disk);
                    return "";
                }))
                .containsExactly("");
    }

    @Test
    void aFileThatTookANameHasItWithWhatWasFlushedAlone() throws IOException {
        assertThat(afterCuts(LossyDiskTest::content, disk -> {
                    try (FileChannel channel = FileChannel.open(
                            disk.resolve("new"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                        write(channel, "whole", 0);
                    }
                    Files.move(disk.resolve("new"), disk.resolve("file"), StandardCopyOption.ATOMIC_MOVE);
                    flush(disk);
                    return "";
                }))
                .contains("", "whole");
    }

    @Test
    void nothingWorksOnceThePowerIsOff() throws IOException {
        LossyDisk disk = LossyDisk.of(Files.createDirectory(folder.resolve("disk")));
        disk.cutAfter(1, "");
        assertThatThrownBy(() -> Files.writeString(disk.path().resolve("file"), "a"))
                .hasMessage("the power is off");
        assertThat(disk.isOff()).isTrue();
        assertThatThrownBy(() -> Files.readString(disk.path().resolve("file"))).hasMessage("the power is off");
    }
}
