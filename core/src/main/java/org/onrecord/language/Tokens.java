package org.onrecord.language;

import java.util.Arrays;
import java.util.BitSet;
import org.onrecord.text.Span;

/// A string split into the finest units that any reader of it needs: runs of letters, runs of digits, and
/// every other visible character alone.
///
/// It is the one place that decides character by character what a text contains. Readers that need coarser
/// words group tokens: the net joins letters, digits and underscores, the speakers' reader joins the parts of
/// `vice-president`, the reader of figures those of `1,000.50`, and the comparison of quotations the letters
/// of `U.S.`. A group never begins or ends inside a token, so all such views agree where characters belong
/// together, and a new view needs no rule about Unicode.
///
/// The rules, which `training/words.py` shares, since the net was trained on words made of these units:
///
/// - Combining marks, skin tones and zero-width joiners belong to the character before them, so that no token
///   ends inside a visible character. After white space they are a sign of their own.
/// - Each character of a script without spaces between words (Chinese, Japanese) is a token.
/// - White space, control and format characters (the soft hyphen, the zero-width space) are in no token;
///   [#gap] reports those before a token.
/// - A line ends at a line feed or U+2028, and a paragraph at two such ends or U+2029. A carriage return
///   alone ends nothing.
///
/// One pass over the string, some ten nanoseconds a character in all, and sixteen bytes a token. Accepts any
/// string, also with unpaired surrogates. Offsets are UTF-16 units. Immutable once built, and thread-safe.
public final class Tokens {

    /// The kinds of tokens.
    public enum Kind {
        /// Letters of a script with spaces between words.
        LETTERS,
        /// One character of a script without.
        IDEOGRAPH,
        /// Decimal digits, of any script.
        DIGITS,
        /// One other character that means a number: `½`, `²`, `Ⅻ`.
        NUMERAL,
        /// One character of any other sort: punctuation, symbols, emoji, the underscore.
        SIGN
    }

    /// The gap before a token, from nothing to a blank line.
    public enum Gap {
        /// Nothing: the token before it ends where this one starts.
        NONE,
        /// Only invisible characters, such as a soft hyphen.
        HIDDEN,
        /// White space within a line.
        SPACE,
        /// The end of a line.
        LINE,
        /// A blank line, or the beginning of the string.
        PARAGRAPH
    }

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private final String string;
    private final BitSet joined = new BitSet();
    private int size;
    private int[] starts;
    private int[] ends;
    private Kind[] kinds;
    private Gap[] gaps;

    private Tokens(String string) {
        this.string = string;
        int room = string.length() / 4 + 8;
        this.starts = new int[room];
        this.ends = new int[room];
        this.kinds = new Kind[room];
        this.gaps = new Gap[room];
    }

    /// Returns the tokens of a string; there can be none.
    public static Tokens of(String string) {
        Tokens tokens = new Tokens(string);
        tokens.cut();
        return tokens;
    }

    /// Returns the string that was split.
    public String string() {
        return string;
    }

    /// Returns the number of tokens.
    public int size() {
        return size;
    }

    /// Returns the offset of a token's first unit.
    public int start(int token) {
        return starts[token];
    }

    /// Returns the offset after a token's last unit.
    public int end(int token) {
        return ends[token];
    }

    /// Returns the kind of a token.
    public Kind kind(int token) {
        return kinds[token];
    }

    /// Returns the gap before a token.
    public Gap gap(int token) {
        return gaps[token];
    }

    /// Returns a token as it is written.
    public String at(int token) {
        return string.substring(starts[token], ends[token]);
    }

    /// Returns the text of the tokens `[from, to)`, at least one, with the gaps between them.
    public String at(int from, int to) {
        return string.substring(starts[from], ends[to - 1]);
    }

    /// Returns the span of the tokens `[from, to)`, at least one.
    public Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /// Returns a sign if it is one unit long and not joined to another; otherwise, and outside the tokens, a
    /// space, which is not a token. So a rule can look at its neighbours without checking whether there are
    /// any.
    public char sign(int token) {
        return token >= 0
                        && token < size
                        && kinds[token] == Kind.SIGN
                        && ends[token] - starts[token] == 1
                        && !joined.get(token)
                ? string.charAt(starts[token])
                : ' ';
    }

