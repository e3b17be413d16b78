package org.onrecord.store;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.Change;
import org.onrecord.entry.Event;
import org.onrecord.story.Edition;

/// The current effect of all edits of a record, without those that were undone. Immutable: adding an edit
/// makes another projection that shares nearly all of this one, in time logarithmic in the number of edits,
/// so a reader that works with this one sees no change.
///
/// An edit is in force unless an undoing that is in force takes it back. Undoings can be undone themselves,
/// and several can take back the same edit. So the projection counts, for each edit, the undoings in force:
/// when the first arrives or the last one falls away, the edit loses or regains its force, and if that edit
/// is itself an undoing, the same happens to the edit that it is about. Only what changes sides that way is
/// worked out again.
///
/// People make edits by hand, so there are few and they fit in memory. Sightings arrive with stories and are
/// not among them: [EventTables] looks them up.
public final class EventProjection {
    /// The projection of a record that nobody edited.
    public static final EventProjection NONE = new EventProjection(
            LongMap.empty(),
            LongMap.empty(),
            LongMap.empty(),
            LongMap.empty(),
            LongMap.empty(),
            Splits.NONE,
            Merges.NONE,
            Redactions.NONE);

    private final LongMap<Event.Edit> edits;

    /// The number of undoings in force that take back the edit at each position; absent for none.
    private final LongMap<Integer> undoings;

    /// The corrections in force, by statement and by position.
    private final LongMap<LongMap<Event.Corrected>> corrections;

    /// The withdrawals in force, by story and by position.
    private final LongMap<LongMap<Event.Withdrawn>> withdrawals;

    /// The holds in force, by story or statement and by position.
    private final LongMap<LongMap<Event.Held>> holds;

    private final Splits splits;
    private final Merges merges;
    private final Redactions redactions;

    private EventProjection(
            LongMap<Event.Edit> edits,
            LongMap<Integer> undoings,
            LongMap<LongMap<Event.Corrected>> corrections,
            LongMap<LongMap<Event.Withdrawn>> withdrawals,
            LongMap<LongMap<Event.Held>> holds,
            Splits splits,
            Merges merges,
            Redactions redactions) {
        this.edits = edits;
        this.undoings = undoings;
        this.corrections = corrections;
        this.withdrawals = withdrawals;
        this.holds = holds;
        this.splits = splits;
        this.merges = merges;
        this.redactions = redactions;
    }

    /// Returns this projection with more edits, which are in the order of the log.
    public EventProjection and(List<Event.Edit> more) {
        EventProjection all = this;
        for (Event.Edit edit : more) {
            all = all.and(edit);
        }
        return all;
    }

    /// Returns this projection with one more edit. The loop follows a chain of undoings: an edit changes
    /// sides, and if it is an undoing, the edit that it is about may change sides with it, and so on; it ends
    /// where a count of undoings changes without becoming or leaving zero.
    private EventProjection and(Event.Edit edit) {
        EventProjection now = new EventProjection(
                edits.with(edit.position(), edit),
                undoings,
                corrections,
                withdrawals,
                holds,
                splits,
                merges,
                redactions);
        Event.Edit changed = isUndone(edit.position()) ? null : edit;
        boolean isInForce = true;
        while (changed != null) {
            EventProjection before = now;
            now = before.with(changed, isInForce);
            // An undoing takes its edit back while it is in force, and restores it when it is not.
            Event.Edit next = changed instanceof Event.Undone undone ? edits.get(undone.event()) : null;
            changed = next == null || before.isUndone(next.position()) == now.isUndone(next.position()) ? null : next;
            isInForce = !isInForce;
        }
        return now;
    }

    /// Returns this projection with one edit that is in force or no longer is; the edit that an undoing is
    /// about is left as it was.
    private EventProjection with(Event.Edit edit, boolean isInForce) {
        return switch (edit) {
            case Event.Corrected corrected ->
                new EventProjection(
                        edits,
                        undoings,
                        changed(corrections, corrected.statement(), corrected, isInForce),
                        withdrawals,
                        holds,
                        splits,
                        merges,
                        redactions);
            case Event.Withdrawn withdrawn ->
                new EventProjection(
                        edits,
                        undoings,
                        corrections,
                        changed(withdrawals, withdrawn.story(), withdrawn, isInForce),
                        holds,
                        splits,
                        merges,
                        redactions);
            case Event.Held held ->
                new EventProjection(
                        edits,
                        undoings,
                        corrections,
                        withdrawals,
                        changed(holds, held.about(), held, isInForce),
                        splits,
                        merges,
                        redactions);
            case Event.Accepted _ -> this;
            case Event.Redacted redacted -> with(splits, merges, redactions.with(redacted));
            case Event.Split split -> with(isInForce ? splits.with(split) : splits.without(split), merges, redactions);
            case Event.Merged merged ->
                with(splits, isInForce ? merges.with(merged) : merges.without(merged), redactions);
            case Event.Undone undone -> {
                int count = undoings.get(undone.event(), 0) + (isInForce ? 1 : -1);
                yield new EventProjection(
                        edits,
                        count == 0 ? undoings.without(undone.event()) : undoings.with(undone.event(), count),
                        corrections,
                        withdrawals,
                        holds,
                        splits,
                        merges,
                        redactions);
            }
        };
    }

