package org.onrecord.store;

import org.jspecify.annotations.Nullable;
import org.onrecord.entry.Event;

/// The splits in force: the statements that people moved to speakers who were split off. Immutable: adding or
/// removing a split makes another object, in time logarithmic in their number for each statement that it
/// names.
///
/// A statement can be split off more than once, and the last split in force decides. All of them are kept, so
/// undoing the last one gives the statement back to the one before.
final class Splits {
    /// No splits.
    static final Splits NONE = new Splits(LongMap.empty(), LongMap.empty());

    /// The splits by statement and by position; the last one decides whose the statement is.
    private final LongMap<LongMap<Event.Split>> ofStatement;

    /// The number of statements of each speaker who was split off; absent for none.
    private final LongMap<Integer> statementsOf;

    private Splits(LongMap<LongMap<Event.Split>> ofStatement, LongMap<Integer> statementsOf) {
        this.ofStatement = ofStatement;
        this.statementsOf = statementsOf;
    }

    /// Returns these splits and one more.
    Splits with(Event.Split split) {
        return changed(split, true);
    }

    /// Returns these splits without one of them.
    Splits without(Event.Split split) {
        return changed(split, false);
    }

    /// Returns these splits with one added or removed. Counts follow the last split of each statement, which
    /// alone has an effect.
    private Splits changed(Event.Split split, boolean isAdded) {
        LongMap<LongMap<Event.Split>> all = ofStatement;
        LongMap<Integer> counts = statementsOf;
        for (Long statement : split.statements()) {
            LongMap<Event.Split> before = all.get(statement, LongMap.empty());
            LongMap<Event.Split> after =
                    isAdded ? before.with(split.position(), split) : before.without(split.position());
            all = after.isEmpty() ? all.without(statement) : all.with(statement, after);
            counts = counted(counted(counts, before.last(), -1), after.last(), 1);
        }
        return new Splits(all, counts);
    }

    /// Returns the counts with `more` added to the speaker of a split; a count of 0 is dropped.
    private static LongMap<Integer> counted(LongMap<Integer> counts, Event.@Nullable Split last, int more) {
        if (last == null) {
            return counts;
        }
        int count = counts.get(last.position(), 0) + more;
        return count == 0 ? counts.without(last.position()) : counts.with(last.position(), count);
    }

    /// Returns the speaker to whom a statement was moved last, or null.
    @Nullable
    Long speaker(long statement) {
        Event.Split last = ofStatement.get(statement, LongMap.empty()).last();
        return last == null ? null : Long.valueOf(last.position());
    }

    /// Returns the number of speakers that have statements because they were split off.
    int speakers() {
        return statementsOf.size();
    }

    /// Returns the lowest number above `number` of such a speaker, or null.
    @Nullable
    Long speakerAfter(long number) {
        return statementsOf.keyAfter(number);
    }
}
