package org.onrecord.backup;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.onrecord.text.Sha256;

/// The last line of a backup: the digest of every byte before it. Whoever reads a stream does not know where it ends,
/// so the reader always holds as many bytes back as the line has.
final class DigestTrailer {
    private static final String BEFORE = "\nsha256:";
    private static final int LENGTH = BEFORE.length() + 64 + 1;

    private DigestTrailer() {}

    private static byte[] line(byte[] digest) {
        return (BEFORE + HexFormat.of().formatHex(digest) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /// Digests what passes.
    static final class Output extends FilterOutputStream {
        private final Sha256 digest = new Sha256();

        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
            digest.and((byte) octet);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            digest.and(Arrays.copyOfRange(bytes, from, from + length));
        }

        /// Writes the line.
        void finish() throws IOException {
            out.write(line(digest.digest()));
            out.flush();
        }
    }

    /// Digests what passes, and ends before the line.
    static final class Input extends FilterInputStream {
        private final Sha256 digest = new Sha256();
        private final byte[] held = new byte[1 << 16];
        private int count;

        /// @param before what was read before
        Input(InputStream in, String before) {
            super(in);
            digest.and(before);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            while (count <= LENGTH) {
                int more = in.read(held, count, held.length - count);
                if (more < 0) {
                    return -1;
                }
                count += more;
            }
            int passed = Math.min(length, count - LENGTH);
            System.arraycopy(held, 0, bytes, from, passed);
            System.arraycopy(held, passed, held, 0, count - passed);
            count -= passed;
            digest.and(Arrays.copyOfRange(bytes, from, from + passed));
            return passed;
        }

        /// Always answers 0: GZIPInputStream otherwise takes what follows for another member.
        @Override
        public int available() {
            return 0;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        /// Reads to the end.
        ///
        /// @return whether all bytes were as they were written, and nothing follows them
        boolean isWhole() throws IOException {
            byte[] rest = new byte[1 << 16];
            while (read(rest, 0, rest.length) >= 0) {
                // What is read is digested.
            }
            return count == LENGTH && Arrays.equals(line(digest.digest()), Arrays.copyOf(held, LENGTH));
        }
    }
}
