package org.onrecord.copies;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// A few hashes of a text's words, chosen such that two texts which share words share hashes. An index keeps
/// them of each text to find its copies.
///
/// The choice is winnowing (Schleimer, Wilkerson and Aiken, Winnowing: Local Algorithms for Document
/// Fingerprinting, SIGMOD 2003): of every `w` consecutive hashes the smallest, so that the choice in a
/// stretch does not depend on what surrounds it. It guarantees that two texts which share `w + k - 1` words
/// in a row share a print, for runs of `k` words, and keeps some two in `w + 1` hashes. A hash modulo a
/// number, which is simpler, guarantees nothing.
///
/// Stories are hashed in runs of [#GRAM] words, of which even a lightly edited copy has many. What people
/// said is short and reported with changes, so pairs of neighbouring stems are hashed instead, and the whole.
///
/// The same words give the same fingerprint on every machine. Prints are kept only in the index, whose format
/// version must grow when words or hashes are computed in another way. Immutable.
public final class Fingerprint {
    /// Words in a print of a story.
    static final int GRAM = 4;

    /// The number of runs up to which a story keeps all; above it the window widens with the length.
    private static final int STORY_PRINTS = 100;

    /// The number of pairs up to which an utterance keeps all.
    private static final int UTTERANCE_PRINTS = 128;

    /// The widest window, so that a copy of 11 words in a row is found however long the story is.
    private static final int WIDEST = 8;

    /// The multiplier of the rolling hash: 2⁶⁴ divided by the golden ratio, as in Fibonacci hashing.
    private static final long TIMES = 0x9e3779b97f4a7c15L;

    private final long[] prints;

    private Fingerprint(long[] prints) {
        this.prints = prints;
    }

    /// Returns the fingerprint of a story: all its runs of four words while it is short, then ever fewer, and
    /// from about 800 words on two in nine. Empty if there are no words.
    public static Fingerprint ofStory(Words words) {
        long[] grams = grams(words);
        return new Fingerprint(winnowed(grams, Math.clamp(grams.length / STORY_PRINTS, 1, WIDEST)));
    }

    /// Returns the fingerprint of a statement: pairs of neighbouring words with content, with one or none
    /// left out between them, by their stems, and the whole. So a word changed or cut spoils few prints, and
    /// an indirect report shares them with the words themselves. Empty if there are no words.
    public static Fingerprint ofUtterance(Words words) {
        Stems stems = words.stems();
        int count = stems.contents();
        long whole = 0;
        long[] pairs = new long[Math.max(0, 2 * count - 3)];
        int size = 0;
        for (int at = 0; at < count; at++) {
            whole = whole * TIMES + stems.content(at);
            for (int next = at + 1; next <= at + 2 && next < count; next++) {
                pairs[size++] = Words.mixed(stems.content(at) * TIMES + stems.content(next));
            }
        }
        if (count == 0) {
            for (int word = 0; word < words.size(); word++) {
                whole = whole * TIMES + words.hash(word);
            }
        }
        if (words.size() == 0) {
            return new Fingerprint(new long[0]);
        }
        long[] chosen = winnowed(pairs, Math.clamp(pairs.length / UTTERANCE_PRINTS, 1, WIDEST));
        long[] all = Arrays.copyOf(chosen, chosen.length + 1);
        all[chosen.length] = Words.mixed(whole);
        return new Fingerprint(sorted(all, all.length));
    }

    /// Returns a fingerprint of these prints, as [#prints()] gave them.
    public static Fingerprint of(long... prints) {
        return new Fingerprint(sorted(prints.clone(), prints.length));
    }

    /// Returns the prints, each once, in ascending order.
    public long[] prints() {
        return prints.clone();
    }

    /// Returns the number of prints.
    public int size() {
        return prints.length;
    }

    /// Returns the print at `index`.
    long print(int index) {
        return prints[index];
    }

    /// Returns the prints except those at the indexes `without`.
    Fingerprint without(BitSet without) {
        long[] rest = new long[prints.length - without.cardinality()];
        int size = 0;
        for (int index = without.nextClearBit(0); index < prints.length; index = without.nextClearBit(index + 1)) {
            rest[size++] = prints[index];
        }
        return new Fingerprint(rest);
    }

    /// Returns the hashes of all runs of four words, in order; a shorter text is one run.
    static long[] grams(Words words) {
        int width = Math.min(GRAM, words.size());
        long[] grams = new long[width == 0 ? 0 : words.size() - width + 1];
        for (int at = 0; at < grams.length; at++) {
            grams[at] = gram(words, at, width);
        }
        return grams;
    }

    static long gram(Words words, int from, int width) {
        long hash = 0;
        for (int at = from; at < from + width; at++) {
            hash = hash * TIMES + words.hash(at);
        }
        return Words.mixed(hash);
    }

    /// Chooses the smallest hash of each window, the last of equal ones, and searches a window anew only when
    /// its smallest leaves it.
    private static long[] winnowed(long[] hashes, int window) {
        long[] chosen = new long[hashes.length];
        int size = 0;
        int smallest = -1;
        for (int end = Math.min(window, hashes.length); end <= hashes.length && end > 0; end++) {
            int before = smallest;
            int start = Math.max(0, end - window);
            if (smallest < start) {
                smallest = start;
                for (int at = start + 1; at < end; at++) {
                    smallest = hashes[at] <= hashes[smallest] ? at : smallest;
                }
            } else if (hashes[end - 1] <= hashes[smallest]) {
                smallest = end - 1;
            }
            if (smallest != before) {
                chosen[size++] = hashes[smallest];
            }
        }
        return sorted(chosen, size);
    }

    private static long[] sorted(long[] hashes, int size) {
        Arrays.sort(hashes, 0, size);
        int kept = 0;
        for (int at = 0; at < size; at++) {
            if (kept == 0 || hashes[at] != hashes[kept - 1]) {
                hashes[kept++] = hashes[at];
            }
        }
        return Arrays.copyOf(hashes, kept);
    }

    /// Fingerprints are equal if their prints are.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint fingerprint && Arrays.equals(prints, fingerprint.prints);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(prints);
    }

    @Override
    public String toString() {
        return prints.length + " prints";
    }
}
