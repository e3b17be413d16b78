package org.onrecord.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.search.StatementQuery;

/// Records in a folder, and all that one answers, in lines that two of them can be compared by.
final class Records {
    static final EditNote ANN = new EditNote("Ann", RecordContract.NOW, "to test");

    static final LocalDate DAY = LocalDate.of(2031, 5, 4);

    private Records() {}

    /// The record in `folder`, made where there is none.
    static Archive open(Path folder) {
        return Archive.open(
                new RecordLocation.Folder(folder.resolve("record")), AccessMode.WRITE, RecordContract.settings(folder));
    }

    /// A story of one statement: what `name` said, with a role before the name or none.
    static NewStory said(String guid, String words, String name) {
        return NewStories.of(guid, "“" + words + ",” said " + name + ".");
    }

    /// All that is on record, as it stands: stories, statements, speakers, events and what some searches
    /// find.
    static List<String> answers(Archive archive) throws IOException {
        List<String> answers = new ArrayList<>();
        answers.add(archive.head() + " " + archive.browse().census());
        archive.each((story, statements) -> {
            answers.add(story.toString());
            statements.forEach(statement -> answers.add(statement.number() + " " + statement.statement() + " "
                    + statement.utterance() + " " + statement.speaker() + " " + statement.because() + " "
                    + statement.status() + " " + statement.corrections()));
        });
        archive.eachSpeaker(profile -> {
            answers.add(profile + " " + profile.names() + " " + profile.roles());
            archive.speaker(profile.number(), 300)
                    .ifPresent(page -> answers.add(page.statements() + " " + page.kinds() + " " + page.history() + " "
                            + page.latest().stream()
                                    .map(KeptStatement::utterance)
                                    .sorted()
                                    .toList()));
        });
        archive.browse()
                .events(Long.MAX_VALUE, Browse.MOST)
                .forEach(event -> answers.add(event + " " + archive.browse().isUndone(event.position())));
        for (String words : List.of("pier", "ferry -pier", "crowns spring", "kind:refusal", "speaker:valdane")) {
            SearchResult found = archive.find(StatementQuery.about(words).page(0, 500));
            answers.add(words + " " + found.total() + " "
                    + found.statements().stream()
                            .map(hit -> hit.statement().utterance() + "+" + hit.copies())
                            .sorted()
                            .toList());
        }
        return answers;
    }
}
