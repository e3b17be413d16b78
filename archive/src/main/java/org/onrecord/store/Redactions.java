package org.onrecord.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.Event;

/// What was redacted on a record. Immutable. A redaction cannot be undone; a later one of the same story or
/// entry says what is there now.
public final class Redactions {
    /// No redactions.
    public static final Redactions NONE = new Redactions(LongMap.empty(), LongMap.empty(), LongMap.empty());

    /// The last redaction of each entry whose payload was replaced, of any sort.
    private final LongMap<Event.Redacted> ofEntry;

    /// The last redaction of words of each story.
    private final LongMap<Event.Redacted> ofStory;

    /// The redaction of each story that was redacted as a whole.
    private final LongMap<Event.Redacted> whole;

    private Redactions(
            LongMap<Event.Redacted> ofEntry, LongMap<Event.Redacted> ofStory, LongMap<Event.Redacted> whole) {
        this.ofEntry = ofEntry;
        this.ofStory = ofStory;
        this.whole = whole;
    }

    /// Returns these redactions and those among some edits, which are in the order of the log.
    public Redactions and(List<? extends Event> more) {
        Redactions all = this;
        for (Event event : more) {
            if (event instanceof Event.Redacted redacted) {
                all = all.with(redacted);
            }
        }
        return all;
    }

    /// Returns these redactions and a later one.
    Redactions with(Event.Redacted redacted) {
        LongMap<Event.Redacted> entries = ofEntry;
        for (Event.Replaced replaced : redacted.replaced()) {
            entries = entries.with(replaced.position(), redacted);
        }
        return new Redactions(
                entries,
                ofStory.with(redacted.story(), redacted),
                redacted.statement() == null ? whole.with(redacted.story(), redacted) : whole);
    }

    /// Returns the last redaction that replaced the payload of an entry, or null if none did.
    public Event.@Nullable Redacted ofEntry(long position) {
        return ofEntry.get(position);
    }

    /// Returns what a redaction put in place of the payload of an entry, or null if none did.
    public Event.@Nullable Replaced replaced(long position) {
        Event.Redacted last = ofEntry.get(position);
        return last == null
                ? null
                : last.replaced().stream()
                        .filter(replaced -> replaced.position() == position)
                        .findFirst()
                        .orElse(null);
    }

    /// Returns the last redaction that took words out of a story, or null if none did.
    public Event.@Nullable Redacted ofStory(long number) {
        return ofStory.get(number);
    }

    /// Returns the redaction of a whole story, or null if it was not redacted as a whole.
    public Event.@Nullable Redacted ofWholeStory(long number) {
        return whole.get(number);
    }

    /// Returns the number of stories that were redacted as a whole.
    public int stories() {
        return whole.size();
    }

    /// Returns the number of entries whose payloads were replaced.
    public int entries() {
        return ofEntry.size();
    }

    /// Returns the position of the redacted entry about a subject, a statement's id; null if none is.
    public @Nullable Long entryAbout(String subject) {
        for (Event.Redacted redacted : ofStory.values()) {
            for (Event.Replaced replaced : redacted.replaced()) {
                if (replaced.subject().equals(subject)) {
                    return replaced.position();
                }
            }
        }
        return null;
    }
}
