package org.onrecord.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.identity.Profile;
import org.onrecord.identity.RoleLookup;
import org.onrecord.index.IndexSnapshot;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetField;
import org.onrecord.search.StatementQuery;
import org.onrecord.store.EventProjection;
import org.onrecord.store.SpeakerStore;

/// Finds the speakers whom a person means by what they typed. This is the one place that decides it, for
/// searches, checks and the pages of speakers. For one thread.
///
/// A number means the speaker of that number. A name means all who are filed under it or have it as their
/// last name, whatever title stands before it. If nobody has the name, or the words can only be a role (`mayor of
/// Ostvik`), a role means all who have or had it.
final class SpeakerLookup {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Handle handle;
    private final EventProjection projection;
    private final IndexSnapshot index;

    SpeakerLookup(Handle handle, Snapshot snapshot) {
        this.handle = handle;
        this.projection = snapshot.projection();
        this.index = snapshot.index();
    }

    /// Returns the numbers of the speakers, merges applied; none if nobody on record is meant.
    Set<Long> numbers(String typed) throws IOException {
        String words = typed.strip();
        Long number = number(words);
        if (number != null) {
            return isSpeaker(number) ? Set.of(projection.speaker(number)) : Set.of();
        }
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Set.of();
        }
        RoleLookup role = RoleLookup.of(words);
        Set<Long> inRole = role.isRoleOnly() ? inRole(role) : Set.of();
        if (!inRole.isEmpty()) {
            return inRole;
        }
        Set<Long> named = new LinkedHashSet<>(SpeakerStore.named(handle, projection, words));
        return named.isEmpty() && !role.isRoleOnly() ? inRole(role) : named;
    }

    /// Returns the speaker's number if it was typed, else null.
    static @Nullable Long number(String typed) {
        String words = typed.strip();
        return NUMBER.matcher(words).matches() ? Long.valueOf(words) : null;
    }

    private boolean isSpeaker(long number) throws IOException {
        return SpeakerStore.profile(handle, projection, projection.speaker(number)) != null
                || index.search(StatementQuery.ANY.filtered(filter -> filter.withSpeakers(Set.of(number))), null)
                                .total()
                                .value()
                        > 0;
    }

    /// Returns the speakers in a role, those with most statements first.
    private Set<Long> inRole(RoleLookup role) throws IOException {
        Set<Long> numbers = new LinkedHashSet<>();
        if (role.nouns().isEmpty()) {
            return numbers;
        }
        StatementQuery query = StatementQuery.about(
                        role.nouns().stream().map(noun -> "role:" + noun).collect(Collectors.joining(" ")))
                .page(0, 1)
                .withFacets(FacetField.SPEAKER);
        List<Facet.Count> counts = new ArrayList<>();
        index.search(query, null).facets().forEach(facet -> counts.addAll(facet.counts()));
        for (Facet.Count count : counts) {
            long number = projection.speaker(Long.parseLong(count.value()));
            Profile profile = SpeakerStore.profile(handle, projection, number);
            if (profile != null && role.isOf(profile)) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
