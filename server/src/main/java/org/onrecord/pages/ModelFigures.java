package org.onrecord.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The figures of the finder from its model card.
///
/// @param facts facts about the model
/// @param figures single figures
/// @param bands the share of right statements by confidence
record ModelFigures(List<Fact> facts, List<Figure> figures, List<Band> bands) {
    private static final String RESOURCE = "model-figures.tsv";

    ModelFigures {
        facts = List.copyOf(facts);
        figures = List.copyOf(figures);
        bands = List.copyOf(bands);
    }

    /// A fact.
    ///
    /// @param name what it is about
    /// @param value the fact, in the words of the card
    record Fact(String name, String value) {}

    /// A figure.
    ///
    /// @param name what was measured, in the words of the card
    /// @param value the result, as in the card
    /// @param meaning what the result means
    record Figure(String name, String value, String meaning) {}

    /// A band of confidence.
    ///
    /// @param said the finder's confidence
    /// @param statements the number of statements
    /// @param right how many of them were right, in per cent
    record Band(String said, long statements, long right) {}

    /// Reads the figures from the file that is packaged with the program.
    static ModelFigures read() {
        try (@Nullable InputStream in = ModelFigures.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program's file " + RESOURCE + " is missing");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelFigures of(List<String> lines) {
        List<Fact> facts = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        List<Band> bands = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            switch (cells[0]) {
                case "fact" -> facts.add(new Fact(cells[1], cells[2]));
                case "figure" -> figures.add(new Figure(cells[1], cells[2], cells[3]));
                case "band" -> bands.add(new Band(cells[1], Long.parseLong(cells[2]), Long.parseLong(cells[3])));
                default -> throw new IllegalStateException("no such row in " + RESOURCE + ": " + line);
            }
        }
        return new ModelFigures(facts, figures, bands);
    }
}
