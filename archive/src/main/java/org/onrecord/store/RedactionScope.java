package org.onrecord.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// What a redaction takes out of one story: all of it, or the words of a statement. Immutable.
///
/// The words of a statement are its content, also where the text says the same words again. Every other
/// statement of the story that has some of these words in it, anywhere, goes as a whole, with its own words;
/// so this is repeated until no further statement has any.
///
/// @param story the story
/// @param statement the number of the statement that was named, or null for the whole story
/// @param statements the entries of the statements to redact that were not redacted before
/// @param edits the positions of the edits that are about what is redacted
/// @param text the story's text with blanks
/// @param words the words that are taken out
public record RedactionScope(
        KeptStory story,
        @Nullable Long statement,
        List<Entries.Row> statements,
        SortedSet<Long> edits,
        Text text,
        RedactedWords words) {
    public RedactionScope {
        statements = statements.stream()
                .sorted(Comparator.comparingLong(Entries.Row::position))
                .toList();
    }

    /// Returns the scope of redacting a whole story.
    public static RedactionScope of(StatementStore store, EventProjection projection, KeptStory story) {
        Text text = story.story().text();
        List<Entries.Row> rows = rows(store, projection, story);
        return new RedactionScope(
                story,
                null,
                rows,
                edits(projection, rows, story.number()),
                text.length() == 0 ? text : text.without(List.of(new Span(0, text.length()))),
                new RedactedWords(text.lines().stream().map(text::at).toList()));
    }

    /// Returns the scope of redacting a statement.
    public static RedactionScope of(StatementStore store, EventProjection projection, KeptStatement statement) {
        KeptStory story = statement.story();
        Text text = story.story().text();
        List<Entries.Row> open = new ArrayList<>(rows(store, projection, story));
        List<Entries.Row> chosen = new ArrayList<>();
        List<Span> blanks = new ArrayList<>(statement.statement().content());
        RedactedWords words = words(text, blanks);
        boolean isMore = true;
        while (isMore) {
            isMore = false;
            for (Entries.Row row : List.copyOf(open)) {
                Statement found = StoryJsonReader.statement(row.payload().get("statement"), text);
                if (row.position() == statement.number()
                        || touches(found, blanks)
                        || words.isIn(row.payload().toString())) {
                    open.remove(row);
                    chosen.add(row);
                    blanks.addAll(found.content());
                    words = words(text, blanks);
                    blanks.addAll(words.in(text.string()));
                    isMore = true;
                }
            }
        }
        return new RedactionScope(
                story, statement.number(), chosen, edits(projection, chosen, null), text.without(blanks), words);
    }

    private static RedactedWords words(Text text, List<Span> blanks) {
        return new RedactedWords(blanks.stream().map(text::at).toList());
    }

    /// Returns whether a statement has words at some of these places.
    private static boolean touches(Statement statement, List<Span> blanks) {
        List<Span> all = new ArrayList<>(statement.content());
        all.addAll(statement.cue());
        all.addAll(statement.source());
        Circumstances circumstances = statement.circumstances();
        circumstances.figures().stream().map(Figure::span).forEach(all::add);
        if (circumstances.condition() != null) {
            all.add(circumstances.condition());
        }
        return all.stream().anyMatch(span -> blanks.stream().anyMatch(span::overlaps));
    }

    private static List<Entries.Row> rows(StatementStore store, EventProjection projection, KeptStory story) {
        return store.entries().rows(story.number() + 1, story.number() + story.statements()).stream()
                .filter(row -> projection.redactions().ofEntry(row.position()) == null)
                .toList();
    }

    /// Returns the positions of the corrections of statements, of the decisions about the use of a story that
    /// goes as a whole, and of all that undid these.
    private static SortedSet<Long> edits(
            EventProjection projection, List<Entries.Row> statements, @Nullable Long story) {
        Set<Long> numbers = new HashSet<>();
        statements.forEach(row -> numbers.add(row.position()));
        SortedSet<Long> edits = new TreeSet<>();
        projection.edits().each(edit -> {
            boolean isAbout = switch (edit) {
                case Event.Corrected corrected -> numbers.contains(corrected.statement());
                case Event.Withdrawn withdrawn -> story != null && withdrawn.story() == story;
                case Event.Undone undone -> edits.contains(undone.event());
                case Event.Merged _, Event.Split _, Event.Accepted _, Event.Redacted _, Event.Held _ -> false;
            };
            if (isAbout) {
                edits.add(edit.position());
            }
        });
        return edits;
    }
}
