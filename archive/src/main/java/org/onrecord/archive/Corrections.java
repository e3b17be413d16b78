package org.onrecord.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.Redaction;
import org.onrecord.entry.UnableToUseRecordException;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.StatementId;
import org.onrecord.store.EntryType;
import org.onrecord.store.EventTables;
import org.onrecord.store.Payload;
import org.onrecord.store.SpeakerStore;
import org.onrecord.story.Edition;
import org.onrecord.story.StoryId;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// The edits that people make to a record. Each edit is a log entry of its own that names the person, and
/// removes nothing.
///
/// As safe between threads as the [Archive] that it writes to. All methods throw an IllegalArgumentException,
/// in words for the user, if their subject is not on record or the edit makes no sense; then nothing is
/// written.
public final class Corrections {
    private final RecordWriter writing;

    Corrections(RecordWriter writing) {
        this.writing = writing;
    }

    /// Corrects a statement.
    public Event.Corrected correct(StatementId statement, Change change, EditNote note) {
        return writing.append(writer -> {
            KeptStatement kept = statement(writer, statement);
            KeptStory story = kept.story();
            requireInText(change, story.story().text());
            long position = writer.log().size();
            SpeakerStore.Filed filed = null;
            if (change instanceof Change.ToSpeaker(Speaker.Resolved speaker)) {
                filed = writer.speakers()
                        .place(
                                writer.handle(),
                                writer.projection(),
                                SpeakerStore.corrected(
                                        speaker,
                                        story.story().published(),
                                        story.story().id().value()),
                                position);
            }
            Event.Corrected corrected =
                    new Event.Corrected(position, kept.number(), change, filed == null ? null : filed.speaker(), note);
            writer.log()
                    .append(
                            EntryType.CORRECTION,
                            statement.value(),
                            Payload.ofCorrection(corrected, statement, story.story()));
            if (filed != null) {
                SpeakerStore.write(writer.handle(), List.of(filed));
            }
            return corrected;
        });
    }

    private static KeptStatement statement(RecordWriter.Writer writer, StatementId id) {
        try {
            KeptStatement kept = writer.store().numbered(writer.snapshot().numbersOf(id.value())).stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no statement on record has the id " + id));
            if (kept.redaction() != null) {
                throw new IllegalArgumentException(
                        "the statement " + id + " was " + kept.redaction().words());
            }
            return kept;
        } catch (IOException e) {
            throw new UnableToUseRecordException("the record's index cannot be read: " + e.getMessage(), e);
        }
    }

    private static void requireInText(Change change, Text text) {
        if (change instanceof Change.ToSpans(List<Span> content, List<Span> cue, List<Span> source)) {
            requireApart("content", content);
            requireApart("cue", cue);
            requireApart("source", source);
            List<Span> all = new ArrayList<>(content);
            all.addAll(cue);
            all.addAll(source);
            for (Span span : all) {
                if (span.end() > text.length()) {
                    throw new IllegalArgumentException(
                            "the span " + span + " ends beyond the end of the story's text of " + text.length());
                }
                text.codePoints().toCodePoint(span.start());
                text.codePoints().toCodePoint(span.end());
            }
        }
    }

    /// Refuses overlapping spans: a statement with such spans could not be read any more once it was on
    /// record.
    private static void requireApart(String name, List<Span> sorted) {
        for (int index = 1; index < sorted.size(); index++) {
            if (sorted.get(index - 1).overlaps(sorted.get(index))) {
                throw new IllegalArgumentException("the spans " + sorted.get(index - 1) + " and " + sorted.get(index)
                        + " of " + name + " must not overlap");
            }
        }
    }

    /// Merges two speakers: `from` is `into` from now on.
    public Event.Merged merge(long from, long into, EditNote note) {
        return writing.append(writer -> {
            long one = existing(writer, from);
            long other = existing(writer, into);
            if (one == other) {
                throw new IllegalArgumentException("the speakers " + from + " and " + into + " are one already");
            }
            return append(writer, new Event.Merged(writer.log().size(), one, other, note), one);
        });
    }

