package org.onrecord.copies;

import java.util.Arrays;

/// The stems of a text's words, and which of them have content. A function word is its own stem. Immutable;
/// arrays of primitives, since every statement of a record has one while it is compared.
final class Stems {
    private final long[] stems;
    private final int[] contents;
    private final boolean[] isContent;

    private Stems(long[] stems, int[] contents, boolean[] isContent) {
        this.stems = stems;
        this.contents = contents;
        this.isContent = isContent;
    }

    static Stems of(Words words) {
        long[] stems = new long[words.size()];
        int[] contents = new int[words.size()];
        boolean[] isContent = new boolean[words.size()];
        int count = 0;
        for (int word = 0; word < stems.length; word++) {
            isContent[word] = !FunctionWords.has(words.hash(word));
            if (isContent[word]) {
                stems[word] = FunctionWords.stem(words, word);
                contents[count++] = word;
            } else {
                stems[word] = words.hash(word);
            }
        }
        return new Stems(stems, Arrays.copyOf(contents, count), isContent);
    }

    int size() {
        return stems.length;
    }

    /// Returns the number of words with content.
    int contents() {
        return contents.length;
    }

    /// Returns the stem of the word with content at `index`, counted among those with content.
    long content(int index) {
        return stems[contents[index]];
    }

    long stem(int word) {
        return stems[word];
    }

    boolean isContent(int word) {
        return isContent[word];
    }
}
