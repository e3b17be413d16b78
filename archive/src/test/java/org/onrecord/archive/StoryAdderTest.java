package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.archive.Records.DAY;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.VersionOutcome;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Statement;
import org.onrecord.story.Edition;

/// What becomes of stories that are added: one by one, together, again, in newer versions and from elsewhere.
class StoryAdderTest {
    private static final String ONE = "“We will not sell the pier to anyone,” said mayor Imre Valdane.\n\n";
    private static final String TWO = "“It has cost us nine million crowns since spring,” said Pell Okonta.\n\n";
    private static final String THREE = "“The boards are rotten from end to end,” said Dorrit Haske.\n\n";

    @TempDir
    private Path folder;

    private Archive archive;

    @BeforeEach
    void open() {
        archive = Records.open(folder);
    }

    @AfterEach
    void everythingIsAsItWasPutOnRecord() {
        assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        archive.close();
    }

    private AddResult add(NewStory newStory) {
        return archive.add(List.of(newStory)).getFirst();
    }

    @Test
    void nothingAddedChangesNothing() {
        long size = archive.head().size();
        assertThat(archive.add(List.of())).isEmpty();
        assertThat(archive.head().size()).isEqualTo(size).isEqualTo(1);
    }

    @Test
    void aStoryWithoutStatementsIsKeptToo() {
        AddResult added =
                add(new NewStory(NewStories.of("Nobody said anything.").story(), null, List.of()));
        assertThat(((AddResult.Kept) added).statements()).isZero();
        assertThat(archive.statements(archive.story(added.number()))).isEmpty();
        assertThat(archive.story(added.number()).edition()).isNull();
    }

    @Test
    void answersComeInTheOrderOfTheStories() {
        List<AddResult> added = archive.add(List.of(
                Records.said("a", "The ferry sails", "Ann Lee"),
                Records.said("b", "Hats are in fashion", "Bea Ray"),
                Records.said("c", "The orchard froze", "Cid Orr")));
        assertThat(added).hasOnlyElementsOfType(AddResult.Kept.class);
        assertThat(added).extracting(AddResult::number).isSorted().doesNotHaveDuplicates();
        assertThat(archive.head().size()).isEqualTo(1 + 3 + 3);
    }

    @Test
    void aStatementGivenTwiceIsKeptOnce() {
        NewStory newStory = NewStories.of("a", ONE);
        Statement statement = newStory.statements().getFirst();
        AddResult added = add(new NewStory(newStory.story(), newStory.edition(), List.of(statement, statement)));
        assertThat(((AddResult.Kept) added).statements()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "123 | 123 | KEPT 3",
                "123 | 132 | KEPT 2, MOVED 1",
                "123 | 12 | KEPT 2, DROPPED 1",
                "123 | 3 | KEPT 1, DROPPED 2",
                "12 | 123 | KEPT 2",
                "1 | 2 | DROPPED 1",
                "123 | 1c3 | KEPT 2, CHANGED 1",
                "12 | c1 | KEPT 1, CHANGED 1",
                "123 | - | DROPPED 3",
            })
    void aNewerVersionTellsWhatBecameOfEachStatement(String before, String after, String outcomes) {
        long first =
                add(NewStories.of("a", "The first version.\n\n" + text(before))).number();
        AddResult.NewVersion added =
                (AddResult.NewVersion) add(NewStories.of("a", "The second version.\n\n" + text(after)));
        assertThat(added.supersedes()).isEqualTo(first);
        Map<VersionOutcome, Integer> expected = new EnumMap<>(VersionOutcome.class);
        for (String outcome : outcomes.split(", ", -1)) {
            String[] count = outcome.split(" ", -1);
            expected.put(VersionOutcome.valueOf(count[0]), Integer.parseInt(count[1]));
        }
        assertThat(added.outcomes()).isEqualTo(expected);
    }

