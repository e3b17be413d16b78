package org.onrecord.finder;

import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;
import org.onrecord.speaker.ResolvedSpeaker;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;

/// The evidence for and against a statement's being right: how certain the net is of its parts and the
/// resolver of its speaker, and how the statement is built.
///
/// These are the features of a logistic regression ([Confidence]). Certainties are logarithms, since the
/// net's probabilities multiply. How the speaker was found (by a pronoun, a role, nothing) counts in addition
/// to the resolver's certainty, since its own numbers are too high for some of these. Names and order are
/// shared with `training/confidence.py`, which fits the weights.
///
/// @param attribution the statement's pieces, with the net's probabilities
/// @param cue the reporting words, as written
/// @param headline whether the statement is in the headline
record Features(Attribution attribution, Manner manner, String cue, ResolvedSpeaker answer, boolean headline) {
    private static final WordLists WORDS = Language.ENGLISH.lists("confidence-clues");

    /// Verbs that report and do little else.
    private static final Set<String> PLAIN = WORDS.set("plain");

    /// One number that the confidence weighs. Names and order are those of `confidence.txt`.
    enum Feature {
        /// Of every statement.
        CONSTANT(features -> 1),

        /// The log-probability of the least certain word of the content.
        CONTENT_LEAST(features -> log(least(features, Role.CONTENT))),

        /// The log of the mean probability of the content's words.
        CONTENT_MEAN(features -> log(mean(features))),

        /// The log-probability of the least certain word of the cue.
        CUE_LEAST(features -> log(least(features, Role.CUE))),

        /// The same of the source.
        SOURCE_LEAST(features -> log(least(features, Role.SOURCE))),

        /// How strongly the content points at its cue.
        CONTENT_LINK(features -> Math.max(-6, features.attribution.contentLink())),

        /// How strongly the cue points at its source, or at none.
        SOURCE_LINK(features -> Math.max(-6, features.attribution.sourceLink())),

        /// All of it is quoted.
        DIRECT(features -> is(features.manner == Manner.DIRECT)),

        /// Some of it is quoted.
        MIXED(features -> is(features.manner == Manner.MIXED)),

        /// The log-odds of the resolver's choice of speaker.
        SPEAKER(features -> logit(features.answer.probability())),

        /// The net's own share of that speaker.
        SEEN_BY_NET(features -> features.answer.share()),

        /// The speaker is resolved from a part of the name.
        SHORT_NAME(features -> is(by(features) == Resolution.SHORT_NAME)),

        /// From a role.
        ROLE(features -> is(by(features) == Resolution.ROLE)),

        /// From a pronoun.
        PRONOUN(features -> is(by(features) == Resolution.PRONOUN)),

        /// The speaker is a description.
        DESCRIPTION(features -> is(by(features) == Resolution.DESCRIPTION)),

        /// No source is beside it.
        IMPLIED(features -> is(by(features) == Resolution.IMPLIED)),

        /// The speaker is unknown.
        UNKNOWN(features -> is(by(features) == Resolution.NONE)),

        /// Nothing reports it.
        NO_CUE(features -> is(features.attribution.cue() == null)),

        /// A plain verb reports it.
        PLAIN_CUE(features -> is(isPlain(features.cue))),

        /// How long the cue is.
        CUE_WORDS(features -> length(features.attribution.cue())),

        /// How long the source is.
        SOURCE_WORDS(features -> length(features.attribution.source())),

        /// How long the content is.
        CONTENT_WORDS(features -> Math.log(words(features))),

        /// Three words at most, which are names more often than statements.
        BRIEF(features -> is(words(features) <= 3)),

        /// In how many pieces the content is.
        PIECES(features -> Math.log(features.attribution.contents().size())),

        /// It is in the headline.
        HEADLINE(features -> is(features.headline));

        @SuppressWarnings("ImmutableEnumChecker") // these functions hold nothing
        private final ToDoubleFunction<Features> number;

        Feature(ToDoubleFunction<Features> number) {
            this.number = number;
        }

        /// Returns the number of a statement.
        double of(Features features) {
            return number.applyAsDouble(features);
        }
    }

    /// 1 for true.
    private static double is(boolean so) {
        return so ? 1 : 0;
    }

    /// Returns a logarithm that stays finite.
    private static double log(double probability) {
        return Math.log(Math.max(probability, 1e-4));
    }

    /// Returns the logarithm of the odds, which adds up as evidence does.
    private static double logit(double probability) {
        double inside = Math.clamp(probability, 0.01, 0.99);
        return Math.log(inside / (1 - inside));
    }

    /// Returns how sure the least sure word of a role is; a statement without that role loses nothing by it.
    private static double least(Features features, Role role) {
        return switch (role) {
            case SOURCE -> sureness(features.attribution.source());
            case CUE -> sureness(features.attribution.cue());
            case CONTENT ->
                features.attribution.contents().stream()
                        .mapToDouble(Piece::sureness)
                        .min()
                        .orElse(1);
        };
    }

    private static double sureness(@Nullable Piece piece) {
        return piece == null ? 1 : piece.sureness();
    }

    /// Returns how sure the words of the content are, in the mean.
    private static double mean(Features features) {
        double sum = 0;
        for (Piece piece : features.attribution.contents()) {
            sum += piece.mean() * (piece.end() - piece.start());
        }
        return sum / words(features);
    }

    /// Returns how many words the content has.
    private static int words(Features features) {
        return features.attribution.contents().stream()
                .mapToInt(piece -> piece.end() - piece.start())
                .sum();
    }

    private static double length(@Nullable Piece piece) {
        return piece == null ? 0 : Math.log(piece.end() - piece.start());
    }

    /// Returns how the speaker was found.
    private static Resolution by(Features features) {
        return switch (features.answer.speaker()) {
            case Speaker.Resolved resolved -> resolved.resolvedBy();
            case Speaker.Unknown _ -> Resolution.NONE;
        };
    }

    /// Returns whether the cue has a plain verb.
    private static boolean isPlain(String cue) {
        for (String word : cue.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
            if (PLAIN.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
