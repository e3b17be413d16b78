package org.onrecord.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.copies.Drift.Compared;
import org.onrecord.copies.Drift.Piece;
import org.onrecord.copies.Drift.Version;

/// Differences that count between two texts and such that do not: in the drift of an utterance, in copies of
/// stories and in statements.
class SpellingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "We won’t sell the pier | we wont SELL the pier",
                "“We won't sell the pier.” | We won’t sell the pier!",
                "It cost 1,000 crowns | It cost 1000 crowns",
                "The U.S. ferry | The US ferry",
                "The café in Zürich | the cafe in zurich",
                "The cafe\u0301 | the caf\u00E9",
                "A well-kept pier | A well kept pier",
                "The pier — the old one — stays | The pier (the old one) stays",
                "The  pier\tstays | The pier stays",
                "We sell … the pier | We sell the pier",
            })
    void spellingIsNoDrift(String one, String other) {
        assertThat(compared(one, other).isSame()).as("%s beside %s", one, other).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We sell the old pier | We sell the pier | We sell the/-old/pier",
                "one two three four five | one two 3 four five | one two/three>3/four five",
                "one two three four five | two three four five | -one/two three four five",
                "one two three four five | one two three four | one two three four/-five",
            })
    void whatWasCutAddedOrChangedShowsPieceByPiece(String full, String other, String pieces) {
        assertThat(String.join("/", shown(compared(full, other)))).isEqualTo(pieces);
    }

    private static List<String> shown(Compared compared) {
        return compared.pieces().stream()
                .map(piece -> switch (piece) {
                    case Piece.Same same -> same.words();
                    case Piece.Dropped dropped -> "-" + dropped.words();
                    case Piece.Added added -> "+" + added.words();
                    case Piece.Changed changed -> changed.before() + ">" + changed.after();
                })
                .toList();
    }

    private static Compared compared(String full, String other) {
        return Drift.of(List.of(new Version(1, full), new Version(2, other)))
                .others()
                .getFirst();
    }

    @Test
    void theFullestIsTheOneOfMostWordsAndOfSeveralTheEarliest() {
        Drift drift = Drift.of(List.of(
                new Version(4, "one two"),
                new Version(7, "one two three"),
                new Version(8, "One, two, three!"),
                new Version(9, "one")));
        assertThat(drift.fullest().text()).isEqualTo(7);
        assertThat(drift.others()).extracting(other -> other.version().text()).containsExactly(4L, 8L, 9L);
        assertThat(drift.others()).extracting(Compared::isSame).containsExactly(false, true, false);
    }

    @Test
    void oneVersionHasNoOthersAndNoneIsRefused() {
        assertThat(Drift.of(List.of(new Version(1, "one two"))).others()).isEmpty();
        assertThatThrownBy(() -> Drift.of(List.of())).hasMessage("an utterance needs at least 1 version, got none");
    }

    @Test
    void thePiecesPutTogetherAreBothVersions() {
        long first = Long.getLong("onrecord.seed", System.nanoTime());
        for (long seed = first; seed < first + 300; seed++) {
            Random random = new Random(seed);
            List<String> full = words(random, 25);
            List<String> other = new ArrayList<>(full);
            for (int change = random.nextInt(6); change > 0 && other.size() > 1; change--) {
                int at = random.nextInt(other.size());
                switch (random.nextInt(3)) {
                    case 0 -> other.remove(at);
                    case 1 -> other.set(at, "x" + random.nextInt(4));
                    default -> other.add(at, "y" + random.nextInt(4));
                }
            }
            Drift drift =
                    Drift.of(List.of(new Version(1, String.join(" ", full)), new Version(2, String.join(" ", other))));
            List<String> before = new ArrayList<>();
            List<String> after = new ArrayList<>();
            for (Piece piece : drift.others().getFirst().pieces()) {
                switch (piece) {
                    case Piece.Same same -> {
                        before.add(same.words());
                        after.add(same.words());
                    }
                    case Piece.Dropped dropped -> before.add(dropped.words());
                    case Piece.Added added -> after.add(added.words());
                    case Piece.Changed changed -> {
                        before.add(changed.before());
                        after.add(changed.after());
                    }
                }
            }
            assertThat(String.join(" ", before))
                    .as("-Donrecord.seed=%d", seed)
                    .isEqualTo(drift.fullest().words());
            assertThat(String.join(" ", after))
                    .as("-Donrecord.seed=%d", seed)
                    .isEqualTo(drift.others().getFirst().version().words());
        }
    }

    private static List<String> words(Random random, int most) {
        List<String> words = new ArrayList<>();
        for (int count = 2 + random.nextInt(most); count > 0; count--) {
            words.add("w" + random.nextInt(12));
        }
        return words;
    }

    private static Stream<Arguments> changesOfASite() {
        return Stream.of(
                change("in capitals", text -> text.toUpperCase(Locale.ROOT)),
                change("with straight marks", text -> text.replace('’', '\'')),
                change("with curly marks", text -> text.replaceAll("\"([^\"]*)\"", "“$1”")),
                change("in one line", text -> text.replace('\n', ' ')),
                change("with a line of its own before it", text -> "SULE (Quillstone Wire) - " + text),
                change("with a line after it", text -> text + "\n\nReporting by Maud Ferrin."),
                change("without its first paragraph", text -> text.substring(text.indexOf("\n\n") + 2)),
                change(
                        "without its last paragraph",
                        text -> text.substring(0, text.strip().lastIndexOf("\n\n"))),
                change("with its paragraphs turned round", SpellingTest::turnedRound),
                change("with one word in thirty changed", text -> every(30, text)),
                change("without its commas", text -> text.replace(",", "")));
    }

    private static Arguments change(String name, UnaryOperator<String> change) {
        return Arguments.of(name, change);
    }

    private static String turnedRound(String text) {
        List<String> paragraphs = new ArrayList<>(List.of(text.strip().split("\n\n", -1)));
        Collections.reverse(paragraphs);
        return String.join("\n\n", paragraphs);
    }

    private static String every(int step, String text) {
        String[] words = text.split(" ", -1);
        for (int at = step / 2; at < words.length; at += step) {
            words[at] = "gull";
        }
        return String.join(" ", words);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changesOfASite")
    void aStoryThatASiteChangedALittleIsACopy(String name, UnaryOperator<String> change) {
        for (String story : List.of(Invented.FERRY, Invented.ORCHARD)) {
            Similarity there = Similarity.ofStories(Words.of(story), Words.of(change.apply(story)));
            Similarity back = Similarity.ofStories(Words.of(change.apply(story)), Words.of(story));
            assertThat(there.isCopy()).as("%s: %s", name, there).isTrue();
            assertThat(back.isCopy()).as("%s, turned round", name).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aStoryOfWhichEveryOtherWordIsAnotherIsNone(int step) {
        assertThat(Similarity.ofStories(Words.of(Invented.FERRY), Words.of(every(step, Invented.FERRY)))
                        .isCopy())
                .isFalse();
    }

    @Test
    void twoStoriesOfTwoMattersAreNoCopies() {
        assertThat(Similarity.ofStories(Words.of(Invented.FERRY), Words.of(Invented.ORCHARD)))
                .satisfies(likeness -> assertThat(likeness.isCopy()).isFalse());
        assertThat(Similarity.ofStories(Words.of(""), Words.of("")).isCopy()).isFalse();
        assertThat(Similarity.ofStories(Words.of(""), Words.of(Invented.FERRY)).isCopy())
                .isFalse();
    }

    @Test
    void aStoryIsWhollyLikeItself() {
        Similarity self = Similarity.ofStories(Words.of(Invented.FERRY), Words.of(Invented.FERRY));
        assertThat(self.isCopy()).isTrue();
        assertThat(self.score()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "We will not sell the old pier to the ferry company | “We will not sell the old pier to the ferry company.”",
                "We will not sell the old pier to the ferry company | We won’t sell the old pier to the ferry company",
                "We will not sell the old pier to the ferry company | we will not sell the pier to the ferry company",
                "They promised two engines for the harbour by spring | They promised two engines … by spring",
                "They promised two engines for the harbour by spring | they had promised two engines for the harbour by spring",
            })
    void statementsOfOneSpeakerInNearlyTheSameWordsAreOneUtterance(String one, String other) {
        assertThat(ofOneSpeaker(one, other)).isTrue();
        assertThat(ofOneSpeaker(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We will not sell the old pier to the ferry company | They promised two engines by spring",
                "The ferry rusts in the harbour | The orchards froze in the valley",
                "We lost forty boats in the storm | We lost a schoolhouse in the fire",
                "Yes | No",
            })
    void statementsOfOneSpeakerOnTwoMattersAreTwo(String one, String other) {
        assertThat(ofOneSpeaker(one, other)).isFalse();
        assertThat(ofOneSpeaker(other, one)).isFalse();
    }

    private static boolean ofOneSpeaker(String one, String other) {
        return Similarity.ofUtterances(Words.of(one), Words.of(other), true, false)
                .isCopy();
    }

    @Test
    void wordsAreCountedWhateverStandsBetweenThem() {
        assertThat(Words.of("").size()).isZero();
        assertThat(Words.of("… — “” !").size()).isZero();
        assertThat(Words.of("One, two; three-four.").size()).isEqualTo(4);
        assertThat(Words.of("U.S. 1,000 don’t").size()).isEqualTo(3);
        assertThat(Words.of("码头卖了").size()).isEqualTo(4);
    }
}
