package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.NewStory;
import org.onrecord.search.StatementQuery;

/// What a person can type to point at a speaker, a story or a statement, and records that several use at once.
interface LookupContract {
    Archive open();

    @Test
    default void aSpeakerIsMeantByNameTitleRoleOrNumber() {
        try (Archive archive = open()) {
            archive.add(List.of(
                    NewStories.of("a", "“The dam will hold,” said health minister Orla Finch."),
                    NewStories.of("b", "“The dam is old,” said mayor Piet Brandsma."),
                    NewStories.of("c", "“The dam is a gift,” said they.")));
            SpeakerPage finch = archive.who("Finch", 0).getFirst();
            String number = Long.toString(finch.number());
            for (String typed : List.of("Orla Finch", "Dame Orla Finch", "Finch", "health minister", number)) {
                assertThat(archive.who(typed, 0))
                        .as(typed)
                        .extracting(SpeakerPage::number)
                        .containsExactly(finch.number());
                assertThat(archive.find(StatementQuery.about("dam").withSpeaker(typed))
                                .statements())
                        .as(typed)
                        .extracting(hit -> hit.statement().words())
                        .containsExactly("“The dam will hold,”");
            }
            for (String typed : List.of("Dame Una Finch", "finance minister", "999999", "…", "dam")) {
                assertThat(archive.find(StatementQuery.ANY.withSpeaker(typed)).statements())
                        .as(typed)
                        .isEmpty();
            }
        }
    }

    @Test
    default void aStoryIsMeantByWhatFindPrints() {
        NewStory quay = NewStories.of("desk/quay's \"new\" 50%.html", "“The quay is open,” said Ada Holm.");
        NewStory other = NewStories.of("other/quay.html", "“The quay is shut,” said Ada Holm.");
        try (Archive archive = open()) {
            archive.add(List.of(quay, other));
            for (String typed :
                    List.of(quay.story().id().value(), quay.story().origin(), "quay's \"new\" 50%.html", "1")) {
                assertThat(archive.browse().storiesMeant(typed))
                        .as(typed)
                        .extracting(kept -> kept.story().id())
                        .containsExactly(quay.story().id());
            }
            assertThat(archive.browse().storiesMeant("html")).isEmpty();
            assertThat(archive.browse().storiesMeant("")).isEmpty();
        }
    }

    @Test
    default void aStatementIsMeantByItsIdPositionWordsOrSentence() {
        NewStory quay = NewStories.of("quay", "“The quay is open at last,” said Ada Holm. “At last,” said Ivo Berg.");
        try (Archive archive = open()) {
            archive.add(List.of(quay));
            for (String typed : List.of(
                    quay.statements().getFirst().id().value(),
                    "2",
                    "the QUAY is open",
                    "“The quay … at last”",
                    "“The quay is open at last,” said Ada Holm.")) {
                assertThat(archive.browse().statementsMeant(typed))
                        .as(typed)
                        .extracting(KeptStatement::words)
                        .containsExactly("“The quay is open at last,”");
            }
            assertThat(archive.browse().statementsMeant("at last"))
                    .extracting(KeptStatement::words)
                    .containsExactly("“At last,”");
            for (String typed : List.of("the quay is shut", "…", "", "0123456789abcdef", "99")) {
                assertThat(archive.browse().statementsMeant(typed)).as(typed).isEmpty();
            }
        }
    }

    @Test
    default void aStatementIsMeantByTheWordsItHasAndNotByOtherFormsOfThem() {
        NewStory yard = NewStories.of("yard", "“The cranes are rusting in the yard,” said Ada Holm. It rained.");
        try (Archive archive = open()) {
            archive.add(List.of(yard));
            for (String typed : List.of("crane", "the crane is rusting", "rust", "ranes are rusting", "yards")) {
                assertThat(archive.browse().statementsMeant(typed)).as(typed).isEmpty();
            }
            for (String typed : List.of("cranes", "CRANES are", "cranes … yard")) {
                assertThat(archive.browse().statementsMeant(typed)).as(typed).hasSize(1);
            }
            assertThat(archive.browse().statementsMeant("yard … cranes")).isEmpty();
        }
    }

    @Test
    default void vectorsFollowByThemselves() {
        try (Archive archive = open();
                VectorKeeper vectors = VectorKeeper.begin(archive, VectorKeeper.Pace.WHEN_IDLE, note -> {
                    throw new AssertionError(note);
                })) {
            archive.add(List.of(NewStories.of("a", RecordContract.PIER)));
            while (archive.meaningsMissing() > 0) {
                Thread.onSpinWait();
            }
            assertThat(archive.find(StatementQuery.about("pier")).notes()).isEmpty();
            archive.add(List.of(NewStories.of("b", "“The quay is open,” said Ada Holm.")));
            assertThat(vectors.finish(Duration.ofMinutes(1))).isZero();
        }
    }

    @Test
    default void aSharedArchiveStopsWhenItIsToldToAndLeavesTheRecordOpen() {
        try (Archive archive = open()) {
            AtomicBoolean mayGoOn = new AtomicBoolean(true);
            try (Archive shared = archive.shared(() -> {
                if (!mayGoOn.get()) {
                    throw new IllegalStateException("stopped");
                }
            })) {
                shared.add(List.of(NewStories.of("a", RecordContract.PIER)));
                assertThat(archive.head()).isEqualTo(shared.head());
                mayGoOn.set(false);
                assertThatThrownBy(shared::head).hasMessage("stopped");
                assertThatThrownBy(() -> shared.add(List.of(NewStories.of("b", "“No,” said Ada Holm."))))
                        .hasMessage("stopped");
                assertThatThrownBy(() -> shared.verify(null, _ -> {})).hasMessage("stopped");
            }
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
            assertThat(archive.browse().census().stories()).isOne();
            assertThat(Set.of(archive.head().size())).containsExactly(5L);
        }
    }
}
