package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.pipeline.FinderChoice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks as an editor makes them, on nine invented stories that the net reads: among them a briefing, a debate and a
/// story in French, of which it makes little. What is never right: to name another speaker who did not say it, and to
/// say that words are not on record which stand in a story.
class NewsroomChecksTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static Path record;

    @BeforeAll
    static void keepStories() throws IOException {
        record = folder.resolve("record");
        List<String> args = new ArrayList<>(List.of("add", "--record", record.toString()));
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/newsroom"))) {
            files.sorted().map(Path::toString).forEach(args::add);
        }
        assertThat(Cli.runWith(FinderChoice.NEURAL::open, args.toArray()).exitCode())
                .isZero();
    }

    @ParameterizedTest(name = "\"{0}\" by {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
            "We carried a massive burden for the whole of the region, and nobody thanked us for it" | Penhallow | verbatim
            We carried a massive burden for the whole of the region | Sir Alder Penhallow | verbatim
            'There will be no second payment before the audit is finished.' | Penhallow | verbatim
            WE CARRIED A MASSIVE BURDEN FOR THE WHOLE OF THE REGION | alder penhallow | verbatim
            We carried a huge burden for the whole of the region, and nobody thanked us for it | Penhallow | altered
            There will be second payment before the audit is finished | Penhallow | altered
            We asked the wardens ... and we put every one of them back | Sand | cut
            They moved every stone of the beach and will never film at night again | Reeve | not on record
            Estmark has paid every single month, and I can show the receipts | Penhallow | other speaker
            We asked the wardens before we moved a single stone, and some of them never came back to the beach | - | joined
            Pensions are the price of a civilised country and I will defend them to the last | Penhallow | not on record
            I do not regret the way the talks ended | Penhallow | paraphrase
            The cause of the shortfall is still unknown | Albán | paraphrase
            The cause of the shortfall was still unknown | Maria Jose Alban | paraphrase
            Nobody asked the nurses | - | in the text
            Ministers at odds over the pension plan for nurses | - | not on record
            Nous n’avons jamais promis que ce pont serait gratuit pour les camions | - | in the text
            They were not there when we called them, and they will not be there the next time | Crewe | in the text
            your own partners supplied the drones that struck the clinic | Halloran | in the text
            I have nothing to hide from this House | Carrow | in the text
            Order. Members must let the First Minister finish | - | in the text
            Seventy per cent of what we were given came from a single company | Gwen | verbatim
            Ninety per cent of what we were given came from a single company | Gwen | altered
            The winners talk. | - | too short to tell
            There will be no treaty on the ferries while I am in this office | president of Estmark | verbatim
            There will be no treaty on the ferries while I am in this office | Estmark president | verbatim
            gifts | Fenwick | too short to tell
            They moved the stones at night | Harriet Sand | other speaker
            """)
    void anEditorsCheckIsAnsweredRightly(String words, @Nullable String by, String verdict) throws IOException {
        assertThat(check(words, by).path("verdict").asString()).isEqualTo(verdict);
    }

    @Test
    void nothingToCheckIsWrongUse() {
        assertThat(Cli.run("check", "--record", record, "").exitCode()).isEqualTo(2);
    }

    @Test
    void wordsThatAPronounPutsInAMouthAreOnlyProbablyTheirs() throws IOException {
        JsonNode guess = check("They were not there when we called them", "Lindqvist");
        assertThat(guess.path("probably").booleanValue()).isTrue();
        assertThat(Cli.run("check", "--record", record, "--by", "Lindqvist", "They were not there when we called them")
                        .output())
                .startsWith("VERBATIM: it is on record, probably by Lindqvist (taken from “he”, ");
    }

    private JsonNode check(String words, @Nullable String by) throws IOException {
        Object[] args = Stream.of(
                        "check", "--record", record, "--format", "json", by == null ? null : "--by", by, words)
                .filter(Objects::nonNull)
                .toArray();
        return JSON.readTree(Cli.run(args).output());
    }
}
