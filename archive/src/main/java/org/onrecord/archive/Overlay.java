package org.onrecord.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.story.Edition;

/// What all events of a record together say, those left out that were undone. Immutable.
final class Overlay {
    private final List<Event> events;
    private final Set<Long> undone;
    private final Map<Long, List<Event.Corrected>> corrections = new HashMap<>();
    private final Map<Long, Long> merged = new HashMap<>();
    private final Map<Long, Long> split = new HashMap<>();
    private final Map<Long, Edition.Status> statuses = new HashMap<>();
    private final Map<Long, List<Event.Sighted>> sightings = new HashMap<>();

    private Overlay(List<Event> events) {
        this.events = events;
        this.undone = undone(events);
        for (Event event : events) {
            if (!undone.contains(event.position())) {
                take(event);
            }
        }
    }

    /// What `events` say, which stand in the order of the log.
    static Overlay of(List<Event> events) {
        return new Overlay(List.copyOf(events));
    }

    /// This and one more event.
    Overlay and(List<Event> more) {
        List<Event> all = new ArrayList<>(events);
        all.addAll(more);
        return of(all);
    }

    /// An undoing can itself be undone: from the last on, each takes effect unless a later one took it
    /// back.
    private static Set<Long> undone(List<Event> events) {
        Set<Long> undone = new HashSet<>();
        for (int index = events.size() - 1; index >= 0; index--) {
            if (events.get(index) instanceof Event.Undone(long position, long event, Signed _)
                    && !undone.contains(position)) {
                undone.add(event);
            }
        }
        return undone;
    }

    private void take(Event event) {
        switch (event) {
            case Event.Corrected corrected ->
                corrections
                        .computeIfAbsent(corrected.statement(), _ -> new ArrayList<>())
                        .add(corrected);
            case Event.Merged(long _, long from, long into, Signed _) -> {
                long one = speaker(from);
                long other = speaker(into);
                if (one != other) {
                    merged.put(one, other);
                }
            }
            case Event.Split(long position, long _, List<Long> statements, Signed _) ->
                statements.forEach(statement -> split.put(statement, position));
            case Event.Undone _ -> {}
            case Event.Withdrawn(long _, long story, Edition.Status status, Signed _) -> statuses.put(story, status);
            case Event.Sighted sighted ->
                sightings
                        .computeIfAbsent(sighted.story(), _ -> new ArrayList<>())
                        .add(sighted);
        }
    }

    /// All events, in the order of the log.
    List<Event> events() {
        return events;
    }

    /// The events before a position, the newest first.
    List<Event> before(long position, int most) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).position() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return List.copyOf(events.subList(Math.max(0, low - most), low).reversed());
    }

    /// How many speakers are part of another one.
    int merges() {
        return merged.size();
    }

    /// How many speakers there are because they were split off.
    int splits() {
        return Set.copyOf(split.values()).size();
    }

    /// The lowest number above `number` of a speaker who was split off, or null.
    @Nullable
    Long nextSplit(long number) {
        return split.values().stream()
                .filter(speaker -> speaker > number)
                .min(Long::compare)
                .orElse(null);
    }

    /// Whether a later event took back the one at `position`.
    boolean isUndone(long position) {
        return undone.contains(position);
    }

    /// The corrections of a statement that hold, the earliest first.
    List<Event.Corrected> corrections(long statement) {
        return corrections.getOrDefault(statement, List.of());
    }

    /// The speaker that `speaker` is after all merges.
    long speaker(long speaker) {
        long at = speaker;
        Long next = merged.get(at);
        while (next != null) {
            at = next;
            next = merged.get(at);
        }
        return at;
    }

    /// All numbers under which a speaker's statements are filed: its own, and those of whoever was merged
    /// into it.
    Set<Long> allOf(long speaker) {
        Set<Long> all = new HashSet<>(Set.of(speaker));
        for (Long from : merged.keySet()) {
            if (speaker(from) == speaker) {
                all.add(from);
            }
        }
        return all;
    }

    /// Who said a statement, as people have it, where the machine placed it with `placed`.
    @Nullable
    Long speakerOf(long statement, @Nullable Long placed) {
        Long speaker = split.getOrDefault(statement, placed);
        for (Event.Corrected corrected : corrections(statement)) {
            if (corrected.change() instanceof Change.ToSpeaker) {
                speaker = corrected.speaker();
            }
        }
        return speaker == null ? null : speaker(speaker);
    }

    /// The statements that people gave to other speakers than the machine did.
    Set<Long> moved() {
        Set<Long> moved = new HashSet<>(split.keySet());
        corrections.forEach((statement, list) -> {
            if (list.stream().anyMatch(each -> each.change() instanceof Change.ToSpeaker)) {
                moved.add(statement);
            }
        });
        return moved;
    }

    /// What was last said of the use of a story, or null when nothing was.
    Edition.@Nullable Status status(long story) {
        return statuses.get(story);
    }

    /// Where else a story was published.
    List<Event.Sighted> sightings(long story) {
        return sightings.getOrDefault(story, List.of());
    }
}
