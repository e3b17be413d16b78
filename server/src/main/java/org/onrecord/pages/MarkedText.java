package org.onrecord.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// A story's text cut wherever a statement begins or ends, so that each piece is within the same statements
/// from end to end. Joined, the pieces are the text.
///
/// @param pieces the pieces, in order
record MarkedText(List<Piece> pieces) {
    /// The part of a statement that a stretch belongs to.
    enum Part {
        CONTENT,
        CUE,
        SOURCE
    }

    /// A piece of the text.
    ///
    /// @param words its words
    /// @param in the parts of statements to which it belongs, the innermost statement first
    record Piece(String words, List<In> in) {
        Piece {
            in = List.copyOf(in);
        }
    }

    /// The part of a statement to which a piece belongs.
    ///
    /// @param statement the statement's index in the list of statements
    /// @param part the part
    /// @param isFirst true if the part's first stretch begins here
    record In(int statement, Part part, boolean isFirst) {}

    private record Stretch(Span span, int statement, Part part, boolean isFirst) {}

    MarkedText {
        pieces = List.copyOf(pieces);
    }

    /// Cuts `text` by `statements`.
    static MarkedText of(Text text, List<Statement> statements) {
        List<Stretch> stretches = new ArrayList<>();
        for (int index = 0; index < statements.size(); index++) {
            Statement statement = statements.get(index);
            add(stretches, statement.content(), index, Part.CONTENT);
            add(stretches, statement.cue(), index, Part.CUE);
            add(stretches, statement.source(), index, Part.SOURCE);
        }
        stretches.sort(Comparator.comparingInt(stretch -> stretch.span().start()));
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        stretches.forEach(stretch ->
                cuts.addAll(List.of(stretch.span().start(), stretch.span().end())));
        return new MarkedText(pieces(text.string(), stretches, new ArrayList<>(cuts)));
    }

    private static List<Piece> pieces(String text, List<Stretch> stretches, List<Integer> cuts) {
        List<Piece> pieces = new ArrayList<>();
        List<Stretch> open = new ArrayList<>();
        int next = 0;
        for (int index = 0; index + 1 < cuts.size(); index++) {
            int from = cuts.get(index);
            int to = cuts.get(index + 1);
            open.removeIf(stretch -> stretch.span().end() <= from);
            while (next < stretches.size() && stretches.get(next).span().start() <= from) {
                open.add(stretches.get(next));
                next++;
            }
            List<In> in = open.stream()
                    .sorted(Comparator.comparingInt(
                            (Stretch stretch) -> stretch.span().length()))
                    .map(stretch -> new In(
                            stretch.statement(),
                            stretch.part(),
                            stretch.isFirst() && stretch.span().start() == from))
                    .toList();
            pieces.add(new Piece(text.substring(from, to), in));
        }
        return pieces;
    }

    private static void add(List<Stretch> stretches, List<Span> spans, int statement, Part part) {
        for (int index = 0; index < spans.size(); index++) {
            if (spans.get(index).length() > 0) {
                stretches.add(new Stretch(spans.get(index), statement, part, index == 0));
            }
        }
    }
}
