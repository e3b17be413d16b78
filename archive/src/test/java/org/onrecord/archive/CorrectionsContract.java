package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;
import org.onrecord.story.StoryId;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// What people can do to every record, whatever database keeps it.
interface CorrectionsContract {
    EditNote ANN = new EditNote("Ann Lee", RecordContract.NOW, "the story says so");

    /// A record of this test's own, empty when it is first opened.
    Archive open();

    private static KeptStatement now(Archive archive, Statement statement) {
        return archive.statement(statement.id()).orElseThrow();
    }

    @Test
    default void aCorrectedSpeakerIsFoundAndTheMachinesStaysBeside() {
        NewStory newStory = NewStories.of("a", RecordContract.PIER);
        Statement first = newStory.statements().getFirst();
        Speaker.Resolved right =
                new Speaker.Resolved("Olga Prent", SpeakerType.PERSON, true, "deputy mayor", null, Resolution.NAME);
        try (Archive archive = open()) {
            archive.add(List.of(newStory));
            Event.Corrected corrected = archive.corrections().correct(first.id(), new Change.ToSpeaker(right), ANN);
            KeptStatement kept = now(archive, first);
            assertThat(kept.statement().speaker()).isEqualTo(right);
            assertThat(kept.found()).isEqualTo(first);
            assertThat(kept.corrections()).containsExactly(corrected);
            assertThat(archive.find(StatementQuery.ANY.withSpeaker("Prent")).statements())
                    .hasSize(1);
            assertThat(archive.find(StatementQuery.ANY.withSpeaker("Valdane")).statements())
                    .isEmpty();
            assertThat(archive.who("Olga Prent", 5).getFirst().latest()).hasSize(1);
            assertThat(archive.who("Imre Valdane", 5)).isEmpty();
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
        try (Archive archive = open()) {
            assertThat(now(archive, first).statement().speaker()).isEqualTo(right);
        }
    }

    @Test
    default void kindSpanAndNotAStatementAreCorrected() {
        NewStory newStory = NewStories.of("a", RecordContract.PIER);
        Statement first = newStory.statements().get(0);
        Statement last = newStory.statements().get(2);
        Span shorter = new Span(
                first.content().getFirst().start(), first.content().getFirst().end() - 3);
        try (Archive archive = open()) {
            archive.add(List.of(newStory));
            archive.corrections().correct(first.id(), new Change.ToKind(Kind.REFUSAL), ANN);
            archive.corrections()
                    .correct(first.id(), new Change.ToSpans(List.of(shorter), first.cue(), List.of()), ANN);
            archive.corrections().correct(last.id(), new Change.ToNothing(), ANN);
            Statement corrected = now(archive, first).statement();
            assertThat(corrected.kind()).isEqualTo(Kind.REFUSAL);
            assertThat(corrected.content()).containsExactly(shorter);
            assertThat(corrected.source()).isEmpty();
            assertThat(corrected.manner()).isEqualTo(Manner.DIRECT);
            assertThat(now(archive, last).status()).isEqualTo(StatementStatus.REJECTED);
            assertThat(archive.find(StatementQuery.about("rotten")).statements())
                    .isEmpty();
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
        try (Archive archive = open()) {
            assertThat(now(archive, first).corrections()).hasSize(2);
        }
    }

    @Test
    default void whatWasDoneIsUndoneAndBroughtBackAgain() {
        NewStory newStory = NewStories.of("a", RecordContract.PIER);
        Statement first = newStory.statements().getFirst();
        try (Archive archive = open()) {
            archive.add(List.of(newStory));
            Event.Corrected corrected = archive.corrections().correct(first.id(), new Change.ToKind(Kind.REFUSAL), ANN);
            Event.Undone undone = archive.corrections().undo(corrected.position(), ANN);
            assertThat(now(archive, first).statement().kind()).isEqualTo(first.kind());
            archive.corrections().undo(undone.position(), ANN);
            assertThat(now(archive, first).statement().kind()).isEqualTo(Kind.REFUSAL);
            assertThat(archive.find(StatementQuery.ANY.filtered(filter -> filter.withKinds(Set.of(Kind.REFUSAL))))
                            .statements())
                    .hasSize(1);
        }
    }

    @Test
    default void twoSpeakersAreMergedAndTheMergeIsUndone() {
        try (Archive archive = open()) {
            archive.add(List.of(
                    NewStories.of("a", "“The ferry must be saved,” said mayor Imre Valdane."),
                    NewStories.of("b", "“The ferry is lost,” said mayor Imra Waldane.")));
            long one = archive.who("Imre Valdane", 1).getFirst().number();
            long other = archive.who("Imra Waldane", 1).getFirst().number();
            assertThat(one).isNotEqualTo(other);
            Event.Merged merged = archive.corrections().merge(other, one, ANN);
            SpeakerPage page = archive.who("Imra Waldane", 5).getFirst();
            assertThat(page.number()).isEqualTo(one);
            assertThat(page.statements()).isEqualTo(2);
            assertThat(page.history()).containsExactly(merged);
            archive.add(List.of(NewStories.of("c", "“Ferries float,” said mayor Imra Waldane.")));
            assertThat(archive.who("Imre Valdane", 5).getFirst().statements()).isEqualTo(3);
            archive.corrections().undo(merged.position(), ANN);
            assertThat(archive.who("Imre Valdane", 5).getFirst().number()).isEqualTo(one);
            assertThat(archive.who("Imra Waldane", 5)).isNotEmpty().allMatch(each -> each.number() != one);
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    default void statementsOfANamesakeAreSplitOffAndTheSplitIsUndone() {
        NewStory second = NewStories.of("b", "“The ferry is lost,” said Imre Valdane.");
        try (Archive archive = open()) {
            archive.add(List.of(NewStories.of("a", "“The ferry must be saved,” said Imre Valdane."), second));
            long one = archive.who("Imre Valdane", 1).getFirst().number();
            Event.Split split = archive.corrections()
                    .split(one, List.of(second.statements().getFirst().id()), ANN);
            List<SpeakerPage> pages = archive.who("Imre Valdane", 5);
            assertThat(pages.stream().map(SpeakerPage::number)).containsExactlyInAnyOrder(one, split.position());
            assertThat(pages).allMatch(page -> page.statements() == 1);
            archive.corrections().undo(split.position(), ANN);
            assertThat(archive.who("Imre Valdane", 5))
                    .singleElement()
                    .satisfies(page -> assertThat(page.statements()).isEqualTo(2));
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    default void twoPeopleOfOneNameStayTwoWhenTheEvidenceDiffers() {
        try (Archive archive = open()) {
            archive.add(List.of(
                    NewStories.of("a", "“The law is clear,” said judge Imre Valdane."),
                    NewStories.of("b", "“We scored late,” said striker Imre Valdane."),
                    NewStories.of("c", "“The law is old,” said judge Imre Valdane.")));
            assertThat(archive.who("Imre Valdane", 5).stream().map(SpeakerPage::statements))
                    .containsExactly(2L, 1L);
        }
    }

    @Test
    default void aWithdrawnStoryComesBack() {
        NewStory newStory = NewStories.of("a", RecordContract.PIER);
        try (Archive archive = open()) {
            archive.add(List.of(newStory));
            StoryId id = newStory.story().id();
            archive.corrections().withdraw(id, Edition.Status.WITHHELD, ANN);
            assertThat(archive.story(id).orElseThrow().status()).isEqualTo(StatementStatus.WITHDRAWN);
            archive.corrections().withdraw(id, Edition.Status.USABLE, ANN);
            assertThat(archive.story(id).orElseThrow().status()).isEqualTo(StatementStatus.CURRENT);
        }
    }

    @Test
    default void whatMakesNoSenseIsRefusedAndNothingIsWritten() {
        NewStory newStory = NewStories.of("a", RecordContract.PIER);
        StatementId id = newStory.statements().getFirst().id();
        try (Archive archive = open()) {
            archive.add(List.of(newStory));
            long size = archive.head().size();
            long speaker = archive.who("Imre Valdane", 1).getFirst().number();
            Corrections corrections = archive.corrections();
            assertThatThrownBy(
                            () -> corrections.correct(new StatementId("0123456789abcdef"), new Change.ToNothing(), ANN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("0123456789abcdef");
            assertThatThrownBy(() -> corrections.correct(
                            id, new Change.ToSpans(List.of(new Span(5, 5_000)), List.of(), List.of()), ANN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[5, 5000)");
            assertThatThrownBy(() -> corrections.correct(
                            id, new Change.ToSpans(List.of(new Span(1, 6), new Span(4, 9)), List.of(), List.of()), ANN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("content must not overlap");
            assertThatThrownBy(() -> corrections.merge(speaker, 99, ANN)).hasMessageContaining("99");
            assertThatThrownBy(() -> corrections.merge(speaker, speaker, ANN)).hasMessageContaining("one already");
            assertThatThrownBy(() -> corrections.split(speaker, List.of(), ANN))
                    .hasMessageContaining("name the statements");
            assertThatThrownBy(() -> corrections.split(
                            speaker, List.of(newStory.statements().get(1).id()), ANN))
                    .hasMessageContaining("not one of speaker");
            assertThatThrownBy(() -> corrections.undo(1, ANN)).hasMessageContaining("position 1");
            archive.add(List.of(NewStories.of("b", "Mail", LocalDate.of(2031, 5, 5), RecordContract.PIER)));
            assertThatThrownBy(() -> corrections.undo(size, ANN))
                    .hasMessage("that a text was published elsewhere, at position " + size + ", cannot be undone");
            assertThatThrownBy(
                            () -> corrections.withdraw(StoryId.of(Text.of("never seen")), Edition.Status.CANCELED, ANN))
                    .hasMessageContaining("no story");
            assertThat(archive.head().size()).isEqualTo(size + 1);
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }
}
