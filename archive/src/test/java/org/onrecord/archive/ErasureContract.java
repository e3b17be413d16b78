package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordCounts;
import org.onrecord.entry.Redaction;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.VerificationResult;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.log.TreeHead;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.quotation.Verdict;
import org.onrecord.receipt.Receipt;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.story.StoryId;
import org.onrecord.text.Text;

/// What every record does with words that are taken out of it for good.
interface ErasureContract {
    LocalDate DAY = LocalDate.of(2031, 5, 4);
    String SECRET = "The warden hid nine lamps below the weir";
    String WEIR = "“" + SECRET + ",” said reeve Odo Marsk.\n\n"
            + "“We shall ask for the lamps,” said reeve Odo Marsk.\n\n"
            + "“Nobody lit the path,” said miller Runa Feld.";
    String MILL = "“The mill grinds on through the night,” said miller Runa Feld.";
    EditNote COURT = new EditNote("Ann", RecordContract.NOW, "The court of Fenmark ordered it.");
    String WORDS = "redacted on 2031-05-05 by Ann because The court of Fenmark ordered it";

    /// A record of this test's own, empty when it is first opened.
    Archive open();

    private static NewStory weir() {
        return NewStories.of("weir", "Fen Gazette", DAY, WEIR);
    }

    private static KeptStory story(Archive archive, NewStory newStory) {
        return archive.story(newStory.story().id()).orElseThrow();
    }

    private static KeptStatement statement(Archive archive, NewStory newStory, int index) {
        return archive.statement(newStory.statements().get(index).id()).orElseThrow();
    }

    private static VerificationResult verified(Archive archive) {
        VerificationResult result = archive.verify(null, _ -> {});
        assertThat(result.faults()).isEmpty();
        return result;
    }

    private static Event.Redacted whole(Archive archive, NewStory newStory) {
        Erasure.Done done = archive.erasure().redact(story(archive, newStory), COURT);
        assertThat(done.obstacle()).isNull();
        return done.event();
    }

    private static Event.Redacted words(Archive archive, NewStory newStory, int index) {
        Erasure.Done done = archive.erasure().redact(statement(archive, newStory, index), COURT);
        assertThat(done.obstacle()).isNull();
        return done.event();
    }

    /// All that a record answers, of stories and people, with what is withdrawn.
    private static String everything(Archive archive) throws IOException {
        List<String> answers = new ArrayList<>(Records.answers(archive));
        archive.each(WithdrawnStories.INCLUDED, (story, statements) -> answers.add(story + " " + statements));
        archive.eachSpeaker(WithdrawnStories.INCLUDED, profile -> answers.add(profile + " " + profile.roles()));
        archive.browse().storiesBefore(Long.MAX_VALUE, 100).forEach(story -> answers.add(story.toString()));
        archive.browse().statements(0, 100).forEach(statement -> answers.add(statement.toString()));
        return String.join("\n", answers);
    }

