package org.onrecord.quotation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Aligns the words asked about with the words of a candidate, in order: the best path through a table in
/// which equal words score, words with content more than others, and gaps cost.
///
/// The alignment is local in the candidate and global in the question: candidate words before and after the
/// stretch cost nothing, words asked about and not said do. A short gap costs by its length and a long one a
/// fixed sum, so that a few stray words far away do not win over those of a quotation that was cut. That
/// takes three states a cell beside the diagonal, as in Gotoh (An improved algorithm for matching biological
/// sequences, 1982), with costs of two pieces as in Li (Minimap2, 2018). A gap that the asker marked with an
/// ellipsis costs nothing.
///
/// The table has rows times columns cells, with one byte of trace each. Beyond [#MOST_CELLS], [Runs] aligns
/// only what lies around equal runs. Words are compared as numbers, so a cell costs a few additions.
final class Alignment {
    /// Largest table; beyond it, [Runs] aligns.
    private static final long MOST_CELLS = 60_000;

    /// The scores of equal words and the costs of others. Set by hand, so that a word with content outweighs
    /// a gap of some words; `MadeQuotationsTest` checks what they yield.
    private static final int CONTENT = 12;
    private static final int FUNCTION = 4;
    private static final int SAME_STEM = 4;
    private static final int OTHER_WORD = -4;
    private static final int ADD_FIRST = 6;
    private static final int ADD_NEXT = 4;
    private static final int DROP_FIRST = 5;
    private static final int DROP_NEXT = 1;
    private static final int DROP_MANY = 26;
    private static final int NEVER = -1_000_000;

    /// The trace of a cell: its low bits say where its best score comes from, the flags whether a gap that
    /// ends there continues before it.
    private static final int FROM = 3;

    private static final int DIAGONAL = 0;
    private static final int ADDED = 1;
    private static final int DROPPED = 2;
    private static final int DROPPED_MANY = 3;
    private static final int ADDS_ON = 4;
    private static final int DROPS_ON = 8;
    private static final int DROPS_MANY_ON = 16;

    private final Wording asked;
    private final Wording said;
    private final int rows;
    private final int columns;
    private final int[] askedKeys;
    private final int[] saidKeys;
    private final int[] askedStems;
    private final int[] saidStems;

