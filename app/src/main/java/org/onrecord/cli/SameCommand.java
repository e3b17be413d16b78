package org.onrecord.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.KeptStatement;
import org.onrecord.archive.SameWords;
import org.onrecord.copies.Drift;
import org.onrecord.desk.SameJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord same`: the same utterance in every story that has it, and what each made of it.
@Command(
        name = "same",
        mixinStandardHelpOptions = true,
        description = "Shows the same utterance in every story that has it: the fullest version, and what each other"
                + " cut, added or changed.",
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  onrecord same 3f0c9a1be2d47586",
            "",
            "Words between [- and -] are cut, words between {+ and +} are added; on a terminal with colours they are"
                    + " struck out, and green.",
            "",
            "Exit status: 0 done; 1 no such statement, or the record could not be used; 2 wrong use."
        })
final class SameCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private AskedStatement asked = new AskedStatement();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (one object). Default: ${DEFAULT-VALUE}.")
    private RecordFormat format = RecordFormat.TABLE;

    SameCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        SameWords same;
        try (Archive archive = asked.open(surroundings)) {
            same = archive.same(asked.in(archive));
        }
        switch (format) {
            case JSON -> surroundings.results().write(out -> SameJson.writeLine(same, out));
            case TABLE -> print(same);
        }
        return 0;
    }

    private void print(SameWords same) throws IOException {
        Sheet sheet = new Sheet(surroundings.results(), surroundings.terminal());
        KeptLines lines = new KeptLines(sheet);
        int others = same.drift().others().size();
        sheet.bold(0, others == 0 ? "No other story on record has it" : "The fullest of " + (others + 1) + " versions");
        KeptStatement fullest = same.statement(same.drift().fullest());
        sheet.blank();
        lines.head(fullest, "");
        lines.words(fullest);
        lines.foot(fullest, "");
        if (others > 0) {
            sheet.blank();
            sheet.passage(
                    0,
                    new Passage(sheet.style())
                            .add("The others beside it:", Passage.Look.PLAIN)
                            .next("cut", Passage.Look.DROPPED)
                            .next("added", Passage.Look.ADDED));
        }
        for (Drift.Compared other : same.drift().others()) {
            KeptStatement kept = same.statement(other.version());
            sheet.blank();
            lines.head(kept, other.isSame() ? "the same words" : "");
            sheet.passage(4, passage(other, sheet.style()));
            lines.foot(kept, "");
        }
        sheet.write();
    }

    private static Passage passage(Drift.Compared other, Style style) {
        Passage passage = new Passage(style);
        for (Drift.Piece piece : other.pieces()) {
            switch (piece) {
                case Drift.Piece.Same(String words) -> passage.next(words, Passage.Look.PLAIN);
                case Drift.Piece.Dropped(String words) -> passage.next(words, Passage.Look.DROPPED);
                case Drift.Piece.Added(String words) -> passage.next(words, Passage.Look.ADDED);
                case Drift.Piece.Changed(String before, String after) ->
                    passage.next(before, Passage.Look.DROPPED).next(after, Passage.Look.ADDED);
            }
        }
        return passage;
    }
}
