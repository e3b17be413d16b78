package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onrecord.archive.Records.ANN;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;
import org.onrecord.text.Span;

/// What people do to a record, one deed on top of another, and how each is taken back.
class HandworkTest {
    private static final NewStory PIER = NewStories.of("pier", RecordContract.PIER);
    private static final Statement FIRST = PIER.statements().getFirst();

    @TempDir
    private Path folder;

    private Archive archive;

    @BeforeEach
    void aRecordOfOneStory() {
        archive = Records.open(folder);
        archive.add(List.of(PIER));
    }

    @AfterEach
    void everythingIsAsItWasPutOnRecord() {
        assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        archive.close();
    }

    private KeptStatement now(Statement statement) {
        return archive.statement(statement.id()).orElseThrow();
    }

    private static Change speaker(String name) {
        return new Change.ToSpeaker(new Speaker.Resolved(name, SpeakerType.PERSON, true, null, null, Resolution.NAME));
    }

    private long number(String name) {
        return archive.who(name, 1).getFirst().number();
    }

    @Test
    void theLastCorrectionOfOneThingCounts() {
        for (Kind kind : Kind.values()) {
            archive.corrections().correct(FIRST.id(), new Change.ToKind(kind), ANN);
            assertThat(now(FIRST).statement().kind()).isEqualTo(kind);
        }
        assertThat(now(FIRST).corrections()).hasSize(Kind.values().length);
        assertThat(now(FIRST).found().kind()).isEqualTo(FIRST.kind());
    }

    @Test
    void takingBackTheLastCorrectionBringsBackTheOneBefore() {
        archive.corrections().correct(FIRST.id(), new Change.ToKind(Kind.REFUSAL), ANN);
        Event.Corrected last = archive.corrections().correct(FIRST.id(), new Change.ToKind(Kind.DENIAL), ANN);
        archive.corrections().undo(last.position(), ANN);
        assertThat(now(FIRST).statement().kind()).isEqualTo(Kind.REFUSAL);
    }

    @Test
    void takingBackTheFirstCorrectionLeavesTheLast() {
        Event.Corrected first = archive.corrections().correct(FIRST.id(), new Change.ToKind(Kind.REFUSAL), ANN);
        archive.corrections().correct(FIRST.id(), new Change.ToKind(Kind.DENIAL), ANN);
        archive.corrections().undo(first.position(), ANN);
        assertThat(now(FIRST).statement().kind()).isEqualTo(Kind.DENIAL);
    }

    @Test
    void anUndoIsUndoneAsOftenAsSomebodyLikes() {
        long position = archive.corrections()
                .correct(FIRST.id(), new Change.ToKind(Kind.REFUSAL), ANN)
                .position();
        for (int time = 0; time < 6; time++) {
            boolean isUndone = time % 2 == 0;
            position = archive.corrections().undo(position, ANN).position();
            assertThat(now(FIRST).statement().kind()).isEqualTo(isUndone ? FIRST.kind() : Kind.REFUSAL);
        }
    }

    @Test
    void whatIsUndoneAlreadyIsNotUndoneAgain() {
        long position = archive.corrections()
                .correct(FIRST.id(), new Change.ToNothing(), ANN)
                .position();
        archive.corrections().undo(position, ANN);
        assertThat(archive.browse().isUndone(position)).isTrue();
        assertThatThrownBy(() -> archive.corrections().undo(position, ANN))
                .hasMessage("what stands at position " + position + " is undone already");
    }

