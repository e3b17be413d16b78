package org.onrecord.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.onrecord.entry.Event;

/// The merges in force and the speakers that they make one. Immutable: adding or removing a merge makes
/// another object.
///
/// Speakers form a forest, as in union-find: `into` leads from a speaker to the one that it was joined to,
/// and the root of a tree is the speaker that all of it is now. A merge joins the roots of its two speakers
/// as the merges before it left them, so the result depends on the order.
///
/// A merge later than all others, the common case, is added on top in time logarithmic in their number. When
/// a merge comes or goes between others, because it was undone or restored, the merges of all speakers that
/// it connects are replayed in their order; all others stay as they are. There is no path compression, since
/// it would write on every read; people make few merges, and chains are short.
final class Merges {
    /// No merges.
    static final Merges NONE = new Merges(LongMap.empty(), LongMap.empty(), LongMap.empty(), LongMap.empty());

    /// The merges by position.
    private final LongMap<Event.Merged> all;

    /// The merges by each of the two speakers that they name, and by position.
    private final LongMap<LongMap<Event.Merged>> naming;

    /// For each speaker that is part of another one, the speaker that it was joined to.
    private final LongMap<Long> into;

    /// For each speaker, those that were joined to it directly: a set, as a map from each to itself.
    private final LongMap<LongMap<Long>> parts;

    private Merges(
            LongMap<Event.Merged> all,
            LongMap<LongMap<Event.Merged>> naming,
            LongMap<Long> into,
            LongMap<LongMap<Long>> parts) {
        this.all = all;
        this.naming = naming;
        this.into = into;
        this.parts = parts;
    }

    /// Returns these merges and one more.
    Merges with(Event.Merged merged) {
        Event.Merged last = all.last();
        Merges more = new Merges(
                all.with(merged.position(), merged),
                named(named(naming, merged.from(), merged, true), merged.into(), merged, true),
                into,
                parts);
        return last == null || last.position() < merged.position() ? more.joined(merged) : more.replayed(merged, this);
    }

    /// Returns these merges without one of them.
    Merges without(Event.Merged merged) {
        Merges rest = new Merges(
                all.without(merged.position()),
                named(named(naming, merged.from(), merged, false), merged.into(), merged, false),
                into,
                parts);
        return rest.replayed(merged, this);
    }

    private static LongMap<LongMap<Event.Merged>> named(
            LongMap<LongMap<Event.Merged>> naming, long speaker, Event.Merged merged, boolean isAdded) {
        LongMap<Event.Merged> before = naming.get(speaker, LongMap.empty());
        LongMap<Event.Merged> after =
                isAdded ? before.with(merged.position(), merged) : before.without(merged.position());
        return after.isEmpty() ? naming.without(speaker) : naming.with(speaker, after);
    }

    /// Returns these merges with the roots of a merge's two speakers joined, if they are not one already.
    private Merges joined(Event.Merged merged) {
        long from = speaker(merged.from());
        long to = speaker(merged.into());
        if (from == to) {
            return this;
        }
        LongMap<Long> joined = parts.get(to, LongMap.empty()).with(from, from);
        return new Merges(all, naming, into.with(from, to), parts.with(to, joined));
    }

    /// Returns these merges with the joins of all speakers that `changed` connects worked out again.
    ///
    /// @param before the merges before `changed` came or went
    private Merges replayed(Event.Merged changed, Merges before) {
        Set<Long> connected = new HashSet<>(Set.of(changed.from()));
        Deque<Long> next = new ArrayDeque<>(connected);
        TreeMap<Long, Event.Merged> again = new TreeMap<>();
        if (connected.add(changed.into())) {
            next.add(changed.into());
        }
        while (!next.isEmpty()) {
            naming.get(next.remove(), LongMap.empty()).each(merged -> {
                again.put(merged.position(), merged);
                for (long speaker : new long[] {merged.from(), merged.into()}) {
                    if (connected.add(speaker)) {
                        next.add(speaker);
                    }
                }
            });
        }
        LongMap<Long> apart = before.into;
        LongMap<LongMap<Long>> none = before.parts;
        for (Long speaker : connected) {
            apart = apart.without(speaker);
            none = none.without(speaker);
        }
        Merges now = new Merges(all, naming, apart, none);
        for (Event.Merged merged : again.values()) {
            now = now.joined(merged);
        }
        return now;
    }

    /// Returns the number of speakers that are part of another one.
    int size() {
        return into.size();
    }

    /// Returns the speaker that `speaker` is part of after all merges, or `speaker` itself.
    long speaker(long speaker) {
        long at = speaker;
        Long next = into.get(at);
        while (next != null) {
            at = next;
            next = into.get(at);
        }
        return at;
    }

    /// Returns a speaker and all that were joined to it, directly or through others. For a speaker that is
    /// part of another one, returns that speaker alone.
    Set<Long> allOf(long speaker) {
        Set<Long> found = new HashSet<>(Set.of(speaker));
        if (into.holds(speaker)) {
            return found;
        }
        Deque<Long> next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            parts.get(next.remove(), LongMap.empty()).each(part -> {
                if (found.add(part)) {
                    next.add(part);
                }
            });
        }
        return found;
    }
}
