package org.onrecord.archive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.Redaction;
import org.onrecord.entry.StatementStatus;
import org.onrecord.store.EntryType;
import org.onrecord.store.EventProjection;
import org.onrecord.store.Payload;
import org.onrecord.store.RedactedWords;
import org.onrecord.store.RedactionScope;
import org.onrecord.store.StatementStore;

/// Takes words out of a record for good, as a court or a law on personal data may demand, and holds back what
/// must not be taken out.
///
/// What was redacted keeps its place in the log and its hash, so every proof of what is left still holds, and
/// the record says who redacted it, when and why. As safe between threads as the [Archive]. All methods throw
/// an IllegalArgumentException, in words for the user, if they are refused; then nothing is changed.
public final class Erasure {
    /// How many statements and stories with the same words are named.
    private static final int MOST_ELSEWHERE = 20;

    private final ReadExecutor executor;
    private final RecordWriter writer;

    Erasure(ReadExecutor executor, RecordWriter writer) {
        this.executor = executor;
        this.writer = writer;
    }

    /// What a redaction would take out.
    ///
    /// @param story the story whose words are taken out
    /// @param statements the statements that go, in their order
    /// @param elsewhere where else the same words are on record, in words: they stay there
    public record Preview(KeptStory story, List<KeptStatement> statements, List<String> elsewhere) {
        public Preview {
            statements = List.copyOf(statements);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /// A redaction that is on record.
    ///
    /// @param event the redaction
    /// @param obstacle why the files still have the words, in words for the user, or null if they do not; the
    /// next program that opens the record removes them
    public record Done(Event.Redacted event, @Nullable String obstacle) {}

    /// Returns what redacting a whole story would take out.
    public Preview preview(KeptStory story) {
        return executor.look((handle, snapshot) -> {
            StatementStore store = snapshot.store(handle);
            RedactionScope scope = scope(store, snapshot.projection(), story.number(), null);
            Set<Long> others = new LinkedHashSet<>(store.ofCluster(scope.story().cluster(), MOST_ELSEWHERE));
            store.versions(story.number(), MOST_ELSEWHERE).forEach(version -> others.add(version.number()));
            return preview(store, snapshot.projection(), scope, others);
        });
    }

    /// Returns what redacting a statement would take out.
    public Preview preview(KeptStatement statement) {
        return executor.look((handle, snapshot) -> {
            StatementStore store = snapshot.store(handle);
            RedactionScope scope =
                    scope(store, snapshot.projection(), statement.story().number(), statement.number());
            Set<Long> others = new LinkedHashSet<>();
            store.versions(scope.story().number(), MOST_ELSEWHERE).stream()
                    .filter(version -> scope.words().isIn(version.story().text().string()))
                    .forEach(version -> others.add(version.number()));
            for (KeptStatement same : store.numbered(store.ofUtterance(statement.utterance()))) {
                others.add(same.story().number());
            }
            for (KeptStatement found : new ItemLookup(handle, snapshot).statements(statement.words())) {
                others.add(found.story().number());
            }
            return preview(store, snapshot.projection(), scope, others);
        });
    }

    private static Preview preview(
            StatementStore store, EventProjection projection, RedactionScope scope, Set<Long> others) {
        List<String> elsewhere = new ArrayList<>();
        others.remove(scope.story().number());
        for (KeptStory other : store.stories(others)) {
            if (other.status() != StatementStatus.REDACTED && elsewhere.size() < MOST_ELSEWHERE) {
                elsewhere.add(
                        "story " + other.story().id() + ", " + other.story().origin());
            }
        }
        projection.edits().each(edit -> {
            if (!scope.edits().contains(edit.position())
                    && scope.words().isIn(edit.note().why())) {
                elsewhere.add("the reason of entry " + edit.position());
            }
        });
        return new Preview(scope.story(), store.statements(scope.statements()), elsewhere);
    }

    /// Redacts a whole story, with its statements.
    public Done redact(KeptStory story, EditNote note) {
        return redact(story.number(), null, note);
    }

    /// Redacts a statement, with its words in the text of its story and the statements that have some of these
    /// words.
    public Done redact(KeptStatement statement, EditNote note) {
        return redact(statement.story().number(), statement.number(), note);
    }

    private Done redact(long story, @Nullable Long statement, EditNote note) {
        Event.Redacted redacted = writer.redact(
                to -> {
                    RedactionScope scope = scope(to.store(), to.projection(), story, statement);
                    requireFree(to.projection(), scope);
                    requireSilent(scope.words(), note);
                    return scope;
                },
                note);
        return new Done(redacted, writer.purge());
    }

    private static RedactionScope scope(
            StatementStore store, EventProjection projection, long number, @Nullable Long statement) {
        KeptStory story = store.story(number);
        if (story.status() == StatementStatus.REDACTED && story.redaction() != null) {
            throw refused("the story", story.redaction());
        }
        if (statement == null) {
            return RedactionScope.of(store, projection, story);
        }
        KeptStatement kept = store.numbered(List.of(statement)).getFirst();
        if (kept.redaction() != null) {
            throw refused("the statement", kept.redaction());
        }
        return RedactionScope.of(store, projection, kept);
    }

    private static IllegalArgumentException refused(String what, Redaction redaction) {
        return new IllegalArgumentException(what + " was " + redaction.words() + " already");
    }

    /// Refuses to redact what is held.
    private static void requireFree(EventProjection projection, RedactionScope scope) {
        requireFree(projection, scope.story().number(), "the story");
        scope.statements().forEach(row -> requireFree(projection, row.position(), "statement " + row.subject()));
    }

    private static void requireFree(EventProjection projection, long about, String what) {
        Event.Held held = projection.hold(about);
        if (held != null) {
            throw new IllegalArgumentException(what + " must not be redacted: it is held since "
                    + held.note().when().toString().substring(0, 10) + " by "
                    + held.note().who() + " because " + held.note().why());
        }
    }

    /// Refuses a note that would put the words on record again.
    private static void requireSilent(RedactedWords words, EditNote note) {
        if (words.isIn(note.why())) {
            throw new IllegalArgumentException(
                    "the reason has the words that are to be redacted, and would stay on record; give another");
        }
    }

    /// Puts on record that a story must not be redacted, nor any of its statements.
    public Event.Held hold(KeptStory story, EditNote note) {
        return hold(
                story.number(), story.redaction() != null && story.redaction().isWhole(), note);
    }

    /// Puts on record that a statement must not be redacted.
    public Event.Held hold(KeptStatement statement, EditNote note) {
        return hold(statement.number(), statement.redaction() != null, note);
    }

    private Event.Held hold(long about, boolean isRedacted, EditNote note) {
        if (isRedacted) {
            throw new IllegalArgumentException("it was redacted already, so there is nothing to hold");
        }
        return writer.append(to -> {
            Event.Held held = new Event.Held(to.log().size(), about, note);
            String words = Long.toString(about);
            to.log().append(EntryType.HOLD, words, Payload.ofEvent(held, words));
            return held;
        });
    }

    /// Releases a story or statement from the hold that was put on it last.
    ///
    /// @param about the number of the story or statement
    public Event.Undone release(long about, EditNote note) {
        return writer.append(to -> {
            Event.Held held = to.projection().hold(about);
            if (held == null) {
                throw new IllegalArgumentException("it is not held");
            }
            Event.Undone undone = new Event.Undone(to.log().size(), held.position(), note);
            String words = Long.toString(held.position());
            to.log().append(EntryType.UNDO, words, Payload.ofEvent(undone, words));
            return undone;
        });
    }

    /// Returns the holds in force, in the order of the log.
    public List<Event.Held> holds() {
        return executor.look((_, snapshot) -> snapshot.projection().holds());
    }
}
