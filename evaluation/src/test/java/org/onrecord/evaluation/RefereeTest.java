package org.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.evaluation.Attribution.Stretch;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Scores damaged gold with both the referee and this module, and compares line by line. Needs the referee
/// and the data beside the repository, and Python to run it.
class RefereeTest {
    private static final Path SHARED = Path.of("../../shared").toAbsolutePath().normalize();
    private static final Path REFEREE = SHARED.resolve("eval/score.py");
    private static final Path GOLD = SHARED.resolve("data/polnear/dev.jsonl.gz");
    private static final Path SPEAKERS = SHARED.resolve("data/polnear/dev.speakers.jsonl");
    private static final List<String> KINDS = List.of("claim", "opinion", "pledge", "demand", "denial");

    @TempDir
    Path folder;

    @BeforeEach
    void needsTheRefereeAndItsData() throws IOException, InterruptedException {
        assumeTrue(Files.isReadable(REFEREE), "needs ../shared/eval/score.py");
        assumeTrue(Files.isReadable(GOLD), "needs ../shared/data/polnear/dev.jsonl.gz");
        assumeTrue(Files.isReadable(SPEAKERS), "needs ../shared/data/polnear/dev.speakers.jsonl");
        assumeTrue(hasPython(), "needs python3");
    }

    @Test
    void agreesWithTheRefereeOnEveryLine() throws IOException, InterruptedException {
        Path gold = everySixthStory();
        for (long seed = 1; seed <= 2; seed++) {
            Path predicted = damaged(gold, seed);
            Evaluation evaluation = Evaluation.of(gold, null, 0, EnumSet.allOf(ErrorType.class));

            assertThat(evaluation.lines(evaluation.ofFile(predicted)))
                    .as("seed %d", seed)
                    .startsWith(run(REFEREE.toString(), gold.toString(), predicted.toString()));
        }
    }

    @Test
    void agreesWithTheRefereeOnSpeakersAndKinds() throws IOException, InterruptedException {
        Path gold = everySixthStory();
        Path predicted = damaged(gold, 3);
        Evaluation evaluation = Evaluation.of(gold, SPEAKERS, 0, EnumSet.allOf(ErrorType.class));

        assertThat(evaluation.lines(evaluation.ofFile(predicted)))
                .startsWith(run(
                        REFEREE.toString(), gold.toString(), predicted.toString(), "--speakers", SPEAKERS.toString()));
    }

    /// A part of the gold, since the referee is slow.
    private Path everySixthStory() throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader all = EvaluationFiles.open(GOLD)) {
            int number = 0;
            for (String line = all.readLine(); line != null; line = all.readLine()) {
                if (number % 6 == 0) {
                    lines.add(line);
                }
                number++;
            }
        }
        return Files.write(folder.resolve("gold.jsonl"), lines);
    }

    private Path damaged(Path gold, long seed) throws IOException {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(gold)) {
            if (random.nextInt(20) > 0) {
                lines.add(damaged(EvaluationFiles.goldStory(line), random));
            }
        }
        return Files.write(folder.resolve("predicted-" + seed + ".jsonl"), lines);
    }

    private static String damaged(GoldStory story, Random random) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.putObject("story").put("origin", "stories/" + story.doc() + ".txt");
        ArrayNode statements = root.putArray("statements");
        for (Attribution statement : story.statements()) {
            int copies = random.nextInt(8) == 0 ? random.nextInt(3) : 1;
            for (int copy = 0; copy < copies; copy++) {
                ObjectNode node = statements.addObject();
                for (Role role : Role.values()) {
                    ArrayNode stretches = node.putArray(role.word());
                    for (Stretch stretch : statement.at(role)) {
                        if (random.nextInt(15) > 0) {
                            boolean moves = random.nextInt(3) == 0;
                            stretches
                                    .addObject()
                                    .put("start", stretch.start() + (moves ? random.nextInt(-30, 31) : 0))
                                    .put("end", stretch.end() + (moves ? random.nextInt(-30, 31) : 0));
                        }
                    }
                }
                node.put("kind", random.nextInt(6) == 0 ? null : KINDS.get(random.nextInt(KINDS.size())));
                String source = statement.source().isEmpty()
                        ? null
                        : story.at(statement.source().getFirst());
                node.putObject("speaker").put("name", source);
            }
        }
        return root.toString();
    }

    private String[] run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("referee.out");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
        List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
        assertThat(lines).hasSizeGreaterThanOrEqualTo(8);
        return lines.toArray(String[]::new);
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
