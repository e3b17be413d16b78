package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.log.Hash;
import org.onrecord.quotation.Asked;
import org.onrecord.quotation.Verdict;
import org.onrecord.receipt.Receipt;
import org.onrecord.receipt.UnreadableReceiptException;
import org.onrecord.search.How;
import org.onrecord.search.Standing;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;
import org.onrecord.story.Edition;

/// What every record answers, whatever database keeps it.
interface AskingContract {
    /// A record of this test's own, empty when it is first opened.
    Archive open();

    private static List<String> words(Found found) {
        return found.statements().stream()
                .map(hit -> hit.statement()
                        .story()
                        .story()
                        .text()
                        .at(hit.statement().statement().content().getFirst()))
                .toList();
    }

    @Test
    default void aStatementIsFoundInItsSentenceWithTheWordsMarked() {
        try (Archive archive = open()) {
            archive.add(List.of(Told.draft("a", RecordContract.PIER)));
            Found found = archive.find(StatementQuery.about("crowns spring"));
            assertThat(words(found)).containsExactly("“It has cost us nine million crowns since spring,”");
            assertThat(found.statements().getFirst().excerpt().marked("<", ">"))
                    .isEqualTo("“It has cost us nine million <crowns> since <spring>,” said treasurer Pell Okonta.");
        }
    }

    @Test
    default void whatIsAddedIsFoundAtOnceAndAfterOpeningAgain() {
        try (Archive archive = open()) {
            archive.add(List.of(Told.draft("a", RecordContract.PIER)));
            assertThat(archive.find(StatementQuery.about("rotten")).statements())
                    .hasSize(1);
            archive.add(List.of(Told.draft("b", "“The roof is rotten,” said Ann Lee.")));
            assertThat(archive.find(StatementQuery.about("rotten")).statements())
                    .hasSize(2);
        }
        try (Archive archive = open()) {
            assertThat(archive.find(StatementQuery.about("rotten")).statements())
                    .hasSize(2);
        }
    }

