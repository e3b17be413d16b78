package org.onrecord.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compares an extracted text with the true one, by the measure of Zyte's article-extraction-benchmark: runs
/// of four words, counted as often as each occurs, with the same weight for every page whatever its length.
///
/// @param right the share of all runs that are in both
/// @param wrong the share that is only in the extracted text
/// @param missed the share that is only in the true text
record Shingles(double right, double wrong, double missed) {
    private static final int WORDS = 4;
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    static Shingles of(String extracted, String truth) {
        Map<List<String>, Integer> found = runs(extracted);
        Map<List<String>, Integer> truly = runs(truth);
        double right = 0;
        double wrong = 0;
        double missed = 0;
        Set<List<String>> all = new HashSet<>(found.keySet());
        all.addAll(truly.keySet());
        for (List<String> run : all) {
            int ours = found.getOrDefault(run, 0);
            int theirs = truly.getOrDefault(run, 0);
            right += Math.min(ours, theirs);
            wrong += Math.max(0, ours - theirs);
            missed += Math.max(0, theirs - ours);
        }
        double sum = right + wrong + missed;
        return sum == 0 ? new Shingles(0, 0, 0) : new Shingles(right / sum, wrong / sum, missed / sum);
    }

    private static Map<List<String>, Integer> runs(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<List<String>, Integer> runs = new HashMap<>();
        for (int start = 0; start < Math.max(1, words.size() - WORDS + 1); start++) {
            List<String> run = List.copyOf(words.subList(start, Math.min(words.size(), start + WORDS)));
            if (!run.isEmpty()) {
                runs.merge(run, 1, Integer::sum);
            }
        }
        return runs;
    }

    /// Returns the precision over pages.
    static double precision(List<Shingles> pages) {
        double right = pages.stream().mapToDouble(Shingles::right).sum();
        return right / (right + pages.stream().mapToDouble(Shingles::wrong).sum());
    }

    /// Returns the recall over pages.
    static double recall(List<Shingles> pages) {
        double right = pages.stream().mapToDouble(Shingles::right).sum();
        return right / (right + pages.stream().mapToDouble(Shingles::missed).sum());
    }

    /// Returns the harmonic mean of both.
    static double f1(List<Shingles> pages) {
        double precision = precision(pages);
        double recall = recall(pages);
        return 2 * precision * recall / (precision + recall);
    }
}