    /// Returns whether a token consists of letters, digits or another numeral; false outside the tokens.
    public boolean isWord(int token) {
        return token >= 0 && token < size && kinds[token] != Kind.SIGN;
    }

    /// Returns whether a token consists of letters of any script; false outside the tokens.
    public boolean isLetters(int token) {
        return token >= 0 && token < size && (kinds[token] == Kind.LETTERS || kinds[token] == Kind.IDEOGRAPH);
    }

    /// Returns whether a token consists of decimal digits; false outside the tokens.
    public boolean isDigits(int token) {
        return token >= 0 && token < size && kinds[token] == Kind.DIGITS;
    }

    /// Returns whether a token follows another with nothing between them; false outside the tokens.
    public boolean isGlued(int token) {
        return token >= 0 && token < size && gaps[token] == Gap.NONE;
    }

    /// Returns whether a zero-width joiner binds a token to the one before, as in emoji that are drawn as
    /// one.
    public boolean isJoined(int token) {
        return joined.get(token);
    }

    /// Returns whether a token can continue the word before it: nothing visible is between them, or only a
    /// soft hyphen at the end of a line. False outside the tokens.
    public boolean isContinuing(int token) {
        if (token <= 0 || token >= size) {
            return false;
        }
        return switch (gaps[token]) {
            case NONE, HIDDEN -> true;
            case SPACE -> false;
            case LINE, PARAGRAPH -> Folding.isWordGoingOn(string, ends[token - 1], starts[token]);
        };
    }

    /// Returns the first token that ends after an offset, or the number of tokens if none does.
    public int firstEndingAfter(int offset) {
        int at = Arrays.binarySearch(ends, 0, size, offset + 1);
        return at >= 0 ? at : -at - 1;
    }

    /// Returns the first token that starts at an offset or after it, or the number of tokens if none does.
    public int firstStartingFrom(int offset) {
        int at = Arrays.binarySearch(starts, 0, size, offset);
        return at >= 0 ? at : -at - 1;
    }

    @Override
    public String toString() {
        return size + " tokens";
    }

    private void cut() {
        Kind before = null;
        boolean joins = false;
        int gapFrom = 0;
        int next;
        for (int at = 0; at < string.length(); at = next) {
            int codePoint = string.codePointAt(at);
            next = at + Character.charCount(codePoint);
            CharacterClass sort = CharacterClass.of(codePoint);
            if (sort.kind() == null) {
                if (sort == CharacterClass.CLINGING && before != null) {
                    ends[size - 1] = next;
                    joins = codePoint == ZERO_WIDTH_JOINER;
                    continue;
                }
                if (sort != CharacterClass.CLINGING) {
                    gapFrom = before == null ? gapFrom : at;
                    before = null;
                    joins = false;
                    continue;
                }
            }
            Kind kind = sort.kind() == null ? Kind.SIGN : sort.kind();
            if (kind == before && (kind == Kind.LETTERS || kind == Kind.DIGITS)) {
                ends[size - 1] = next;
            } else {
                append(at, next, kind, before == null ? gap(gapFrom, at) : Gap.NONE);
                if (joins) {
                    joined.set(size - 1);
                }
            }
            before = kind;
            joins = false;
        }
    }

    private void append(int start, int end, Kind kind, Gap gap) {
        if (size == starts.length) {
            int room = size * 2;
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
            kinds = Arrays.copyOf(kinds, room);
            gaps = Arrays.copyOf(gaps, room);
        }
        starts[size] = start;
        ends[size] = end;
        kinds[size] = kind;
        gaps[size] = gap;
        size++;
    }

    private Gap gap(int from, int to) {
        if (size == 0) {
            return Gap.PARAGRAPH;
        }
        int lines = 0;
        boolean visible = false;
        for (int at = from; at < to; at++) {
            char unit = string.charAt(at);
            lines += unit == '\n' || unit == '\u2028' ? 1 : unit == '\u2029' ? 2 : 0;
            visible |= unit == ' ' || CharacterClass.of(unit) == CharacterClass.SPACE;
        }
        return lines > 1 ? Gap.PARAGRAPH : lines == 1 ? Gap.LINE : visible ? Gap.SPACE : Gap.HIDDEN;
    }
}
