package org.onrecord.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.onrecord.answers.SameUtteranceJson;
import org.onrecord.archive.Archive;
import org.onrecord.archive.SameUtterance;
import org.onrecord.copies.Drift;
import org.onrecord.edit.TargetStatement;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.Withdrawal;
import org.onrecord.options.NotOnRecordException;
import org.onrecord.options.WithdrawnOption;
import org.onrecord.sharing.Repeatable;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.RecordFormat;
import org.onrecord.terminal.StatementLines;
import org.onrecord.terminal.Style;
import org.onrecord.terminal.StyledText;
import org.onrecord.terminal.WrappedLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord same`: shows an utterance in every story that reports it.
@Command(
        name = "same",
        mixinStandardHelpOptions = true,
        description = "Shows an utterance in every story that reports it: the fullest version, and what each of the"
                + " others cut, added or changed.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord same 3f0c9a1be2d47586",
            "  onrecord same 'We will rebuild the pier'",
            "",
            "Words between [- and -] are cut. Words between {+ and +} are added. A terminal with colours strikes them"
                    + " out or shows them in green instead.",
            "",
            "Exit status: 0 done; 1 no such statement; 2 wrong use, or several have the words; 3 the record could"
                    + " not be used."
        })
final class SameCommand implements Callable<Integer>, Repeatable {
    private final Environment environment;

    @Mixin
    private TargetStatement target = new TargetStatement();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (one object). Default: ${DEFAULT-VALUE}.")
    private RecordFormat format = RecordFormat.TABLE;

    @Mixin
    private WithdrawnOption withdrawn = new WithdrawnOption();

    SameCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        SameUtterance same;
        try (Archive archive = target.open(environment)) {
            KeptStatement statement = target.in(archive, environment);
            Withdrawal withdrawal = statement.story().withdrawal();
            if (withdrawal != null
                    && !withdrawn.stories().admits(statement.story().status())) {
                throw new NotOnRecordException(
                        "the story of this statement was " + withdrawal.words() + "; --withdrawn shows it");
            }
            same = archive.same(statement, withdrawn.stories());
        }
        switch (format) {
            case JSON -> environment.output().write(out -> SameUtteranceJson.writeLine(same, out));
            case TABLE -> print(same);
        }
        return 0;
    }

    private void print(SameUtterance same) throws IOException {
        WrappedLines sheet = new WrappedLines(environment.output(), environment.terminal());
        StatementLines lines = new StatementLines(sheet);
        int others = same.drift().others().size();
        sheet.bold(
                0,
                others == 0 ? "No other story on record reports it" : "The fullest of " + (others + 1) + " versions");
        KeptStatement fullest = same.statement(same.drift().fullest());
        sheet.blank();
        lines.head(fullest, "");
        lines.words(fullest);
        lines.foot(fullest, "");
        if (others > 0) {
            sheet.blank();
            sheet.passage(
                    0,
                    new StyledText(sheet.style())
                            .add("The others beside it:", StyledText.Look.PLAIN)
                            .next("cut", StyledText.Look.DROPPED)
                            .next("added", StyledText.Look.ADDED));
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

    private static StyledText passage(Drift.Compared other, Style style) {
        StyledText passage = new StyledText(style);
        for (Drift.Piece piece : other.pieces()) {
            switch (piece) {
                case Drift.Piece.Same(String words) -> passage.next(words, StyledText.Look.PLAIN);
                case Drift.Piece.Dropped(String words) -> passage.next(words, StyledText.Look.DROPPED);
                case Drift.Piece.Added(String words) -> passage.next(words, StyledText.Look.ADDED);
                case Drift.Piece.Changed(String before, String after) ->
                    passage.next(before, StyledText.Look.DROPPED).next(after, StyledText.Look.ADDED);
            }
        }
        return passage;
    }
}
