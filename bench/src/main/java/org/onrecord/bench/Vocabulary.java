package org.onrecord.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The words of the marked stories, by form and frequency, so that one can replace another and the result
/// still reads like news, with many rare and few frequent words. Thread-safe.
final class Vocabulary {
    /// Function words and `said`: the most frequent words.
    private static final int KEPT = 120;

    private static final int SHORTEST = 4;
    private static final List<String> ENDINGS =
            List.of("ing", "ed", "ly", "tion", "ment", "ness", "ity", "er", "al", "ous", "ive", "s");

    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final Map<String, List<String>> byForm = new TreeMap<>();

    /// Returns the vocabulary of these texts.
    static Vocabulary of(List<String> texts) {
        Vocabulary vocabulary = new Vocabulary();
        for (String text : texts) {
            for (Token token : Token.in(text)) {
                if (!token.isNumber() && !(token.isCapital() && token.begins())) {
                    vocabulary.counts.merge(token.words(), 1, Integer::sum);
                }
            }
        }
        List<String> words = new ArrayList<>(new TreeMap<>(vocabulary.counts).keySet());
        words.sort(Comparator.comparingInt((String word) -> vocabulary.counts.getOrDefault(word, 0))
                .reversed());
        words.stream()
                .filter(word -> Character.isLowerCase(word.charAt(0)))
                .limit(KEPT)
                .forEach(vocabulary.kept::add);
        for (String word : words) {
            if (!vocabulary.isKept(word) && !Names.isGiven(word)) {
                vocabulary
                        .byForm
                        .computeIfAbsent(vocabulary.form(word), _ -> new ArrayList<>())
                        .add(word);
            }
        }
        return vocabulary;
    }

    /// Returns whether a word is never replaced.
    private boolean isKept(String word) {
        return word.length() < SHORTEST || kept.contains(word);
    }

    private String form(String word) {
        boolean isName = Character.isUpperCase(word.charAt(0));
        String ending = isName
                ? "name"
                : ENDINGS.stream().filter(word::endsWith).findFirst().orElse("");
        // Words of similar frequency: up to four times as frequent.
        return ending + " " + (32 - Integer.numberOfLeadingZeros(counts.getOrDefault(word, 1))) / 2;
    }

    /// Returns a replacement for `word`, or null if there is none.
    @Nullable
    String other(String word, boolean begins, RandomGenerator random) {
        String known = begins && !isName(word) ? word.toLowerCase(Locale.ROOT) : word;
        List<String> others = isKept(known) ? null : byForm.get(form(known));
        if (others == null) {
            return null;
        }
        String other = others.get(random.nextInt(others.size()));
        return known.equals(word) ? other : Character.toUpperCase(other.charAt(0)) + other.substring(1);
    }

    /// Returns whether a word with a capital is a name, in any position.
    boolean isName(String word) {
        return counts.getOrDefault(word, 0) > counts.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }
}
