package org.onrecord.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.Content;
import org.onrecord.source.Limits;
import org.onrecord.source.Opener;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;

/// A mailbox of messages in sequence (mbox, RFC 4155; lines of a message that begin with `From ` are quoted
/// by `>`), or a single message (RFC 5322).
public final class Mailbox implements StorySource {
    /// The line before each message: its sender, and its time in the format of `asctime`.
    private static final Pattern BEFORE = Pattern.compile(
            "From \\S+ +[A-Z][a-z]{2} [A-Z][a-z]{2} [ \\d]?\\d \\d{2}:\\d{2}(?::\\d{2})? [^\\r\\n]{0,60}\\d{4}[^\\r\\n]{0,60}\\r?\\n");

    /// The length limit of a line before a message.
    private static final int LONGEST_BEFORE = 500;

    private static final Pattern HEADER = Pattern.compile("[A-Za-z][\\w-]*:[ \\t]");
    private static final Pattern SENDER = Pattern.compile("(?m)^(?i:From):");

    /// Header fields that only mail software writes.
    private static final Pattern HANDLED = Pattern.compile("(?m)^(?i:Message-ID|MIME-Version|Received|Return-Path):");

    /// Creates a source of messages.
    public Mailbox() {}

    @Override
    public boolean recognises(Content content) throws IOException {
        String beginning = new String(content.beginning(), StandardCharsets.ISO_8859_1);
        if (BEFORE.matcher(beginning).lookingAt()) {
            return true;
        }
        if (!HEADER.matcher(beginning).lookingAt()) {
            return false;
        }
        String header = beginning.split("\\r?\\n\\r?\\n", 2)[0];
        return SENDER.matcher(header).find() && HANDLED.matcher(header).find();
    }

    @Override
    public Stories open(Content content, Opener opener) throws IOException {
        boolean isMailbox = content.beginsWith('F', 'r', 'o', 'm', ' ');
        Limits limits = opener.limits();
        return isMailbox
                ? new Messages(content, limits)
                : Stories.later(() ->
                        Message.read(content.origin(), content.all(limits.largestStory(), "one message"), limits));
    }

    /// The messages of a mailbox, in order.
    private static final class Messages implements Stories {
        private final Content box;
        private final Limits limits;
        private final InputStream bytes;
        private int number;
        private boolean isOver;

        Messages(Content box, Limits limits) throws IOException {
            this.box = box;
            this.limits = limits;
            this.bytes = box.bytes();
            isOver = line() == null;
        }

        @Override
        public @Nullable ReadResult next() throws IOException {
            byte[] message = message();
            if (message == null) {
                return null;
            }
            String origin = box.origin() + "#" + number;
            return message.length > limits.largestStory()
                    ? new ReadResult.Refused(
                            origin,
                            "is larger than " + Limits.size(limits.largestStory())
                                    + ", the most that is read as one message")
                    : Message.read(origin, message, limits);
        }

        @Override
        public boolean skip() throws IOException {
            return message() != null;
        }

        /// Returns the bytes of the next message, at most one more than the limit; null after the last.
        private byte @Nullable [] message() throws IOException {
            if (isOver) {
                return null;
            }
            number++;
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            boolean isBlank = false;
            byte[] line = line();
            while (line != null && !(isBlank && isBefore(line))) {
                isBlank = line.length == 1 || (line.length == 2 && line[0] == '\r');
                int quoted = quoted(line);
                int room = limits.largestStory() + 1 - message.size();
                message.write(line, quoted, Math.min(room, line.length - quoted));
                line = line();
            }
            isOver = line == null;
            return message.toByteArray();
        }

        private static boolean isBefore(byte[] line) {
            return beginsWith(line, 0, "From ")
                    && line.length <= LONGEST_BEFORE
                    && BEFORE.matcher(new String(line, StandardCharsets.ISO_8859_1))
                            .matches();
        }

        /// Returns 1 if a line is quoted so that it does not look like the beginning of a message, else 0.
        private static int quoted(byte[] line) {
            int marks = 0;
            while (marks < line.length && line[marks] == '>') {
                marks++;
            }
            return marks > 0 && beginsWith(line, marks, "From ") ? 1 : 0;
        }

        private static boolean beginsWith(byte[] line, int from, String words) {
            for (int index = 0; index < words.length(); index++) {
                if (from + index >= line.length || line[from + index] != words.charAt(index)) {
                    return false;
                }
            }
            return true;
        }

        /// Returns the next line with its end, cut off after the limit; null after the last.
        private byte @Nullable [] line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = bytes.read();
            while (next >= 0) {
                if (line.size() <= limits.largestStory()) {
                    line.write(next);
                }
                if (next == '\n') {
                    break;
                }
                next = bytes.read();
            }
            return line.size() == 0 ? null : line.toByteArray();
        }
    }
}
