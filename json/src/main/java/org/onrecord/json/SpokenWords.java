package org.onrecord.json;

import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Reads the words at a statement's spans, as in the program's output.
public final class SpokenWords {
    private SpokenWords() {}

    /// Returns the words of all spans, unchanged and joined by ` … `, or an empty string if there are none.
    public static String of(Text text, List<Span> pieces) {
        return pieces.stream().map(text::at).collect(Collectors.joining(" … "));
    }
}
