package org.onrecord.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// The quotations of a text by its double quotation marks, and the marks that have no partner.
///
/// Straight, curly, German and French marks count; single marks do not, being apostrophes more often than
/// not. A quotation over several paragraphs opens in each and closes once. Where a text has no blank line,
/// each line is a paragraph. Linear in the text's
/// length. Marks behind the first 200,000 are not looked at.
final class Quotations {
    private static final String MARKS = "\"“”„‟«»″";
    private static final String BEFORE_OPENING = "([{-–—/“„«‘‚";
    private static final String AFTER_CLOSING = ".,;:!?…)]}-–—/'’";
    private static final int LONGEST_INCHES = 3;
    private static final int FARTHEST = 40;

    /// As many as ten novels have: what holds more is no story, and must not take all memory.
    private static final int MOST_MARKS = 200_000;

    private final String string;
    private final List<Mark> marks = new ArrayList<>();
    private final List<List<Span>> quotations = new ArrayList<>();

    /// The pieces of all quotations, in order.
    private final List<Span> all = new ArrayList<>();
    private final List<Stray> strays = new ArrayList<>();

    /// The pieces of the quotation that is being read, one a paragraph that it has run through.
    private final List<Span> pieces = new ArrayList<>();

    private @Nullable Mark open;
    private int nested;

    /// A quotation mark without a partner.
    ///
    /// @param offset where it stands
    /// @param opens whether it opens a quotation that nothing closes, rather than close one that nothing
    /// opened
    record Stray(int offset, boolean opens) {}

    /// @param looksOpening whether what stands around it is what stands around an opening mark
    /// @param looksClosing the same for a closing one
    /// @param startsLine whether nothing but white space stands before it on its line
    private record Mark(int offset, char sign, boolean looksOpening, boolean looksClosing, boolean startsLine) {}

    private enum Turn {
        OPENS,
        CLOSES,
        NEITHER
    }

    private Quotations(String string) {
        this.string = string;
    }

    static Quotations in(Text text) {
        Quotations quotations = new Quotations(text.string());
        quotations.markAll();
        int next = 0;
        for (Span paragraph : text.paragraphs().size() > 1 ? text.paragraphs() : lines(text.string())) {
            next = quotations.read(paragraph, next);
        }
        quotations.giveUp();
        return quotations;
    }

    /// The quotations that close, in order, each with its pieces, marks included.
    List<List<Span>> quotations() {
        return List.copyOf(quotations);
    }

    /// The marks without a partner, in order.
    List<Stray> strays() {
        return List.copyOf(strays);
    }

    /// What of `stretch` stands inside a quotation, in order.
    List<Span> within(Span stretch) {
        List<Span> inside = new ArrayList<>();
        int low = firstEndingBehind(stretch.start());
        for (int number = low; number < all.size(); number++) {
            Span piece = all.get(number);
            if (piece.start() >= stretch.end()) {
                break;
            }
            inside.add(new Span(Math.max(piece.start(), stretch.start()), Math.min(piece.end(), stretch.end())));
        }
        return inside;
    }

