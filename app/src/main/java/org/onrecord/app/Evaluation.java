package org.onrecord.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementFinder;
import org.onrecord.statement.UnableToFindStatementsException;
import org.onrecord.story.Story;
import org.onrecord.text.CodePoints;

/// Scores statements against a file of stories in which people marked every statement.
///
/// The figures are those of the project's referee, to the last decimal, and more. Stories are streamed. An evaluation
/// can be used again, by one thread at a time.
public final class Evaluation {
    private final Path gold;
    private final @Nullable Map<String, List<GoldSpeaker>> speakers;
    private final int errors;

    private Evaluation(Path gold, @Nullable Map<String, List<GoldSpeaker>> speakers, int errors) {
        this.gold = gold;
        this.speakers = speakers;
        this.errors = errors;
    }

    /// Gives the work that finds a gold story's statements; the work runs in a pool, [#of(GoldStory)] does not.
    private interface Predictions {
        Callable<List<Attribution>> of(GoldStory story);
    }

    /// A story whose statements are being found.
    private record Pending(GoldStory story, Future<List<Attribution>> predicted) {}

    /// An evaluation against `gold`.
    ///
    /// @param gold one story a line, `{"doc", "text", "annotations"}`; gzip or not
    /// @param speakers the gold speakers; with them, only their stories are scored. Null for none
    /// @param errors how many mistakes to keep for reading
    /// @throws IOException if `speakers` cannot be read; the message names the file
    public static Evaluation of(Path gold, @Nullable Path speakers, int errors) throws IOException {
        if (errors < 0) {
            throw new IllegalArgumentException("errors must be 0 or more, got " + errors);
        }
        return new Evaluation(gold, speakers == null ? null : EvaluationFiles.speakers(speakers), errors);
    }

    /// Scores a file of predictions, as `read --format json` prints them.
    ///
    /// @throws IOException if a file cannot be read; the message names it
    public Scores ofFile(Path predicted) throws IOException {
        Map<String, List<Attribution>> byStory = EvaluationFiles.predictions(predicted);
        Scores scores = new Scores(predicted.getFileName().toString(), errors);
        score(scores, 1, story -> {
            if (!byStory.containsKey(story.doc())) {
                scores.addMissing();
            }
            return () -> byStory.getOrDefault(story.doc(), List.of());
        });
        return scores;
    }

    /// Scores what `finder` finds in the gold stories. A story that the finder fails on is scored as one without
    /// statements, and told in [Scores#failures()].
    ///
    /// @param threads how many stories are read at once
    /// @throws IOException if the gold cannot be read; the message names it
    public Scores of(StatementFinder finder, int threads) throws IOException {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, got " + threads);
        }
        Scores scores = new Scores(finder.provenance().finder(), errors);
        score(scores, threads, story -> () -> found(finder, story));
        return scores;
    }

    /// The scores as text: the referee's lines, the further figures, and the mistakes that were asked for.
    public List<String> lines(Scores scores) {
        List<String> lines = new ArrayList<>(ScoreReport.refereeLines(scores, speakers != null));
        lines.addAll(ScoreReport.furtherLines(scores));
        lines.addAll(ScoreReport.mistakeLines(scores));
        return lines;
    }

    /// Several scores as text, side by side, each followed by its mistakes.
    public List<String> sideBySide(List<Scores> all) {
        List<String> lines = new ArrayList<>(ScoreReport.sideBySide(all, speakers != null));
        all.forEach(scores -> lines.addAll(ScoreReport.mistakeLines(scores)));
        return lines;
    }

    /// The scores as one JSON object on one line.
    public String json(Scores scores) {
        return ScoreJson.of(scores, speakers != null);
    }

    private void score(Scores scores, int threads, Predictions predictions) throws IOException {
        try (BufferedReader lines = EvaluationFiles.open(gold);
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Deque<Pending> pending = new ArrayDeque<>();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                GoldStory story = line.isBlank() ? null : goldStory(scores, line, number);
                if (story == null || (speakers != null && !speakers.containsKey(story.doc()))) {
                    continue;
                }
                pending.add(new Pending(story, pool.submit(predictions.of(story))));
                if (pending.size() >= 2 * threads) {
                    add(scores, pending.remove());
                }
            }
            while (!pending.isEmpty()) {
                add(scores, pending.remove());
            }
        } catch (IOException e) {
            throw new IOException("could not read " + gold + ": " + e.getMessage(), e);
        }
    }

    private @Nullable GoldStory goldStory(Scores scores, String line, int number) {
        try {
            return EvaluationFiles.goldStory(line);
        } catch (IllegalArgumentException e) {
            scores.addFailure(gold + ", line " + number + ": " + e.getMessage());
            return null;
        }
    }

    private void add(Scores scores, Pending pending) throws IOException {
        GoldStory story = pending.story();
        List<Attribution> predicted;
        try {
            predicted = pending.predicted().get();
        } catch (ExecutionException e) {
            scores.addFailure(reason(story, e));
            predicted = List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted at " + story.doc(), e);
        }
        List<GoldSpeaker> ofStory = speakers == null ? List.of() : speakers.getOrDefault(story.doc(), List.of());
        scores.add(story, predicted, ofStory);
    }

    private static List<Attribution> found(StatementFinder finder, GoldStory story) {
        CodePoints codePoints = story.text().codePoints();
        List<Statement> statements = finder.find(Story.plain(story.doc(), story.text()));
        return statements.stream()
                .map(statement -> Attribution.of(statement, codePoints))
                .toList();
    }

    private static String reason(GoldStory story, ExecutionException failure) {
        return failure.getCause() instanceof UnableToFindStatementsException unable
                ? String.valueOf(unable.getMessage())
                : story.doc() + ": " + failure.getCause();
    }
}
