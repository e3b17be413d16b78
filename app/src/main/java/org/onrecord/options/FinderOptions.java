package org.onrecord.options;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.onrecord.pipeline.FinderChoice;
import org.onrecord.pipeline.NewStoriesFinder;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.story.Story;
import org.onrecord.terminal.Environment;
import picocli.CommandLine.Option;

/// How statements are found: the options of every command that finds any.
public final class FinderOptions {
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
            description = "The number of stories to read at the same time. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    public FinderOptions() {}

    /// Checks the options.
    ///
    /// @throws WrongUseException if the number of threads is out of range
    public void check() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new WrongUseException("--threads must be in 1.." + MOST_THREADS + ", got " + threads);
        }
    }

    /// Returns the chosen finders, one or more.
    public List<FinderChoice> finders() {
        return finders.choices();
    }

    /// Returns the chosen finder.
    ///
    /// @throws WrongUseException if several were chosen
    public FinderChoice finder() {
        List<FinderChoice> choices = finders.choices();
        if (choices.size() > 1) {
            throw new WrongUseException("--finder must be neural or marks here, got " + finders);
        }
        return choices.getFirst();
    }

    /// Opens a pipeline that reads with `finder` on the chosen number of threads. The caller closes it.
    public Pipeline open(Environment environment, FinderChoice finder) {
        return Pipeline.open(environment.finders().apply(finder), threads);
    }

    /// Opens a pipeline like that of [#open] that does not search known stories for statements. The caller
    /// closes it.
    public Pipeline openForNews(Environment environment, FinderChoice finder, Predicate<Story> isKnown) {
        return Pipeline.open(new NewStoriesFinder(environment.finders().apply(finder), isKnown), threads);
    }

    /// The choices of finder, one of which is all of them.
    public enum Finders {
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
