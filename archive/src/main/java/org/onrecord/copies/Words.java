package org.onrecord.copies;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Folding;
import org.onrecord.language.Tokens;
import org.onrecord.language.Tokens.Gap;
import org.onrecord.language.Tokens.Kind;
import org.onrecord.story.Block;
import org.onrecord.story.Part;
import org.onrecord.story.Story;

/// A text as the words by which it is compared. Whatever [Folding] leaves out, marks, white space and
/// apostrophes do not count: `“Don’t!”` and `dont` are one word, so are `1,000` and `1000`, and `U.S.` and
/// `US`. A hyphen separates words. Each character of a script without spaces is a word.
///
/// Words are compared by hashes of 64 bits (FNV-1a over the folded letters, then the finaliser of
/// MurmurHash3), so two different words count as equal once in some 10¹⁹ pairs. Hashes are computed from the
/// text without building strings, since every text of a record passes through here.
///
/// Immutable and thread-safe. Changing what a word is changes fingerprints, see [Fingerprint].
public final class Words {
    private final String string;
    private final int size;
    private final int[] starts;
    private final int[] ends;
    private final long[] hashes;
    private final boolean[] names;

    // Computed more than once if threads race, always to equal immutable values.
    private @Nullable Stems stems;

    private Words(String string, int size, int[] starts, int[] ends, long[] hashes, boolean[] names) {
        this.string = string;
        this.size = size;
        this.starts = starts;
        this.ends = ends;
        this.hashes = hashes;
        this.names = names;
    }

    /// Returns the words of a string; there can be none.
    public static Words of(String string) {
        return new Reader(string).words();
    }

    /// Returns the words of the story itself. Boilerplate of the site, byline and dateline are left out,
    /// since copies differ in them and unrelated stories share them.
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

    /// Returns the number of words.
    public int size() {
        return size;
    }

    /// Returns the text from the first to the last word of `[from, to)`, as it was given.
    String at(int from, int to) {
        return from == to ? "" : string.substring(starts[from], ends[to - 1]);
    }

    long hash(int word) {
        return hashes[word];
    }

    boolean equal(int word, Words other, int otherWord) {
        return hashes[word] == other.hashes[otherWord];
    }

    /// Returns the stems, computed once, since a text is compared with many.
    Stems stems() {
        Stems known = stems;
        if (known == null) {
            known = Stems.of(this);
            stems = known;
        }
        return known;
    }

    /// Returns whether a word has a digit, or begins with a capital without beginning a sentence.
    boolean isNameOrFigure(int word) {
        return names[word];
    }

    /// Returns the letters and digits of a word, folded.
    String letters(int word) {
        String folded = Folding.fold(string.substring(starts[word], ends[word]));
        StringBuilder letters = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at++) {
            char c = folded.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    @Override
    public String toString() {
        return size + " words";
    }

    /// Spreads the bits of a hash (the finaliser of MurmurHash3), so that its smallest values are random.
    static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /// Groups tokens into words and hashes them. Not thread-safe.
    private static final class Reader {
        private static final long START = 0xcbf29ce484222325L;
        private static final long TIMES = 0x100000001b3L;
        private static final String BEGINNERS = ".!?:\"“”„«»…";

        private final String string;
        private final Tokens tokens;
        private int size;
        private int[] starts;
        private int[] ends;
        private long[] hashes;
        private boolean[] names;

        Reader(String string) {
            this.string = string;
            tokens = Tokens.of(string);
            int guess = tokens.size();
            starts = new int[guess];
            ends = new int[guess];
            hashes = new long[guess];
            names = new boolean[guess];
        }

        Words words() {
            boolean begins = true;
            int at = 0;
            while (at < tokens.size()) {
                begins |= tokens.gap(at) == Gap.LINE || tokens.gap(at) == Gap.PARAGRAPH;
                switch (tokens.kind(at)) {
                    case LETTERS, DIGITS -> {
                        at = word(at, begins);
                        begins = false;
                    }
                    case IDEOGRAPH -> {
                        add(at, at, mixed(with(START, at)), false);
                        begins = false;
                        at++;
                    }
                    case NUMERAL -> at++;
                    case SIGN -> {
                        begins |= BEGINNERS.indexOf(tokens.sign(at)) >= 0;
                        at++;
                    }
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

        /// Adds the word that begins at a token and returns the index of the token after it.
        private int word(int first, boolean begins) {
            long hash = with(START, first);
            boolean hasDigit = tokens.isDigits(first);
            int letters = length(first);
            int last = first;
            int at = first + 1;
            while (at < tokens.size() && tokens.isContinuing(at)) {
                if (tokens.kind(at) == Kind.LETTERS || tokens.kind(at) == Kind.DIGITS) {
                    hash = with(hash, at);
                    hasDigit |= tokens.isDigits(at);
                    letters += length(at);
                    last = at;
                } else if (tokens.kind(at) == Kind.SIGN && at + 1 < tokens.size() && tokens.isContinuing(at + 1)) {
                    int sign = sign(at);
                    boolean betweenDigits = tokens.isDigits(at - 1) && tokens.isDigits(at + 1);
                    boolean beforeLetters = tokens.kind(at + 1) == Kind.LETTERS;
                    if (sign == '.' && betweenDigits) {
                        hash = (hash ^ sign) * TIMES;
                    } else if (sign == '.' && letters == 1 && beforeLetters && tokens.isLetters(at - 1)) {
                        letters = 0; // U.S. is US
                    } else if (!(sign == '\'' && beforeLetters) && !(sign == ',' && betweenDigits)) {
                        break;
                    }
                } else {
                    break;
                }
                at++;
            }
            boolean isName = hasDigit || (!begins && Character.isUpperCase(string.codePointAt(tokens.start(first))));
            add(first, last, mixed(hash), isName);
            return last + 1;
        }

        private int sign(int token) {
            char sign = tokens.sign(token);
            if (sign < 0x80) {
                return sign == '`' ? '\'' : sign;
            }
            String folded = Folding.fold(sign);
            return folded.length() == 1 ? folded.charAt(0) : sign;
        }

        private int length(int token) {
            return string.codePointCount(tokens.start(token), tokens.end(token));
        }

        /// Returns a hash that also covers the folded form of a token. Apostrophes that look like letters do
        /// not count.
        private long with(long hash, int token) {
            long with = hash;
            int at = tokens.start(token);
            while (at < tokens.end(token)) {
                char c = string.charAt(at);
                if (c < 0x80) {
                    with = (with ^ (c >= 'A' && c <= 'Z' ? c | 0x20 : c)) * TIMES;
                    at++;
                } else {
                    int whole = string.codePointAt(at);
                    String folded = Folding.fold(whole);
                    for (int index = 0; index < folded.length(); index++) {
                        if (folded.charAt(index) != '\'') {
                            with = (with ^ folded.charAt(index)) * TIMES;
                        }
                    }
                    at += Character.charCount(whole);
                }
            }
            return with;
        }

        private void add(int first, int last, long hash, boolean name) {
            starts[size] = tokens.start(first);
            ends[size] = tokens.end(last);
            hashes[size] = hash;
            names[size] = name;
            size++;
        }
    }
}
