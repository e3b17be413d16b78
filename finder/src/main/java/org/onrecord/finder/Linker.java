package org.onrecord.finder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Links pieces into attributions by the net's pointers: contents and sources point at the first word of
/// their cue, cues point at the first word of their source.
///
/// How it works. The strength of a link is the mean log-probability over the words of the piece. Every
/// content goes to the cue it points at most. Then, while some cue has none, the content that is cheapest to
/// move goes to it from a cue that has several, unless that costs more than [#SCARCE]. Every cue takes its
/// likeliest source, judged in both directions, unless none is likelier; cues may share one. A source that no
/// cue took goes to the cue it points at, if that has none and the loss is small.
///
/// Why so. Pointers were learned for each word separately, so nothing prevents two contents from pointing at
/// one cue and leaving the next without; but a cue that reports nothing is not an attribution, so it is given
/// the weaker of the two.
///
/// Limits. A content has at most one cue, and a cue one source: a content shared by two cues is assigned to
/// one of them. The three bounds were chosen on the 40 stories of the training part withheld for such rules
/// (`docs/model-card.md`); `training/decode.py` has the same ones.
///
/// The moves examine every pair of cue and content, so a stretch costs the product of their numbers: some
/// dozens each.
final class Linker {

    /// The most that a source's own pointer can cost: it points at one cue, and another may share it.
    private static final double FAR = -10;

    /// How much less likely a content may be for a cue that would otherwise have none.
    private static final double SCARCE = 5;

    /// How much less likely than none a source may be that no other cue has.
    private static final double OWN = 3;

    /// Stands for no cue.
    private static final int NO_CUE = -1;

    /// Stands for no source.
    private static final int NO_SOURCE = -1;

    private final Scores scores;
    private final List<Piece> cues;
    private final List<Piece> sources;
    private final List<Piece> contents;

    private Linker(Scores scores, List<Piece> pieces) {
        this.scores = scores;
        this.cues = only(Role.CUE, pieces);
        this.sources = only(Role.SOURCE, pieces);
        this.contents = only(Role.CONTENT, pieces);
    }

    /// Returns the attributions that some pieces make, in the order of their cues.
    static List<Attribution> link(Scores scores, List<Piece> pieces) {
        return new Linker(scores, pieces).link();
    }

    /// Returns the pieces of one role, in order.
    private static List<Piece> only(Role role, List<Piece> pieces) {
        return pieces.stream().filter(piece -> piece.role() == role).toList();
    }

    /// Gives each content its cue and each cue its source.
    private List<Attribution> link() {
        if (cues.isEmpty()) {
            return contents.stream()
                    .map(content -> new Attribution(List.of(content), null, null, 0, 0))
                    .toList();
        }
        double[][] likely = towards(contents, cues);
        int[] cueOf = assign(likely);
        double[][] forth = towards(cues, sources);
        double[] none =
                cues.stream().mapToDouble(cue -> towards(cue, Scores.NOWHERE)).toArray();
        int[] sourceOf = choose(forth, none, towards(sources, cues));
        List<Attribution> attributions = new ArrayList<>();
        for (int cue = 0; cue < cues.size(); cue++) {
            List<Piece> own = new ArrayList<>();
            double link = 0;
            for (int content = 0; content < contents.size(); content++) {
                if (cueOf[content] == cue) {
                    own.add(contents.get(content));
                    link = Math.min(link, likely[content][cue]);
                }
            }
            if (!own.isEmpty()) {
                int source = sourceOf[cue];
                attributions.add(new Attribution(
                        own,
                        cues.get(cue),
                        source == NO_SOURCE ? null : sources.get(source),
                        link,
                        source == NO_SOURCE ? none[cue] : forth[cue][source]));
            }
        }
        return attributions;
    }

    /// Returns how strongly the words of each piece point at each target: mean log-probabilities
    /// `[piece][target]`.
    private double[][] towards(List<Piece> pieces, List<Piece> targets) {
        double[][] mean = new double[pieces.size()][targets.size()];
        for (int piece = 0; piece < pieces.size(); piece++) {
            for (int target = 0; target < targets.size(); target++) {
                mean[piece][target] =
                        towards(pieces.get(piece), targets.get(target).start());
            }
        }
        return mean;
    }

    /// Returns how strongly the words of a piece point at one word.
    private double towards(Piece piece, int target) {
        double sum = 0;
        for (int word = piece.start(); word < piece.end(); word++) {
            sum += scores.point(word, target);
        }
        return sum / (piece.end() - piece.start());
    }

    /// Returns the cue of each content.
    private int[] assign(double[][] likely) {
        int[] cueOf = new int[contents.size()];
        int[] count = new int[cues.size()];
        for (int content = 0; content < cueOf.length; content++) {
            cueOf[content] = top(likely[content]);
            count[cueOf[content]]++;
        }
        while (true) {
            double least = -SCARCE;
            int moved = 0;
            int taker = NO_CUE;
            for (int cue = 0; cue < count.length; cue++) {
                for (int content = 0; count[cue] == 0 && content < cueOf.length; content++) {
                    double gain = likely[content][cue] - likely[content][cueOf[content]];
                    if (count[cueOf[content]] > 1 && gain > least) {
                        least = gain;
                        moved = content;
                        taker = cue;
                    }
                }
            }
            if (taker == NO_CUE) {
                return cueOf;
            }
            count[cueOf[moved]]--;
            count[taker]++;
            cueOf[moved] = taker;
        }
    }

    /// Returns the source of each cue, or [#NO_SOURCE].
    private int[] choose(double[][] forth, double[] none, double[][] back) {
        int[] sourceOf = new int[cues.size()];
        Arrays.fill(sourceOf, NO_SOURCE);
        if (sources.isEmpty()) {
            return sourceOf;
        }
        boolean[] used = new boolean[sources.size()];
        for (int cue = 0; cue < sourceOf.length; cue++) {
            double[] both = new double[sources.size()];
            for (int source = 0; source < both.length; source++) {
                both[source] = forth[cue][source] + Math.max(back[source][cue], FAR);
            }
            int source = top(both);
            if (forth[cue][source] > none[cue]) {
                sourceOf[cue] = source;
                used[source] = true;
            }
        }
        for (int source = 0; source < used.length; source++) {
            int cue = top(back[source]);
            if (!used[source] && sourceOf[cue] == NO_SOURCE && forth[cue][source] - none[cue] > -OWN) {
                sourceOf[cue] = source;
            }
        }
        return sourceOf;
    }

    /// Returns where the first of the highest numbers stands.
    private static int top(double[] numbers) {
        int top = 0;
        for (int at = 1; at < numbers.length; at++) {
            top = numbers[at] > numbers[top] ? at : top;
        }
        return top;
    }
}
