package org.onrecord.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.language.Document;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Finds the reports inside a content, without a net, and writes them down. The content stands in square
/// brackets, names stand between asterisks. A report is written `source / cue / content`.
final class Inner {
    private static final int NAME = 1;

    private Inner() {}

    /// The reports that stand directly in the content, in its order, with semicolons between; or a dash.
    static String reports(String marked) {
        StringBuilder plain = new StringBuilder();
        List<Span> contents = new ArrayList<>();
        List<Span> names = new ArrayList<>();
        int content = 0;
        int name = -1;
        for (int at = 0; at < marked.length(); at++) {
            char character = marked.charAt(at);
            switch (character) {
                case '[' -> content = plain.length();
                case ']' -> contents.add(new Span(content, plain.length()));
                case '*' -> {
                    if (name >= 0) {
                        names.add(new Span(name, plain.length()));
                    }
                    name = name >= 0 ? -1 : plain.length();
                }
                default -> plain.append(character);
            }
        }
        Text text = Text.of(plain.toString());
        Document document = Document.of(text);
        Words words = Words.of(document);
        ContentReader reader =
                new ContentReader(words, scores(words, names), ContentReader.sentences(words, document.sentences()));
        List<Piece> pieces = contents.stream().map(span -> piece(words, span)).toList();
        List<Attribution> found = reader.read(new Attribution(pieces, null, null, 0, 0));
        return found.isEmpty()
                ? "-"
                : found.stream().map(one -> written(text, words, one)).collect(Collectors.joining("; "));
    }

    private static Piece piece(Words words, Span span) {
        return new Piece(
                Role.CONTENT, words.firstEndingAfter(span.start()), words.firstEndingAfter(span.end() - 1) + 1, 1, 1);
    }

    /// Scores by which the words of some spans are names, and no others.
    private static Scores scores(Words words, List<Span> names) {
        float[] facts = new float[words.size() * NetOutputs.WIDTH];
        for (int word = 0; word < words.size(); word++) {
            int start = words.start(word);
            if (names.stream().anyMatch(name -> name.contains(start))) {
                facts[word * NetOutputs.WIDTH + NAME] = 1;
            }
        }
        Scores scores = new Scores(0, words.size());
        scores.take(
                0,
                words.size(),
                0,
                words.size(),
                new Net.Output(
                        new float[words.size() * Role.TAGS], new float[words.size() * (words.size() + 1)], facts));
        return scores;
    }

    private static String written(Text text, Words words, Attribution report) {
        Piece source = report.source();
        Piece cue = report.cue();
        return (source == null ? "-" : at(text, words, source))
                + " / " + (cue == null ? "-" : at(text, words, cue))
                + " / " + at(text, words, report.contents().getFirst());
    }

    private static String at(Text text, Words words, Piece piece) {
        return text.at(words.span(piece.start(), piece.end()));
    }
}
