package org.onrecord.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.onrecord.text.SentenceEncoder;

/// A stand-in for a model where the test is about what is done with its points, not about what they mean:
/// the letters that words begin with, each in a direction of its own.
final class FirstLetters implements SentenceEncoder {
    @Override
    public int width() {
        return IndexFolder.WIDTH;
    }

    @Override
    public String model() {
        return "first letters";
    }

    @Override
    public List<float[]> of(List<String> words) {
        List<float[]> points = new ArrayList<>();
        for (String each : words) {
            float[] point = new float[width()];
            for (String word : each.toLowerCase(Locale.ROOT).split("\\P{L}+", -1)) {
                if (!word.isEmpty()) {
                    Random direction = new Random(word.charAt(0));
                    for (int index = 0; index < point.length; index++) {
                        point[index] += (float) direction.nextGaussian();
                    }
                }
            }
            double length = Float.MIN_NORMAL;
            for (float number : point) {
                length += number * number;
            }
            for (int index = 0; index < point.length; index++) {
                point[index] /= (float) Math.sqrt(length);
            }
            points.add(point);
        }
        return points;
    }

    @Override
    public void close() {}
}
