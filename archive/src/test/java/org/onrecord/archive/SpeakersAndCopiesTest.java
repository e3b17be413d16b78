package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.copies.Drift.Compared;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.identity.NameVariant;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.quotation.Verdict;
import org.onrecord.search.FacetField;
import org.onrecord.search.Order;
import org.onrecord.search.SearchMode;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;

/// What a record makes of speakers and words that come in several stories.
class SpeakersAndCopiesTest {
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

    private void said(String guid, LocalDate day, String text) {
        archive.add(List.of(NewStories.of(guid, "The Tarn Post", day, text)));
    }

    @Test
    void twoUtterancesThatALaterStatementJoinsAreFoundAsOne() {
        String bridge = "The bridge over the narrow strait opens for heavy lorries in April";
        String middle = "and no driver pays";
        String ferry = "while every old wooden ferry stays in the sheltered harbour until next winter";
        said("a", Records.DAY, "“" + bridge + " " + middle + ",” said mayor Imre Valdane.");
        said("b", Records.DAY, "“" + middle + " " + ferry + ",” said mayor Imre Valdane.");
        assertThat(archive.find(StatementQuery.about("speaker:valdane")).statements())
                .hasSize(2);
        said("c", Records.DAY, "“" + bridge + " " + middle + " " + ferry + ",” said mayor Imre Valdane.");
        assertThat(archive.find(StatementQuery.about("speaker:valdane")).statements())
                .singleElement()
                .satisfies(hit -> assertThat(hit.copies()).isEqualTo(2));
    }

    @Test
    void oneSpeakerInManyStoriesHasOnePage() {
        for (int story = 0; story < 12; story++) {
            said("g" + story, Records.DAY.plusDays(story), "“We sail in " + story + " days,” said mayor Imre Valdane.");
        }
        SpeakerPage page = archive.who("Imre Valdane", 3).getFirst();
        assertThat(page.statements()).isEqualTo(12);
        assertThat(page.latest())
                .hasSize(3)
                .extracting(kept -> kept.story().story().published())
                .containsExactly(Records.DAY.plusDays(11), Records.DAY.plusDays(10), Records.DAY.plusDays(9));
        assertThat(page.profile().from()).isEqualTo(Records.DAY);
        assertThat(page.profile().to()).isEqualTo(Records.DAY.plusDays(11));
        assertThat(page.kinds()).isEqualTo(Map.of(Kind.CLAIM, 12L));
    }

    @ParameterizedTest
    @CsvSource({
        "Imre Valdane, Imre Váldane",
        "Dorrit O’Haske, Dorrit O'Haske",
    })
    void spellingsOfANameAreOnePage(String one, String other) {
        said("a", Records.DAY, "“The ferry sails at noon,” said mayor " + one + ".");
        said("b", Records.DAY, "“Hats are in fashion again,” said mayor " + other + ".");
        assertThat(archive.who(one, 5)).singleElement().satisfies(page -> {
            assertThat(page.statements()).isEqualTo(2);
            assertThat(page.profile().names()).extracting(NameVariant::stories).containsOnly(1);
        });
    }

    @Test
    void everyStatementSaysWhyItIsTheirs() {
        said("a", Records.DAY, "“The ferry sails at noon,” said mayor Imre Valdane.");
        said("b", Records.DAY, "“Hats are in fashion again,” said mayor Imre Valdane.");
        List<KeptStatement> statements = archive.browse().statements(0, 10);
        assertThat(statements).extracting(KeptStatement::because).doesNotContainNull();
        assertThat(statements.getLast().because()).contains("same name");
    }

    @Test
    void theMattersOfASpeakerAreTheWordsThatSetThemApart() {
        for (int story = 0; story < 8; story++) {
            said("v" + story, Records.DAY, "“Number " + story + ": the lighthouse must shine,” said Imre Valdane.");
            said("o" + story, Records.DAY, "“Number " + story + ": orchards must bloom,” said Pell Okonta.");
            said("h" + story, Records.DAY, "“Number " + story + ": ferries must sail,” said Dorrit Haske.");
        }
        assertThat(archive.who("Imre Valdane", 1).getFirst().matters())
                .contains("lighthouse", "shine")
                .doesNotContain("orchards", "valdane");
    }