    private Alignment(Wording asked, Wording said) {
        this.asked = asked;
        this.said = said;
        rows = asked.size();
        columns = said.size();
        askedKeys = new int[rows];
        askedStems = new int[rows];
        saidKeys = new int[columns];
        saidStems = new int[columns];
        Map<String, Integer> keys = new HashMap<>();
        Map<String, Integer> stems = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            askedKeys[row] = keys.computeIfAbsent(asked.word(row).key(), _ -> keys.size());
            askedStems[row] = stems.computeIfAbsent(asked.word(row).stem(), _ -> stems.size());
        }
        for (int column = 0; column < columns; column++) {
            saidKeys[column] = keys.getOrDefault(said.word(column).key(), -1);
            saidStems[column] = stems.getOrDefault(said.word(column).stem(), -1);
        }
    }

    /// Returns for each word asked about the index of the equal word said, or -1.
    static int[] of(Wording asked, Wording said) {
        Alignment alignment = new Alignment(asked, said);
        if ((long) alignment.rows * alignment.columns > MOST_CELLS) {
            return new Runs(alignment.askedKeys, alignment.saidKeys).partners();
        }
        return alignment.partners();
    }

    /// Returns the partners if all words asked about are there in order, in the shortest stretch, with fewer
    /// words left out than there are; else an empty array. Words in an editor's brackets have no such order.
    static int[] cut(Wording asked, Wording said) {
        if (asked.words().stream().anyMatch(Word::bracketed)
                || (long) asked.size() * said.size() > MOST_CELLS
                || said.size() < asked.size()) {
            return new int[0];
        }
        Alignment alignment = new Alignment(asked, said);
        int[] shortest = new int[0];
        for (int start = 0; start + alignment.rows <= alignment.columns; start++) {
            int[] partners = alignment.inOrderFrom(start);
            if (partners.length > 0
                    && length(partners) < 2 * asked.size()
                    && (shortest.length == 0 || length(partners) < length(shortest))) {
                shortest = partners;
            }
        }
        return shortest;
    }

    private static int length(int[] partners) {
        return partners[partners.length - 1] - partners[0] + 1;
    }

    /// Returns the first equal word for each word asked about, beginning at a word said, or an empty array.
    private int[] inOrderFrom(int start) {
        int[] partners = new int[rows];
        int column = start;
        for (int row = 0; row < rows; row++) {
            while (column < columns && saidKeys[column] != askedKeys[row]) {
                if (row == 0) {
                    return new int[0];
                }
                column++;
            }
            if (column == columns) {
                return new int[0];
            }
            partners[row] = column++;
        }
        return partners;
    }

    /// Fills the table row by row, keeping only one row of scores and the trace of all, and follows the trace
    /// back from the best cell of the last row.
    private int[] partners() {
        int width = columns + 1;
        byte[] trace = new byte[(rows + 1) * width];
        int[] best = new int[width];
        int[] added = new int[width];
        Arrays.fill(added, NEVER);
        for (int row = 1; row <= rows; row++) {
            boolean isFree = asked.word(row - 1).bracketed();
            boolean isMarked = row < rows && asked.word(row).afterEllipsis();
            int diagonal = best[0];
            int dropped = NEVER;
            int droppedMany = NEVER;
            for (int column = 0; column <= columns; column++) {
                int bits = DIAGONAL;
                int here = NEVER;
                if (column > 0) {
                    here = diagonal + score(row - 1, column - 1);
                }
                diagonal = best[column];
                int addFirst = best[column] - (isFree ? 0 : ADD_FIRST);
                int addNext = added[column] - (isFree ? 0 : ADD_NEXT);
                added[column] = Math.max(addFirst, addNext);
                bits |= addNext > addFirst ? ADDS_ON : 0;
                if (added[column] > here) {
                    here = added[column];
                    bits = (bits & ~FROM) | ADDED;
                }
                if (column > 0 && row < rows) {
                    boolean costsNothing = isMarked || said.word(column - 1).bracketed();
                    int dropFirst = best[column - 1] - (costsNothing ? 0 : DROP_FIRST);
                    int dropNext = dropped - (costsNothing ? 0 : DROP_NEXT);
                    dropped = Math.max(dropFirst, dropNext);
                    bits |= dropNext > dropFirst ? DROPS_ON : 0;
                    int manyFirst = best[column - 1] - (costsNothing ? 0 : DROP_MANY);
                    bits |= droppedMany > manyFirst ? DROPS_MANY_ON : 0;
                    droppedMany = Math.max(manyFirst, droppedMany);
                    if (dropped > here) {
                        here = dropped;
                        bits = (bits & ~FROM) | DROPPED;
                    }
                    if (droppedMany > here) {
                        here = droppedMany;
                        bits = (bits & ~FROM) | DROPPED_MANY;
                    }
                }
                best[column] = here;
                trace[row * width + column] = (byte) bits;
            }
        }
        int end = 0;
        for (int column = 1; column <= columns; column++) {
            end = best[column] > best[end] ? column : end;
        }
        return traced(trace, width, end);
    }

    /// Follows the trace from the end to the first row. Words on the diagonal that differ have no partner.
    private int[] traced(byte[] trace, int width, int end) {
        int[] partners = new int[rows];
        Arrays.fill(partners, -1);
        int row = rows;
        int column = end;
        int state = DIAGONAL;
        boolean isInGap = false;
        while (row > 0) {
            int bits = trace[row * width + column];
            state = isInGap ? state : bits & FROM;
            switch (state) {
                case DIAGONAL -> {
                    row--;
                    column--;
                    partners[row] = askedKeys[row] == saidKeys[column] ? column : -1;
                }
                case ADDED -> {
                    isInGap = (bits & ADDS_ON) != 0;
                    row--;
                }
                case DROPPED -> {
                    isInGap = (bits & DROPS_ON) != 0;
                    column--;
                }
                case DROPPED_MANY -> {
                    isInGap = (bits & DROPS_MANY_ON) != 0;
                    column--;
                }
                default -> throw new IllegalStateException("no state " + state);
            }
        }
        return partners;
    }

    /// Returns the score of pairing two words. Words in an editor's brackets pair with any word at no cost.
    private int score(int row, int column) {
        Word word = asked.word(row);
        if (askedKeys[row] == saidKeys[column]) {
            return word.isContent() || word.isNot() ? CONTENT : FUNCTION;
        }
        if (word.bracketed() || said.word(column).bracketed()) {
            return 0;
        }
        return askedStems[row] == saidStems[column] && word.isContent() ? SAME_STEM : OTHER_WORD;
    }
}
