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
import org.onrecord.entry.NewStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.log.Hash;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.quotation.Verdict;
import org.onrecord.receipt.Receipt;
import org.onrecord.receipt.UnreadableReceiptException;
import org.onrecord.search.SearchMode;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;

/// What every record answers, whatever database keeps it.
interface RecordReaderContract {
    /// A record of this test's own, empty when it is first opened.
    Archive open();

    private static List<String> words(SearchResult found) {
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
            archive.add(List.of(NewStories.of("a", RecordContract.PIER)));
            SearchResult found = archive.find(StatementQuery.about("crowns spring"));
            assertThat(words(found)).containsExactly("“It has cost us nine million crowns since spring,”");
            assertThat(found.statements().getFirst().excerpt().marked("<", ">"))
                    .isEqualTo("“It has cost us nine million <crowns> since <spring>,” said treasurer Pell Okonta.");
        }
    }

    @Test
    default void whatIsAddedIsFoundAtOnceAndAfterOpeningAgain() {
        try (Archive archive = open()) {
            archive.add(List.of(NewStories.of("a", RecordContract.PIER)));
            assertThat(archive.find(StatementQuery.about("rotten")).statements())
                    .hasSize(1);
            archive.add(List.of(NewStories.of("b", "“The roof is rotten,” said Ann Lee.")));
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
            List<NewStory> sites = new ArrayList<>();
            for (int site = 0; site < 50; site++) {
                sites.add(NewStories.of(
                        "site " + site, "From the newsroom of site " + site + ".\n\n" + RecordContract.PIER));
            }
            archive.add(sites);
            SearchResult found = archive.find(StatementQuery.about("pier"));
            assertThat(found.statements())
                    .singleElement()
                    .satisfies(hit -> assertThat(hit.copies()).isEqualTo(49));
            SameUtterance same = archive.same(found.statements().getFirst().statement());
            assertThat(same.statements()).hasSize(50);
            assertThat(same.drift().others()).allMatch(compared -> compared.isSame());
        }
    }

    @Test
    default void whatANewVersionSaysOtherwiseIsFoundAsItIsNow() {
        try (Archive archive = open()) {
            archive.add(List.of(NewStories.of("a", "“The bridge will open in May,” said Ann Lee.")));
            archive.add(List.of(NewStories.of("a", "“The bridge will open in June,” said Ann Lee.")));
            assertThat(words(archive.find(StatementQuery.about("bridge"))))
                    .containsExactly("“The bridge will open in June,”");
            assertThat(archive.find(StatementQuery.about("bridge")
                                    .filtered(filter -> filter.withStatuses(Set.of(StatementStatus.SUPERSEDED))))
                            .statements())
                    .hasSize(1);
        }
    }

    @Test
    default void meaningsFollowAndAreResumed() {
        try (Archive archive = open()) {
            archive.add(List.of(NewStories.of("a", RecordContract.PIER)));
            SearchResult before =
                    archive.find(StatementQuery.about("nothing matches").with(SearchMode.MEANING));
            assertThat(before.notes()).isNotEmpty();
            assertThat(archive.addMeanings(3))
                    .isEqualTo(archive.meaningsMissing())
                    .isPositive();
        }
        try (Archive archive = open()) {
            while (archive.meaningsMissing() > 0) {
                archive.addMeanings(2);
            }
            SearchResult found = archive.find(StatementQuery.about("In half caves nobody may crawl since sunrise")
                    .with(SearchMode.MEANING));
            assertThat(found.notes()).isEmpty();
            assertThat(words(found)).first().isEqualTo("“It has cost us nine million crowns since spring,”");
        }
    }

    @Test
    default void asManyMeaningsAreMissingAsAreAdded() {
        try (Archive archive = open()) {
            assertThat(archive.meaningsMissing()).isZero();
            archive.add(List.of(NewStories.of("a", RecordContract.PIER)));
            archive.addMeanings(Math.toIntExact(archive.meaningsMissing()));
            assertThat(archive.meaningsMissing()).isZero();
            assertThat(archive.find(StatementQuery.about("pier").with(SearchMode.BOTH))
                            .notes())
                    .isEmpty();
        }
    }

    @Test
    default void didTheySayItHasAVerdictWithReceipts() throws UnreadableReceiptException {
        try (Archive archive = open()) {
            NewStory newStory = NewStories.of("a", RecordContract.PIER);
            archive.add(List.of(newStory));
            for (int story = 0; story < 30; story++) {
                archive.add(List.of(NewStories.of("b" + story, "“Number " + story + " is no pier,” said Ann Lee.")));
            }
            CheckResult checked =
                    archive.check(new QuotationQuery("We will not sell the pier to anyone", "Valdane"), null);
            assertThat(checked.verdict()).isEqualTo(Verdict.VERBATIM);
            CheckResult.InStatement proven = checked.statements().getFirst();
            assertThat(proven.statement().statement())
                    .isEqualTo(newStory.statements().getFirst());
            Receipt receipt = Receipt.parse(proven.receipt().json());
            assertThat(receipt.check(newStory.story().text())).isEmpty();
            assertThat(receipt.head()).isEqualTo(archive.head());
            assertThat(Hash.ofLeaf(receipt.payload().getBytes(StandardCharsets.UTF_8)))
                    .isNotNull();
        }
    }

    @Test
    default void verdictsTellCutAlteredOtherSpeakerAndNotOnRecord() {
        try (Archive archive = open()) {
            archive.add(List.of(NewStories.of("a", RecordContract.PIER)));
            Map<QuotationQuery, Verdict> expected = Map.of(
                    new QuotationQuery("It has cost us … crowns since spring", "Pell Okonta"), Verdict.CUT,
                    new QuotationQuery("We will sell the pier to anyone", "Imre Valdane"), Verdict.ALTERED,
                    new QuotationQuery("It has cost us nine million crowns since spring", "Imre Valdane"),
                            Verdict.OTHER_SPEAKER,
                    new QuotationQuery("The boards were rotten from end to end", "Dorrit Haske"), Verdict.PARAPHRASE,
                    new QuotationQuery("Taxes on whisky must be doubled before winter", null), Verdict.NOT_ON_RECORD);
            expected.forEach(
                    (asked, verdict) -> assertThat(archive.check(asked, null).verdict())
                            .as(asked.words())
                            .isEqualTo(verdict));
        }
    }

    @Test
    default void aSpeakersPageTellsRolesByDateKindsAndMatters() {
        try (Archive archive = open()) {
            archive.add(List.of(
                    NewStories.of(
                            "a",
                            "Post",
                            LocalDate.of(2031, 1, 4),
                            "“The ferry must be saved,” said mayor Imre Valdane."),
                    NewStories.of(
                            "b",
                            "Mail",
                            LocalDate.of(2032, 2, 4),
                            "“The ferry costs little,” promised mayor Imre Valdane."),
                    NewStories.of(
                            "c", "Post", LocalDate.of(2033, 3, 4), "“I miss the ferry,” said senator Imre Valdane."),
                    NewStories.of("d", "Post", LocalDate.of(2033, 3, 5), "“Hats are in fashion,” said Ann Lee.")));
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
            archive.add(List.of(NewStories.of("a", RecordContract.PIER)));
            for (String odd :
                    List.of("\"(((", "AND OR NOT", "***", "' or 1=1 --", "%", "\u0000", "word ".repeat(10_000))) {
                archive.find(StatementQuery.about(odd));
                archive.find(StatementQuery.ANY.withSpeaker(odd));
                archive.who(odd + "x", 3);
                archive.check(new QuotationQuery(odd + " x", odd + "y"), null);
            }
        }
    }

    @Test
    default void allGoesOutAgainInTheOrderOfTheLog() throws IOException {
        try (Archive archive = open()) {
            for (int story = 0; story < 40; story++) {
                archive.add(List.of(NewStories.of("a" + story, "Story " + story + ".\n\n" + RecordContract.PIER)));
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
