package org.onrecord.copies;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.story.Block;
import org.onrecord.story.Part;
import org.onrecord.story.Story;

/// A text as the words that comparing it needs. Case, accents, marks, white space and curly or straight
/// quotes do not count: `“Don’t!”` and `dont` are one word, `1,000` and `1000` too, and so are `U.S.` and
/// `US`. A hyphen parts words. Each character of a script without spaces is a word.
///
/// Immutable and safe to share between threads. Words are compared by hashes of 64 bits.
public final class Words {
    private final String string;
    private final int size;
    private final int[] starts;
    private final int[] ends;
    private final long[] hashes;
    private final boolean[] names;

    // Computed more than once when threads race, always to equal immutable values.
    private @Nullable Stems stems;

    private Words(String string, int size, int[] starts, int[] ends, long[] hashes, boolean[] names) {
        this.string = string;
        this.size = size;
        this.starts = starts;
        this.ends = ends;
        this.hashes = hashes;
        this.names = names;
    }

    /// The words of a string; there may be none.
    public static Words of(String string) {
        return new Reader(string).words();
    }

    /// The words of a story that are the story itself: what a site puts around it, its byline and its
    /// dateline are left out, since copies differ in them and stories that are no copies share them.
    public static Words of(Story story) {
        String text = story.text().string();
        StringBuilder itself = null;
        for (Block block : story.blocks()) {
            if (block.part() == Part.FURNITURE || block.part() == Part.BYLINE || block.part() == Part.DATELINE) {
                itself = itself == null ? new StringBuilder(text) : itself;
                for (int at = block.span().start(); at < block.span().end(); at++) {
                    itself.setCharAt(at, ' ');
                }
            }
        }
        return of(itself == null ? text : itself.toString());
    }

    /// How many words.
    public int size() {
        return size;
    }

    /// The text from the first to the last word of `[from, to)`, as it was given.
    String at(int from, int to) {
        return from == to ? "" : string.substring(starts[from], ends[to - 1]);
    }

    long hash(int word) {
        return hashes[word];
    }

    boolean equal(int word, Words other, int otherWord) {
        return hashes[word] == other.hashes[otherWord];
    }

    /// The stems, kept since a text is compared with many.
    Stems stems() {
        Stems known = stems;
        if (known == null) {
            known = Stems.of(this);
            stems = known;
        }
        return known;
    }

    /// Whether a word has a digit, or a capital and does not begin a sentence.
    boolean isNameOrFigure(int word) {
        return names[word];
    }

    /// The letters and digits of a word, in lower case.
    String letters(int word) {
        StringBuilder letters = new StringBuilder(ends[word] - starts[word]);
        for (int at = starts[word]; at < ends[word]; at++) {
            char c = string.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return size + " words";
    }

    static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /// What accented letters are without their accents, by letter.
    private static final class Bare {
        private static final char[] LETTERS = new char[0x2000];

        static {
            for (char c = 0x80; c < LETTERS.length; c++) {
                String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
                char first = parts.charAt(0);
                LETTERS[c] = Character.toLowerCase(Character.isLetter(first) ? first : c);
            }
        }

        static int of(int c) {
            return c < LETTERS.length ? LETTERS[c] : Character.toLowerCase(c);
        }
    }

    private static final class Reader {
        private static final long START = 0xcbf29ce484222325L;
        private static final long TIMES = 0x100000001b3L;

        private final String string;
        private int size;
        private int[] starts;
        private int[] ends;
        private long[] hashes;
        private boolean[] names;

        Reader(String string) {
            this.string = string;
            int guess = string.length() / 5 + 4;
            starts = new int[guess];
            ends = new int[guess];
            hashes = new long[guess];
            names = new boolean[guess];
        }

        Words words() {
            boolean begins = true;
            int at = 0;
            while (at < string.length()) {
                int c = string.codePointAt(at);
                if (isLetterOrDigit(c)) {
                    at = isWordAlone(c) ? alone(at, c) : word(at, begins);
                    begins = false;
                } else {
                    begins = begins || ".!?:\n\"“”„«»…".indexOf(c) >= 0;
                    at += Character.charCount(c);
                }
            }
            return new Words(
                    string,
                    size,
                    Arrays.copyOf(starts, size),
                    Arrays.copyOf(ends, size),
                    Arrays.copyOf(hashes, size),
                    Arrays.copyOf(names, size));
        }

        private int alone(int at, int c) {
            int end = at + Character.charCount(c);
            add(at, end, mixed((START ^ c) * TIMES), false);
            return end;
        }

        /// Adds the word that begins at `start` and returns where it ends.
        private int word(int start, boolean begins) {
            long hash = START;
            boolean hasDigit = false;
            int letters = 0;
            int end = start;
            int at = start;
            while (at < string.length()) {
                int c = string.codePointAt(at);
                int behind = at + Character.charCount(c);
                if (isLetterOrDigit(c)) {
                    if (isWordAlone(c)) {
                        break;
                    }
                    hash = (hash ^ folded(c)) * TIMES;
                    hasDigit |= Character.isDigit(c);
                    letters++;
                    end = behind;
                } else if (c == '.' && isDigitAt(at - 1) && isDigitAt(behind)) {
                    hash = (hash ^ c) * TIMES;
                } else if (c == '.' && letters == 1 && isLetterAt(behind) && isLetterAt(at - 1)) {
                    letters = 0; // U.S. is US
                } else if (!isInside(c, at, behind)) {
                    break;
                }
                at = behind;
            }
            add(start, end, mixed(hash), hasDigit || (!begins && Character.isUpperCase(string.codePointAt(start))));
            return Math.max(at, end);
        }

        /// Whether a mark stands inside a word and is no part of it: an apostrophe, the comma of `1,000`.
        private boolean isInside(int c, int at, int behind) {
            return switch (c) {
                case '\'', '’', '‘', 'ʼ', '`', '´' -> isLetterAt(behind);
                case ',' -> isDigitAt(at - 1) && isDigitAt(behind);
                case 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF -> true;
                default -> Character.getType(c) == Character.NON_SPACING_MARK;
            };
        }

        private boolean isDigitAt(int at) {
            return at < string.length() && Character.isDigit(string.charAt(at));
        }

        private boolean isLetterAt(int at) {
            return at < string.length() && Character.isLetter(string.charAt(at));
        }

        private static boolean isLetterOrDigit(int c) {
            return c < 0x80
                    ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                    : Character.isLetterOrDigit(c);
        }

        /// Whether a character is one of a script that does not part words: Chinese, Japanese.
        private static boolean isWordAlone(int c) {
            return c >= 0x2E80 && (Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF));
        }

        private static int folded(int c) {
            if (c < 0x80) {
                return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
            }
            return Bare.of(c);
        }

        private void add(int start, int end, long hash, boolean name) {
            if (size == starts.length) {
                int room = size * 2;
                starts = Arrays.copyOf(starts, room);
                ends = Arrays.copyOf(ends, room);
                hashes = Arrays.copyOf(hashes, room);
                names = Arrays.copyOf(names, room);
            }
            starts[size] = start;
            ends[size] = end;
            hashes[size] = hash;
            names[size] = name;
            size++;
        }
    }
}
