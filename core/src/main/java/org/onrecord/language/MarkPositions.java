package org.onrecord.language;

/// The place of each token of a document relative to the quotation marks of its paragraph: straight, curly,
/// German and French double marks, and single marks if they open a quotation rather than replace a letter.
///
/// It reads each paragraph once from left to right with at most one quotation open. A double mark opens or
/// closes by its shape, or if that is ambiguous by the white space around it. A single mark opens only if its
/// partner is in sight: the first single mark after a full stop or comma, else the last one after a word. An
/// open mark ends with its paragraph, so that one odd mark spoils no more than one; lines that were wrapped
/// at a width are not paragraphs.
///
/// The net was trained on these places: `training/words.py` has the same rules, and a test of the finder
/// checks that both agree. A change here needs a new net. Immutable.
public final class MarkPositions {

    /// A token's place.
    public enum Place {
        /// Outside of quotations.
        OUTSIDE,
        /// In a quotation.
        INSIDE,
        /// The mark that opens a quotation.
        OPENING,
        /// The mark that closes a quotation.
        CLOSING,
        /// A mark that closes although nothing is open.
        STRAY
    }

    private static final String STOPS = ",.?!;:…";
    private static final String BEFORE_OPENING = "([{-–—";
    private static final char NONE = ' ';

    private final Tokens tokens;
    private final Place[] places;

    private MarkPositions(Tokens tokens) {
        this.tokens = tokens;
        this.places = new Place[tokens.size()];
    }

    static MarkPositions in(Document document) {
        MarkPositions marks = new MarkPositions(document.tokens());
        int size = marks.places.length;
        int start = 0;
        while (start < size) {
            int end = start + 1;
            while (end < size && document.gap(end).compareTo(Tokens.Gap.LINE) < 0) {
                end++;
            }
            marks.readParagraph(start, end);
            start = end;
        }
        return marks;
    }

    /// Returns a token's place.
    public Place place(int token) {
        return places[token];
    }

    private void readParagraph(int start, int end) {
        char open = NONE;
        int closesAt = -1;
        for (int token = start; token < end; token++) {
            char mark = tokens.sign(token);
            boolean spaceBefore = token == start || !tokens.isGlued(token);
            boolean spaceAfter = token + 1 == end || !tokens.isGlued(token + 1);
            places[token] = open == NONE ? Place.OUTSIDE : Place.INSIDE;
            if (open != NONE && closesAt == token) {
                places[token] = Place.CLOSING;
                open = NONE;
                closesAt = -1;
            } else if (QuotationMarks.isDouble(mark) && !QuotationMarks.isSingle(open)) {
                if (open == NONE && spaceAfter && !spaceBefore && !QuotationMarks.isOpening(mark)) {
                    places[token] = Place.STRAY;
                } else if (open == NONE || opensAgain(mark, open, spaceBefore, spaceAfter)) {
                    places[token] = Place.OPENING;
                    open = mark;
                } else {
                    places[token] = Place.CLOSING;
                    open = NONE;
                }
            } else if (QuotationMarks.isSingle(mark) && open == NONE && !spaceAfter && singleOpens(token, start)) {
                closesAt = singleCloses(token, end);
                if (closesAt > 0) {
                    places[token] = Place.OPENING;
                    open = mark;
                }
            }
        }
    }

    /// Returns whether a double mark inside a quotation begins another, because the one before was left open.
    private static boolean opensAgain(char mark, char open, boolean spaceBefore, boolean spaceAfter) {
        if (mark == '"' || mark == '″') {
            return spaceBefore && !spaceAfter;
        }
        boolean closesOpen = (mark == '“' || mark == '«') && (open == '„' || open == '»');
        return QuotationMarks.isOpening(mark) && !closesOpen && !spaceAfter;
    }

    private boolean singleOpens(int token, int start) {
        if (tokens.isDigits(token + 1)) {
            return false; // '80s
        }
        return token == start || !tokens.isGlued(token) || BEFORE_OPENING.indexOf(tokens.sign(token - 1)) >= 0;
    }

    /// Returns where the single quotation opened at a token closes: at the first mark after a stop, else at
    /// the last one after a word; -1 if none does.
    private int singleCloses(int open, int end) {
        int last = -1;
        for (int token = open + 2; token < end; token++) {
            char mark = tokens.sign(token);
            if (QuotationMarks.isDouble(mark)) {
                break;
            }
            if (!QuotationMarks.isSingle(mark)) {
                continue;
            }
            boolean spaceAfter = token + 1 == end || !tokens.isGlued(token + 1) || isPunctuation(token + 1);
            if (!tokens.isGlued(token)) {
                if (!spaceAfter && !tokens.isDigits(token + 1)) {
                    break; // another one opens
                }
            } else if (spaceAfter) {
                if (STOPS.indexOf(tokens.sign(token - 1)) >= 0) {
                    return token;
                }
                last = token;
            }
        }
        return last;
    }

    /// Returns whether a token is a sign other than the underscore, which belongs to words here.
    private boolean isPunctuation(int token) {
        return !tokens.isWord(token) && tokens.sign(token) != '_';
    }
}