    @Test
    void aSightingCannotBeUndone() {
        archive.add(List.of(NewStories.of("elsewhere", "The Ostrey Mail", Records.DAY, RecordContract.PIER)));
        Event sighted = archive.browse().events(Long.MAX_VALUE, 1).getFirst();
        assertThat(sighted).isInstanceOf(Event.Sighted.class);
        assertThatThrownBy(() -> archive.corrections().undo(sighted.position(), ANN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be undone");
    }

    @Test
    void aStatementSaidToBeNoneIsFoundOnlyWhenAskedFor() {
        archive.corrections().correct(FIRST.id(), new Change.ToNothing(), ANN);
        assertThat(now(FIRST).status()).isEqualTo(StatementStatus.REJECTED);
        assertThat(archive.find(StatementQuery.about("sell the pier")).statements())
                .isEmpty();
        assertThat(archive.find(StatementQuery.about("sell the pier")
                                .filtered(filter -> filter.withStatuses(Set.of(StatementStatus.REJECTED))))
                        .statements())
                .hasSize(1);
        assertThat(archive.browse().census().statements()).isEqualTo(2);
    }

    @Test
    void aSpeakerNamedByACorrectionIsTheOneOfThatName() {
        archive.corrections().correct(FIRST.id(), speaker("Pell Okonta"), ANN);
        assertThat(now(FIRST).speaker()).isEqualTo(number("Pell Okonta"));
        assertThat(archive.who("Pell Okonta", 5).getFirst().statements()).isEqualTo(2);
        assertThat(archive.who("Imre Valdane", 5)).isEmpty();
    }

    @Test
    void aSpeakerNamedForTheFirstTimeHasAPageUntilThatIsUndone() {
        Event.Corrected corrected = archive.corrections().correct(FIRST.id(), speaker("Olga Prent"), ANN);
        assertThat(corrected.speaker()).isNotNull();
        assertThat(archive.who("Prent", 5)).singleElement().satisfies(page -> {
            assertThat(page.statements()).isEqualTo(1);
            assertThat(page.history()).containsExactly(corrected);
        });
        archive.corrections().undo(corrected.position(), ANN);
        assertThat(archive.who("Prent", 5)).isEmpty();
        assertThat(archive.who("Imre Valdane", 5)).hasSize(1);
    }

    @Test
    void mergesFollowOneAnother() {
        long valdane = number("Imre Valdane");
        long okonta = number("Pell Okonta");
        long haske = number("Dorrit Haske");
        Event.Merged first = archive.corrections().merge(haske, okonta, ANN);
        Event.Merged second = archive.corrections().merge(okonta, valdane, ANN);
        assertThat(List.of(number("Dorrit Haske"), number("Pell Okonta"), number("Imre Valdane")))
                .containsOnly(valdane);
        assertThat(archive.speaker(haske, 10).orElseThrow().statements()).isEqualTo(3);
        archive.corrections().undo(second.position(), ANN);
        assertThat(number("Dorrit Haske")).isEqualTo(okonta);
        assertThat(number("Imre Valdane")).isEqualTo(valdane);
        archive.corrections().undo(first.position(), ANN);
        assertThat(number("Dorrit Haske")).isEqualTo(haske);
    }

    @Test
    void whoWasMergedAlreadyIsMergedAsTheOneTheyAre() {
        long valdane = number("Imre Valdane");
        long okonta = number("Pell Okonta");
        archive.corrections().merge(okonta, valdane, ANN);
        assertThatThrownBy(() -> archive.corrections().merge(valdane, okonta, ANN))
                .hasMessageContaining("are one already");
        Event.Merged merged = archive.corrections().merge(number("Dorrit Haske"), okonta, ANN);
        assertThat(merged.into()).isEqualTo(valdane);
    }

    @Test
    void aSplitTakesTheNamedStatementsAndLeavesTheOthers() {
        NewStory second = NewStories.of("b", "“The ferry is lost for good,” said mayor Imre Valdane.");
        NewStory third = NewStories.of("c", "“Hats are in fashion again,” said mayor Imre Valdane.");
        archive.add(List.of(second, third));
        long valdane = number("Imre Valdane");
        StatementId one = second.statements().getFirst().id();
        StatementId other = third.statements().getFirst().id();
        Event.Split split = archive.corrections().split(valdane, List.of(other, one, one), ANN);
        assertThat(split.statements()).hasSize(2).isSorted();
        assertThat(now(second.statements().getFirst()).speaker()).isEqualTo(split.position());
        assertThat(now(FIRST).speaker()).isEqualTo(valdane);
        assertThat(archive.speaker(split.position(), 5).orElseThrow().statements())
                .isEqualTo(2);
        assertThat(archive.speaker(valdane, 5).orElseThrow().statements()).isEqualTo(1);
    }

    @Test
    void whoWasSplitOffIsMergedBack() {
        NewStory second = NewStories.of("b", "“The ferry is lost for good,” said mayor Imre Valdane.");
        archive.add(List.of(second));
        long valdane = number("Imre Valdane");
        Event.Split split = archive.corrections()
                .split(valdane, List.of(second.statements().getFirst().id()), ANN);
        archive.corrections().merge(split.position(), valdane, ANN);
        assertThat(archive.who("Imre Valdane", 5)).singleElement().satisfies(page -> {
            assertThat(page.number()).isEqualTo(valdane);
            assertThat(page.statements()).isEqualTo(2);
            assertThat(page.history()).hasSize(2);
        });
    }

    @Test
    void aStatementWhoseSpansWereCorrectedIsFoundByItsNewWords() {
        Span whole = FIRST.content().getFirst();
        Span less = new Span(whole.start(), whole.start() + "“We will not sell".length());
        archive.corrections().correct(FIRST.id(), new Change.ToSpans(List.of(less), List.of(), List.of()), ANN);
        KeptStatement kept = now(FIRST);
        assertThat(kept.words()).isEqualTo("“We will not sell");
        assertThat(kept.found().content()).isEqualTo(FIRST.content());
        assertThat(kept.statement().id()).isEqualTo(FIRST.id());
        assertThat(archive.find(StatementQuery.about("anyone")).statements()).isEmpty();
        assertThat(archive.find(StatementQuery.about("sell")).statements()).hasSize(1);
    }

    @Test
    void aSpanThatCutsACharacterIsRefused() {
        NewStory emoji = NewStories.of("e", "🎪 “The circus came,” said Ann Lee.");
        archive.add(List.of(emoji));
        StatementId id = emoji.statements().getFirst().id();
        long size = archive.head().size();
        assertThatThrownBy(() -> archive.corrections()
                        .correct(id, new Change.ToSpans(List.of(new Span(1, 5)), List.of(), List.of()), ANN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("surrogate pair");
        assertThat(archive.head().size()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"content", "cue", "source"})
    void spansThatOverlapAreNamedWithTheirList(String list) {
        List<Span> good = List.of(new Span(0, 3));
        List<Span> bad = List.of(new Span(0, 5), new Span(4, 9));
        Change change = new Change.ToSpans(
                list.equals("content") ? bad : good,
                list.equals("cue") ? bad : List.of(),
                list.equals("source") ? bad : List.of());
        assertThatThrownBy(() -> archive.corrections().correct(FIRST.id(), change, ANN))
                .hasMessage("the spans [0, 5) and [4, 9) of " + list + " must not overlap");
    }

    @Test
    void changesAndNotesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new Change.ToSpans(List.of(), List.of(), List.of()))
                .hasMessage("a statement needs content, got none");
        assertThatThrownBy(() -> new EditNote(" ", RecordContract.NOW, "why"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EditNote("Ann", RecordContract.NOW, ""))
                .hasMessageContaining("needs a name and a reason");
    }

    @ParameterizedTest
    @EnumSource(Edition.Status.class)
    void aStoryIsWithdrawnUnlessItIsUsable(Edition.Status status) {
        Event.Withdrawn event = archive.corrections().withdraw(PIER.story().id(), status, ANN);
        boolean usable = status == Edition.Status.USABLE;
        assertThat(archive.story(event.story()).status())
                .isEqualTo(usable ? StatementStatus.CURRENT : StatementStatus.WITHDRAWN);
        assertThat(archive.browse().census().statements()).isEqualTo(usable ? 3 : 0);
    }

    @Test
    void aCorrectionOfAnOlderVersionStaysWithIt() {
        archive.corrections().correct(FIRST.id(), new Change.ToKind(Kind.REFUSAL), ANN);
        NewStory newer = NewStories.of("pier", "New.\n\n" + RecordContract.PIER);
        archive.add(List.of(newer));
        assertThat(now(FIRST).status()).isEqualTo(StatementStatus.SUPERSEDED);
        assertThat(now(FIRST).statement().kind()).isEqualTo(Kind.REFUSAL);
        assertThat(now(newer.statements().getFirst()).statement().kind())
                .isEqualTo(newer.statements().getFirst().kind());
    }

    @Test
    void everyDeedIsAnEntryOfItsOwnThatNamesWhoDidIt() {
        long size = archive.head().size();
        EditNote note = new EditNote("Ida Rowe", RecordContract.NOW, "she called the desk");
        archive.corrections().correct(FIRST.id(), new Change.ToKind(Kind.REFUSAL), note);
        archive.corrections().merge(number("Pell Okonta"), number("Dorrit Haske"), note);
        archive.corrections().withdraw(PIER.story().id(), Edition.Status.WITHHELD, note);
        assertThat(archive.head().size()).isEqualTo(size + 3);
        for (Event event : archive.browse().events(Long.MAX_VALUE, 10)) {
            EditNote by = switch (event) {
                case Event.Corrected corrected -> corrected.note();
                case Event.Merged merged -> merged.note();
                case Event.Split split -> split.note();
                case Event.Undone undone -> undone.note();
                case Event.Withdrawn withdrawn -> withdrawn.note();
                case Event.Accepted accepted -> accepted.note();
                case Event.Redacted redacted -> redacted.note();
                case Event.Held held -> held.note();
                case Event.Sighted _ -> ANN;
            };
            assertThat(by).isEqualTo(note);
        }
    }
}
