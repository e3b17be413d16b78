package org.onrecord.archive;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.identity.Appearance;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;
import org.onrecord.story.StoryId;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// What people do to a record: each is an entry of its own, which names them, and takes nothing away.
///
/// As safe between threads as the [Archive] that it writes to. All methods throw an
/// IllegalArgumentException when what they are about is not on record or makes no sense, in words for the
/// user, and then nothing is written.
public final class ByHand {
    private final Writing writing;

    ByHand(Writing writing) {
        this.writing = writing;
    }

    /// Corrects a statement.
    public Event.Corrected correct(StatementId statement, Change change, Signed signed) {
        return (Event.Corrected) writing.append(writer -> {
                    KeptStatement kept = statement(writer, statement);
                    KeptStory story = kept.story();
                    requireInText(change, story.story().text());
                    long position = writer.log().size();
                    Speakers.Filed filed = null;
                    if (change instanceof Change.ToSpeaker(Speaker.Resolved speaker)) {
                        filed = writer.speakers()
                                .place(
                                        writer.handle(),
                                        writer.overlay(),
                                        appearance(
                                                speaker,
                                                story.story().published(),
                                                story.story().id().value()),
                                        position);
                    }
                    Event.Corrected corrected = new Event.Corrected(
                            position, kept.number(), change, filed == null ? null : filed.speaker(), signed);
                    writer.log()
                            .append(
                                    Payload.CORRECTION,
                                    statement.value(),
                                    Payload.ofCorrection(corrected, statement, story.story()));
                    if (filed != null) {
                        Speakers.write(writer.handle(), List.of(filed));
                    }
                    return List.of(corrected);
                })
                .getFirst();
    }

    /// A corrected speaker as the story of the statement shows them.
    static Appearance appearance(Speaker.Resolved speaker, @Nullable LocalDate published, String story) {
        return Speakers.cut(Appearance.of(speaker, published, story, List.of()));
    }

    private static KeptStatement statement(Writing.Writer writer, StatementId id) {
        try {
            return writer.shelf().numbered(writer.view().index().numbersOf(id.value())).stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no statement on record has the id " + id));
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
                            "the span " + span + " ends behind the story's text of " + text.length());
                }
                text.codePoints().toCodePoint(span.start());
                text.codePoints().toCodePoint(span.end());
            }
        }
    }

    /// A statement whose spans overlapped could not be read any more once it was on record.
    private static void requireApart(String name, List<Span> sorted) {
        for (int index = 1; index < sorted.size(); index++) {
            if (sorted.get(index - 1).overlaps(sorted.get(index))) {
                throw new IllegalArgumentException("the spans " + sorted.get(index - 1) + " and " + sorted.get(index)
                        + " of " + name + " must not overlap");
            }
        }
    }

    /// Says that two speakers are one: `from` is `into` from now on.
    public Event.Merged merge(long from, long into, Signed signed) {
        return (Event.Merged) writing.append(writer -> {
                    long one = existing(writer, from);
                    long other = existing(writer, into);
                    if (one == other) {
                        throw new IllegalArgumentException(
                                "the speakers " + from + " and " + into + " are one already");
                    }
                    return List.of(append(writer, new Event.Merged(writer.log().size(), one, other, signed), one));
                })
                .getFirst();
    }

    /// Says that some statements of a speaker are those of somebody else, who is a new speaker from now on,
    /// of the number of the event's position.
    public Event.Split split(long speaker, List<StatementId> statements, Signed signed) {
        return (Event.Split) writing.append(writer -> {
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
                    return List.of(append(
                            writer, new Event.Split(writer.log().size(), from, List.copyOf(numbers), signed), from));
                })
                .getFirst();
    }

    /// Takes an event back. Undoing what was undone brings it back.
    public Event.Undone undo(long event, Signed signed) {
        return (Event.Undone) writing.append(writer -> {
                    Event undone = writer.overlay().events().stream()
                            .filter(each -> each.position() == event)
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "no correction, merge, split or withdrawal stands at position " + event));
                    if (writer.overlay().isUndone(event)) {
                        throw new IllegalArgumentException("what stands at position " + event + " is undone already");
                    }
                    if (undone instanceof Event.Sighted) {
                        throw new IllegalArgumentException(
                                "that a text was published elsewhere, at position " + event + ", cannot be undone");
                    }
                    return List.of(append(writer, new Event.Undone(writer.log().size(), event, signed), event));
                })
                .getFirst();
    }

    /// Says whether a story may still be used: withdraws it, or brings it back.
    public Event.Withdrawn withdraw(StoryId story, Edition.Status status, Signed signed) {
        return (Event.Withdrawn) writing.append(writer -> {
                    Long number = writer.shelf().story(story.value());
                    if (number == null) {
                        throw new IllegalArgumentException("no story on record has the id " + story);
                    }
                    Event.Withdrawn withdrawn = new Event.Withdrawn(writer.log().size(), number, status, signed);
                    writer.log().append(Payload.WITHDRAWAL, story.value(), Payload.ofEvent(withdrawn, story.value()));
                    return List.of(withdrawn);
                })
                .getFirst();
    }

    private static Event append(Writing.Writer writer, Event event, long subject) {
        String words = Long.toString(subject);
        writer.log().append(Payload.sort(event), words, Payload.ofEvent(event, words));
        return event;
    }

    /// The speaker of a number, after all merges.
    private static long existing(Writing.Writer writer, long speaker) {
        boolean isThere = writer.overlay().events().stream()
                        .anyMatch(event -> event instanceof Event.Split && event.position() == speaker)
                || writer.handle()
                                .createQuery("select count(*) from appearance where speaker = :speaker")
                                .bind("speaker", speaker)
                                .mapTo(Long.class)
                                .one()
                        > 0;
        if (!isThere) {
            throw new IllegalArgumentException("no speaker on record has the number " + speaker);
        }
        return writer.overlay().speaker(speaker);
    }
}
