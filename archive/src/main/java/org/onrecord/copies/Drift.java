package org.onrecord.copies;

import java.util.ArrayList;
import java.util.List;

/// How the wordings of one utterance differ: its versions beside the fullest of them, with what each cut,
/// added or changed. Case, marks and spacing do not count, see [Words].
///
/// Two versions are compared by the longest common sequence of their words. A common beginning and end are
/// taken off first, which leaves a small table in practice. Limit: words that moved show as dropped in one
/// place and added in another.
///
/// @param fullest the version that the others are compared with: the one with most words, the earliest of
/// several
/// @param others the others, in the order given
public record Drift(Version fullest, List<Compared> others) {
    /// The words of one statement.
    ///
    /// @param text the statement's number
    /// @param words its words, as the story has them
    public record Version(long text, String words) {}

    /// A version beside the fullest.
    ///
    /// @param version the version
    /// @param pieces both wordings from beginning to end, piece by piece
    public record Compared(Version version, List<Piece> pieces) {
        public Compared {
            pieces = List.copyOf(pieces);
        }

        /// Returns whether it has the words of the fullest and no others.
        public boolean isSame() {
            return pieces.stream().allMatch(piece -> piece instanceof Piece.Same);
        }
    }

    /// Some words of the fullest version, of another, or of both, with the marks between them.
    public sealed interface Piece {
        /// Both have these words.
        ///
        /// @param words as the other version has them
        record Same(String words) implements Piece {}

        /// The fullest has these words, the other does not.
        record Dropped(String words) implements Piece {}

        /// The other has these words, the fullest does not.
        record Added(String words) implements Piece {}

        /// The other has different words in their place.
        ///
        /// @param before the words of the fullest
        /// @param after the words of the other
        record Changed(String before, String after) implements Piece {}
    }

    /// The largest table. Beyond it, everything between the common beginning and end shows as one change.
    private static final long MOST_CELLS = 4_000_000;

    public Drift {
        others = List.copyOf(others);
    }

    /// Compares the versions of an utterance.
    ///
    /// @param versions its versions, the earliest first
    /// @throws IllegalArgumentException if there are none
    public static Drift of(List<Version> versions) {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("an utterance needs at least 1 version, got none");
        }
        List<Words> words =
                versions.stream().map(version -> Words.of(version.words())).toList();
        int fullest = 0;
        for (int index = 1; index < words.size(); index++) {
            fullest = words.get(index).size() > words.get(fullest).size() ? index : fullest;
        }
        List<Compared> others = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            if (index != fullest) {
                others.add(new Compared(versions.get(index), pieces(words.get(fullest), words.get(index))));
            }
        }
        return new Drift(versions.get(fullest), others);
    }

    /// Compares one version with the fullest.
    private static List<Piece> pieces(Words full, Words other) {
        int head = 0;
        int shorter = Math.min(full.size(), other.size());
        while (head < shorter && full.equal(head, other, head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && full.equal(full.size() - 1 - tail, other, other.size() - 1 - tail)) {
            tail++;
        }
        Pieces pieces = new Pieces(full, other);
        int fullEnd = full.size() - tail;
        int otherEnd = other.size() - tail;
        pieces.same(head);
        if ((long) (fullEnd - head) * (otherEnd - head) <= MOST_CELLS) {
            between(full, head, fullEnd, other, head, otherEnd, pieces);
        }
        pieces.upTo(fullEnd, otherEnd);
        pieces.same(tail);
        return pieces.closed();
    }

    /// Finds the longest common sequence between two stretches: fills the table from the end, then reads it
    /// from the start, so equal words pair as early as possible.
    private static void between(
            Words full, int fullFrom, int fullTo, Words other, int otherFrom, int otherTo, Pieces pieces) {
        int width = otherTo - otherFrom + 1;
        int[] best = new int[(fullTo - fullFrom + 1) * width];
        for (int row = fullTo - fullFrom - 1; row >= 0; row--) {
            for (int column = width - 2; column >= 0; column--) {
                int here = row * width + column;
                best[here] = full.equal(fullFrom + row, other, otherFrom + column)
                        ? best[here + width + 1] + 1
                        : Math.max(best[here + width], best[here + 1]);
            }
        }
        int row = 0;
        int column = 0;
        while (row < fullTo - fullFrom && column < width - 1) {
            int here = row * width + column;
            if (full.equal(fullFrom + row, other, otherFrom + column)) {
                pieces.upTo(fullFrom + row, otherFrom + column);
                pieces.same(1);
                row++;
                column++;
            } else if (best[here + width] >= best[here + 1]) {
                row++;
            } else {
                column++;
            }
        }
    }

    /// Collects pieces in order; equal words that follow one another become one piece.
    private static final class Pieces {
        private final Words full;
        private final Words other;
        private final List<Piece> pieces = new ArrayList<>();
        private int fullAt;
        private int otherAt;
        private int same;

        Pieces(Words full, Words other) {
            this.full = full;
            this.other = other;
        }

        void same(int words) {
            same += words;
            fullAt += words;
            otherAt += words;
        }

        /// Ends the equal words, and adds the words before `fullTo` and `otherTo` as a difference.
        void upTo(int fullTo, int otherTo) {
            if (fullTo == fullAt && otherTo == otherAt) {
                return;
            }
            closeSame();
            String before = full.at(fullAt, fullTo);
            String after = other.at(otherAt, otherTo);
            if (before.isEmpty()) {
                pieces.add(new Piece.Added(after));
            } else if (after.isEmpty()) {
                pieces.add(new Piece.Dropped(before));
            } else {
                pieces.add(new Piece.Changed(before, after));
            }
            fullAt = fullTo;
            otherAt = otherTo;
        }

        List<Piece> closed() {
            closeSame();
            return pieces;
        }

        private void closeSame() {
            if (same > 0) {
                pieces.add(new Piece.Same(other.at(otherAt - same, otherAt)));
                same = 0;
            }
        }
    }
}
