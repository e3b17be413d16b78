package org.onrecord.finder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Links pieces into attributions by what the net's words point at: contents and sources point at the first word of
/// their cue, cues point at the first word of their source.
///
/// Every content goes to the cue it points at; a cue left without takes from those that have several, where that costs
/// least. Every cue takes its likeliest source, which cues may share. `training/decode.py` has the same rules, with
/// the figures they were set by.
final class Linker {

    /// What a source's own pointing can cost at most: it points at one cue, and another may share it.
    private static final double FAR = -10;

    /// How much less likely a content may be a cue's, to spare the cue from having none.
    private static final double SCARCE = 5;

    /// How much less likely than none a source may be, that no other cue has.
    private static final double OWN = 3;

    private static final int NO_CUE = -1;
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

    /// The attributions that some pieces make, in the order of their cues.
    static List<Attribution> link(Scores scores, List<Piece> pieces) {
        return new Linker(scores, pieces).link();
    }

    private static List<Piece> only(Role role, List<Piece> pieces) {
        return pieces.stream().filter(piece -> piece.role() == role).toList();
    }

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

    /// How strongly the words of each piece point at each target: mean log-probabilities `[piece][target]`.
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

    private double towards(Piece piece, int target) {
        double sum = 0;
        for (int word = piece.start(); word < piece.end(); word++) {
            sum += scores.point(word, target);
        }
        return sum / (piece.end() - piece.start());
    }

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

    private static int top(double[] numbers) {
        int top = 0;
        for (int at = 1; at < numbers.length; at++) {
            top = numbers[at] > numbers[top] ? at : top;
        }
        return top;
    }
}
