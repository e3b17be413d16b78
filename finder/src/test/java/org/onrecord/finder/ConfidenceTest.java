package org.onrecord.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.speaker.ResolvedSpeaker;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.UnknownReason;

/// The confidence of a statement weighs features of its parts, its manner and its speaker.
class ConfidenceTest {
    private static final Piece CONTENT = new Piece(Role.CONTENT, 0, 5, 0.8, 0.9);
    private static final Piece FURTHER = new Piece(Role.CONTENT, 9, 14, 0.5, 0.7);
    private static final Piece CUE = new Piece(Role.CUE, 5, 6, 0.6, 0.6);
    private static final Piece SOURCE = new Piece(Role.SOURCE, 6, 9, 0.7, 0.8);

    @Test
    void aPartIsAsSureAsItsLeastSureWord() {
        Features features = clues(List.of(CONTENT, FURTHER), CUE, SOURCE);

        assertThat(Features.Feature.CONTENT_LEAST.of(features)).isCloseTo(Math.log(0.5), within(1e-9));
        assertThat(Features.Feature.CONTENT_MEAN.of(features)).isCloseTo(Math.log(0.8), within(1e-9));
        assertThat(Features.Feature.CUE_LEAST.of(features)).isCloseTo(Math.log(0.6), within(1e-9));
        assertThat(Features.Feature.SOURCE_LEAST.of(features)).isCloseTo(Math.log(0.7), within(1e-9));
    }

    @Test
    void lengthsAreCountedInWords() {
        Features features = clues(List.of(CONTENT, FURTHER), CUE, SOURCE);

        assertThat(Features.Feature.CONTENT_WORDS.of(features)).isCloseTo(Math.log(10), within(1e-9));
        assertThat(Features.Feature.CUE_WORDS.of(features)).isZero();
        assertThat(Features.Feature.SOURCE_WORDS.of(features)).isCloseTo(Math.log(3), within(1e-9));
        assertThat(Features.Feature.PIECES.of(features)).isCloseTo(Math.log(2), within(1e-9));
        assertThat(Features.Feature.BRIEF.of(features)).isZero();
    }

    @Test
    void whatIsNotThereSpeaksNeitherForNorAgainst() {
        Features features = clues(List.of(new Piece(Role.CONTENT, 0, 2, 1, 1)), null, null);

        assertThat(Features.Feature.CUE_LEAST.of(features)).isZero();
        assertThat(Features.Feature.SOURCE_LEAST.of(features)).isZero();
        assertThat(Features.Feature.CUE_WORDS.of(features)).isZero();
        assertThat(Features.Feature.SOURCE_WORDS.of(features)).isZero();
        assertThat(Features.Feature.NO_CUE.of(features)).isOne();
        assertThat(Features.Feature.BRIEF.of(features)).isOne();
    }

    @Test
    void impossibleWordsAreHeldWithinBounds() {
        Piece impossible = new Piece(Role.CONTENT, 0, 5, 0, 0);
        Attribution unlinked = new Attribution(List.of(impossible), CUE, SOURCE, -500, Double.NEGATIVE_INFINITY);
        Features features = new Features(unlinked, Manner.DIRECT, "said", answer(Resolution.NAME, 1), false);

        for (Features.Feature feature : Features.Feature.values()) {
            assertThat(feature.of(features)).as("%s", feature).isFinite();
        }
        assertThat(Features.Feature.CONTENT_LINK.of(features)).isEqualTo(-6);
        assertThat(Features.Feature.SOURCE_LINK.of(features)).isEqualTo(-6);
    }

    @ParameterizedTest
    @CsvSource({
        "SHORT_NAME, SHORT_NAME",
        "ROLE, ROLE",
        "PRONOUN, PRONOUN",
        "DESCRIPTION, DESCRIPTION",
        "IMPLIED, IMPLIED"
    })
    void howTheSpeakerWasFoundIsOneOfTheFeatures(Resolution by, Features.Feature feature) {
        Attribution attribution = new Attribution(List.of(CONTENT), CUE, SOURCE, -0.1, -0.1);
        Features features = new Features(attribution, Manner.DIRECT, "said", answer(by, 0.8), false);

        assertThat(feature.of(features)).isOne();
        assertThat(Features.Feature.UNKNOWN.of(features)).isZero();
    }

