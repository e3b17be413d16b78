package org.onrecord.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.RecordCounts;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.search.Filter;
import org.onrecord.search.Order;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Speaker;

/// All that a record answers, in lines that can be compared: its stories, its statements, what was done to it, its
/// speakers, and what searches find.
final class Answers {
    private Answers() {}

    /// The answers of a record whose stories name these people and outlets.
    static List<String> of(Archive archive, List<String> people, List<String> outlets) throws IOException {
        List<String> lines = new ArrayList<>();
        RecordCounts census = archive.browse().census();
        lines.add("census " + census.stories() + " " + census.statements() + " " + census.speakers() + " "
                + census.first() + " " + census.last());
        archive.each(WithdrawnStories.INCLUDED, (story, statements) -> {
            lines.add(of(story));
            statements.forEach(statement -> lines.add(of(statement)));
        });
        for (Event event : archive.browse().events(Long.MAX_VALUE, Browse.MOST)) {
            lines.add("event " + event.position() + " " + words(event)
                    + (archive.browse().isUndone(event.position()) ? ", undone" : ""));
        }
        archive.browse(WithdrawnStories.INCLUDED)
                .speakers(-1, Browse.MOST)
                .forEach(profile ->
                        lines.add("speaker " + profile.number() + " " + profile.name() + " in " + profile.stories()));
        for (String person : people) {
            archive.who(person, 300, WithdrawnStories.INCLUDED).forEach(page -> lines.add(of(person, page)));
        }
        for (String outlet : outlets) {
            lines.add("at " + outlet + ": "
                    + found(
                            archive,
                            StatementQuery.ANY.filtered(
                                    filter -> filter.withOutlet(outlet).with(WithdrawnStories.INCLUDED))));
        }
        for (StatementStatus status : StatementStatus.values()) {
            lines.add(status + ": "
                    + found(archive, StatementQuery.ANY.withFilter(Filter.NONE.withStatuses(EnumSet.of(status)))));
        }
        return lines;
    }

    private static String of(KeptStory story) {
        return "story " + story.number() + " " + story.story().id().value() + " "
                + story.story().origin() + " "
                + story.status() + " cluster " + story.cluster() + " versions " + story.supersedes() + " "
                + story.supersededBy() + " seen "
                + story.sightings().stream().map(Answers::words).toList();
    }

    private static String of(KeptStatement statement) {
        return "statement " + statement.number() + " "
                + statement.statement().id().value() + " " + statement.status() + " "
                + statement.statement().kind() + " speaker " + statement.speaker() + " "
                + (statement.statement().speaker() instanceof Speaker.Resolved resolved ? resolved.name() : "?")
                + " utterance " + statement.utterance() + " corrections "
                + statement.corrections().stream()
                        .map(Event.Corrected::position)
                        .toList() + " " + statement.words();
    }

    private static String of(String person, SpeakerPage page) {
        return "who " + person + ": " + page.number() + " " + page.statements() + " statements "
                + page.latest().stream().map(KeptStatement::number).toList() + " history "
                + page.history().stream().map(Event::position).toList() + " matters " + page.matters();
    }

    private static String words(Event event) {
        return switch (event) {
            case Event.Corrected corrected ->
                "statement " + corrected.statement() + " corrected, " + words(corrected.note());
            case Event.Merged merged ->
                "speaker " + merged.from() + " is " + merged.into() + ", " + words(merged.note());
            case Event.Split split ->
                "statements " + split.statements() + " are not of " + split.from() + ", " + words(split.note());
            case Event.Undone undone -> undone.event() + " taken back, " + words(undone.note());
            case Event.Withdrawn withdrawn ->
                "story " + withdrawn.story() + " " + withdrawn.status() + ", " + words(withdrawn.note());
            case Event.Accepted accepted -> accepted.size() + " given up, " + words(accepted.note());
            case Event.Redacted redacted -> "story " + redacted.story() + " redacted, " + words(redacted.note());
            case Event.Held held -> held.about() + " held, " + words(held.note());
            case Event.Sighted sighted ->
                "story " + sighted.story() + " at " + sighted.outlet() + " on " + sighted.published() + " from "
                        + sighted.origin();
        };
    }

    private static String words(EditNote note) {
        return note.who() + " at " + note.when() + ": " + note.why();
    }

    private static String found(Archive archive, StatementQuery query) {
        return archive.find(query.withEveryStatement().with(Order.DATE).page(0, 1_000)).statements().stream()
                .map(hit -> Long.toString(hit.statement().number()))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