    @Test
    void theWordsOfAnUtteranceAreComparedWhereverTheyStand() {
        String full = "We carried schoolchildren and coffins, brides and sheep, and it stops with us";
        said("a", Records.DAY, "“" + full + ",” said captain Imre Valdane.");
        said("b", Records.DAY, "At noon.\n\n“We carried schoolchildren and coffins,” said captain Imre Valdane.");
        said(
                "c",
                Records.DAY,
                "In the evening.\n\n“" + full.replace("sheep", "cows") + ",” said captain Imre Valdane.");
        said("d", Records.DAY, "“Hats are in fashion again this year,” said captain Imre Valdane.");
        KeptStatement first = archive.browse().statements(0, 1).getFirst();
        SameUtterance same = archive.same(first);
        assertThat(same.statements()).hasSize(3);
        assertThat(same.utterance()).isEqualTo(first.utterance());
        assertThat(same.drift().fullest().text()).isEqualTo(first.number());
        assertThat(same.drift().others()).extracting(Compared::isSame).containsExactly(false, false);
        for (Compared compared : same.drift().others()) {
            assertThat(same.statement(compared.version()).words())
                    .isEqualTo(compared.version().words());
        }
    }

    @Test
    void anUtteranceIsOneHitAndEveryStatementWhenAsked() {
        for (int site = 0; site < 6; site++) {
            said("s" + site, Records.DAY, "Site " + site + ".\n\n" + RecordContract.PIER);
        }
        SearchResult once = archive.find(StatementQuery.about("rotten"));
        assertThat(once.statements())
                .singleElement()
                .satisfies(hit -> assertThat(hit.copies()).isEqualTo(5));
        assertThat(once.total().value()).isEqualTo(6);
        assertThat(archive.find(StatementQuery.about("rotten").withEveryStatement())
                        .statements())
                .hasSize(6);
    }

