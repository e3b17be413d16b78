package org.onrecord.copies;

import java.util.BitSet;

/// Aligns two statements: the longest common sequence of their stems, in which a word with content weighs
/// three times one without, and what the two have in the gaps between.
///
/// It fills a table of rows times columns (Wagner and Fischer, The string-to-string correction problem,
/// 1974); statements are short, and longer texts go to [Passages]. While it walks back through the table it
/// counts what the judges need: the longest run, the pieces, names and figures that replace one another, and
/// negations and persons that differ.
///
/// A gap is everything between two shared words, on both sides. What one side has there and the other has not
/// is cut or added; what both have there, up to the shorter side, counts as replaced.
final class Alignment {
    /// The weight of a word with content; other words weigh 1. Set by hand.
    private static final int CONTENT = 3;
    /// A gap of more words than this splits the shared words into pieces. Set by hand.
    private static final int APART = 3;

    private final BitSet inNewcomer = new BitSet();
    private int words;
    private int contents;
    private int longestRun;
    private int sameNames;
    private int beyondNames;
    private int otherNames;
    private int otherRest;
    private boolean first;
    private boolean third;
    private boolean firstOfOther;
    private boolean thirdOfOther;
    private int negations;
    private int pieces;
    private int piecesOfOther;

    private Alignment() {}

    /// Aligns a newcomer with another statement, each with its stems.
    static Alignment of(Words newcomer, Stems stems, Words other, Stems others) {
        Alignment alignment = new Alignment();
        int rows = stems.size();
        int columns = others.size();
        int width = columns + 1;
        int[] best = new int[(rows + 1) * width];
        int[] runs = new int[width];
        for (int row = rows - 1; row >= 0; row--) {
            long stem = stems.stem(row);
            int weight = stems.isContent(row) ? CONTENT : 1;
            // Holds the row below until a place is overwritten: going from the left keeps the right neighbour
            // intact.
            for (int column = 0; column < columns; column++) {
                runs[column] = stem == others.stem(column) ? runs[column + 1] + 1 : 0;
                alignment.longestRun = Math.max(alignment.longestRun, runs[column]);
            }
            for (int column = columns - 1; column >= 0; column--) {
                int here = row * width + column;
                int skip = Math.max(best[here + width], best[here + 1]);
                best[here] = stem == others.stem(column) ? Math.max(skip, best[here + width + 1] + weight) : skip;
            }
        }
        int row = 0;
        int column = 0;
        Gap gap = new Gap();
        while (row < rows || column < columns) {
            int here = row * width + column;
            boolean canTake = row < rows && column < columns && stems.stem(row) == others.stem(column);
            int weight = row < rows && stems.isContent(row) ? CONTENT : 1;
            if (canTake && best[here] == best[here + width + 1] + weight) {
                alignment.part(gap);
                alignment.close(gap);
                gap = new Gap();
                if (stems.isContent(row) && !newcomer.isNameOrFigure(row) && !other.isNameOrFigure(column)) {
                    alignment.beyondNames++;
                }
                alignment.take(newcomer, row, stems.isContent(row));
                row++;
                column++;
            } else if (row < rows && (column == columns || best[here] == best[here + width])) {
                gap.addNewcomers(newcomer, row++);
            } else {
                gap.addOthers(other, column++);
            }
        }
        alignment.close(gap);
        return alignment;
    }

    /// The words between two shared ones, of which neither statement has the other's.
    private static final class Gap {
        private int names;
        private int rest;
        private int othersNames;
        private int othersRest;
        private boolean first;
        private boolean third;
        private boolean firstOfOther;
        private boolean thirdOfOther;
        private int negations;

        void addNewcomers(Words words, int word) {
            if (words.isNameOrFigure(word) && !FunctionWords.has(words.hash(word))) {
                names++;
            } else {
                rest++;
            }
            first |= FunctionWords.isFirstPerson(words.hash(word));
            third |= FunctionWords.isThirdPerson(words.hash(word));
            negations += FunctionWords.isNot(words.hash(word)) ? 1 : 0;
        }

        void addOthers(Words words, int word) {
            if (words.isNameOrFigure(word) && !FunctionWords.has(words.hash(word))) {
                othersNames++;
            } else {
                othersRest++;
            }
            firstOfOther |= FunctionWords.isFirstPerson(words.hash(word));
            thirdOfOther |= FunctionWords.isThirdPerson(words.hash(word));
            negations -= FunctionWords.isNot(words.hash(word)) ? 1 : 0;
        }
    }

    /// Counts a shared word.
    private void take(Words newcomer, int word, boolean isContent) {
        inNewcomer.set(word);
        words++;
        contents += isContent ? 1 : 0;
        sameNames += newcomer.isNameOrFigure(word) && isContent ? 1 : 0;
    }

    /// Begins a piece after a long gap, for each statement by its own side of the gap.
    private void part(Gap gap) {
        pieces += words == 0 || gap.names + gap.rest > APART ? 1 : 0;
        piecesOfOther += words == 0 || gap.othersNames + gap.othersRest > APART ? 1 : 0;
    }

    /// Adds what a gap changes.
    private void close(Gap gap) {
        otherNames += Math.min(gap.names, gap.othersNames);
        otherRest += Math.min(gap.rest, gap.othersRest);
        first |= gap.first;
        third |= gap.third;
        firstOfOther |= gap.firstOfOther;
        thirdOfOther |= gap.thirdOfOther;
        // Words cut before or after the shared ones change no sense within them.
        boolean isInside = words > 0;
        negations += isInside ? Math.abs(gap.negations) : 0;
    }

    /// Returns the number of words that both have.
    int words() {
        return words;
    }

    /// Returns the number of words with content that both have.
    int contents() {
        return contents;
    }

    /// Returns the number of pieces in the newcomer: places of shared words, apart by a long gap.
    int pieces() {
        return pieces;
    }

    /// Returns the number of pieces in the other.
    int piecesOfOther() {
        return piecesOfOther;
    }

    /// Returns the most words that follow one another in both.
    int longestRun() {
        return longestRun;
    }

    BitSet inNewcomer() {
        return inNewcomer;
    }

    int sameNames() {
        return sameNames;
    }

    /// Returns the number of words with content that both have and that are a name or figure in neither.
    int beyondNames() {
        return beyondNames;
    }

    /// Returns the number of names and figures that the other statement replaces by different ones.
    int otherNames() {
        return otherNames;
    }

    /// Returns the number of other words that the other statement replaces.
    int otherRest() {
        return otherRest;
    }

    /// Returns whether one has `we` in a gap and the other `they`.
    boolean changesPerson() {
        return (first && thirdOfOther) || (third && firstOfOther);
    }

    /// Returns whether one says `not` in a gap and the other does not.
    boolean changesNegation() {
        return negations > 0;
    }
}
