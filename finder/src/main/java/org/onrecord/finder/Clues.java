package org.onrecord.finder;

import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.onrecord.speaker.Answer;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;

/// What speaks for and against a statement's being right: how sure the net is of its parts and the resolver of its
/// speaker, and how the statement is made.
///
/// @param attribution the statement's pieces, with what the net thinks of them
/// @param cue the reporting words, as they stand
/// @param headline whether it stands in the headline
record Clues(Attribution attribution, Manner manner, String cue, Answer answer, boolean headline) {

    private static final Set<String> PLAIN = Set.of(
            "said",
            "says",
            "say",
            "saying",
            "told",
            "tells",
            "added",
            "adding",
            "adds",
            "tweeted",
            "tweets",
            "wrote",
            "writes",
            "according",
            "stated",
            "explained",
            "continued");

    /// One number that the confidence weighs. Names and order are those of `confidence.txt`.
    enum Feature {
        CONSTANT(clues -> 1),
        CONTENT_LEAST(clues -> log(least(clues, Role.CONTENT))),
        CONTENT_MEAN(clues -> log(mean(clues))),
        CUE_LEAST(clues -> log(least(clues, Role.CUE))),
        SOURCE_LEAST(clues -> log(least(clues, Role.SOURCE))),
        CONTENT_LINK(clues -> Math.max(-6, clues.attribution.contentLink())),
        SOURCE_LINK(clues -> Math.max(-6, clues.attribution.sourceLink())),
        DIRECT(clues -> is(clues.manner == Manner.DIRECT)),
        MIXED(clues -> is(clues.manner == Manner.MIXED)),
        SPEAKER(clues -> logit(clues.answer.probability())),
        SEEN_BY_NET(clues -> clues.answer.share()),
        SHORT_NAME(clues -> is(by(clues) == Resolution.SHORT_NAME)),
        ROLE(clues -> is(by(clues) == Resolution.ROLE)),
        PRONOUN(clues -> is(by(clues) == Resolution.PRONOUN)),
        DESCRIPTION(clues -> is(by(clues) == Resolution.DESCRIPTION)),
        IMPLIED(clues -> is(by(clues) == Resolution.IMPLIED)),
        UNKNOWN(clues -> is(by(clues) == Resolution.NONE)),
        NO_CUE(clues -> is(clues.attribution.cue() == null)),
        PLAIN_CUE(clues -> is(isPlain(clues.cue))),
        CUE_WORDS(clues -> length(clues.attribution.cue())),
        SOURCE_WORDS(clues -> length(clues.attribution.source())),
        CONTENT_WORDS(clues -> Math.log(words(clues))),
        BRIEF(clues -> is(words(clues) <= 3)),
        PIECES(clues -> Math.log(clues.attribution.contents().size())),
        HEADLINE(clues -> is(clues.headline));

        @SuppressWarnings("ImmutableEnumChecker") // these functions hold nothing
        private final ToDoubleFunction<Clues> number;

        Feature(ToDoubleFunction<Clues> number) {
            this.number = number;
        }

        double of(Clues clues) {
            return number.applyAsDouble(clues);
        }
    }

    private static double is(boolean so) {
        return so ? 1 : 0;
    }

    private static double log(double probability) {
        return Math.log(Math.max(probability, 1e-4));
    }

    private static double logit(double probability) {
        double inside = Math.clamp(probability, 0.01, 0.99);
        return Math.log(inside / (1 - inside));
    }

    private static double least(Clues clues, Role role) {
        return switch (role) {
            case SOURCE -> sureness(clues.attribution.source());
            case CUE -> sureness(clues.attribution.cue());
            case CONTENT ->
                clues.attribution.contents().stream()
                        .mapToDouble(Piece::sureness)
                        .min()
                        .orElse(1);
        };
    }

    private static double sureness(@Nullable Piece piece) {
        return piece == null ? 1 : piece.sureness();
    }

    private static double mean(Clues clues) {
        double sum = 0;
        for (Piece piece : clues.attribution.contents()) {
            sum += piece.mean() * (piece.end() - piece.start());
        }
        return sum / words(clues);
    }

    private static int words(Clues clues) {
        return clues.attribution.contents().stream()
                .mapToInt(piece -> piece.end() - piece.start())
                .sum();
    }

    private static double length(@Nullable Piece piece) {
        return piece == null ? 0 : Math.log(piece.end() - piece.start());
    }

    private static Resolution by(Clues clues) {
        return switch (clues.answer.speaker()) {
            case Speaker.Resolved resolved -> resolved.resolvedBy();
            case Speaker.Unknown _ -> Resolution.NONE;
        };
    }

    private static boolean isPlain(String cue) {
        for (String word : cue.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
            if (PLAIN.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
