package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordCounts;
import org.onrecord.entry.Withdrawal;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.quotation.Verdict;
import org.onrecord.search.FacetField;
import org.onrecord.search.StatementQuery;
import org.onrecord.story.Edition;
import org.onrecord.story.PublicationMetadata;
import org.onrecord.story.Story;

/// What every record does with stories that must not be used: killed, held back, under embargo, or withdrawn by
/// hand.
interface WithdrawnContract {
    LocalDate DAY = LocalDate.of(2031, 5, 4);
    String WEIR = "“The weir will be lifted at dusk,” said reeve Odo Marsk.";
    String WORDS = "The weir will be lifted at dusk";
    String MILL = "“The mill grinds on,” said miller Runa Feld.";
    EditNote WHY = new EditNote("Ann", RecordContract.NOW, "It names the wrong man.");

    /// A record of this test's own, empty when it is first opened.
    Archive open();

    private static NewStory story(String guid, String outlet, Edition.Status status, String text) {
        NewStory newStory = NewStories.of(guid, outlet, DAY, text);
        return new NewStory(newStory.story(), new Edition(guid, null, status), newStory.statements());
    }

    private static long found(Archive archive, WithdrawnStories withdrawn) {
        return archive.find(StatementQuery.about("weir").filtered(filter -> filter.with(withdrawn)))
                .statements()
                .size();
    }

    private static KeptStory weir(Archive archive, NewStory newStory) {
        return archive.story(newStory.story().id()).orElseThrow();
    }

    @Test
    default void aWithdrawnStoryIsNeitherFoundNorCountedNorListedUnlessAskedFor() throws IOException {
        for (Edition.Status status : List.of(Edition.Status.CANCELED, Edition.Status.WITHHELD)) {
            try (Archive archive = open()) {
                NewStory weir = story("weir " + status, "Fen Gazette", Edition.Status.USABLE, WEIR);
                archive.add(List.of(weir, story("mill", "Fen Gazette", Edition.Status.USABLE, MILL)));
                archive.corrections().withdraw(weir.story().id(), status, WHY);
                assertThat(found(archive, WithdrawnStories.HIDDEN)).isZero();
                assertThat(found(archive, WithdrawnStories.INCLUDED)).isOne();
                RecordCounts counts = archive.browse().census();
                assertThat(List.of(counts.stories(), counts.statements(), counts.speakers()))
                        .containsExactly(1L, 1L, 1L);
                assertThat(archive.find(StatementQuery.ANY.withFacets(FacetField.OUTLET))
                                .facets()
                                .getFirst()
                                .counts())
                        .allMatch(count -> count.matches() == 1);
                assertThat(archive.who("Marsk", 5)).isEmpty();
                assertThat(archive.who("Marsk", 5, WithdrawnStories.INCLUDED)).hasSize(1);
                assertThat(archive.browse().stories(0, 10)).hasSize(1);
                assertThat(archive.browse().storiesBefore(Long.MAX_VALUE, 1)).hasSize(1);
                assertThat(archive.browse().statements(0, 10)).hasSize(1);
                assertThat(archive.browse().speakers(-1, 10)).hasSize(1);
                assertThat(archive.browse(WithdrawnStories.INCLUDED).stories(0, 10))
                        .hasSize(2);
                assertThat(archive.browse(WithdrawnStories.INCLUDED).speakers(-1, 10))
                        .hasSize(2);
                assertThat(exported(archive, WithdrawnStories.HIDDEN)).containsExactly("mill", "Runa Feld");
                assertThat(exported(archive, WithdrawnStories.INCLUDED)).hasSize(4);
                archive.corrections().withdraw(weir.story().id(), Edition.Status.USABLE, WHY);
                assertThat(found(archive, WithdrawnStories.HIDDEN)).isOne();
                assertThat(archive.browse().census().stories()).isEqualTo(2);
                archive.corrections().withdraw(weir.story().id(), status, WHY);
            }
        }
    }

