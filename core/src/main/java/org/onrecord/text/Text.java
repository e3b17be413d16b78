package org.onrecord.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The body of a story as one string, stored unchanged; every [Span] indexes it.
///
/// Immutable and safe to share between threads. What is derived from the string (bounds, code points) is
/// computed when it is first asked for and kept.
public final class Text {
    private final String string;

    // Computed at most a few times when threads race, always to equal immutable values.
    private @Nullable List<Span> paragraphs;
    private @Nullable List<Span> sentences;
    private @Nullable CodePoints codePoints;

    private Text(String string) {
        this.string = string;
    }

    /// A text of exactly these characters; it may be empty.
    public static Text of(String string) {
        return new Text(string);
    }

    /// The whole text.
    public String string() {
        return string;
    }

    /// The number of UTF-16 units.
    public int length() {
        return string.length();
    }

    /// The words at `span`, marks and white space included.
    ///
    /// @throws IndexOutOfBoundsException if the span ends behind the text
    public String at(Span span) {
        if (span.end() > string.length()) {
            throw new IndexOutOfBoundsException(
                    "span " + span + " ends behind a text of " + string.length() + " UTF-16 units");
        }
        return string.substring(span.start(), span.end());
    }

    /// The paragraphs in order: stretches of lines with no blank line between them, without white space
    /// around.
    public List<Span> paragraphs() {
        List<Span> found = paragraphs;
        if (found == null) {
            found = Paragraphs.in(string);
            paragraphs = found;
        }
        return found;
    }

    /// The lines in order that are not blank, without white space around. Computed anew at each call.
    public List<Span> lines() {
        return Lines.in(string);
    }

    /// The sentences in order, without white space around; together they hold every character that is not
    /// white space.
    ///
    /// The end of a line ends a sentence, so headlines and captions stand alone.
    public List<Span> sentences() {
        List<Span> found = sentences;
        if (found == null) {
            found = Sentences.in(string);
            sentences = found;
        }
        return found;
    }

    /// The converter between this text's UTF-16 offsets and its code points.
    public CodePoints codePoints() {
        CodePoints found = codePoints;
        if (found == null) {
            found = CodePoints.of(string);
            codePoints = found;
        }
        return found;
    }

    /// Texts are equal when their characters are.
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
