package org.onrecord.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of a story as one string, stored unchanged; every [Span] indexes it.
///
/// Only a redaction takes words out of a text: [#without] puts a blank in the place of each character, so that
/// offsets in code points still mean the same place.
///
/// Immutable and thread-safe. Derived values (paragraphs, code points) are computed on first use and kept.
public final class Text {
    /// The character that stands in the place of one that was taken out.
    private static final String BLANK = "█";

    private final String string;
    private final boolean isRedacted;

    // Computed at most a few times if threads race, always to equal immutable values.
    private @Nullable List<Span> paragraphs;
    private @Nullable CodePoints codePoints;

    private Text(String string, boolean isRedacted) {
        this.string = string;
        this.isRedacted = isRedacted;
    }

    /// Returns a text of exactly these characters; it can be empty.
    public static Text of(String string) {
        return new Text(string, false);
    }

    /// Returns a text of exactly these characters, from which words were taken out.
    public static Text redacted(String string) {
        return new Text(string, true);
    }

    /// Returns this text with a blank for each code point in these spans, which may overlap.
    ///
    /// @throws IndexOutOfBoundsException if a span ends after the text
    public Text without(Collection<Span> spans) {
        boolean[] isBlank = new boolean[string.length()];
        for (Span span : spans) {
            at(span);
            Arrays.fill(isBlank, span.start(), span.end(), true);
        }
        StringBuilder left = new StringBuilder(string.length());
        for (int at = 0; at < string.length(); at += Character.charCount(string.codePointAt(at))) {
            if (isBlank[at]) {
                left.append(BLANK);
            } else {
                left.appendCodePoint(string.codePointAt(at));
            }
        }
        return redacted(left.toString());
    }

    /// Returns whether words were taken out. Such a text no longer has the digest that it was published with.
    public boolean isRedacted() {
        return isRedacted;
    }

    /// Returns whether a character stands for one that was taken out of this text.
    public boolean isBlank(char character) {
        return isRedacted && character == BLANK.charAt(0);
    }

    /// Returns the whole text.
    public String string() {
        return string;
    }

    /// Returns the number of UTF-16 units.
    public int length() {
        return string.length();
    }

    /// Returns the words at `span`, marks and white space included.
    ///
    /// @throws IndexOutOfBoundsException if the span ends after the text
    public String at(Span span) {
        if (span.end() > string.length()) {
            throw new IndexOutOfBoundsException(
                    "span " + span + " ends after a text of " + string.length() + " UTF-16 units");
        }
        return string.substring(span.start(), span.end());
    }

    /// Returns the paragraphs in order: stretches of lines with no blank line between them, without
    /// surrounding white space.
    public List<Span> paragraphs() {
        List<Span> found = paragraphs;
        if (found == null) {
            found = Paragraphs.in(string);
            paragraphs = found;
        }
        return found;
    }

    /// Returns the lines that are not blank, in order, without surrounding white space. Computed again at
    /// each call.
    public List<Span> lines() {
        return Lines.in(string);
    }

    /// Returns the converter between this text's UTF-16 offsets and its code points.
    public CodePoints codePoints() {
        CodePoints found = codePoints;
        if (found == null) {
            found = CodePoints.of(string);
            codePoints = found;
        }
        return found;
    }

    /// Returns whether a character is white space of any sort, including no-break spaces and a byte-order
    /// mark left in a text.
    public static boolean isSpace(char character) {
        return Lines.isSpace(character);
    }

    /// Texts are equal if their characters are.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Text text && string.equals(text.string);
    }

    @Override
    public int hashCode() {
        return string.hashCode();
    }

    @Override
    public String toString() {
        return string.length() <= 60 ? string : string.substring(0, 60) + "… (" + string.length() + " UTF-16 units)";
    }
}
