package org.onrecord.head;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.onrecord.file.PrivateFiles;
import org.onrecord.log.Hash;

/// The file `head` beside a record: the head of the log that was acknowledged last. A database that was put
/// back to an older state, by a person, a damaged file or a failing server, does not know what it once had;
/// this file does.
///
/// It has two lines of equal length, which are written in turn and flushed to the disk: when the power fails
/// during a write, the other line is whole. The line with the higher number in front is the one that counts.
/// Not thread-safe.
final class HeadFile {
    private static final int LINE = 160;
    private static final int LINES = 2;
    private static final Pattern FORM =
            Pattern.compile("([0-9]{1,18}) size ([0-9]{1,18}) root ([0-9a-z:]+) check" + " ([0-9a-f]{8}) *\\n");
    private static final String UNKNOWN = "unknown";

    private final Path file;

    HeadFile(Path file) {
        this.file = file;
    }

    /// A line of the file.
    ///
    /// @param number how many lines were written before
    /// @param size the number of entries that were acknowledged
    /// @param root the root of the log at that size, or null if only the size is known
    record Line(long number, long size, @Nullable Hash root) {
        private byte[] bytes() {
            String words = number + " size " + size + " root " + (root == null ? UNKNOWN : root) + " check ";
            String line = words + check(words);
            byte[] bytes = new byte[LINE];
            Arrays.fill(bytes, (byte) ' ');
            byte[] written = line.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(written, 0, bytes, 0, written.length);
            bytes[LINE - 1] = '\n';
            return bytes;
        }

        private static String check(String words) {
            CRC32 crc = new CRC32();
            crc.update(words.getBytes(StandardCharsets.US_ASCII));
            return String.format("%08x", crc.getValue());
        }

        private static @Nullable Line parse(String written) {
            Matcher line = FORM.matcher(written);
            if (!line.matches() || !check(written.substring(0, line.start(4))).equals(line.group(4))) {
                return null;
            }
            String root = line.group(3);
            try {
                return new Line(
                        Long.parseLong(line.group(1)),
                        Long.parseLong(line.group(2)),
                        root.equals(UNKNOWN) ? null : Hash.parse(root));
            } catch (IllegalArgumentException _) {
                return null;
            }
        }
    }

    /// Returns whether the file is there.
    boolean isThere() {
        return Files.exists(file);
    }

    /// Reads the line that counts; null if there is no file, or none of its lines is whole.
    @Nullable
    Line read() throws IOException {
        if (!isThere()) {
            return null;
        }
        String written = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        Line latest = null;
        for (int at = 0; at + LINE <= written.length() && at < LINES * LINE; at += LINE) {
            Line line = Line.parse(written.substring(at, at + LINE));
            if (line != null && (latest == null || line.number() > latest.number())) {
                latest = line;
            }
        }
        return latest;
    }

    /// Writes a line in place of the older one. When this returns, it is on the disk.
    void write(Line line) throws IOException {
        if (!isThere()) {
            create(line);
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.bytes());
            long at = line.number() % LINES * LINE;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
            channel.force(false);
        }
    }

    private void create(Line line) throws IOException {
        byte[] both = Arrays.copyOf(line.bytes(), LINES * LINE);
        System.arraycopy(line.bytes(), 0, both, LINE, LINE);
        PrivateFiles.createFoldersOf(file);
        PrivateFiles.replace(file, both);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
