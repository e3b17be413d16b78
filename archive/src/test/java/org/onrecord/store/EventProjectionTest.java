package org.onrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.story.Edition;

/// A projection that is extended edit by edit agrees with one that reads all edits again from the first to
/// the last, and extending it leaves every earlier projection unchanged. `-Donrecord.seed=SEED` replays a
/// run.
class EventProjectionTest {
    private static final int NUMBERS = 12;
    private static final EditNote ANN = new EditNote("Ann", Instant.parse("2031-05-06T07:08:09Z"), "to test");

    @Test
    void madeLongerItSaysWhatAllEditsTogetherSay() {
        long seed = Long.getLong("onrecord.seed", System.nanoTime());
        for (int round = 0; round < 200; round++) {
            Random random = new Random(seed + round);
            List<Event.Edit> edits = new ArrayList<>();
            List<EventProjection> projections = new ArrayList<>(List.of(EventProjection.NONE));
            for (int edit = 0; edit < 60; edit++) {
                edits.add(edit(random, edits));
                projections.add(projections.getLast().and(List.of(edits.getLast())));
            }
            assertThat(facts(EventProjection.NONE.and(edits)))
                    .as("seed " + (seed + round))
                    .isEqualTo(facts(projections.getLast()));
            for (int size = 0; size <= edits.size(); size++) {
                assertThat(facts(projections.get(size)))
                        .as("seed " + (seed + round) + ", after " + edits.subList(0, size))
                        .isEqualTo(new FromTheFirst(edits.subList(0, size)).facts());
            }
        }
    }

    @Test
    void aLongChainOfUndoingsIsFollowedToItsEnd() {
        List<Event.Edit> edits = new ArrayList<>(List.of(new Event.Merged(0, 1, 2, ANN)));
        for (int undoing = 1; undoing <= 200; undoing++) {
            edits.add(new Event.Undone(undoing, undoing - 1, ANN));
        }
        assertThat(EventProjection.NONE.and(edits).speaker(1)).isEqualTo(2);
        assertThat(EventProjection.NONE.and(edits.subList(0, 200)).speaker(1)).isEqualTo(1);
    }

    private static Event.Edit edit(Random random, List<Event.Edit> before) {
        // Positions have gaps, since there are stories between edits.
        long position = before.isEmpty() ? 100 : before.getLast().position() + 1 + random.nextInt(3);
        return switch (random.nextInt(8)) {
            case 0 -> new Event.Corrected(position, random.nextInt(NUMBERS), new Change.ToKind(Kind.PLEDGE), null, ANN);
            case 1 ->
                new Event.Corrected(
                        position,
                        random.nextInt(NUMBERS),
                        new Change.ToSpeaker(new Speaker.Resolved(
                                "Olga Prent", SpeakerType.PERSON, true, null, null, Resolution.NAME)),
                        random.nextBoolean() ? null : Long.valueOf(random.nextInt(NUMBERS)),
                        ANN);
            case 2, 3 -> new Event.Merged(position, random.nextInt(NUMBERS), random.nextInt(NUMBERS), ANN);
            case 4 ->
                new Event.Split(
                        position,
                        random.nextInt(NUMBERS),
                        List.of((long) random.nextInt(NUMBERS), (long) random.nextInt(NUMBERS)),
                        ANN);
            case 5 ->
                new Event.Withdrawn(
                        position,
                        random.nextInt(NUMBERS),
                        random.nextBoolean() ? Edition.Status.CANCELED : Edition.Status.USABLE,
                        ANN);
            case 6 -> new Event.Held(position, random.nextInt(NUMBERS), ANN);
            default ->
                before.isEmpty()
                        ? new Event.Merged(position, 1, 2, ANN)
                        : new Event.Undone(
                                position,
                                before.get(random.nextInt(before.size())).position(),
                                ANN);
        };
    }