    /// Splits some statements off a speaker. They belong to a new speaker from now on, whose number is the
    /// event's position.
    public Event.Split split(long speaker, List<StatementId> statements, EditNote note) {
        return writing.append(writer -> {
            long from = existing(writer, speaker);
            if (statements.isEmpty()) {
                throw new IllegalArgumentException("name the statements that are somebody else's, got none");
            }
            Set<Long> numbers = new HashSet<>();
            for (StatementId statement : statements) {
                KeptStatement kept = statement(writer, statement);
                if (!Objects.equals(kept.speaker(), from)) {
                    throw new IllegalArgumentException(
                            "the statement " + statement + " is not one of speaker " + speaker);
                }
                numbers.add(kept.number());
            }
            return append(writer, new Event.Split(writer.log().size(), from, List.copyOf(numbers), note), from);
        });
    }

    /// Undoes an event. Undoing an undo brings the original event back.
    public Event.Undone undo(long event, EditNote note) {
        return writing.append(writer -> {
            if (!writer.projection().edits().holds(event)) {
                throw new IllegalArgumentException(
                        new EventTables(writer.handle()).isSighting(event)
                                ? "that a text was published elsewhere, at position " + event + ", cannot be undone"
                                : "no correction, merge, split or withdrawal stands at position " + event);
            }
            if (writer.projection().edits().get(event) instanceof Event.Accepted) {
                throw new IllegalArgumentException(
                        "that an older state was accepted, at position " + event + ", cannot be undone");
            }
            if (writer.projection().edits().get(event) instanceof Event.Redacted) {
                throw new IllegalArgumentException("a redaction, as at position " + event + ", cannot be undone");
            }
            if (writer.projection().isUndone(event)) {
                throw new IllegalArgumentException("what stands at position " + event + " is undone already");
            }
            return append(writer, new Event.Undone(writer.log().size(), event, note), event);
        });
    }

    /// Sets whether a story may still be used: withdraws it, or brings it back.
    public Event.Withdrawn withdraw(StoryId story, Edition.Status status, EditNote note) {
        return writing.append(writer -> {
            Long number = writer.store().story(story.value());
            if (number == null) {
                throw new IllegalArgumentException("no story on record has the id " + story);
            }
            Event.Redacted redacted = writer.projection().redactions().ofWholeStory(number);
            if (redacted != null) {
                throw new IllegalArgumentException("the story " + story + " was "
                        + Redaction.of(redacted, true).words());
            }
            Event.Withdrawn withdrawn = new Event.Withdrawn(writer.log().size(), number, status, note);
            writer.log().append(EntryType.WITHDRAWAL, story.value(), Payload.ofEvent(withdrawn, story.value()));
            return withdrawn;
        });
    }

    /// Accepts that the record was put back to an older state than was acknowledged, so that it can be added to
    /// again.
    ///
    /// @throws IllegalArgumentException if the record is not older than what was acknowledged
    public Event.Accepted acceptOlder(EditNote note) {
        return writing.accept(note);
    }

    private static <E extends Event.Edit> E append(RecordWriter.Writer writer, E event, long subject) {
        String words = Long.toString(subject);
        writer.log().append(Payload.sort(event), words, Payload.ofEvent(event, words));
        return event;
    }

    /// Returns the number of a speaker after all merges.
    private static long existing(RecordWriter.Writer writer, long speaker) {
        boolean isThere = writer.projection().edits().get(speaker) instanceof Event.Split
                || writer.handle()
                                .createQuery("select count(*) from appearance where speaker = :speaker")
                                .bind("speaker", speaker)
                                .mapTo(Long.class)
                                .one()
                        > 0;
        if (!isThere) {
            throw new IllegalArgumentException("no speaker on record has the number " + speaker);
        }
        return writer.projection().speaker(speaker);
    }
}