    @Test
    default void oneWireStoryOnFiftySitesIsOneHit() {
        try (Archive archive = open()) {
            List<Draft> sites = new ArrayList<>();
            for (int site = 0; site < 50; site++) {
                sites.add(Told.draft(
                        "site " + site, "From the newsroom of site " + site + ".\n\n" + RecordContract.PIER));
            }
            archive.add(sites);
            Found found = archive.find(StatementQuery.about("pier"));
            assertThat(found.statements())
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.copies()).isEqualTo(49));
            SameWords same = archive.same(found.statements().getFirst().statement());
            assertThat(same.statements()).hasSize(50);
            assertThat(same.drift().others()).allMatch(compared -> compared.isSame());
        }
    }

    @Test
    default void whatANewVersionSaysOtherwiseIsFoundAsItIsNow() {
        try (Archive archive = open()) {
            archive.add(List.of(Told.draft("a", "“The bridge will open in May,” said Ann Lee.")));
            archive.add(List.of(Told.draft("a", "“The bridge will open in June,” said Ann Lee.")));
            assertThat(words(archive.find(StatementQuery.about("bridge"))))
                    .containsExactly("“The bridge will open in June,”");
            assertThat(archive.find(StatementQuery.about("bridge")
                                    .filtered(filter -> filter.withStandings(Set.of(Standing.SUPERSEDED))))
                            .statements())
                    .hasSize(1);
        }
    }

    @Test
    default void meaningsFollowAndAreResumed() {
        try (Archive archive = open()) {
            archive.add(List.of(Told.draft("a", RecordContract.PIER)));
            Found before = archive.find(StatementQuery.about("nothing matches").with(How.MEANING));
            assertThat(before.notes()).isNotEmpty();
            assertThat(archive.addMeanings(3))
                    .isEqualTo(archive.meaningsMissing())
                    .isPositive();
        }
        try (Archive archive = open()) {
            while (archive.meaningsMissing() > 0) {
                archive.addMeanings(2);
            }
            Found found = archive.find(StatementQuery.about("In half caves nobody may crawl since sunrise")
                    .with(How.MEANING));
            assertThat(found.notes()).isEmpty();
            assertThat(words(found)).first().isEqualTo("“It has cost us nine million crowns since spring,”");
        }
    }

    @Test
    default void asManyMeaningsAreMissingAsAreAdded() {
        try (Archive archive = open()) {
            assertThat(archive.meaningsMissing()).isZero();
            archive.add(List.of(Told.draft("a", RecordContract.PIER)));
            archive.addMeanings(Math.toIntExact(archive.meaningsMissing()));
            assertThat(archive.meaningsMissing()).isZero();
            assertThat(archive.find(StatementQuery.about("pier").with(How.BOTH)).notes())
                    .isEmpty();
        }
    }

    @Test
    default void didTheySayItHasAVerdictWithReceipts() throws UnreadableReceiptException {
        try (Archive archive = open()) {
            Draft draft = Told.draft("a", RecordContract.PIER);
            archive.add(List.of(draft));
            for (int story = 0; story < 30; story++) {
                archive.add(List.of(Told.draft("b" + story, "“Number " + story + " is no pier,” said Ann Lee.")));
            }
            Checked checked = archive.check(new Asked("We will not sell the pier to anyone", "Valdane"), null);
            assertThat(checked.verdict()).isEqualTo(Verdict.VERBATIM);
            Checked.Proven proven = checked.evidence().getFirst();
            assertThat(proven.statement().statement())
                    .isEqualTo(draft.statements().getFirst());
            Receipt receipt = Receipt.parse(proven.receipt().json());
            assertThat(receipt.check(draft.story().text())).isEmpty();
            assertThat(receipt.head()).isEqualTo(archive.head());
            assertThat(Hash.ofLeaf(receipt.payload().getBytes(StandardCharsets.UTF_8)))
                    .isNotNull();
        }
    }

    @Test
    default void verdictsTellCutAlteredOtherSpeakerAndNotOnRecord() {
        try (Archive archive = open()) {
            archive.add(List.of(Told.draft("a", RecordContract.PIER)));
            Map<Asked, Verdict> expected = Map.of(
                    new Asked("It has cost us … crowns since spring", "Pell Okonta"), Verdict.CUT,
                    new Asked("We will sell the pier to anyone", "Imre Valdane"), Verdict.ALTERED,
                    new Asked("It has cost us nine million crowns since spring", "Imre Valdane"), Verdict.OTHER_SPEAKER,
                    new Asked("The boards were rotten from end to end", "Dorrit Haske"), Verdict.PARAPHRASE,
                    new Asked("Taxes on whisky must be doubled before winter", null), Verdict.NOT_ON_RECORD);
            expected.forEach(
                    (asked, verdict) -> assertThat(archive.check(asked, null).verdict())
                            .as(asked.words())
                            .isEqualTo(verdict));
        }
    }

    @Test
    default void wordsOfAKilledStoryAreWithdrawn() {
        try (Archive archive = open()) {
            Draft draft = Told.draft("a", RecordContract.PIER);
            archive.add(List.of(draft));
            archive.byHand()
                    .withdraw(
                            draft.story().id(),
                            Edition.Status.CANCELED,
                            new Signed("Ann", RecordContract.CLOCK.instant(), "the agency killed it"));
            Checked checked = archive.check(Asked.of("We will not sell the pier to anyone"), null);
            assertThat(checked.verdict()).isEqualTo(Verdict.DENIED);
            assertThat(checked.notes()).anyMatch(note -> note.contains("withdrawn"));
            assertThat(archive.find(StatementQuery.about("pier"))
                            .statements()
                            .getFirst()
                            .statement()
                            .standing())
                    .isEqualTo(Standing.WITHDRAWN);
        }
    }

    @Test
    default void aSpeakersPageTellsRolesByDateKindsAndMatters() {
        try (Archive archive = open()) {
            archive.add(List.of(
                    Told.draft(
                            "a",
                            "Post",
                            LocalDate.of(2031, 1, 4),
                            "“The ferry must be saved,” said mayor Imre Valdane."),
                    Told.draft(
                            "b",
                            "Mail",
                            LocalDate.of(2032, 2, 4),
                            "“The ferry costs little,” promised mayor Imre Valdane."),
                    Told.draft("c", "Post", LocalDate.of(2033, 3, 4), "“I miss the ferry,” said senator Imre Valdane."),
                    Told.draft("d", "Post", LocalDate.of(2033, 3, 5), "“Hats are in fashion,” said Ann Lee.")));
            SpeakerPage page = archive.who("Valdane", 10).getFirst();
            assertThat(page.profile().name()).isEqualTo("Imre Valdane");
            assertThat(page.profile().roles().stream().map(held -> held.role() + " " + held.from() + " " + held.to()))
                    .containsExactly("mayor 2031-01-04 2032-02-04", "senator 2033-03-04 2033-03-04");
            assertThat(page.statements()).isEqualTo(3);
            assertThat(page.kinds()).isEqualTo(Map.of(Kind.CLAIM, 2L, Kind.PLEDGE, 1L));
            assertThat(page.latest().getFirst().story().story().published()).isEqualTo(LocalDate.of(2033, 3, 4));
            assertThat(archive.who("Nobody Atall", 10)).isEmpty();
            assertThat(archive.speaker(page.number(), 1).orElseThrow().latest()).hasSize(1);
        }
    }

    @Test
    default void noWordsBreakASearch() {
        try (Archive archive = open()) {
            archive.add(List.of(Told.draft("a", RecordContract.PIER)));
            for (String odd :
                    List.of("\"(((", "AND OR NOT", "***", "' or 1=1 --", "%", "\u0000", "word ".repeat(10_000))) {
                archive.find(StatementQuery.about(odd));
                archive.find(StatementQuery.ANY.withSpeaker(odd));
                archive.who(odd + "x", 3);
                archive.check(new Asked(odd + " x", odd + "y"), null);
            }
        }
    }

    @Test
    default void allGoesOutAgainInTheOrderOfTheLog() throws IOException {
        try (Archive archive = open()) {
            for (int story = 0; story < 40; story++) {
                archive.add(List.of(Told.draft("a" + story, "Story " + story + ".\n\n" + RecordContract.PIER)));
            }
            List<Long> numbers = new ArrayList<>();
            archive.each((story, statements) -> {
                numbers.add(story.number());
                statements.forEach(statement -> numbers.add(statement.number()));
            });
            assertThat(numbers).isSorted().hasSize(160);
            List<String> names = new ArrayList<>();
            archive.eachSpeaker(profile -> names.add(profile.name()));
            assertThat(names).containsExactlyInAnyOrder("Imre Valdane", "Pell Okonta", "Dorrit Haske");
        }
    }
}
