package org.onrecord.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.onrecord.desk.Scores.Share;
import org.onrecord.statement.Manner;

/// How well speakers are named, by what the source says and by manner. Not for use by several threads.
///
/// Counts the gold statements that have a gold name and whose content is matched; the speaker must be right where the
/// source is found too.
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
            Attribution wanted = match.story().statements().get(gold);
            Attribution got = match.predictedAt(gold);
            boolean isUnknown = got.speaker() == null;
            unknownByManner.merge(match.story().manner(wanted), Share.NONE.plus(isUnknown), Share::plus);
            if (match.isFound(gold)) {
                SourceForm form = SourceForm.of(match.story().words(wanted, Role.SOURCE), speaker);
                boolean isRight = SpeakerName.isSame(got.speaker(), speaker.name(), speaker.also());
                right.merge(form, Share.NONE.plus(isRight), Share::plus);
                unknown.merge(form, Share.NONE.plus(isUnknown), Share::plus);
            }
        }
    }

    /// Of the statements found whose gold source has this form, those with the right speaker.
    Share right(SourceForm form) {
        return right.getOrDefault(form, Share.NONE);
    }

    /// Of the same, those with an unknown speaker.
    Share unknown(SourceForm form) {
        return unknown.getOrDefault(form, Share.NONE);
    }

    /// Of the statements of this manner whose content is matched, those with an unknown speaker.
    Share unknown(Manner manner) {
        return unknownByManner.getOrDefault(manner, Share.NONE);
    }
}
