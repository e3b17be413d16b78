package org.onrecord.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the confidence of statements is worth: of those said to be so sure, how many are right. Not for use by several
/// threads.
///
/// A statement is right when it is matched with a gold statement, their sources share a word or are both absent, and,
/// where the gold has a speaker's name, its speaker has that name. What the gold does not hold is wrong. By the
/// stricter reading, content and source must also cover exactly the gold words.
final class Calibration {
    private static final int BANDS = 10;
    private static final double HIGH = 0.9;

    private final List<Band> bands = new ArrayList<>();

    /// The statements said with a confidence from `from` to `from + 0.1`.
    ///
    /// @param from where the band begins
    /// @param count how many there are
    /// @param said the sum of their confidences
    /// @param right how many of them are right
    /// @param strict how many are right by the stricter reading
    record Band(double from, long count, double said, long right, long strict) {
        Band plus(double confidence, boolean isRight, boolean isStrict) {
            return new Band(from, count + 1, said + confidence, right + (isRight ? 1 : 0), strict + (isStrict ? 1 : 0));
        }

        double to() {
            return Math.round(from * BANDS + 1) / (double) BANDS;
        }

        /// The mean confidence, in per cent.
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

    /// Adds the predictions of one story that say how sure they are.
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

    private static boolean isRightSpeaker(Attribution got, @Nullable GoldSpeaker wanted) {
        return wanted == null
                || wanted.name().isEmpty()
                || SpeakerName.isSame(got.speaker(), wanted.name(), wanted.also());
    }

    /// The bands from the least sure on; the last holds 1 as well.
    List<Band> bands() {
        return List.copyOf(bands);
    }

    /// How many statements said how sure they are.
    long count() {
        return bands.stream().mapToLong(Band::count).sum();
    }

    /// The expected calibration error, in percentage points: how far a band's mean confidence is from its share of
    /// right
    /// statements, on the average over all statements.
    double error() {
        double sum = 0;
        for (Band band : bands) {
            sum += band.count() * Math.abs(band.saidPercent() - band.rightPercent());
        }
        return sum / Math.max(1, count());
    }

    /// Of the statements said to be 0.9 sure or more, those that are right.
    Scores.Share high() {
        Band band = bands.get(band(HIGH));
        return new Scores.Share(band.right(), band.count());
    }

    /// Of the statements said to be 0.9 sure or more, those that are right by the stricter reading.
    Scores.Share highStrict() {
        Band band = bands.get(band(HIGH));
        return new Scores.Share(band.strict(), band.count());
    }

    /// Confidences have four digits, so what lies a billionth below a bound is the bound.
    private static int band(double confidence) {
        return Math.min(BANDS - 1, (int) (confidence * BANDS + 1e-9));
    }
}
