package org.onrecord.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.onrecord.answers.SearchAnswer;
import org.onrecord.archive.Archive;
import org.onrecord.identity.Profile;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetField;

/// The names of the speakers that searches count. Working out a prolific speaker's name takes longer than the
/// search, so names are cached for ten minutes, or until somebody corrects the record. Thread-safe.
public final class SpeakerNames {
    private static final int MOST = 10_000;
    private static final Duration LASTING = Duration.ofMinutes(10);

    private final Archive archive;
    private final Cache<Long, String> known;

    /// Creates a cache of the names of a record's speakers.
    public SpeakerNames(Archive archive, Clock clock) {
        this.archive = archive;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LASTING)
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                .build();
    }

    /// Returns the names of the speakers that an answer counts, by number.
    ///
    /// @param most the number of names at most
    public Map<Long, String> of(SearchAnswer answer, int most) {
        Map<Long, String> names = new HashMap<>();
        for (Facet facet : answer.found().facets()) {
            if (facet.field() == FacetField.SPEAKER) {
                for (Facet.Count count :
                        facet.counts().subList(0, Math.min(most, facet.counts().size()))) {
                    long number = Long.parseLong(count.value());
                    names.put(number, of(number));
                }
            }
        }
        return names;
    }

    /// Returns the name of a speaker.
    public String of(long number) {
        return known.get(number, it -> archive.profile(it).map(Profile::name).orElse("speaker " + it));
    }

    /// Forgets all names, as is needed after a correction.
    public void forget() {
        known.invalidateAll();
    }
}