    private EventProjection with(Splits otherSplits, Merges otherMerges, Redactions otherRedactions) {
        return new EventProjection(
                edits, undoings, corrections, withdrawals, holds, otherSplits, otherMerges, otherRedactions);
    }

    /// Returns `all` with an edit added to, or removed from, those about one statement or story; entries
    /// without edits are dropped.
    private static <E extends Event.Edit> LongMap<LongMap<E>> changed(
            LongMap<LongMap<E>> all, long about, E edit, boolean isInForce) {
        LongMap<E> before = all.get(about, LongMap.empty());
        LongMap<E> after = isInForce ? before.with(edit.position(), edit) : before.without(edit.position());
        return after.isEmpty() ? all.without(about) : all.with(about, after);
    }

    /// Returns all edits by their positions in the log, including those that were undone.
    public LongMap<Event.Edit> edits() {
        return edits;
    }

    /// Returns the number of speakers that are part of another one.
    public int merges() {
        return merges.size();
    }

    /// Returns the number of speakers that exist because they were split off.
    public int splits() {
        return splits.speakers();
    }

    /// Returns the lowest number above `number` of a speaker who was split off, or null.
    @Nullable
    Long nextSplit(long number) {
        return splits.speakerAfter(number);
    }

    /// Returns whether a later event took back the one at `position`.
    public boolean isUndone(long position) {
        return undoings.holds(position);
    }

    /// Returns the corrections of a statement that are in force, earliest first.
    List<Event.Corrected> corrections(long statement) {
        return corrections.get(statement, LongMap.empty()).values();
    }

    /// Returns the speaker that `speaker` is part of after all merges, or `speaker` itself.
    public long speaker(long speaker) {
        return merges.speaker(speaker);
    }

    /// Returns all numbers under which a speaker's statements are filed: its own and those of the speakers
    /// merged into it.
    public Set<Long> allOf(long speaker) {
        return merges.allOf(speaker);
    }

    /// Returns who said a statement after people's edits. A correction of the speaker overrides a split, and
    /// both override the machine; merges apply to the result.
    ///
    /// @param placed the speaker to whom the machine attributed it, or null
    @Nullable
    Long speakerOf(long statement, @Nullable Long placed) {
        Long given = splits.speaker(statement);
        Long speaker = given == null ? placed : given;
        for (Event.Corrected corrected : corrections(statement)) {
            if (corrected.change() instanceof Change.ToSpeaker) {
                speaker = corrected.speaker();
            }
        }
        return speaker == null ? null : speaker(speaker);
    }

    /// Returns whether people attributed a statement to another speaker than the machine did.
    public boolean isMoved(long statement) {
        return splits.speaker(statement) != null
                || corrections(statement).stream().anyMatch(each -> each.change() instanceof Change.ToSpeaker);
    }

    /// Returns the last decision about the use of a story, or null if there is none.
    public Edition.@Nullable Status status(long story) {
        Event.Withdrawn last = withdrawal(story);
        return last == null ? null : last.status();
    }

    /// Returns the event of the last decision about the use of a story, or null if there is none.
    public Event.@Nullable Withdrawn withdrawal(long story) {
        return withdrawals.get(story, LongMap.empty()).last();
    }

    /// Returns what was redacted.
    public Redactions redactions() {
        return redactions;
    }

    /// Returns the last hold in force on a story or statement, or null if there is none.
    public Event.@Nullable Held hold(long about) {
        return holds.get(about, LongMap.empty()).last();
    }

    /// Returns the holds in force, in the order of the log.
    public List<Event.Held> holds() {
        return holds.values().stream()
                .flatMap(ofOne -> ofOne.values().stream())
                .sorted(Comparator.comparingLong(Event.Held::position))
                .toList();
    }
}