    @Test
    void anUnknownSpeakerIsAFeatureOfItsOwn() {
        Attribution attribution = new Attribution(List.of(CONTENT), CUE, SOURCE, -0.1, -0.1);
        ResolvedSpeaker nobody =
                new ResolvedSpeaker(new Speaker.Unknown(UnknownReason.NOBODY_FITS, "nobody fits"), 0.5, 0);

        assertThat(Features.Feature.UNKNOWN.of(new Features(attribution, Manner.MIXED, "said", nobody, true)))
                .isOne();
        assertThat(Features.Feature.MIXED.of(new Features(attribution, Manner.MIXED, "said", nobody, true)))
                .isOne();
        assertThat(Features.Feature.HEADLINE.of(new Features(attribution, Manner.MIXED, "said", nobody, true)))
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({"said, 1", "Said, 1", "has told, 1", "according to, 1", "tweeted:, 1", "denied, 0", "unsaid, 0", "'', 0"
    })
    void plainCuesSayLittle(String cue, double plain) {
        Attribution attribution = new Attribution(List.of(CONTENT), CUE, SOURCE, -0.1, -0.1);
        Features features = new Features(attribution, Manner.DIRECT, cue, answer(Resolution.NAME, 0.9), false);

        assertThat(Features.Feature.PLAIN_CUE.of(features)).isEqualTo(plain);
    }

    @Test
    void aTableOfNothingGivesEvenChances() {
        assertThat(new Confidence(table(0, "PROMISE 0.9")).of(clues(List.of(CONTENT), CUE, SOURCE)))
                .isCloseTo(0.5, within(1e-9));
    }

    @Test
    void theChanceOfThePromiseIsSaidAsNineInTen() {
        Features features = clues(List.of(CONTENT), CUE, SOURCE);

        assertThat(new Confidence(table(0, "PROMISE 0.5")).of(features)).isCloseTo(0.9, within(1e-9));
        assertThat(new Confidence(table(0, "PROMISE 0.75")).of(features)).isCloseTo(0.6, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-100, -5, -1, 0, 1, 5, 100})
    void theConfidenceIsAProbabilityAndGrowsWithTheWeights(double weight) {
        Features features = clues(List.of(CONTENT), null, null);
        String lower = table(0, "PROMISE 0.93").replace("CONSTANT 0.0", "CONSTANT " + weight);
        String higher = table(0, "PROMISE 0.93").replace("CONSTANT 0.0", "CONSTANT " + (weight + 0.5));

        assertThat(new Confidence(lower).of(features)).isBetween(0.0, 1.0);
        assertThat(new Confidence(higher).of(features)).isGreaterThanOrEqualTo(new Confidence(lower).of(features));
    }

    @ParameterizedTest
    @EnumSource(Features.Feature.class)
    void aTableThatLacksAFeatureIsRefused(Features.Feature feature) {
        String lacking = table(0, "PROMISE 0.9").replace("\n" + feature + " 0.0\n", "\n");

        assertThatThrownBy(() -> new Confidence(lacking))
                .isInstanceOf(FinderException.class)
                .hasMessageContaining("lacks")
                .hasMessageContaining(feature.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIRECT", "DIRECT much", "WEATHER 0.5", "DIRECT 0,5"})
    void aLineThatSaysNothingIsRefusedByItsWords(String line) {
        assertThatThrownBy(() -> new Confidence(table(0, line)))
                .isInstanceOf(FinderException.class)
                .hasMessageContaining(line);
    }

    /// A table in which every feature weighs the same.
    private static String table(double weight, String line) {
        return Stream.of(Features.Feature.values())
                .map(feature -> feature + " " + weight)
                .collect(Collectors.joining("\n", "\n", "\n" + line + "\n"));
    }

    private static Features clues(List<Piece> contents, @Nullable Piece cue, @Nullable Piece source) {
        Attribution attribution = new Attribution(contents, cue, source, -0.1, -0.2);
        return new Features(attribution, Manner.DIRECT, cue == null ? "" : "said", answer(Resolution.NAME, 0.9), false);
    }

    private static ResolvedSpeaker answer(Resolution by, double probability) {
        return new ResolvedSpeaker(
                new Speaker.Resolved("Ann Lee", SpeakerType.PERSON, true, null, null, by), probability, 0.5);
    }
}
