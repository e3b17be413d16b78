package org.onrecord.copies;

import java.util.BitSet;

/// The longest common sequence of two statements' stems, in which a word with content weighs three times
/// one without, and what the two have in the places between.
final class Alignment {
    private static final int CONTENT = 3;
    /// More words between than these part what both have into pieces.
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
            // Of the row below until a place is overwritten: from the left, so that the right one below is still there.
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

    /// The words that two statements have in one place and do not share.
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

    private void take(Words newcomer, int word, boolean isContent) {
        inNewcomer.set(word);
        words++;
        contents += isContent ? 1 : 0;
        sameNames += newcomer.isNameOrFigure(word) && isContent ? 1 : 0;
    }

    private void part(Gap gap) {
        pieces += words == 0 || gap.names + gap.rest > APART ? 1 : 0;
        piecesOfOther += words == 0 || gap.othersNames + gap.othersRest > APART ? 1 : 0;
    }

    private void close(Gap gap) {
        otherNames += Math.min(gap.names, gap.othersNames);
        otherRest += Math.min(gap.rest, gap.othersRest);
        first |= gap.first;
        third |= gap.third;
        firstOfOther |= gap.firstOfOther;
        thirdOfOther |= gap.thirdOfOther;
        // Words cut before or behind the rest change no sense within it.
        boolean isInside = words > 0;
        negations += isInside ? Math.abs(gap.negations) : 0;
    }

    /// How many words both have.
    int words() {
        return words;
    }

    /// How many words with content both have.
    int contents() {
        return contents;
    }

    /// In how many places of the newcomer, a few words apart or more, what both have stands.
    int pieces() {
        return pieces;
    }

    /// In how many places of the other it stands.
    int piecesOfOther() {
        return piecesOfOther;
    }

    /// The most words that follow one another in both.
    int longestRun() {
        return longestRun;
    }

    BitSet inNewcomer() {
        return inNewcomer;
    }

    int sameNames() {
        return sameNames;
    }

    /// How many words with content both have that are a name or figure in neither.
    int beyondNames() {
        return beyondNames;
    }

    /// Names and figures of one in whose place the other has others.
    int otherNames() {
        return otherNames;
    }

    /// Other words of one in whose place the other has others.
    int otherRest() {
        return otherRest;
    }

    /// Whether one has `we` where it differs and the other has `they`.
    boolean changesPerson() {
        return (first && thirdOfOther) || (third && firstOfOther);
    }

    /// Whether one says `not` where the other does not.
    boolean changesNegation() {
        return negations > 0;
    }
}