    @Test
    void filtersAndFacetsReachEveryFieldOfAStory() {
        archive.add(List.of(
                NewStories.of("a", "The Tarn Post", LocalDate.of(2030, 1, 2), RecordContract.PIER),
                NewStories.of(
                        "b",
                        "The Ostrey Mail",
                        LocalDate.of(2031, 3, 4),
                        "“The pier is ours,” promised Imre Valdane.")));
        StatementQuery pier = StatementQuery.ANY;
        assertThat(found(pier.filtered(filter -> filter.withOutlet("The Ostrey Mail"))))
                .isEqualTo(1);
        assertThat(found(pier.filtered(filter -> filter.withOutlet("the ostrey mail"))))
                .isEqualTo(1);
        assertThat(found(pier.filtered(filter -> filter.withKinds(Set.of(Kind.PLEDGE)))))
                .isEqualTo(1);
        assertThat(found(
                        pier.filtered(filter -> filter.withDays(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 12, 31)))))
                .isEqualTo(3);
        assertThat(found(pier.withSpeaker("Valdane"))).isEqualTo(2);
        assertThat(found(StatementQuery.about("pier headline:headline"))).isEqualTo(2);
        assertThat(archive.find(pier.withFacets(FacetField.YEAR, FacetField.OUTLET))
                        .facets())
                .extracting(facet -> facet.counts().getFirst().value() + " "
                        + facet.counts().getFirst().matches())
                .containsExactly("2030 3", "The Tarn Post 3");
    }

    private long found(StatementQuery query) {
        SearchResult found = archive.find(query);
        assertThat(found.statements()).hasSize((int) found.total().value());
        return found.total().value();
    }

    @Test
    void whatIsFoundIsShownInItsSentence() {
        said("a", Records.DAY, "It rained. “The ferry sails at noon,” said Imre Valdane. Nobody listened.");
        SearchResult.Hit hit =
                archive.find(StatementQuery.about("ferries")).statements().getFirst();
        assertThat(hit.excerpt().words()).isEqualTo("“The ferry sails at noon,” said Imre Valdane.");
        assertThat(hit.excerpt().marks()).containsExactly(new Span(5, 10));
        assertThat(hit.score()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(SearchMode.class)
    void whateverWayIsSearchedWordsThatStandThereAreFound(SearchMode mode) {
        said("a", Records.DAY, RecordContract.PIER);
        said("b", Records.DAY, "“Hats are in fashion again,” said Ann Lee.");
        archive.addMeanings(1_000);
        assertThat(archive.meaningsMissing()).isZero();
        assertThat(archive.find(StatementQuery.about("hats are in fashion again")
                                .with(mode))
                        .statements()
                        .getFirst()
                        .statement()
                        .words())
                .isEqualTo("“Hats are in fashion again,”");
    }

    @Test
    void theNewestComeFirstWhenAsked() {
        for (int story = 0; story < 5; story++) {
            said(
                    "g" + story,
                    Records.DAY.plusDays((story * 3) % 5),
                    "“The ferry sails in " + story + " days,” said Ann Lee.");
        }
        assertThat(archive.find(StatementQuery.about("ferry")
                                .withEveryStatement()
                                .with(Order.DATE))
                        .statements())
                .extracting(hit -> hit.statement().story().story().published())
                .isSortedAccordingTo((one, other) -> other == null || one == null ? 0 : other.compareTo(one));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We will not sell the pier to anyone | Imre Valdane | VERBATIM",
                "we won’t sell the pier to anyone | Imre Valdane | ALTERED",
                "We will sell the pier to anyone | Imre Valdane | ALTERED",
                "We will not sell the pier to anyone | Valdane | VERBATIM",
                "We will not sell the pier to anyone | Pell Okonta | OTHER_SPEAKER",
                "It has cost us nine million crowns | Pell Okonta | VERBATIM",
                "It has cost us 9 million crowns since spring | Pell Okonta | ALTERED",
                "It has cost us … since spring | Pell Okonta | CUT",
                "the boards were rotten from end to end | Dorrit Haske | PARAPHRASE",
                "The lighthouse keeper sings on Sundays | Dorrit Haske | NOT_ON_RECORD",
                "The lighthouse keeper sings on Sundays | Nobody Atall | NOT_ON_RECORD",
            })
    void didTheySayItIsAnsweredFromTheRecord(String words, String by, Verdict verdict) {
        said("a", Records.DAY, RecordContract.PIER);
        CheckResult checked = archive.check(new QuotationQuery(words, by), null);
        assertThat(checked.verdict()).as("%s: %s", words, checked.notes()).isEqualTo(verdict);
        assertThat(checked.by()).isEqualTo(by);
        for (CheckResult.InStatement proven : checked.statements()) {
            assertThat(proven.receipt().check(proven.statement().story().story().text()))
                    .isEmpty();
            assertThat(proven.receipt().position()).isEqualTo(proven.statement().number());
        }
    }

    @Test
    void theCopiesOfAStoryAreThoseOfItsCluster() {
        said("a", Records.DAY, "Site one.\n\n" + RecordContract.PIER);
        said("b", Records.DAY, "Site two.\n\n" + RecordContract.PIER);
        said("c", Records.DAY, "“Hats are in fashion again,” said Ann Lee.");
        KeptStory first = archive.newest("a").orElseThrow();
        KeptStory second = archive.newest("b").orElseThrow();
        KeptStory third = archive.newest("c").orElseThrow();
        assertThat(second.cluster()).isEqualTo(first.cluster()).isEqualTo(first.number());
        assertThat(third.cluster()).isEqualTo(third.number());
        assertThat(archive.browse().copies(first, 10))
                .extracting(KeptStory::number)
                .containsExactly(second.number());
        assertThat(archive.browse().copies(third, 10)).isEmpty();
    }
}
