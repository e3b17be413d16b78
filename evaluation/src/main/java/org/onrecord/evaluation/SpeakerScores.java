package org.onrecord.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.onrecord.evaluation.Scores.Share;
import org.onrecord.statement.Manner;

/// Scores how well speakers are named, by the form of the source and by manner. Not thread-safe.
///
/// Counts the gold statements that have a gold name and whose content is matched. The right speaker is
/// required where the source is found too.
final class SpeakerScores {
    private final Map<SourceForm, Share> right = new EnumMap<>(SourceForm.class);
    private final Map<SourceForm, Share> unknown = new EnumMap<>(SourceForm.class);
    private final Map<Manner, Share> unknownByManner = new EnumMap<>(Manner.class);

    SpeakerScores() {}

    void add(StoryMatch match, List<GoldSpeaker> goldSpeakers) {
        for (GoldSpeaker speaker : goldSpeakers) {
            int gold = speaker.number() - 1;
            if (speaker.name().isEmpty() || !match.has(gold) || !match.isMatched(gold)) {
                continue;
            }
            Attribution expected = match.story().statements().get(gold);
            Attribution got = match.predictedAt(gold);
            boolean isUnknown = got.speaker() == null;
            unknownByManner.merge(match.story().manner(expected), Share.NONE.plus(isUnknown), Share::plus);
            if (match.isFound(gold)) {
                SourceForm form = SourceForm.of(match.story().words(expected, Role.SOURCE), speaker);
                boolean isRight = SpeakerName.isSame(got.speaker(), speaker.name(), speaker.also());
                right.merge(form, Share.NONE.plus(isRight), Share::plus);
                unknown.merge(form, Share.NONE.plus(isUnknown), Share::plus);
            }
        }
    }

    /// Returns the share with the right speaker among the found statements whose gold source has this form.
    Share right(SourceForm form) {
        return right.getOrDefault(form, Share.NONE);
    }

    /// Returns the share with an unknown speaker among the same statements.
    Share unknown(SourceForm form) {
        return unknown.getOrDefault(form, Share.NONE);
    }

    /// Returns the share with an unknown speaker among the statements of this manner whose content is
    /// matched.
    Share unknown(Manner manner) {
        return unknownByManner.getOrDefault(manner, Share.NONE);
    }
}
