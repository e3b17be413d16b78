package org.onrecord.finder;

/// Where each word stands to the quotation marks of its paragraph: straight, curly, German and French double marks, and
/// single marks where they open a quotation of their own rather than stand for a letter left out.
///
/// A mark left open ends with its paragraph, so that one odd mark spoils no more than one. Immutable.
final class Marks {

    /// A word's place.
    enum Place {
        OUTSIDE(0),
        INSIDE(1),
        OPENING(2),
        CLOSING(3),
        STRAY(4);

        private final int code;

        Place(int code) {
            this.code = code;
        }

        /// The number by which the net knows it.
        int code() {
            return code;
        }
    }

    private static final String DOUBLE = "\"“”„‟«»″";
    private static final String SINGLE = "'‘’‚‛‹›`′";
    private static final String OPENS = "“„«‟‘‚‹";
    private static final String STOPS = ",.?!;:…";
    private static final String BEFORE_OPENING = "([{-–—";
    private static final char NONE = 0;

    private final Words words;
    private final Place[] places;

    private Marks(Words words) {
        this.words = words;
        this.places = new Place[words.size()];
    }

    static Marks in(Words words) {
        Marks marks = new Marks(words);
        int start = 0;
        while (start < words.size()) {
            int end = start + 1;
            while (end < words.size() && words.gap(end).compareTo(Words.Gap.LINE) < 0) {
                end++;
            }
            marks.readParagraph(start, end);
            start = end;
        }
        return marks;
    }

    Place place(int word) {
        return places[word];
    }

    boolean isMark(int word) {
        return isDouble(words.only(word)) || isSingle(words.only(word));
    }

    static boolean isDouble(char unit) {
        return DOUBLE.indexOf(unit) >= 0;
    }

    static boolean isSingle(char unit) {
        return SINGLE.indexOf(unit) >= 0;
    }

    private void readParagraph(int start, int end) {
        char open = NONE;
        int closesAt = -1;
        for (int word = start; word < end; word++) {
            char unit = words.only(word);
            boolean spaceBefore = word == start || words.gap(word) != Words.Gap.NONE;
            boolean spaceAfter = word + 1 == end || words.gap(word + 1) != Words.Gap.NONE;
            places[word] = open == NONE ? Place.OUTSIDE : Place.INSIDE;
            if (open != NONE && closesAt == word) {
                places[word] = Place.CLOSING;
                open = NONE;
                closesAt = -1;
            } else if (isDouble(unit) && !isSingle(open)) {
                if (open == NONE && spaceAfter && !spaceBefore && OPENS.indexOf(unit) < 0) {
                    places[word] = Place.STRAY;
                } else if (open == NONE || opensAgain(unit, open, spaceBefore, spaceAfter)) {
                    places[word] = Place.OPENING;
                    open = unit;
                } else {
                    places[word] = Place.CLOSING;
                    open = NONE;
                }
            } else if (isSingle(unit) && open == NONE && !spaceAfter && singleOpens(word, start)) {
                closesAt = singleCloses(word, end);
                if (closesAt > 0) {
                    places[word] = Place.OPENING;
                    open = unit;
                }
            }
        }
    }

    /// Whether a double mark inside a quotation begins another, the one before having been left open.
    private static boolean opensAgain(char unit, char open, boolean spaceBefore, boolean spaceAfter) {
        if (unit == '"' || unit == '″') {
            return spaceBefore && !spaceAfter;
        }
        boolean closesOpen = "“«".indexOf(unit) >= 0 && "„»".indexOf(open) >= 0;
        return OPENS.indexOf(unit) >= 0 && !closesOpen && !spaceAfter;
    }

    private boolean singleOpens(int word, int start) {
        if (Character.isDigit(words.firstCodePoint(word + 1))) {
            return false; // '80s
        }
        return word == start || words.gap(word) != Words.Gap.NONE || BEFORE_OPENING.indexOf(words.only(word - 1)) >= 0;
    }

    /// Where the single quotation opened at a word closes: at the first mark after a stop, else at the last one after a
    /// word; -1 where none does.
    private int singleCloses(int open, int end) {
        int last = -1;
        for (int word = open + 2; word < end; word++) {
            char unit = words.only(word);
            if (isDouble(unit)) {
                break;
            }
            if (!isSingle(unit)) {
                continue;
            }
            boolean spaceAfter = word + 1 == end
                    || words.gap(word + 1) != Words.Gap.NONE
                    || Words.isSign(words.firstCodePoint(word + 1));
            if (words.gap(word) != Words.Gap.NONE) {
                if (!spaceAfter && !Character.isDigit(words.firstCodePoint(word + 1))) {
                    break; // another one opens
                }
            } else if (spaceAfter) {
                if (STOPS.indexOf(words.only(word - 1)) >= 0) {
                    return word;
                }
                last = word;
            }
        }
        return last;
    }
}
