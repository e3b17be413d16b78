package org.onrecord.log;

import java.util.ArrayList;
import java.util.List;

/// A text with signatures, in the form that transparency logs and their witnesses exchange
/// (<https://c2sp.org/signed-note>): the text, an empty line, and a line for each signature.
///
/// Reading one proves nothing: a [NoteVerifier] says whether a signature is its key's.
///
/// @param text the text that is signed, which ends with a line feed
/// @param signatures the signatures, in their order
public record SignedNote(String text, List<NoteSignature> signatures) {
    /// The most characters of a note, and the most signatures.
    private static final int LONGEST = 1 << 20;

    private static final int MOST_SIGNATURES = 100;
    private static final String SIGNATURES = "\n\n— ";

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")
                || text.chars().anyMatch(character -> character < ' ' && character != '\n')
                || text.startsWith("\n")) {
            throw new IllegalArgumentException(
                    "the text of a note has lines without control characters, the last of" + " which ends too");
        }
        if (text.length() > LONGEST || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("it is longer than any note: " + text.length() + " characters with "
                    + signatures.size() + " signatures");
        }
    }

    /// Reads a note.
    ///
    /// @throws IllegalArgumentException if it is not one; the message says why
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf(SIGNATURES);
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException(
                    "a signed note ends with an empty line and lines of signatures, which begin with —");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        String lines = note.substring(end + 2, note.length() - 1);
        for (String line : lines.split("\n", -1)) {
            signatures.add(signature(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    private static NoteSignature signature(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !parts[0].equals("—")) {
            throw new IllegalArgumentException("a signature is a line of —, a name and base64, got \"" + line + "\"");
        }
        return new NoteSignature(parts[1], parts[2]);
    }

    /// Returns this note with more signatures; those that it has already stay once.
    public SignedNote with(List<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        more.stream().filter(signature -> !all.contains(signature)).forEach(all::add);
        return new SignedNote(text, all);
    }

    /// Returns the note as a file has it.
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }
}