    private static String text(String statements) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < statements.length(); at++) {
            text.append(
                    switch (statements.charAt(at)) {
                        case '1' -> ONE;
                        case '2' -> TWO;
                        case '3' -> THREE;
                        case 'c' -> TWO.replace("nine million", "ten million");
                        default -> "Nobody said anything.\n\n";
                    });
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(VersionOutcome.class)
    void fatesAreCalledByOneWord(VersionOutcome outcome) {
        assertThat(outcome.word()).isEqualToIgnoringCase(outcome.name()).isLowerCase();
    }

    @Test
    void ofManyVersionsTheNewestStandsAndEachKnowsItsNeighbours() {
        long before = -1;
        for (int version = 0; version < 5; version++) {
            AddResult added = add(NewStories.of("a", "Version " + version + ".\n\n" + ONE));
            KeptStory story = archive.story(added.number());
            assertThat(story.status()).isEqualTo(StatementStatus.CURRENT);
            assertThat(story.supersedes()).isEqualTo(version == 0 ? null : Long.valueOf(before));
            if (version > 0) {
                assertThat(archive.story(before).supersededBy()).isEqualTo(added.number());
                assertThat(archive.story(before).status()).isEqualTo(StatementStatus.SUPERSEDED);
            }
            before = added.number();
        }
        assertThat(archive.newest("a").orElseThrow().number()).isEqualTo(before);
        assertThat(archive.find(StatementQuery.about("pier")).total().value()).isEqualTo(1);
    }

    @Test
    void versionsOfOneBatchFollowOneAnotherToo() {
        List<AddResult> added = archive.add(List.of(
                NewStories.of("a", "First.\n\n" + ONE),
                NewStories.of("a", "Second.\n\n" + ONE + TWO),
                NewStories.of("b", "Elsewhere.\n\n" + THREE),
                NewStories.of("a", "Third.\n\n" + TWO)));
        assertThat(((AddResult.NewVersion) added.get(1)).supersedes())
                .isEqualTo(added.get(0).number());
        assertThat(((AddResult.NewVersion) added.get(3)).supersedes())
                .isEqualTo(added.get(1).number());
        assertThat(archive.browse().versions(archive.story(added.get(1).number())))
                .extracting(KeptStory::number)
                .containsExactly(
                        added.get(0).number(),
                        added.get(1).number(),
                        added.get(3).number());
    }

    @Test
    void theTextOfAnOlderVersionBroughtBackIsKnown() {
        NewStory first = NewStories.of("a", "First.\n\n" + ONE);
        long number = add(first).number();
        add(NewStories.of("a", "Second.\n\n" + ONE));
        assertThat(add(first)).isEqualTo(new AddResult.Known(number));
    }

    @Test
    void twoPiecesWithOneTextAreOneStory() {
        long number = add(NewStories.of("a", "Post", DAY, ONE)).number();
        assertThat(add(NewStories.of("b", "Post", DAY, ONE))).isEqualTo(new AddResult.Known(number));
        assertThat(archive.newest("b")).isEmpty();
    }

    @Test
    void everyOutletThatPublishedATextIsASightingOnce() {
        long number = add(NewStories.of("a", "Post", DAY, ONE)).number();
        for (String outlet : new String[] {"Mail", "Lantern", "Mail", "Post"}) {
            AddResult added = add(NewStories.of("at " + outlet, outlet, DAY.plusDays(1), ONE));
            assertThat(added.number()).isEqualTo(number);
        }
        List<Event.Sighted> sightings = archive.story(number).sightings();
        assertThat(sightings).extracting(Event.Sighted::outlet).containsExactly("Mail", "Lantern");
        assertThat(sightings).extracting(Event.Sighted::origin).containsExactly("at Mail", "at Lantern");
        assertThat(sightings).extracting(Event.Sighted::published).containsOnly(DAY.plusDays(1));
    }

    @Test
    void sightingsOfOneBatchAreOnRecordToo() {
        List<AddResult> added = archive.add(List.of(
                NewStories.of("z", "Zine", DAY, THREE),
                NewStories.of("a", "Post", DAY, ONE),
                NewStories.of("b", "Mail", DAY, ONE)));
        assertThat(added.get(2)).isEqualTo(new AddResult.Sighted(added.get(1).number(), "Mail"));
        assertThat(archive.story(added.get(1).number()).sightings())
                .extracting(Event.Sighted::outlet)
                .containsExactly("Mail");
    }

    @Test
    void aTextOfNoOutletIsNoSighting() {
        long number = add(NewStories.of("a", "Post", DAY, ONE)).number();
        NewStory nowhere = new NewStory(
                NewStories.of(ONE).story(), null, NewStories.of(ONE).statements());
        assertThat(add(nowhere)).isEqualTo(new AddResult.Known(number));
    }

    @ParameterizedTest
    @EnumSource(
            value = Edition.Status.class,
            names = {"WITHHELD", "CANCELED"})
    void aPublisherThatTakesAPieceBackWithdrawsIt(Edition.Status status) {
        NewStory newStory = NewStories.of("a", ONE);
        long number = add(newStory).number();
        NewStory taken = new NewStory(newStory.story(), new Edition("a", null, status), newStory.statements());
        assertThat(add(taken)).isEqualTo(new AddResult.StatusChanged(number, status));
        assertThat(archive.story(number).status()).isEqualTo(StatementStatus.WITHDRAWN);
        assertThat(add(taken)).isEqualTo(new AddResult.Known(number));
        assertThat(add(newStory)).isEqualTo(new AddResult.StatusChanged(number, Edition.Status.USABLE));
        assertThat(archive.story(number).status()).isEqualTo(StatementStatus.CURRENT);
    }

    @Test
    void aKilledPieceIsWithdrawnOnceWithThePublishersReason() {
        long number = add(NewStories.of("a", ONE)).number();
        Edition killed = new Edition("a", "2", Edition.Status.CANCELED);
        assertThat(archive.kill(killed, "It names the wrong man."))
                .contains(new AddResult.StatusChanged(number, Edition.Status.CANCELED));
        assertThat(archive.kill(killed, null)).isEmpty();
        Event.Withdrawn event =
                (Event.Withdrawn) archive.browse().events(Long.MAX_VALUE, 1).getFirst();
        assertThat(event.story()).isEqualTo(number);
        assertThat(event.note().who()).isEqualTo("publisher");
        assertThat(event.note().why()).isEqualTo("It names the wrong man.");
    }

    @Test
    void aPieceThatIsNotOnRecordCannotBeKilled() {
        assertThat(archive.kill(new Edition("nowhere", null, Edition.Status.CANCELED), null))
                .isEqualTo(Optional.empty());
        assertThat(archive.head().size()).isEqualTo(1);
    }

    @Test
    void aPieceThatCameCanceledIsWithdrawnFromTheBeginning() {
        NewStory newStory = NewStories.of("a", ONE);
        AddResult added = add(
                new NewStory(newStory.story(), new Edition("a", null, Edition.Status.CANCELED), newStory.statements()));
        assertThat(archive.story(added.number()).status()).isEqualTo(StatementStatus.WITHDRAWN);
        assertThat(archive.statements(archive.story(added.number())))
                .extracting(KeptStatement::status)
                .containsOnly(StatementStatus.WITHDRAWN);
    }

    private static NewStory within(String scope, NewStory newStory) {
        return new NewStory(
                newStory.story(), Objects.requireNonNull(newStory.edition()).within(scope), newStory.statements());
    }

    @Test
    void twoPublishersThatUseOneGuidHaveAPieceEach() {
        long fen = add(within("fen.example", NewStories.of("77", ONE))).number();
        AddResult moor = add(within("moor.example", NewStories.of("77", TWO)));
        assertThat(moor).isInstanceOf(AddResult.Kept.class);
        assertThat(archive.story(fen).status()).isEqualTo(StatementStatus.CURRENT);
        assertThat(add(within("fen.example", NewStories.of("77", THREE))))
                .isInstanceOfSatisfying(
                        AddResult.NewVersion.class,
                        version -> assertThat(version.supersedes()).isEqualTo(fen));
        assertThat(archive.story(moor.number()).status()).isEqualTo(StatementStatus.CURRENT);
        assertThat(archive.browse().versions(archive.story(fen))).hasSize(2);
        assertThat(archive.newest("77", 10)).hasSize(2);
        assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
    }

    @Test
    void soHaveTheyInOneBatch() {
        assertThat(archive.add(List.of(
                        within("fen.example", NewStories.of("77", ONE)),
                        within("moor.example", NewStories.of("77", TWO)),
                        within("moor.example", NewStories.of("77", THREE)))))
                .extracting(added -> added.getClass().getSimpleName())
                .containsExactly("Kept", "Kept", "NewVersion");
        assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
    }

    @Test
    void aKillTakesBackThePieceOfItsOwnPublisherOnly() {
        long fen = add(within("fen.example", NewStories.of("77", ONE))).number();
        long moor = add(within("moor.example", NewStories.of("77", TWO))).number();
        Edition killed = new Edition("77", "moor.example", null, Edition.Status.CANCELED);
        assertThat(archive.kill(killed.within("dale.example"), null)).isEmpty();
        assertThat(archive.kill(killed, null)).isPresent();
        assertThat(archive.story(fen).status()).isEqualTo(StatementStatus.CURRENT);
        assertThat(archive.story(moor).status()).isEqualTo(StatementStatus.WITHDRAWN);
    }

    @Test
    void aGuidThatIsTooLongIsRefusedAndNothingOfItsBatchIsWritten() {
        String guid = "g".repeat(Edition.LONGEST_GUID + 1);
        NewStory good = NewStories.of("good", ONE);
        NewStory bad = new NewStory(NewStories.of(TWO).story(), Edition.of(guid), List.of());
        assertThatThrownBy(() -> archive.add(List.of(good, bad)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the guid of a.txt has more than 2000 characters");
        assertThat(archive.head().size()).isEqualTo(1);
        assertThat(archive.story(good.story().id())).isEmpty();
        NewStory longest =
                new NewStory(NewStories.of(TWO).story(), Edition.of("g".repeat(Edition.LONGEST_GUID)), List.of());
        assertThat(add(longest)).isInstanceOf(AddResult.Kept.class);
        assertThat(archive.newest("g".repeat(Edition.LONGEST_GUID))).isPresent();
    }

    @Test
    void aStoryThatCannotBeKeptTakesNoneOfItsBatchAlong() {
        NewStory good = NewStories.of("good", ONE);
        NewStory broken = new NewStory(
                NewStories.of("Short.").story(),
                null,
                NewStories.of("b", ONE + TWO).statements());
        assertThatThrownBy(() -> archive.add(List.of(good, broken))).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(archive.story(good.story().id())).isEmpty();
        assertThat(archive.find(StatementQuery.about("pier")).statements()).isEmpty();
        assertThat(add(good)).isInstanceOf(AddResult.Kept.class);
        assertThat(archive.find(StatementQuery.about("pier")).statements()).hasSize(1);
    }

    @Test
    void whatWasAddedIsStampedWithTheClock() {
        long number = add(NewStories.of("a", ONE)).number();
        assertThat(archive.story(number).kept()).isEqualTo(RecordContract.NOW);
    }

    @Test
    void aStoryOnRecordIsTheOneThatWasAdded() {
        NewStory newStory = NewStories.of("a", ONE + TWO + THREE);
        KeptStory kept = archive.story(add(newStory).number());
        assertThat(kept.story()).isEqualTo(newStory.story());
        assertThat(kept.edition()).isEqualTo(newStory.edition());
        assertThat(kept.statements()).isEqualTo(3);
        assertThat(kept.cluster()).isEqualTo(kept.number());
        assertThat(archive.statements(kept)).extracting(KeptStatement::found).isEqualTo(newStory.statements());
        assertThat(archive.statements(kept))
                .extracting(KeptStatement::number)
                .containsExactly(kept.number() + 1, kept.number() + 2, kept.number() + 3);
        assertThat(archive.statements(kept))
                .extracting(KeptStatement::speakerName)
                .containsExactly("Imre Valdane", "Pell Okonta", "Dorrit Haske");
    }

    @Test
    void aSpeakerWhoIsUnknownHasNoNumberAndNoName() {
        KeptStory kept = archive.story(
                add(NewStories.of("a", "“The ferry sails,” said they.")).number());
        KeptStatement statement = archive.statements(kept).getFirst();
        assertThat(statement.speaker()).isNull();
        assertThat(statement.speakerName()).isNull();
        assertThat(statement.because()).isNull();
    }
}