    /// Returns everything that a projection says about the first numbers.
    private static Map<String, Object> facts(EventProjection projection) {
        Map<String, Object> facts = new TreeMap<>();
        List<Long> positions = new ArrayList<>();
        projection.edits().each(edit -> {
            positions.add(edit.position());
            facts.put("undone " + edit.position(), projection.isUndone(edit.position()));
        });
        facts.put("positions", positions);
        facts.put("merges", projection.merges());
        facts.put("splits", projection.splits());
        for (long number = 0; number < NUMBERS; number++) {
            facts.put("corrections " + number, projection.corrections(number));
            facts.put("speaker " + number, projection.speaker(number));
            facts.put("all of " + number, projection.allOf(number));
            facts.put("speaker of " + number, String.valueOf(projection.speakerOf(number, number)));
            facts.put("moved " + number, projection.isMoved(number));
            facts.put("hold " + number, String.valueOf(projection.hold(number)));
            facts.put("status " + number, String.valueOf(projection.status(number)));
            facts.put("next " + number, String.valueOf(projection.nextSplit(98 + 5 * number)));
        }
        return facts;
    }

    /// The rules in their simplest form: every edit is read again.
    private static final class FromTheFirst {
        private final List<Event.Edit> edits;
        private final Set<Long> undone = new HashSet<>();
        private final Map<Long, List<Event.Corrected>> corrections = new HashMap<>();
        private final Map<Long, Long> merged = new HashMap<>();
        private final Map<Long, Long> split = new HashMap<>();
        private final Map<Long, Edition.Status> statuses = new HashMap<>();
        private final Map<Long, Event.Held> holds = new HashMap<>();

        FromTheFirst(List<Event.Edit> edits) {
            this.edits = edits;
            for (Event.Edit edit : edits.reversed()) {
                if (edit instanceof Event.Undone taken && !undone.contains(taken.position())) {
                    undone.add(taken.event());
                }
            }
            edits.stream().filter(edit -> !undone.contains(edit.position())).forEach(this::take);
        }

        private void take(Event.Edit edit) {
            switch (edit) {
                case Event.Corrected corrected ->
                    corrections
                            .computeIfAbsent(corrected.statement(), _ -> new ArrayList<>())
                            .add(corrected);
                case Event.Merged merge -> {
                    if (speaker(merge.from()) != speaker(merge.into())) {
                        merged.put(speaker(merge.from()), speaker(merge.into()));
                    }
                }
                case Event.Split apart ->
                    apart.statements().forEach(statement -> split.put(statement, apart.position()));
                case Event.Withdrawn withdrawn -> statuses.put(withdrawn.story(), withdrawn.status());
                case Event.Held held -> holds.put(held.about(), held);
                case Event.Undone _, Event.Accepted _, Event.Redacted _ -> {}
            }
        }

        private long speaker(long speaker) {
            Long next = merged.get(speaker);
            return next == null ? speaker : speaker(next);
        }

        Map<String, Object> facts() {
            Map<String, Object> facts = new TreeMap<>();
            edits.forEach(edit -> facts.put("undone " + edit.position(), undone.contains(edit.position())));
            facts.put("positions", edits.stream().map(Event::position).toList());
            facts.put("merges", merged.size());
            facts.put("splits", Set.copyOf(split.values()).size());
            for (long number = 0; number < NUMBERS; number++) {
                List<Event.Corrected> ofStatement = corrections.getOrDefault(number, List.of());
                Long said = split.getOrDefault(number, number);
                for (Event.Corrected corrected : ofStatement) {
                    said = corrected.change() instanceof Change.ToSpeaker ? corrected.speaker() : said;
                }
                Set<Long> all = new HashSet<>(Set.of(number));
                for (Long from : merged.keySet()) {
                    if (speaker(from) == number) {
                        all.add(from);
                    }
                }
                long after = 98 + 5 * number;
                facts.put("corrections " + number, ofStatement);
                facts.put("speaker " + number, speaker(number));
                facts.put("all of " + number, all);
                facts.put("speaker of " + number, String.valueOf(said == null ? null : Long.valueOf(speaker(said))));
                facts.put(
                        "moved " + number,
                        split.containsKey(number)
                                || ofStatement.stream().anyMatch(each -> each.change() instanceof Change.ToSpeaker));
                facts.put("hold " + number, String.valueOf(holds.get(number)));
                facts.put("status " + number, String.valueOf(statuses.get(number)));
                facts.put(
                        "next " + number,
                        String.valueOf(split.values().stream()
                                .filter(speaker -> speaker > after)
                                .min(Long::compare)
                                .orElse(null)));
            }
            return facts;
        }
    }
}
