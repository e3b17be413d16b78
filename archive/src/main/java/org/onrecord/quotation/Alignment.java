package org.onrecord.quotation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Lays words asked about along words said, in order: the best path through a table in which equal words
/// earn, words with content more than others, and gaps cost. What was said before and behind costs nothing.
/// A short gap costs by its length and a long one a sum, so that a few words far off are not taken for
/// those of a quotation that was cut (Gotoh, 1982; Li, 2018, for costs of two pieces). A gap that the asker
/// marked with an ellipsis costs nothing.
final class Alignment {
    /// Beyond it, only what lies around equal runs is aligned.
    private static final long MOST_CELLS = 60_000;

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

    /// What the trace keeps of a cell: where its best comes from, and whether a gap that ends there goes
    /// on.
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

    /// For each word asked about the equal word said, or -1.
    static int[] of(Wording asked, Wording said) {
        Alignment alignment = new Alignment(asked, said);
        if ((long) alignment.rows * alignment.columns > MOST_CELLS) {
            return new Runs(alignment.askedKeys, alignment.saidKeys).partners();
        }
        return alignment.partners();
    }

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