    @Test
    default void ofARedactedStoryNothingIsLeftButThatItWasThereAndWhyItWent() throws IOException {
        NewStory weir = weir();
        TreeHead before;
        try (Archive archive = open()) {
            archive.add(List.of(NewStories.of("mill", "Fen Gazette", DAY, MILL), weir));
            before = archive.head();
            KeptStory kept = story(archive, weir);
            Event.Redacted redacted = whole(archive, weir);
            assertThat(redacted.statement()).isNull();
            assertThat(redacted.replaced()).hasSize(4);
            KeptStory left = story(archive, weir);
            assertThat(left.status()).isEqualTo(StatementStatus.REDACTED);
            assertThat(left.number()).isEqualTo(kept.number());
            assertThat(left.redaction()).isEqualTo(new Redaction(COURT.when(), "Ann", COURT.why(), true));
            assertThat(left.redaction()).extracting(Redaction::words).isEqualTo(WORDS);
            assertThat(left.story().id()).isEqualTo(weir.story().id());
            assertThat(left.story().text().string()).matches("█+").hasSize(WEIR.length());
            assertThat(left.story().headline()).isNull();
            assertThat(archive.statements(left)).isEmpty();
            KeptStatement gone = statement(archive, weir, 0);
            assertThat(gone.status()).isEqualTo(StatementStatus.REDACTED);
            assertThat(gone.speaker()).isNull();
            assertThat(everything(archive)).doesNotContain("lamps", "Marsk", "weir");
        }
        try (Archive archive = open()) {
            assertThat(everything(archive)).doesNotContain("lamps", "Marsk", "weir");
            assertThat(archive.find(StatementQuery.about("lamps")).statements()).isEmpty();
            assertThat(archive.who("Marsk", 5, WithdrawnStories.INCLUDED)).isEmpty();
            assertThat(archive.check(QuotationQuery.of(SECRET), null).verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
            assertThat(archive.check(QuotationQuery.of(SECRET), null).evidence())
                    .isEmpty();
            RecordCounts counts = archive.browse().census();
            assertThat(List.of(counts.stories(), counts.statements(), counts.speakers()))
                    .containsExactly(1L, 1L, 1L);
            VerificationResult verified = archive.verify(before, _ -> {});
            assertThat(verified.faults()).isEmpty();
            assertThat(verified.redacted()).isEqualTo(4);
            assertThat(verified.stories()).isEqualTo(2);
            archive.reindex(_ -> {});
            assertThat(everything(archive)).doesNotContain("lamps", "Marsk", "weir");
            assertThat(statement(archive, weir, 0).redaction()).isNotNull();
            assertThat(archive.browse()
                            .statementsMeant(weir.statements().getFirst().id().value()))
                    .singleElement()
                    .matches(kept -> kept.redaction() != null);
        }
    }

    @Test
    default void theWordsOfARedactedStatementLeaveTheTextOfItsStoryAndAllElseOfItStays() throws Exception {
        NewStory weir = weir();
        try (Archive archive = open()) {
            archive.add(List.of(weir));
            TreeHead before = archive.head();
            words(archive, weir, 0);
            KeptStory left = story(archive, weir);
            assertThat(left.status()).isEqualTo(StatementStatus.CURRENT);
            assertThat(left.redaction()).isNotNull().matches(redaction -> !redaction.isWhole());
            assertThat(left.story().text().string())
                    .hasSize(WEIR.length())
                    .startsWith("█".repeat(SECRET.length() + 3) + " said reeve Odo Marsk.")
                    .endsWith(WEIR.substring(WEIR.indexOf("\n")));
            assertThat(archive.statements(left))
                    .extracting(KeptStatement::words)
                    .containsExactly("“We shall ask for the lamps,”", "“Nobody lit the path,”");
            assertThat(archive.find(StatementQuery.about("lamps")).statements()).hasSize(1);
            assertThat(archive.check(QuotationQuery.of(SECRET), null).verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
            assertThat(everything(archive)).doesNotContain("hid nine", "below the weir");
            assertThat(archive.who("Marsk", 5).getFirst().statements()).isOne();
            assertThat(archive.verify(before, _ -> {}).faults()).isEmpty();
            for (int index : List.of(1, 2)) {
                Receipt receipt = Receipt.parse(
                        archive.receipt(statement(archive, weir, index)).json());
                assertThat(receipt.check(null)).isEmpty();
                assertThat(receipt.check(weir.story().text())).isEmpty();
                assertThat(receipt.json()).doesNotContain("█", "hid nine");
            }
            assertThatThrownBy(() -> archive.receipt(statement(archive, weir, 0)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(WORDS);
        }
        try (Archive archive = open()) {
            assertThat(verified(archive).redacted()).isOne();
            assertThat(story(archive, weir).story().text().string()).doesNotContain("nine lamps");
        }
    }

    @Test
    default void wordsThatTheHeadlineTheTextAndAnotherStatementRepeatGoToo() throws IOException {
        Text text = Text.of(
                "“" + SECRET + ",” said reeve Odo Marsk.\n\nThe warden hid — nine lamps, below the weir!\n\n"
                        + "Runa Feld said that the warden hid nine lamps below the weir.\n\n“We slept,” said Runa Feld.");
        Story story = Story.builder("https://fen.example/the-warden-hid-nine-lamps-below-the-weir", text)
                .headline("Reeve: “the warden hid nine lamps below the weir”")
                .outlet(new Outlet("Fen Gazette"))
                .published(DAY)
                .build();
        NewStory weir = new NewStory(story, Edition.of("weir"), NewStories.statements(story));
        try (Archive archive = open()) {
            archive.add(List.of(weir));
            assertThat(weir.statements()).hasSize(3);
            archive.corrections()
                    .correct(
                            weir.statements().getFirst().id(),
                            new Change.ToSpeaker(new Speaker.Resolved(
                                    "Ilva Brandt", SpeakerType.PERSON, true, "lampist", null, Resolution.NAME)),
                            new EditNote("Ann", RecordContract.NOW, "She spoke of the lamps."));
            words(archive, weir, 0);
            assertThat(everything(archive)).doesNotContain("nine", "hid", "Ilva", "spoke of");
            KeptStory left = story(archive, weir);
            assertThat(left.story().headline()).isNull();
            assertThat(left.story().outlet()).isEqualTo(new Outlet("Fen Gazette"));
            assertThat(archive.statements(left))
                    .extracting(KeptStatement::words)
                    .containsExactly("“We slept,”");
            assertThat(archive.who("Ilva Brandt", 5)).isEmpty();
            verified(archive);
        }
        try (Archive archive = open()) {
            assertThat(everything(archive)).doesNotContain("nine", "hid", "Ilva", "spoke of");
            verified(archive);
        }
    }

    @Test
    default void aStoryOfWhichWordsWereRedactedCanBeRedactedAsAWhole() throws IOException {
        NewStory weir = weir();
        try (Archive archive = open()) {
            archive.add(List.of(weir));
            words(archive, weir, 0);
            archive.corrections().withdraw(weir.story().id(), Edition.Status.WITHHELD, COURT);
            words(archive, weir, 1);
            whole(archive, weir);
            assertThat(everything(archive)).doesNotContain("lamps", "Marsk", "Feld");
            assertThat(verified(archive).redacted()).isEqualTo(5);
        }
        try (Archive archive = open()) {
            assertThat(everything(archive)).doesNotContain("lamps", "Marsk", "Feld");
            verified(archive);
        }
    }

    @Test
    default void whatWasRedactedCannotBeRedactedCorrectedOrUndoneAgain() {
        NewStory weir = weir();
        try (Archive archive = open()) {
            archive.add(List.of(weir));
            Event.Redacted redacted = words(archive, weir, 0);
            StatementId id = weir.statements().getFirst().id();
            assertThatThrownBy(() -> words(archive, weir, 0)).hasMessage("the statement was " + WORDS + " already");
            assertThatThrownBy(() -> archive.corrections().correct(id, new Change.ToNothing(), COURT))
                    .hasMessageContaining(WORDS);
            assertThatThrownBy(() -> archive.corrections().undo(redacted.position(), COURT))
                    .hasMessageContaining("cannot be undone");
            whole(archive, weir);
            StoryId story = weir.story().id();
            assertThatThrownBy(() -> whole(archive, weir)).hasMessage("the story was " + WORDS + " already");
            assertThatThrownBy(() -> archive.corrections().withdraw(story, Edition.Status.USABLE, COURT))
                    .hasMessageContaining(WORDS);
            verified(archive);
        }
    }

    @Test
    default void aReasonMustNotRepeatTheWords() {
        NewStory weir = weir();
        EditNote loud = new EditNote("Ann", RecordContract.NOW, "He never said: " + SECRET + "!");
        try (Archive archive = open()) {
            archive.add(List.of(weir));
            KeptStatement statement = statement(archive, weir, 0);
            TreeHead head = archive.head();
            assertThatThrownBy(() -> archive.erasure().redact(statement, loud))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("would stay on record");
            assertThat(archive.head()).isEqualTo(head);
        }
    }

    @Test
    default void aRedactedTextThatIsAddedAgainIsNotKeptAgain() {
        NewStory weir = weir();
        try (Archive archive = open()) {
            archive.add(List.of(weir));
            whole(archive, weir);
            TreeHead head = archive.head();
            long number = story(archive, weir).number();
            assertThat(archive.add(List.of(weir, NewStories.of("weir 2", "The Other Post", DAY, WEIR))))
                    .allMatch(added -> added instanceof AddResult.Redacted redacted
                            && redacted.number() == number
                            && redacted.redaction().words().equals(WORDS));
            assertThat(archive.head()).isEqualTo(head);
        }
    }

    @Test
    default void aNewVersionOfARedactedStoryIsAStoryOfItsOwn() {
        NewStory weir = weir();
        NewStory mill = NewStories.of("weir", "Fen Gazette", DAY, MILL);
        try (Archive archive = open()) {
            archive.add(List.of(weir));
            whole(archive, weir);
            assertThat(archive.add(List.of(mill)).getFirst()).isInstanceOf(AddResult.Kept.class);
            verified(archive);
        }
    }

    @Test
    default void copiesAndVersionsStayAndAreNamed() {
        NewStory weir = weir();
        NewStory newer = NewStories.of("weir", "Fen Gazette", DAY, "Corrected.\n\n" + WEIR);
        NewStory copy = NewStories.of("copy", "The Other Post", DAY, "From the wires.\n\n" + WEIR);
        try (Archive archive = open()) {
            archive.add(List.of(weir, newer, copy));
            for (Erasure.Preview preview : List.of(
                    archive.erasure().preview(story(archive, weir)),
                    archive.erasure().preview(statement(archive, weir, 0)))) {
                assertThat(preview.elsewhere())
                        .containsExactlyInAnyOrder(
                                "story " + newer.story().id() + ", weir",
                                "story " + copy.story().id() + ", copy");
            }
            assertThat(archive.erasure().preview(story(archive, weir)).statements())
                    .hasSize(3);
            whole(archive, weir);
            assertThat(archive.find(StatementQuery.about("lamps hid")).statements())
                    .isNotEmpty();
            assertThat(story(archive, newer).status()).isEqualTo(StatementStatus.CURRENT);
            verified(archive);
        }
    }

    @Test
    default void whatIsHeldIsNotRedactedUntilItIsReleased() {
        NewStory weir = weir();
        EditNote trial = new EditNote("Bo", RecordContract.NOW, "the trial goes on");
        try (Archive archive = open()) {
            archive.add(List.of(weir));
            KeptStatement statement = statement(archive, weir, 0);
            Event.Held held = archive.erasure().hold(statement, trial);
            assertThat(archive.erasure().holds()).containsExactly(held);
            String because = "must not be redacted: it is held since 2031-05-05 by Bo because the trial goes on";
            assertThatThrownBy(() -> words(archive, weir, 0)).hasMessageContaining(because);
            assertThatThrownBy(() -> whole(archive, weir)).hasMessageContaining(because);
            words(archive, weir, 2);
            archive.erasure().hold(story(archive, weir), trial);
            assertThatThrownBy(() -> words(archive, weir, 1)).hasMessageContaining("the story " + because);
            archive.erasure().release(statement.number(), COURT);
            archive.erasure().release(statement.story().number(), COURT);
            assertThatThrownBy(() -> archive.erasure().release(statement.number(), COURT))
                    .hasMessage("it is not held");
            assertThat(archive.erasure().holds()).isEmpty();
            whole(archive, weir);
            verified(archive);
        }
    }
}
