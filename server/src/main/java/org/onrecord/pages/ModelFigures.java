package org.onrecord.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was measured of the finder, as its model card tells it.
///
/// @param facts what it is
/// @param figures single figures
/// @param bands how often what was said to be so sure was right
record ModelFigures(List<Fact> facts, List<Figure> figures, List<Band> bands) {
    private static final String RESOURCE = "model-figures.tsv";

    ModelFigures {
        facts = List.copyOf(facts);
        figures = List.copyOf(figures);
        bands = List.copyOf(bands);
    }

    /// A fact.
    ///
    /// @param name what of
    /// @param value in the words of the card
    record Fact(String name, String value) {}

    /// A figure.
    ///
    /// @param name what was measured, in the words of the card
    /// @param value what came out, as the card has it
    /// @param meaning what that means
    record Figure(String name, String value, String meaning) {}

    /// A band of confidence.
    ///
    /// @param said how sure the finder said it was
    /// @param statements of how many statements
    /// @param right how many of them were right, in per cent
    record Band(String said, long statements, long right) {}

    /// Reads them from the file that goes with the program.
    static ModelFigures read() {
        try (@Nullable InputStream in = ModelFigures.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + RESOURCE);
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
