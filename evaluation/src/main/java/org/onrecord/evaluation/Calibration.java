package org.onrecord.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares the confidence of statements with how many of them are right, in ten bands of confidence. Not
/// thread-safe.
///
/// A statement is right if it is matched with a gold statement, their sources share a word or are both
/// absent, and, if the gold has a speaker's name, its speaker has that name. Statements that are not in the
/// gold are wrong. By the stricter reading, content and source must also cover exactly the gold words.
final class Calibration {
    private static final int BANDS = 10;
    private static final double HIGH = 0.9;

    private final List<Band> bands = new ArrayList<>();

    /// The statements with a confidence from `from` to `from + 0.1`.
    ///
    /// @param from the lower bound of the band
    /// @param count the number of statements
    /// @param said the sum of their confidences
    /// @param right the number of them that are right
    /// @param strict the number that are right by the stricter reading
    record Band(double from, long count, double said, long right, long strict) {
        Band plus(double confidence, boolean isRight, boolean isStrict) {
            return new Band(from, count + 1, said + confidence, right + (isRight ? 1 : 0), strict + (isStrict ? 1 : 0));
        }

        double to() {
            return Math.round(from * BANDS + 1) / (double) BANDS;
        }

        /// Returns the mean confidence, in per cent.
        double saidPercent() {
            return 100 * said / Math.max(1, count);
        }

        double rightPercent() {
            return 100.0 * right / Math.max(1, count);
        }

        double strictPercent() {
            return 100.0 * strict / Math.max(1, count);
        }
    }

    Calibration() {
        for (int band = 0; band < BANDS; band++) {
            bands.add(new Band(band / (double) BANDS, 0, 0, 0, 0));
        }
    }

    /// Adds the predictions of one story that have a confidence.
    void add(StoryMatch match, List<GoldSpeaker> goldSpeakers) {
        Map<Integer, GoldSpeaker> speakers = new HashMap<>();
        goldSpeakers.forEach(speaker -> speakers.put(speaker.number() - 1, speaker));
        int count = match.predicted().size();
        boolean[] right = new boolean[count];
        boolean[] strict = new boolean[count];
        for (int gold = 0; gold < match.story().statements().size(); gold++) {
            if (match.isFound(gold) && isRightSpeaker(match.predictedAt(gold), speakers.get(gold))) {
                right[match.predictedOf(gold)] = true;
                strict[match.predictedOf(gold)] = match.isExact(gold, Role.CONTENT) && match.isExact(gold, Role.SOURCE);
            }
        }
        for (int prediction = 0; prediction < count; prediction++) {
            Double confidence = match.predicted().get(prediction).confidence();
            if (confidence != null) {
                int band = band(confidence);
                bands.set(band, bands.get(band).plus(confidence, right[prediction], strict[prediction]));
            }
        }
    }

    private static boolean isRightSpeaker(Attribution got, @Nullable GoldSpeaker gold) {
        return gold == null || gold.name().isEmpty() || SpeakerName.isSame(got.speaker(), gold.name(), gold.also());
    }

    /// Returns the bands in ascending order; the last one includes 1.
    List<Band> bands() {
        return List.copyOf(bands);
    }

    /// Returns the number of statements with a confidence.
    long count() {
        return bands.stream().mapToLong(Band::count).sum();
    }

    /// Returns the expected calibration error, in percentage points: the distance between a band's mean
    /// confidence and its share of right statements, averaged over all statements. See Naeini, Cooper and
    /// Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian Binning" (AAAI 2015).
    double error() {
        double sum = 0;
        for (Band band : bands) {
            sum += band.count() * Math.abs(band.saidPercent() - band.rightPercent());
        }
        return sum / Math.max(1, count());
    }

    /// Returns the share of right statements among those with a confidence of 0.9 or more.
    Scores.Share high() {
        Band band = bands.get(band(HIGH));
        return new Scores.Share(band.right(), band.count());
    }

    /// Returns the share of right statements, by the stricter reading, among those with a confidence of 0.9
    /// or more.
    Scores.Share highStrict() {
        Band band = bands.get(band(HIGH));
        return new Scores.Share(band.strict(), band.count());
    }

    /// Returns the band of a confidence. Confidences have four digits, so a value a billionth below a bound
    /// is the bound.
    private static int band(double confidence) {
        return Math.min(BANDS - 1, (int) (confidence * BANDS + 1e-9));
    }
}
