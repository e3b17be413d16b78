package org.onrecord.search;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.SpeakerType;

/// Which statements may be found at all. An empty set or a null asks for nothing in particular, so every
/// condition holds that is given.
///
/// @param speakers the numbers of speakers, one of whom said it
/// @param types the sorts of speakers
/// @param kinds the kinds
/// @param manner the manner, or null
/// @param outlet the name of an outlet or agency, whole; case and accents do not count; or null
/// @param from the first day, of saying or else of publication, or null; what has no day lies outside
/// @param to the last day, or null
/// @param named whether the story names the speaker, or null
/// @param after the position in the log behind which it was put on record, or null
/// @param utterances the numbers of utterances, one of which it reports
/// @param standings what the statement may be worth; never empty
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
        Set<Standing> standings) {
    /// Whatever stands in the record as its stories have it now, withdrawn ones too.
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
            Set.of(Standing.CURRENT, Standing.WITHDRAWN));

    public Filter {
        speakers = Set.copyOf(speakers);
        types = Set.copyOf(types);
        kinds = Set.copyOf(kinds);
        utterances = Set.copyOf(utterances);
        standings = Set.copyOf(standings);
        if (standings.isEmpty()) {
            throw new IllegalArgumentException("a filter needs a standing, got none");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("the first day must not lie behind the last, got " + from + " to " + to);
        }
    }

    /// The same, but said by one of these speakers.
    public Filter withSpeakers(Set<Long> numbers) {
        return new Filter(numbers, types, kinds, manner, outlet, from, to, named, after, utterances, standings);
    }

    /// The same, but by speakers of these sorts.
    public Filter withTypes(Set<SpeakerType> sorts) {
        return new Filter(speakers, sorts, kinds, manner, outlet, from, to, named, after, utterances, standings);
    }

    /// The same, but of these kinds.
    public Filter withKinds(Set<Kind> wanted) {
        return new Filter(speakers, types, wanted, manner, outlet, from, to, named, after, utterances, standings);
    }

    /// The same, but of this manner.
    public Filter withManner(@Nullable Manner wanted) {
        return new Filter(speakers, types, kinds, wanted, outlet, from, to, named, after, utterances, standings);
    }

    /// The same, but published by this outlet or agency.
    public Filter withOutlet(@Nullable String name) {
        return new Filter(speakers, types, kinds, manner, name, from, to, named, after, utterances, standings);
    }

    /// The same, but of these days, both included.
    public Filter withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Filter(speakers, types, kinds, manner, outlet, first, last, named, after, utterances, standings);
    }

    /// The same, but by speakers whom the story names, or does not.
    public Filter withNamed(@Nullable Boolean wanted) {
        return new Filter(speakers, types, kinds, manner, outlet, from, to, wanted, after, utterances, standings);
    }

    /// The same, but put on record behind this position of the log.
    public Filter withAfter(@Nullable Long position) {
        return new Filter(speakers, types, kinds, manner, outlet, from, to, named, position, utterances, standings);
    }

    /// The same, but reporting one of these utterances.
    public Filter withUtterances(Set<Long> numbers) {
        return new Filter(speakers, types, kinds, manner, outlet, from, to, named, after, numbers, standings);
    }

    /// The same, but of these standings.
    public Filter withStandings(Set<Standing> wanted) {
        return new Filter(speakers, types, kinds, manner, outlet, from, to, named, after, utterances, wanted);
    }
}