    private static List<String> exported(Archive archive, WithdrawnStories withdrawn) throws IOException {
        List<String> exported = new ArrayList<>();
        archive.each(withdrawn, (story, _) -> exported.add(story.story().origin()));
        archive.eachSpeaker(withdrawn, profile -> exported.add(profile.name()));
        return exported;
    }

    @Test
    default void whatWithdrawnStoriesSayOfASpeakerIsNotOnTheSpeakersPage() {
        try (Archive archive = open()) {
            NewStory liar =
                    story("liar", "Fen Gazette", Edition.Status.CANCELED, "“I stole it,” said thief Runa Feld.");
            archive.add(List.of(story("mill", "Fen Gazette", Edition.Status.USABLE, MILL), liar));
            assertThat(archive.who("Runa Feld", 5).getFirst().profile().roles())
                    .extracting(role -> role.role())
                    .containsExactly("miller");
            assertThat(archive.who("Runa Feld", 5, WithdrawnStories.INCLUDED)
                            .getFirst()
                            .profile()
                            .roles())
                    .hasSize(2);
        }
    }

    @Test
    default void wordsThatOnlyAWithdrawnStoryHasAreNotOnRecordAndNotDenied() {
        try (Archive archive = open()) {
            NewStory weir = story("weir", "Fen Gazette", Edition.Status.USABLE, WEIR);
            archive.add(List.of(weir));
            archive.corrections().withdraw(weir.story().id(), Edition.Status.CANCELED, WHY);
            CheckResult checked = archive.check(QuotationQuery.of(WORDS), null);
            assertThat(checked.verdict()).isEqualTo(Verdict.NOT_ON_RECORD);
            assertThat(checked.evidence()).isEmpty();
            assertThat(checked.notes())
                    .contains("A story with these words was withdrawn on 2031-05-05 because It names the wrong man.");
            CheckResult asked = archive.check(QuotationQuery.of(WORDS), null, WithdrawnStories.INCLUDED);
            assertThat(asked.verdict()).isEqualTo(Verdict.VERBATIM);
            assertThat(asked.notes()).anyMatch(note -> note.startsWith("weir was withdrawn on 2031-05-05"));
        }
    }

    @Test
    default void anEmbargoSaysUntilWhen() {
        try (Archive archive = open()) {
            NewStory plain = story("weir", "Fen Gazette", Edition.Status.WITHHELD, WEIR);
            Story story = Story.builder("weir", plain.story().text())
                    .publication(new PublicationMetadata(
                            null, null, null, null, OffsetDateTime.parse("2031-06-01T08:30:00+02:00"), null))
                    .build();
            archive.add(List.of(new NewStory(story, plain.edition(), plain.statements())));
            Withdrawal withdrawal = weir(archive, plain).withdrawal();
            assertThat(withdrawal).isNotNull();
            assertThat(withdrawal.words()).isEqualTo("put under embargo until 2031-06-01 06:30 UTC");
            assertThat(archive.check(QuotationQuery.of(WORDS), null).notes())
                    .contains("A story with these words was put under embargo until 2031-06-01 06:30 UTC.");
        }
    }

    @Test
    default void aCopyThatMayBeUsedIsFoundWhicheverCameFirst() {
        try (Archive archive = open()) {
            String copy = WEIR + " Nobody in the hall asked him why, and the reeve left by the old gate.";
            NewStory killed = story("weir", "Fen Gazette", Edition.Status.CANCELED, WEIR);
            archive.add(List.of(killed, story("copy", "Moor Mail", Edition.Status.USABLE, copy)));
            for (WithdrawnStories withdrawn : WithdrawnStories.values()) {
                List<SearchResult.Hit> hits = archive.find(
                                StatementQuery.about("weir").filtered(filter -> filter.with(withdrawn)))
                        .statements();
                assertThat(hits)
                        .extracting(hit -> hit.statement().story().story().origin())
                        .containsExactly("copy");
            }
            assertThat(archive.check(QuotationQuery.of(WORDS), null).verdict()).isEqualTo(Verdict.VERBATIM);
            KeptStory usable = archive.newest("copy").orElseThrow();
            assertThat(archive.browse().copies(usable, 5)).isEmpty();
            assertThat(archive.same(archive.statements(usable).getFirst()).statements())
                    .hasSize(1);
        }
    }

