package org.onrecord.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.onrecord.desk.Desk;
import org.onrecord.desk.FinderChoice;
import org.onrecord.desk.NewsFinder;
import org.onrecord.story.Story;
import picocli.CommandLine.Option;

/// With what stories are read: the options of every command that finds statements.
final class DeskOptions {
    private static final int MOST_THREADS = 256;

    @Option(
            names = "--finder",
            paramLabel = "FINDER",
            description = "neural (the model) or marks (quotation marks and reporting verbs, without a model)."
                    + " Default: ${DEFAULT-VALUE}.")
    private Finders finders = Finders.NEURAL;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many stories to read at the same time. Default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    DeskOptions() {}

    /// @throws WrongUseException if no desk can have as many threads as were asked for
    void check() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new WrongUseException("--threads must be in 1.." + MOST_THREADS + ", got " + threads);
        }
    }

    /// The finders that were asked for, one or more.
    List<FinderChoice> finders() {
        return finders.choices();
    }

    /// The one finder that was asked for.
    ///
    /// @throws WrongUseException if several were
    FinderChoice finder() {
        List<FinderChoice> choices = finders.choices();
        if (choices.size() > 1) {
            throw new WrongUseException("--finder must be neural or marks here, got " + finders);
        }
        return choices.getFirst();
    }

    /// A desk that reads with `finder` on as many threads as were asked for. Whoever calls this closes it.
    Desk open(Surroundings surroundings, FinderChoice finder) {
        return Desk.open(surroundings.finders().apply(finder), threads);
    }

    /// A desk as [#open] gives it that spends no time on stories that are known. Whoever calls this closes
    /// it.
    Desk openForNews(Surroundings surroundings, FinderChoice finder, Predicate<Story> isKnown) {
        return Desk.open(new NewsFinder(surroundings.finders().apply(finder), isKnown), threads);
    }

    /// The finders to choose from, and all of them at once.
    enum Finders {
        NEURAL,
        MARKS,
        ALL;

        private List<FinderChoice> choices() {
            return switch (this) {
                case NEURAL -> List.of(FinderChoice.NEURAL);
                case MARKS -> List.of(FinderChoice.MARKS);
                case ALL -> List.of(FinderChoice.values());
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