    private int firstEndingBehind(int offset) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<Span> lines(String string) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        while (start < string.length()) {
            int end = start;
            while (end < string.length() && !isLineEnd(string.charAt(end))) {
                end++;
            }
            if (end > start) {
                lines.add(new Span(start, end));
            }
            start = end + 1;
        }
        return lines;
    }

    private void markAll() {
        boolean startsLine = true;
        for (int offset = 0; offset < string.length() && marks.size() < MOST_MARKS; offset++) {
            char character = string.charAt(offset);
            if (MARKS.indexOf(character) >= 0) {
                char before = offset == 0 ? ' ' : string.charAt(offset - 1);
                char after = offset + 1 == string.length() ? ' ' : string.charAt(offset + 1);
                boolean gapBefore = isSpace(before) || BEFORE_OPENING.indexOf(before) >= 0;
                boolean gapAfter = isSpace(after) || AFTER_CLOSING.indexOf(after) >= 0 || MARKS.indexOf(after) >= 0;
                marks.add(new Mark(
                        offset, character, gapBefore && !isSpace(after), !isSpace(before) && gapAfter, startsLine));
            }
            startsLine = isLineEnd(character) || (startsLine && isSpace(character));
        }
    }

    /// Reads the marks of a paragraph, from number `next` on, and gives the number of the first one behind
    /// it.
    private int read(Span paragraph, int next) {
        int end = next;
        while (end < marks.size() && marks.get(end).offset() < paragraph.end()) {
            end++;
        }
        int first = next;
        if (open != null) {
            boolean goesOn = first < end
                    && marks.get(first).startsLine()
                    && turn(marks.get(first), null) == Turn.OPENS
                    && string.substring(paragraph.start(), marks.get(first).offset())
                            .isBlank();
            if (goesOn) {
                open = marks.get(first);
                first++;
            } else {
                giveUp();
            }
        }
        nested = 0;
        for (int number = first; number < end; number++) {
            read(number, end);
        }
        if (open != null) {
            pieces.add(new Span(open.offset(), paragraph.end()));
        }
        return end;
    }

    private void read(int number, int end) {
        Mark mark = marks.get(number);
        switch (turn(mark, open)) {
            case OPENS -> {
                if (open == null) {
                    open = mark;
                } else if (mark.startsLine()) {
                    pieces.add(new Span(open.offset(), mark.offset()));
                    open = mark;
                } else if (opensWithin(number, end)) {
                    nested++;
                } else {
                    giveUp();
                    open = mark;
                }
            }
            case CLOSES -> {
                if (nested > 0) {
                    nested--;
                } else if (open == null) {
                    strays.add(new Stray(mark.offset(), false));
                } else {
                    pieces.add(new Span(open.offset(), mark.offset() + 1));
                    quotations.add(List.copyOf(pieces));
                    all.addAll(pieces);
                    pieces.clear();
                    open = null;
                }
            }
            case NEITHER -> {}
        }
    }

    /// What is open has no closing mark.
    private void giveUp() {
        if (open != null) {
            strays.add(new Stray(open.offset(), true));
        }
        open = null;
        nested = 0;
        pieces.clear();
    }

    /// Whether a mark that opens inside a quotation begins one within it: then that one and the outer one both close
    /// in the paragraph. Looks at so few marks that marks alone do not take time by their square.
    private boolean opensWithin(int number, int end) {
        int depth = 2;
        for (int next = number + 1; next < Math.min(end, number + FARTHEST) && depth > 0; next++) {
            depth += closesByLooks(marks.get(next)) ? -1 : 1;
        }
        return depth == 0;
    }

    private static boolean closesByLooks(Mark mark) {
        return mark.looksClosing() && !(mark.looksOpening() && "“„«".indexOf(mark.sign()) >= 0);
    }

    private Turn turn(Mark mark, @Nullable Mark before) {
        char opened = before == null ? ' ' : before.sign();
        boolean onlyOpens = mark.looksOpening() && !mark.looksClosing();
        boolean onlyCloses = mark.looksClosing() && !mark.looksOpening();
        return switch (mark.sign()) {
            case '“', '‟' -> opened == '„' || (before != null && onlyCloses) ? Turn.CLOSES : Turn.OPENS;
            case '„' -> Turn.OPENS;
            case '«' -> opened == '»' || (before != null && onlyCloses) ? Turn.CLOSES : Turn.OPENS;
            case '”' -> before == null && onlyOpens ? Turn.OPENS : Turn.CLOSES;
            case '»' -> {
                if (before != null) {
                    yield Turn.CLOSES;
                }
                // With space on both sides it is a bullet or an arrow.
                yield onlyOpens ? Turn.OPENS : mark.looksClosing() ? Turn.CLOSES : Turn.NEITHER;
            }
            default -> {
                if (isInches(mark, before)) {
                    yield Turn.NEITHER;
                }
                if (onlyOpens || onlyCloses) {
                    yield onlyOpens ? Turn.OPENS : Turn.CLOSES;
                }
                yield before == null ? Turn.OPENS : Turn.CLOSES;
            }
        };
    }

    /// Whether a straight mark stands for inches: in `6'2"`, and behind a small number where no quotation is
    /// open.
    private boolean isInches(Mark mark, @Nullable Mark before) {
        int digits = mark.offset();
        while (digits > 0 && mark.offset() - digits <= LONGEST_INCHES && isDigit(string.charAt(digits - 1))) {
            digits--;
        }
        int count = mark.offset() - digits;
        if (count == 0 || count > LONGEST_INCHES) {
            return false;
        }
        boolean feetBefore =
                digits > 1 && "'’′".indexOf(string.charAt(digits - 1)) >= 0 && isDigit(string.charAt(digits - 2));
        return feetBefore || before == null;
    }

    private static boolean isDigit(char character) {
        return '0' <= character && character <= '9';
    }

    private static boolean isLineEnd(char character) {
        return character == '\n'
                || character == '\r'
                || character == '\u0085'
                || character == '\u2028'
                || character == '\u2029';
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == '\uFEFF';
    }
}