    @Test
    default void theSameWordsThatAnotherOutletPublishesLaterAreOnRecordThere() {
        try (Archive archive = open()) {
            NewStory killed = story("weir", "Fen Gazette", Edition.Status.CANCELED, WEIR);
            archive.add(List.of(killed));
            AddResult again = archive.add(List.of(story("own", "Fen Gazette", Edition.Status.USABLE, WEIR)))
                    .getFirst();
            assertThat(again).isInstanceOf(AddResult.Known.class);
            assertThat(archive.add(List.of(story("x", "Moor Mail", Edition.Status.CANCELED, WEIR))))
                    .first()
                    .isInstanceOf(AddResult.Known.class);
            assertThat(found(archive, WithdrawnStories.HIDDEN)).isZero();
            assertThat(archive.add(List.of(story("other", "Moor Mail", Edition.Status.USABLE, WEIR))))
                    .containsExactly(new AddResult.Sighted(again.number(), "Moor Mail"));
            assertThat(found(archive, WithdrawnStories.HIDDEN)).isOne();
            assertThat(archive.find(StatementQuery.about("weir").filtered(filter -> filter.withOutlet("Fen Gazette")))
                            .statements())
                    .isEmpty();
            assertThat(archive.check(QuotationQuery.of(WORDS), null).verdict()).isEqualTo(Verdict.VERBATIM);
            archive.corrections().withdraw(killed.story().id(), Edition.Status.CANCELED, WHY);
            assertThat(found(archive, WithdrawnStories.HIDDEN))
                    .as("a person takes back all that is on record then")
                    .isZero();
            assertThat(archive.add(List.of(story("other", "Moor Mail", Edition.Status.USABLE, WEIR))))
                    .first()
                    .isInstanceOf(AddResult.Sighted.class);
            assertThat(found(archive, WithdrawnStories.HIDDEN)).isOne();
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }

    @Test
    default void aTextThatItsAgencyKillsStandsAtTheOutletThatPublishedItBefore() {
        try (Archive archive = open()) {
            NewStory wire = story("weir", "Fen Gazette", Edition.Status.USABLE, WEIR);
            archive.add(List.of(wire, story("other", "Moor Mail", Edition.Status.USABLE, WEIR)));
            Edition kill = new Edition("weir", null, Edition.Status.CANCELED);
            assertThat(archive.kill(kill, "wrong weir")).isPresent();
            assertThat(archive.kill(kill, "wrong weir")).isEmpty();
            assertThat(found(archive, WithdrawnStories.HIDDEN)).isOne();
            assertThat(weir(archive, wire).withdrawal()).isNotNull();
        }
    }

    @Test
    default void itIsTheSameWithinOneBatch() {
        try (Archive archive = open()) {
            NewStory copy = story("other", "Moor Mail", Edition.Status.USABLE, WEIR);
            assertThat(archive.add(List.of(
                            story("weir", "Fen Gazette", Edition.Status.CANCELED, WEIR),
                            copy,
                            story("mill", "Fen Gazette", Edition.Status.USABLE, MILL),
                            story("mill", "Fen Gazette", Edition.Status.CANCELED, MILL))))
                    .extracting(added -> added.getClass().getSimpleName())
                    .containsExactly("Kept", "Sighted", "Kept", "StatusChanged");
            assertThat(found(archive, WithdrawnStories.HIDDEN)).isOne();
            assertThat(archive.find(StatementQuery.about("mill")).statements()).isEmpty();
            assertThat(archive.verify(null, _ -> {}).faults()).isEmpty();
        }
    }
}
