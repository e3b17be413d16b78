package org.onrecord.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// The quotations of a whole text by its double quotation marks, and the marks that have no partner.
///
/// Straight, curly, German and French marks count; single marks do not, since most of them are apostrophes.
/// Each mark opens or closes by its shape and by what stands around it; where both leave it open, by whether
/// a quotation is open. A quotation over several paragraphs opens in each and closes once. A mark that opens
/// while a quotation is open begins one within it if both close in the same paragraph, else the outer one
/// counts as never closed. Where a text has no blank line, each line is a paragraph.
///
/// Unlike [MarkPositions], which may take the net's word for nothing and so ends each quotation with its
/// paragraph, this is for people who count quoted words and look for marks that were forgotten. Linear in the
/// text's length. Marks after the first 200,000 are not looked at. Immutable once read.
public final class Quotations {
    private static final String BEFORE_OPENING = "([{-–—/“„«‘‚";
    private static final String AFTER_CLOSING = ".,;:!?…)]}-–—/'’";
    private static final int LONGEST_INCHES = 3;
    private static final int FARTHEST = 40;

    /// As many as ten novels have. A text with more is not a story, and must not use up the memory.
    private static final int MOST_MARKS = 200_000;

    private final String string;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();

    /// The pieces of all outermost quotations, in order.
    private final List<Span> all = new ArrayList<>();
    private final List<Stray> strays = new ArrayList<>();

    /// The pieces of the quotation that is being read, one for each paragraph it runs through.
    private final List<Span> pieces = new ArrayList<>();

    /// The marks that opened quotations within the one that is being read, outermost first.
    private final List<Mark> within = new ArrayList<>();

    /// The quotations within it that have closed.
    private final List<Quotation> closedWithin = new ArrayList<>();

    private @Nullable Mark open;

    /// A quotation mark without a partner.
    ///
    /// @param offset its offset in the text
    /// @param opens true if it opens a quotation that nothing closes, false if it closes one that nothing
    /// opened
    public record Stray(int offset, boolean opens) {}

    /// @param looksOpening true if its neighbours are those of an opening mark
    /// @param looksClosing true if its neighbours are those of a closing mark
    /// @param startsLine true if only white space comes before it on its line
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
        for (Span paragraph : text.paragraphs().size() > 1 ? text.paragraphs() : text.lines()) {
            next = quotations.read(paragraph, next);
        }
        quotations.giveUp();
        quotations.quotations.sort(
                Comparator.comparing(quotation -> quotation.pieces().getFirst()));
        return quotations;
    }

    /// The quotations that close, those within others too, in the order of their opening marks.
    public List<Quotation> all() {
        return List.copyOf(quotations);
    }

    /// The quotations that close and stand in no other, in order.
    public List<Quotation> outermost() {
        return quotations.stream().filter(Quotation::isOutermost).toList();
    }

    /// The marks without a partner, in order.
    public List<Stray> strays() {
        return List.copyOf(strays);
    }

    /// Returns the parts of a stretch that are in outermost quotations, in order, with their marks.
    public List<Span> within(Span stretch) {
        List<Span> inside = new ArrayList<>();
        int low = firstEndingAfter(stretch.start());
        for (int number = low; number < all.size(); number++) {
            Span piece = all.get(number);
            if (piece.start() >= stretch.end()) {
                break;
            }
            inside.add(new Span(Math.max(piece.start(), stretch.start()), Math.min(piece.end(), stretch.end())));
        }
        return inside;
    }

    private int firstEndingAfter(int offset) {
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

    private void markAll() {
        boolean startsLine = true;
        for (int offset = 0; offset < string.length() && marks.size() < MOST_MARKS; offset++) {
            char character = string.charAt(offset);
            if (QuotationMarks.isDouble(character)) {
                char before = offset == 0 ? ' ' : string.charAt(offset - 1);
                char after = offset + 1 == string.length() ? ' ' : string.charAt(offset + 1);
                boolean gapBefore = Text.isSpace(before) || BEFORE_OPENING.indexOf(before) >= 0;
                boolean gapAfter =
                        Text.isSpace(after) || AFTER_CLOSING.indexOf(after) >= 0 || QuotationMarks.isDouble(after);
                marks.add(new Mark(
                        offset,
                        character,
                        gapBefore && !Text.isSpace(after),
                        !Text.isSpace(before) && gapAfter,
                        startsLine));
            }
            startsLine = isLineEnd(character) || (startsLine && Text.isSpace(character));
        }
    }

    /// Reads the marks of a paragraph, from number `next` on, and gives the number of the first one after
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
        within.clear();
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
                    within.add(mark);
                } else {
                    giveUp();
                    open = mark;
                }
            }
            case CLOSES -> {
                if (!within.isEmpty()) {
                    int depth = within.size() + 1;
                    Span piece = new Span(within.removeLast().offset(), mark.offset() + 1);
                    closedWithin.add(new Quotation(List.of(piece), depth));
                } else if (open == null) {
                    strays.add(new Stray(mark.offset(), false));
                } else {
                    pieces.add(new Span(open.offset(), mark.offset() + 1));
                    quotations.add(new Quotation(pieces, 1));
                    quotations.addAll(closedWithin);
                    all.addAll(pieces);
                    pieces.clear();
                    closedWithin.clear();
                    open = null;
                }
            }
            case NEITHER -> {}
        }
    }

    /// Gives up the open quotation, which has no closing mark.
    private void giveUp() {
        if (open != null) {
            strays.add(new Stray(open.offset(), true));
        }
        open = null;
        within.clear();
        closedWithin.clear();
        pieces.clear();
    }

    /// Whether a mark that opens inside a quotation begins one within it: then that one and the outer one
    /// both close in the paragraph. Looks at few marks, so that a text of marks alone takes linear time.
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

    /// Whether a straight mark stands for inches: in `6'2"`, and after a small number where no quotation is
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
}
