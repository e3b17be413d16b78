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
import org.onrecord.log.TreeHead;
import org.onrecord.search.Standing;
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
    static Settings settings(Path folder) {
        return new Settings(
                CLOCK,
                note -> {
                    throw new AssertionError(note);
                },
                FirstLetters::new,
                folder.resolve("cache"));
    }

    @Test
    default void whatWasAddedIsThereWhenTheRecordIsOpenedAgain() {
        Draft draft = Told.draft("a.txt", PIER);
        try (Archive archive = open()) {
            Added added = archive.add(List.of(draft)).getFirst();
            assertThat(added).isInstanceOf(Added.Kept.class);
            assertThat(((Added.Kept) added).statements()).isEqualTo(3);
        }
        try (Archive archive = open()) {
            KeptStory story = archive.story(draft.story().id()).orElseThrow();
            assertThat(story.story()).isEqualTo(draft.story());
            assertThat(archive.statements(story).stream().map(KeptStatement::statement))
                    .containsExactlyElementsOf(draft.statements());
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    default void addingTheSameStoryAgainChangesNothing() {
        try (Archive archive = open()) {
            Draft draft = Told.draft("a.txt", PIER);
            long number = archive.add(List.of(draft)).getFirst().number();
            long size = archive.head().size();
            assertThat(archive.add(List.of(draft, draft)))
                    .containsExactly(new Added.Known(number), new Added.Known(number));
            assertThat(archive.head().size()).isEqualTo(size);
        }
    }

    @Test
    default void aStoryTwiceInOneGoIsKeptOnce() {
        try (Archive archive = open()) {
            Draft draft = Told.draft("a.txt", PIER);
            List<Added> added = archive.add(List.of(draft, draft));
            assertThat(added.get(1)).isEqualTo(new Added.Known(added.get(0).number()));
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
            Draft old = Told.draft("a.txt", PIER);
            long first = archive.add(List.of(old)).getFirst().number();
            Added.NewVersion added = (Added.NewVersion)
                    archive.add(List.of(Told.draft("a.txt", newer))).getFirst();
            assertThat(added.supersedes()).isEqualTo(first);
            assertThat(added.fates()).isEqualTo(Map.of(Fate.KEPT, 1, Fate.CHANGED, 1, Fate.DROPPED, 1));
            KeptStory before = archive.story(first);
            assertThat(before.standing()).isEqualTo(Standing.SUPERSEDED);
            assertThat(before.supersededBy()).isEqualTo(added.number());
            assertThat(archive.statements(before).stream().map(KeptStatement::standing))
                    .containsExactly(Standing.SUPERSEDED, Standing.SUPERSEDED, Standing.DROPPED);
            assertThat(archive.newest("a.txt").orElseThrow().number()).isEqualTo(added.number());
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    default void aKillMarksTheStoryAndDeletesNothing() {
        try (Archive archive = open()) {
            Draft draft = Told.draft("a.txt", PIER);
            long number = archive.add(List.of(draft)).getFirst().number();
            Draft killed =
                    new Draft(draft.story(), new Edition("a.txt", "2", Edition.Status.CANCELED), draft.statements());
            assertThat(archive.add(List.of(killed)))
                    .containsExactly(new Added.StatusChanged(number, Edition.Status.CANCELED));
            assertThat(archive.statements(archive.story(number)).stream().map(KeptStatement::standing))
                    .containsOnly(Standing.WITHDRAWN);
            assertThat(archive.add(List.of(killed))).containsExactly(new Added.Known(number));
        }
    }

    @Test
    default void whatAPersonWithdrewIsNotBroughtBackByAddingItAgain() {
        try (Archive archive = open()) {
            Draft draft = Told.draft("a.txt", PIER);
            long number = archive.add(List.of(draft)).getFirst().number();
            Signed signed = new Signed("Ida Rowe", CLOCK.instant(), "the office denies it");
            Event.Withdrawn withdrawn = archive.byHand().withdraw(draft.story().id(), Edition.Status.CANCELED, signed);
            assertThat(archive.add(List.of(draft))).containsExactly(new Added.Known(number));
            assertThat(archive.story(number).standing()).isEqualTo(Standing.WITHDRAWN);
            archive.byHand().undo(withdrawn.position(), signed);
            assertThat(archive.story(number).standing()).isEqualTo(Standing.CURRENT);
        }
    }

    @Test
    default void theSameTextOfAnotherOutletIsASightingOfOneStory() {
        try (Archive archive = open()) {
            long number = archive.add(List.of(Told.draft("a", "The Tarn Post", LocalDate.of(2031, 5, 4), PIER)))
                    .getFirst()
                    .number();
            Draft elsewhere = Told.draft("b", "The Ostrey Mail", LocalDate.of(2031, 5, 5), PIER);
            assertThat(archive.add(List.of(elsewhere))).containsExactly(new Added.Sighted(number, "The Ostrey Mail"));
            assertThat(archive.add(List.of(elsewhere))).containsExactly(new Added.Known(number));
            assertThat(archive.story(number).sightings())
                    .singleElement()
                    .satisfies(seen -> assertThat(seen.outlet()).isEqualTo("The Ostrey Mail"));
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    default void copiesOfAStoryAreOneClusterAndItsUtterancesToo() {
        try (Archive archive = open()) {
            long first = archive.add(List.of(Told.draft("a", PIER))).getFirst().number();
            Added.Kept copy = (Added.Kept) archive.add(
                            List.of(Told.draft("b", "From the wires.\n\n" + PIER.replace(" on Monday", ""))))
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
        Draft draft = Told.draft("it's 100 % \"odd\"; --", odd);
        assertThat(draft.statements()).hasSize(2);
        try (Archive archive = open()) {
            archive.add(List.of(draft));
            KeptStory story = archive.newest("it's 100 % \"odd\"; --").orElseThrow();
            assertThat(story.story()).isEqualTo(draft.story());
            assertThat(archive.statements(story).stream().map(KeptStatement::statement))
                    .containsExactlyElementsOf(draft.statements());
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    default void aStatementIsFoundByItsId() {
        try (Archive archive = open()) {
            Draft draft = Told.draft("a", PIER);
            archive.add(List.of(draft));
            StatementId id = draft.statements().get(1).id();
            assertThat(archive.statement(id).orElseThrow().statement())
                    .isEqualTo(draft.statements().get(1));
            assertThat(archive.statement(new StatementId("0123456789abcdef"))).isEmpty();
        }
    }

    @Test
    default void everyHeadTheLogHadIsProvenToBeItsBeginning() {
        try (Archive archive = open()) {
            List<TreeHead> heads = new ArrayList<>();
            for (int story = 0; story < 120; story++) {
                archive.add(List.of(Told.draft("a" + story, "Number " + story + ".\n\n" + PIER)));
                heads.add(archive.head());
            }
            assertThat(archive.head().size()).isGreaterThan(256);
            for (TreeHead head : heads) {
                assertThat(archive.consistency(head.size()).holds(head, archive.head()))
                        .isTrue();
                assertThat(archive.verify(head, _ -> {}).faults()).isEmpty();
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
                    archive.add(List.of(Told.draft(
                            "cut " + part + copy,
                            "Cut of site " + copy + ".\n\n" + paragraphs[4 * part] + "\n\n" + paragraphs[4 * part + 1]
                                    + "\n\n" + paragraphs[4 * part + 2] + "\n\n" + paragraphs[4 * part + 3])));
                }
            }
            List<Draft> wholes = new ArrayList<>();
            for (int whole = 0; whole < 4; whole++) {
                wholes.add(Told.draft("whole " + whole, "Site " + whole + ".\n\n" + String.join("\n\n", paragraphs)));
            }
            List<Added> added = archive.add(wholes);
            archive.add(List.of(Told.draft("last", "The last.\n\n" + String.join("\n\n", paragraphs))));
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
