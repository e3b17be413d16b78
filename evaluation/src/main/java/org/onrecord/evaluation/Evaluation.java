package org.onrecord.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.pipeline.Pipeline;
import org.onrecord.pipeline.Reading;
import org.onrecord.source.ReadResult;
import org.onrecord.statement.Statement;
import org.onrecord.story.Story;
import org.onrecord.text.CodePoints;

/// Scores statements against a file of stories in which people marked every statement.
///
/// The figures include those of the project's referee, to the last decimal. Statements inside another
/// statement's content are left out, since the gold does not mark them. Stories are streamed. An evaluation
/// can be used again, by one thread at a time.
public final class Evaluation {
    private final Path gold;
    private final @Nullable Map<String, List<GoldSpeaker>> speakers;
    private final int errors;
    private final Set<ErrorType> errorTypes;

    private Evaluation(
            Path gold, @Nullable Map<String, List<GoldSpeaker>> speakers, int errors, Set<ErrorType> errorTypes) {
        this.gold = gold;
        this.speakers = speakers;
        this.errors = errors;
        this.errorTypes = Set.copyOf(errorTypes);
    }

    /// Creates an evaluation against `gold`.
    ///
    /// @param gold one story a line, `{"doc", "text", "annotations"}`; gzip or not
    /// @param speakers the gold speakers, or null for none; if given, only their stories are scored
    /// @param errors how many mistakes to keep for reading
    /// @param errorTypes the types of these mistakes
    /// @throws IOException if `speakers` cannot be read; the message names the file
    public static Evaluation of(Path gold, @Nullable Path speakers, int errors, Set<ErrorType> errorTypes)
            throws IOException {
        if (errors < 0) {
            throw new IllegalArgumentException("errors must be 0 or more, got " + errors);
        }
        return new Evaluation(gold, speakers == null ? null : EvaluationFiles.speakers(speakers), errors, errorTypes);
    }

    /// Scores a file of predictions, as `read --format json` prints them.
    ///
    /// @throws IOException if a file cannot be read; the message names it
    public Scores ofFile(Path predicted) throws IOException {
        Map<String, List<Attribution>> byStory = EvaluationFiles.predictions(predicted);
        Scores scores = new Scores(String.valueOf(predicted.getFileName()), errors, errorTypes);
        try (GoldStories stories = new GoldStories(scores)) {
            while (stories.hasNext()) {
                GoldStory story = stories.next();
                if (!byStory.containsKey(story.doc())) {
                    scores.addMissing();
                }
                add(scores, story, byStory.getOrDefault(story.doc(), List.of()));
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        return scores;
    }

    /// Scores what the finder of `pipeline` finds in the gold stories. A story on which it fails is scored as
    /// one without statements, and reported in [Scores#failures()].
    ///
    /// @param pipeline reads the stories; it is not closed
    /// @param name the name of the scores: the finder's name
    /// @param eachStory run after each story, to show progress
    /// @throws IOException if the gold cannot be read; the message names it
    public Scores of(Pipeline pipeline, String name, Runnable eachStory) throws IOException {
        Scores scores = new Scores(name, errors, errorTypes);
        Deque<GoldStory> inFlight = new ArrayDeque<>();
        try (GoldStories stories = new GoldStories(scores)) {
            pipeline.read(new Unread(stories, inFlight), reading -> {
                add(scores, inFlight.removeFirst(), predicted(scores, reading));
                eachStory.run();
            });
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        return scores;
    }

    /// Returns the scores as text: the referee's lines, the further figures, calibration, speakers and kinds
    /// in detail, and the mistakes that were asked for.
    public List<String> lines(Scores scores) {
        List<String> lines = new ArrayList<>(ScoreReport.refereeLines(scores, speakers != null));
        lines.addAll(ScoreReport.furtherLines(scores));
        lines.addAll(DetailReport.calibrationLines(scores.calibration()));
        if (speakers != null) {
            lines.addAll(DetailReport.speakerLines(scores.speakerScores()));
            lines.addAll(DetailReport.kindLines(scores.kindTable()));
        }
        lines.addAll(ScoreReport.mistakeLines(scores));
        return lines;
    }

    /// Returns several scores as text, side by side, followed by the mistakes of each.
    public List<String> sideBySide(List<Scores> all) {
        List<String> lines = new ArrayList<>(ScoreReport.sideBySide(all, speakers != null));
        all.forEach(scores -> lines.addAll(ScoreReport.mistakeLines(scores)));
        return lines;
    }

    /// Returns the scores as one JSON object on one line.
    public String json(Scores scores) {
        return ScoreJson.of(scores, speakers != null);
    }

    private void add(Scores scores, GoldStory story, List<Attribution> predicted) {
        List<GoldSpeaker> ofStory = speakers == null ? List.of() : speakers.getOrDefault(story.doc(), List.of());
        scores.add(story, predicted, ofStory);
    }

    private static List<Attribution> predicted(Scores scores, Reading reading) {
        return switch (reading) {
            case Reading.Found found -> predicted(found.story(), found.statements());
            case Reading.NotRead(String origin, String reason) -> {
                scores.addFailure(origin + ": " + reason);
                yield List.of();
            }
            case Reading.Killed killed -> throw unexpected(killed.origin());
            case Reading.Noted noted -> throw unexpected(noted.origin());
        };
    }

    private static IllegalArgumentException unexpected(String origin) {
        return new IllegalArgumentException("a gold story is either read or not, got another reading of " + origin);
    }

    private static List<Attribution> predicted(Story story, List<Statement> statements) {
        CodePoints codePoints = story.text().codePoints();
        return statements.stream()
                .filter(statement -> statement.within() == null)
                .map(statement -> Attribution.of(statement, codePoints))
                .toList();
    }

    /// The gold stories to score, one line after another. A line that is not a story is reported as a
    /// failure.
    private final class GoldStories implements Iterator<GoldStory>, AutoCloseable {
        private final Scores scores;
        private final BufferedReader lines;
        private @Nullable GoldStory next;
        private int number;

        GoldStories(Scores scores) throws IOException {
            this.scores = scores;
            this.lines = EvaluationFiles.open(gold);
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null) {
                    String line = lines.readLine();
                    if (line == null) {
                        return false;
                    }
                    number++;
                    if (!line.isBlank()) {
                        next = scored(line);
                    }
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException("could not read " + gold + ": " + e.getMessage(), e);
            }
        }

        @Override
        public GoldStory next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException("no more gold stories in " + gold);
            }
            GoldStory story = next;
            next = null;
            return story;
        }

        private @Nullable GoldStory scored(String line) {
            try {
                GoldStory story = EvaluationFiles.goldStory(line);
                return speakers == null || speakers.containsKey(story.doc()) ? story : null;
            } catch (IllegalArgumentException e) {
                scores.addFailure(gold + ", line " + number + ": " + e.getMessage());
                return null;
            }
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    /// The stories for a pipeline, each noted as in flight when it is taken.
    private record Unread(GoldStories stories, Deque<GoldStory> inFlight) implements Iterator<ReadResult> {
        @Override
        public boolean hasNext() {
            return stories.hasNext();
        }

        @Override
        public ReadResult next() {
            GoldStory story = stories.next();
            inFlight.addLast(story);
            return new ReadResult.Read(Story.plain(story.doc(), story.text()), List.of());
        }
    }
}
