package org.onrecord.quotation;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Numbers below a million, in digits or in English words.
final class Figures {
    private static final Map<String, Integer> VALUES = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    private Figures() {}

    /// Whether two wordings are the same number, and nothing but a number.
    static boolean areSame(List<Word> words, List<Word> others) {
        OptionalLong value = value(words);
        return value.isPresent() && value.equals(value(others));
    }

    private static OptionalLong value(List<Word> words) {
        if (words.size() == 1 && words.getFirst().key().matches("[0-9]{1,6}")) {
            return OptionalLong.of(Long.parseLong(words.getFirst().key()));
        }
        long thousands = 0;
        long below = 0;
        long last = Long.MAX_VALUE;
        boolean isNumber = false;
        for (Word word : words) {
            @Nullable Integer value = VALUES.get(word.key());
            if (value != null) {
                boolean follows =
                        last == Long.MAX_VALUE || (last >= 20 && value > 0 && value < (last == 100 ? 100 : 10));
                if (!follows) {
                    return OptionalLong.empty();
                }
                below += value;
                last = value;
                isNumber = true;
            } else if (word.key().equals("hundred") && below < 10) {
                below = Math.max(1, below) * 100;
                last = 100;
                isNumber = true;
            } else if (word.key().equals("thousand") && thousands == 0) {
                thousands = Math.max(1, below) * 1000;
                below = 0;
                last = Long.MAX_VALUE;
                isNumber = true;
            } else if (!(word.key().equals("and") && isNumber)) {
                return OptionalLong.empty();
            }
        }
        return isNumber ? OptionalLong.of(thousands + below) : OptionalLong.empty();
    }
}
