package org.onrecord.json;

import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// The words at a statement's spans, as they leave the program.
public final class Wording {
    private Wording() {}

    /// The words of all pieces, unchanged, joined by ` … `; empty when there are none.
    public static String of(Text text, List<Span> pieces) {
        return pieces.stream().map(text::at).collect(Collectors.joining(" … "));
    }
}
