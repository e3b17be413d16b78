package org.onrecord.log;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// The text of a checkpoint: a log's head in the three lines that transparency logs sign
/// (<https://c2sp.org/tlog-checkpoint>). They are the log's origin, its size, and its root in base64.
///
/// @param origin the name of the log
/// @param head the log's head
public record HeadNote(String origin, TreeHead head) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    public HeadNote {
        if (origin.isEmpty() || origin.chars().anyMatch(character -> character < ' ')) {
            throw new IllegalArgumentException("the origin of a log is one line, got \"" + origin + "\"");
        }
    }

    /// Reads the text of a checkpoint. More lines may follow the three.
    ///
    /// @throws IllegalArgumentException if it is not one; the message says why
    public static HeadNote parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || !SIZE.matcher(lines.get(1)).matches()) {
            throw new IllegalArgumentException("a checkpoint has an origin, a size and a root, each on a line");
        }
        byte[] root = Base64.getDecoder().decode(lines.get(2));
        if (!Base64.getEncoder().encodeToString(root).equals(lines.get(2))) {
            throw new IllegalArgumentException("the root of a checkpoint is 32 bytes in base64");
        }
        return new HeadNote(lines.getFirst(), new TreeHead(Long.parseLong(lines.get(1)), Hash.of(root)));
    }

    /// Returns the text, which a [NoteSigner] signs.
    public String text() {
        return origin + "\n" + head.size() + "\n"
                + Base64.getEncoder().encodeToString(head.root().bytes()) + "\n";
    }
}
