package org.onrecord.search;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.SpeakerType;

/// The conditions under which a statement can be found. All conditions that are given have to be met; an
/// empty set or null is not a condition.
///
/// @param speakers the numbers of the speakers, one of whom said it
/// @param types the types of speakers
/// @param kinds the kinds
/// @param manner the manner, or null
/// @param outlet the whole name of an outlet or agency, regardless of case and accents, or null
/// @param from the first day, of saying or else of publication, or null; statements without a day are
/// excluded
/// @param to the last day, or null
/// @param named whether the story names the speaker, or null
/// @param after the position in the log after which the statement was added, or null
/// @param utterances the numbers of utterances, one of which the statement reports
/// @param statuses the statuses that the statement can have; never empty
public record Filter(
        Set<Long> speakers,
        Set<SpeakerType> types,
        Set<Kind> kinds,
        @Nullable Manner manner,
        @Nullable String outlet,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean named,
        @Nullable Long after,
        Set<Long> utterances,
        Set<StatementStatus> statuses) {
    /// No conditions, except that statements are as their stories have them now. Those of withdrawn stories
    /// are left out.
    public static final Filter NONE = new Filter(
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            null,
            null,
            null,
            null,
            Set.of(),
            Set.of(StatementStatus.CURRENT));

    public Filter {
        speakers = Set.copyOf(speakers);
        types = Set.copyOf(types);
        kinds = Set.copyOf(kinds);
        utterances = Set.copyOf(utterances);
        statuses = Set.copyOf(statuses);
        if (statuses.isEmpty()) {
            throw new IllegalArgumentException("a filter needs a status, got none");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("the first day must not be after the last, got " + from + " to " + to);
        }
    }

    /// Returns this filter for statements by one of these speakers.
    public Filter withSpeakers(Set<Long> numbers) {
        return new Filter(numbers, types, kinds, manner, outlet, from, to, named, after, utterances, statuses);
    }

    /// Returns this filter for speakers of these types.
    public Filter withTypes(Set<SpeakerType> sorts) {
        return new Filter(speakers, sorts, kinds, manner, outlet, from, to, named, after, utterances, statuses);
    }

    /// Returns this filter for these kinds.
    public Filter withKinds(Set<Kind> wanted) {
        return new Filter(speakers, types, wanted, manner, outlet, from, to, named, after, utterances, statuses);
    }

    /// Returns this filter for this manner.
    public Filter withManner(@Nullable Manner wanted) {
        return new Filter(speakers, types, kinds, wanted, outlet, from, to, named, after, utterances, statuses);
    }

    /// Returns this filter for this outlet or agency.
    public Filter withOutlet(@Nullable String name) {
        return new Filter(speakers, types, kinds, manner, name, from, to, named, after, utterances, statuses);
    }

    /// Returns this filter for these days, both included.
    public Filter withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Filter(speakers, types, kinds, manner, outlet, first, last, named, after, utterances, statuses);
    }

    /// Returns this filter for speakers whom the story names, or does not.
    public Filter withNamed(@Nullable Boolean wanted) {
        return new Filter(speakers, types, kinds, manner, outlet, from, to, wanted, after, utterances, statuses);
    }

    /// Returns this filter for statements added after this position in the log.
    public Filter withAfter(@Nullable Long position) {
        return new Filter(speakers, types, kinds, manner, outlet, from, to, named, position, utterances, statuses);
    }

    /// Returns this filter for these utterances.
    public Filter withUtterances(Set<Long> numbers) {
        return new Filter(speakers, types, kinds, manner, outlet, from, to, named, after, numbers, statuses);
    }

    /// Returns this filter for statements of any version of their stories, and those that a person rejected.
    public Filter withAllVersions() {
        Set<StatementStatus> all = EnumSet.allOf(StatementStatus.class);
        if (!statuses.contains(StatementStatus.WITHDRAWN)) {
            all.remove(StatementStatus.WITHDRAWN);
        }
        return withStatuses(all);
    }

    /// Returns this filter with the statements of withdrawn stories, or without.
    public Filter with(WithdrawnStories wanted) {
        Set<StatementStatus> some = EnumSet.copyOf(statuses);
        if (wanted == WithdrawnStories.INCLUDED) {
            some.add(StatementStatus.WITHDRAWN);
        } else {
            some.remove(StatementStatus.WITHDRAWN);
        }
        return withStatuses(some);
    }

    /// Returns this filter for these statuses.
    public Filter withStatuses(Set<StatementStatus> wanted) {
        return new Filter(speakers, types, kinds, manner, outlet, from, to, named, after, utterances, wanted);
    }
}
