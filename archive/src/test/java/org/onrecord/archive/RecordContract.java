package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.VersionOutcome;
import org.onrecord.log.TreeHead;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;

/// What every record does, whatever database keeps it.
interface RecordContract {
    Instant NOW = Instant.parse("2031-05-05T08:00:00Z");
    Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    String PIER = """
            The pier at Tarn Bay will stay shut, the harbour office announced.

            “We will not sell the pier to anyone,” said mayor Imre Valdane on Monday.

            “It has cost us nine million crowns since spring,” said treasurer Pell Okonta.

            Dorrit Haske said that the boards were rotten from end to end.
            """;

    /// A record of this test's own, empty when it is first opened.
    Archive open();

    /// Settings in which every note is a failure and meanings are the letters that words begin with.
    static ArchiveSettings settings(Path folder) {
        return new ArchiveSettings(
                CLOCK,
                note -> {
                    throw new AssertionError(note);
                },
                FirstLetters::new,
                folder.resolve("cache"));
    }

    @Test
    default void whatWasAddedIsThereWhenTheRecordIsOpenedAgain() {
        NewStory newStory = NewStories.of("a.txt", PIER);
        try (Archive archive = open()) {
            AddResult added = archive.add(List.of(newStory)).getFirst();
            assertThat(added).isInstanceOf(AddResult.Kept.class);
            assertThat(((AddResult.Kept) added).statements()).isEqualTo(3);
        }
        try (Archive archive = open()) {
            KeptStory story = archive.story(newStory.story().id()).orElseThrow();
            assertThat(story.story()).isEqualTo(newStory.story());
            assertThat(archive.statements(story).stream().map(KeptStatement::statement))
                    .containsExactlyElementsOf(newStory.statements());
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    default void addingTheSameStoryAgainChangesNothing() {
        try (Archive archive = open()) {
            NewStory newStory = NewStories.of("a.txt", PIER);
            long number = archive.add(List.of(newStory)).getFirst().number();
            long size = archive.head().size();
            assertThat(archive.add(List.of(newStory, newStory)))
                    .containsExactly(new AddResult.Known(number), new AddResult.Known(number));
            assertThat(archive.head().size()).isEqualTo(size);
        }
    }

    @Test
    default void aStoryTwiceInOneGoIsKeptOnce() {
        try (Archive archive = open()) {
            NewStory newStory = NewStories.of("a.txt", PIER);
            List<AddResult> added = archive.add(List.of(newStory, newStory));
            assertThat(added.get(1)).isEqualTo(new AddResult.Known(added.get(0).number()));
            assertThat(archive.verify(null, _ -> {}).stories()).isEqualTo(1);
        }
    }

    @Test
    default void aNewVersionSupersedesTheOldAndTellsWhatBecameOfEachStatement() {
        String newer = """
                “It has cost us nine million crowns since spring,” said treasurer Pell Okonta.

                “We will not sell the pier to anyone, whatever they pay,” said mayor Imre Valdane on Monday.

                “Nobody asked us,” said Dorrit Haske.
                """;
        try (Archive archive = open()) {
            NewStory old = NewStories.of("a.txt", PIER);
            long first = archive.add(List.of(old)).getFirst().number();
            AddResult.NewVersion added = (AddResult.NewVersion)
                    archive.add(List.of(NewStories.of("a.txt", newer))).getFirst();
            assertThat(added.supersedes()).isEqualTo(first);
            assertThat(added.outcomes())
                    .isEqualTo(Map.of(VersionOutcome.KEPT, 1, VersionOutcome.CHANGED, 1, VersionOutcome.DROPPED, 1));
            KeptStory before = archive.story(first);
            assertThat(before.status()).isEqualTo(StatementStatus.SUPERSEDED);
            assertThat(before.supersededBy()).isEqualTo(added.number());
            assertThat(archive.statements(before).stream().map(KeptStatement::status))
                    .containsExactly(StatementStatus.SUPERSEDED, StatementStatus.SUPERSEDED, StatementStatus.DROPPED);
            assertThat(archive.newest("a.txt").orElseThrow().number()).isEqualTo(added.number());
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    default void aKillMarksTheStoryAndDeletesNothing() {
        try (Archive archive = open()) {
            NewStory newStory = NewStories.of("a.txt", PIER);
            long number = archive.add(List.of(newStory)).getFirst().number();
            NewStory killed = new NewStory(
                    newStory.story(), new Edition("a.txt", "2", Edition.Status.CANCELED), newStory.statements());
            assertThat(archive.add(List.of(killed)))
                    .containsExactly(new AddResult.StatusChanged(number, Edition.Status.CANCELED));
            assertThat(archive.statements(archive.story(number)).stream().map(KeptStatement::status))
                    .containsOnly(StatementStatus.WITHDRAWN);
            assertThat(archive.add(List.of(killed))).containsExactly(new AddResult.Known(number));
        }
    }

    @Test
    default void whatAPersonWithdrewIsNotBroughtBackByAddingItAgain() {
        try (Archive archive = open()) {
            NewStory newStory = NewStories.of("a.txt", PIER);
            long number = archive.add(List.of(newStory)).getFirst().number();
            EditNote signed = new EditNote("Ida Rowe", CLOCK.instant(), "the office denies it");
            Event.Withdrawn withdrawn =
                    archive.corrections().withdraw(newStory.story().id(), Edition.Status.CANCELED, signed);
            assertThat(archive.add(List.of(newStory))).containsExactly(new AddResult.Known(number));
            assertThat(archive.story(number).status()).isEqualTo(StatementStatus.WITHDRAWN);
            archive.corrections().undo(withdrawn.position(), signed);
            assertThat(archive.story(number).status()).isEqualTo(StatementStatus.CURRENT);
        }
    }

    @Test
    default void theSameTextOfAnotherOutletIsASightingOfOneStory() {
        try (Archive archive = open()) {
            long number = archive.add(List.of(NewStories.of("a", "The Tarn Post", LocalDate.of(2031, 5, 4), PIER)))
                    .getFirst()
                    .number();
            NewStory elsewhere = NewStories.of("b", "The Ostrey Mail", LocalDate.of(2031, 5, 5), PIER);
            assertThat(archive.add(List.of(elsewhere)))
                    .containsExactly(new AddResult.Sighted(number, "The Ostrey Mail"));
            assertThat(archive.add(List.of(elsewhere))).containsExactly(new AddResult.Known(number));
            assertThat(archive.story(number).sightings())
                    .singleElement()
                    .satisfies(seen -> assertThat(seen.outlet()).isEqualTo("The Ostrey Mail"));
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    default void sightingsAreFoundWithTheirStoryAtOnceLaterAndInAnIndexMadeAnew() {
        StatementQuery atTheMail = StatementQuery.ANY.filtered(filter -> filter.withOutlet("The Ostrey Mail"));
        NewStory newStory = NewStories.of("a", PIER);
        LocalDate day = LocalDate.of(2031, 5, 5);
        try (Archive archive = open()) {
            List<AddResult> added =
                    archive.add(List.of(newStory, NewStories.of("b", "“The ferry sails,” said Ann Lee.")));
            long number = added.getFirst().number();
            // In one go, one of them twice.
            assertThat(archive.add(List.of(
                            NewStories.of("b", "The Ostrey Mail", day, PIER),
                            NewStories.of("c", "Harbour News", day, PIER),
                            NewStories.of("d", "The Ostrey Mail", day, PIER))))
                    .containsExactly(
                            new AddResult.Sighted(number, "The Ostrey Mail"),
                            new AddResult.Sighted(number, "Harbour News"),
                            new AddResult.Known(number));
            assertThat(archive.find(atTheMail).statements()).hasSize(3);
        }
        try (Archive archive = open()) {
            KeptStory story = archive.story(newStory.story().id()).orElseThrow();
            assertThat(story.sightings())
                    .containsExactly(
                            new Event.Sighted(
                                    story.sightings().getFirst().position(),
                                    story.number(),
                                    "b",
                                    "The Ostrey Mail",
                                    day),
                            new Event.Sighted(
                                    story.sightings().getLast().position(), story.number(), "c", "Harbour News", day));
            assertThat(archive.find(atTheMail).statements()).hasSize(3);
            archive.reindex(_ -> {});
            assertThat(archive.find(atTheMail).statements()).hasSize(3);
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    default void aSightingOfAnyOutletAndOriginIsKept() {
        String odd = "The \u0000 Mail ' \" % \\ ; -- 🙂";
        String far = "press/" + "far/".repeat(90_000);
        try (Archive archive = open()) {
            archive.add(List.of(NewStories.of("a", PIER)));
            NewStory seen = NewStories.of(far, odd, LocalDate.of(2031, 5, 5), PIER);
            AddResult added = archive.add(List.of(new NewStory(seen.story(), null, seen.statements())))
                    .getFirst();
            assertThat(archive.story(added.number()).sightings())
                    .singleElement()
                    .satisfies(sighting -> {
                        assertThat(sighting.outlet()).isEqualTo(odd);
                        assertThat(sighting.origin()).isEqualTo(far);
                    });
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    default void whoReadsWhileASightingIsAddedSeesTheRecordAsItWasOrAsItIs() {
        try (Archive archive = open()) {
            NewStory newStory = NewStories.of("a", PIER);
            long number = archive.add(List.of(newStory)).getFirst().number();
            KeptStory before = archive.room().look((handle, view) -> {
                archive.add(List.of(NewStories.of("b", "The Ostrey Mail", LocalDate.of(2031, 5, 5), PIER)));
                return view.store(handle).story(number);
            });
            assertThat(before.sightings()).isEmpty();
            assertThat(archive.story(number).sightings()).hasSize(1);
        }
    }

    @Test
    default void copiesOfAStoryAreOneClusterAndItsUtterancesToo() {
        try (Archive archive = open()) {
            long first =
                    archive.add(List.of(NewStories.of("a", PIER))).getFirst().number();
            AddResult.Kept copy = (AddResult.Kept) archive.add(
                            List.of(NewStories.of("b", "From the wires.\n\n" + PIER.replace(" on Monday", ""))))
                    .getFirst();
            assertThat(copy.copyOf()).hasValue(first);
            List<KeptStatement> here = archive.statements(archive.story(first));
            List<KeptStatement> there = archive.statements(archive.story(copy.number()));
            assertThat(there.stream().map(KeptStatement::utterance))
                    .containsExactlyElementsOf(
                            here.stream().map(KeptStatement::utterance).toList());
            assertThat(there.stream().map(KeptStatement::speaker))
                    .containsExactlyElementsOf(
                            here.stream().map(KeptStatement::speaker).toList());
        }
    }

    @Test
    default void textsOfAnySizeAndWithAnyCharacterAreKept() {
        String odd = "\u0000\u202E🙂 ' \" % \\ ; -- “We ' will \u0000 not; drop table entry,” said Pell Okonta.\n\n"
                + "x".repeat(1_200_000) + "\n\n“" + "long ".repeat(300_000) + ",” said Imre Valdane.";
        NewStory newStory = NewStories.of("it's 100 % \"odd\"; --", odd);
        assertThat(newStory.statements()).hasSize(2);
        try (Archive archive = open()) {
            archive.add(List.of(newStory));
            KeptStory story = archive.newest("it's 100 % \"odd\"; --").orElseThrow();
            assertThat(story.story()).isEqualTo(newStory.story());
            assertThat(archive.statements(story).stream().map(KeptStatement::statement))
                    .containsExactlyElementsOf(newStory.statements());
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    default void aStatementIsFoundByItsId() {
        try (Archive archive = open()) {
            NewStory newStory = NewStories.of("a", PIER);
            archive.add(List.of(newStory));
            StatementId id = newStory.statements().get(1).id();
            assertThat(archive.statement(id).orElseThrow().statement())
                    .isEqualTo(newStory.statements().get(1));
            assertThat(archive.statement(new StatementId("0123456789abcdef"))).isEmpty();
        }
    }

    @Test
    default void everyHeadTheLogHadIsProvenToBeItsBeginning() {
        try (Archive archive = open()) {
            List<TreeHead> heads = new ArrayList<>();
            for (int story = 0; story < 120; story++) {
                archive.add(List.of(NewStories.of("a" + story, "Number " + story + ".\n\n" + PIER)));
                heads.add(archive.head());
            }
            assertThat(archive.head().size()).isGreaterThan(256);
            for (TreeHead head : heads) {
                assertThat(archive.consistency(head.size()).holds(head, archive.head()))
                        .isTrue();
            }
            for (int at = 0; at < heads.size(); at += 17) {
                assertThat(archive.verify(heads.get(at), _ -> {}).faults()).isEmpty();
            }
        }
    }

    @Test
    default void clustersThatSeveralStoriesOfOneBatchJoinAreJoinedOnce() {
        String[] paragraphs = new String[12];
        for (int index = 0; index < paragraphs.length; index++) {
            paragraphs[index] = "Paragraph " + "abcdefghijkl".charAt(index) + index
                    + " tells of gulls, of pier number " + (31 * index + 7) + ", of tide " + (17 * index + 3)
                    + " and of what warden W" + index + " saw there on day " + (13 * index + 5) + " of the year.";
        }
        try (Archive archive = open()) {
            // Cuts of one story that share nothing, and copies of each, come first; then wholes that join them.
            for (int copy = 0; copy < 3; copy++) {
                for (int part = 0; part < 3; part++) {
                    archive.add(List.of(NewStories.of(
                            "cut " + part + copy,
                            "Cut of site " + copy + ".\n\n" + paragraphs[4 * part] + "\n\n" + paragraphs[4 * part + 1]
                                    + "\n\n" + paragraphs[4 * part + 2] + "\n\n" + paragraphs[4 * part + 3])));
                }
            }
            List<NewStory> wholes = new ArrayList<>();
            for (int whole = 0; whole < 4; whole++) {
                wholes.add(
                        NewStories.of("whole " + whole, "Site " + whole + ".\n\n" + String.join("\n\n", paragraphs)));
            }
            List<AddResult> added = archive.add(wholes);
            archive.add(List.of(NewStories.of("last", "The last.\n\n" + String.join("\n\n", paragraphs))));
            assertThat(added.stream()
                            .map(each -> archive.story(each.number()).cluster())
                            .distinct())
                    .hasSize(1);
            assertThat(archive.newest("cut 20").orElseThrow().cluster())
                    .isEqualTo(archive.newest("last").orElseThrow().cluster());
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }
}
