package org.onrecord.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.onrecord.archive.Archive;
import org.onrecord.desk.Answer;
import org.onrecord.identity.Profile;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetOf;

/// What the speakers that searches count are called. To make a prolific speaker's name out takes longer than the
/// search,
/// so names are kept for a while, and until somebody corrects the record. Safe for use by several threads.
public final class Names {
    private static final int MOST = 10_000;
    private static final Duration LASTING = Duration.ofMinutes(10);

    private final Archive archive;
    private final Clock clock;
    private final Map<Long, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Known> eldest) {
            return size() > MOST;
        }
    };

    private record Known(String name, Instant until) {}

    /// The names of a record's speakers.
    public Names(Archive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /// The names of the speakers that an answer counts, by their numbers.
    ///
    /// @param most of how many at most
    public Map<Long, String> of(Answer answer, int most) {
        Map<Long, String> names = new HashMap<>();
        for (Facet facet : answer.found().facets()) {
            if (facet.of() == FacetOf.SPEAKER) {
                for (Facet.Count count :
                        facet.counts().subList(0, Math.min(most, facet.counts().size()))) {
                    long number = Long.parseLong(count.value());
                    names.put(number, of(number));
                }
            }
        }
        return names;
    }

    /// The name of a speaker.
    public String of(long number) {
        Instant now = clock.instant();
        synchronized (known) {
            Known found = known.get(number);
            if (found != null && now.isBefore(found.until())) {
                return found.name();
            }
        }
        String name = archive.profile(number).map(Profile::name).orElse("speaker " + number);
        synchronized (known) {
            known.put(number, new Known(name, now.plus(LASTING)));
        }
        return name;
    }

    /// Forgets all names, as after a correction.
    public void forget() {
        synchronized (known) {
            known.clear();
        }
    }
}
