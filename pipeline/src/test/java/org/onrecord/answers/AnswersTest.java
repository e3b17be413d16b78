package org.onrecord.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.archive.Archive;
import org.onrecord.archive.SearchResult;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.audit.Audit;
import org.onrecord.audit.AuditFigures;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.AddResult;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.log.Proof;
import org.onrecord.log.TreeHead;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.receipt.Receipt;
import org.onrecord.search.StatementQuery;
import org.onrecord.standin.CastFinder;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;
import org.onrecord.text.Text;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;

/// What leaves the program as JSON and as Atom, field by field, of a small real record.
class AnswersTest {
    private static final String BRIDGE =
            "“The bridge will close & open <again> in May,” Ostrey said. “Nobody asked the crew,” they said.";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2031-06-01T12:00:00.5Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Archive archive;
    private AddResult added;
    private KeptStatement bridge;

    @BeforeEach
    void open() {
        archive = Archive.open(new RecordLocation.Folder(folder.resolve("record")), AccessMode.WRITE, CLOCK, _ -> {});
        added = add(story("https://quay.example/bridge", "The Quay Post", BRIDGE), "quay-1");
        bridge = first("again");
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private static Story story(String origin, String outlet, String text) {
        return Story.builder(origin, Text.of(text))
                .headline("Bridge & quay")
                .outlet(new Outlet(outlet))
                .published(LocalDate.parse("2031-03-02"))
                .build();
    }

    private AddResult add(Story story, @Nullable String guid) {
        try (CastFinder finder = new CastFinder()) {
            Edition edition = guid == null ? null : Edition.of(guid);
            return archive.add(List.of(new NewStory(story, edition, finder.find(story))))
                    .getFirst();
        }
    }

    private KeptStatement first(String words) {
        return archive.find(StatementQuery.ANY.withWords(words))
                .statements()
                .getFirst()
                .statement();
    }

    private interface Line {
        void writeTo(OutputStream out) throws IOException;
    }

    private static JsonNode json(Line line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        line.writeTo(out);
        String written = out.toString(StandardCharsets.UTF_8);
        assertThat(written).as("one line").endsWith("}\n").containsOnlyOnce("\n");
        return StoryJsonReader.JSON.readTree(written);
    }

    private static Stream<String> names(JsonNode object) {
        return object.propertyNames().stream();
    }

    @Test
    void aStatementOnRecordSaysWhatWasSaidWhereAndHowItStands() throws IOException {
        JsonNode json = json(out -> KeptJson.writeLine(bridge, out));

        assertThat(names(json))
                .containsExactly(
                        "statement", "story", "position", "utterance", "speakerNumber", "standing", "corrected");
        assertThat(json.at("/statement/words").asString()).isEqualTo("“The bridge will close & open <again> in May,”");
        assertThat(names(json.path("story")))
                .containsExactly("id", "origin", "headline", "outlet", "published", "agency");
        assertThat(json.at("/story/origin").asString()).isEqualTo("https://quay.example/bridge");
        assertThat(json.at("/story/headline").asString()).isEqualTo("Bridge & quay");
        assertThat(json.at("/story/outlet").asString()).isEqualTo("The Quay Post");
        assertThat(json.at("/story/published").asString()).isEqualTo("2031-03-02");
        assertThat(json.at("/story/agency").isNull()).isTrue();
        assertThat(json.path("position").longValue()).isEqualTo(bridge.number());
        assertThat(json.path("standing").asString()).isEqualTo("current");
        assertThat(json.path("corrected").booleanValue()).isFalse();
    }

    @Test
    void aStatementOfASavedSearchNamesTheSearchFirst() throws IOException {
        JsonNode json = json(out -> KeptJson.writeLine("bridges", bridge, out));

        assertThat(names(json)).startsWith("search", "statement");
        assertThat(json.path("search").asString()).isEqualTo("bridges");
    }

    @Test
    void anUnknownSpeakerHasNoNumber() throws IOException {
        KeptStatement crew = first("crew");

        JsonNode json = json(out -> KeptJson.writeLine(crew, out));

        assertThat(json.has("speakerNumber")).isTrue();
        assertThat(json.path("speakerNumber").isNull()).isTrue();
    }

    @Test
    void aHitHasAScoreAndAnExcerptWithMarks() throws IOException {
        SearchResult found = archive.find(StatementQuery.ANY.withWords("bridge"));

        JsonNode json =
                json(out -> SearchResultJson.writeLine(found.statements().getFirst(), out));
        JsonNode total = json(out -> SearchResultJson.writeTotal(found, Map.of(), out));

        assertThat(names(json)).endsWith("copies", "score", "excerpt");
        assertThat(json.path("score").isNumber()).isTrue();
        assertThat(json.path("excerpt").asString()).contains("<mark>bridge</mark>");
        assertThat(total.at("/total/statements").intValue()).isOne();
        assertThat(total.at("/total/exact").booleanValue()).isTrue();
        assertThat(total.path("facets")).isEmpty();
    }

    @Test
    void anOrderByDateHasNoScores() throws IOException {
        SearchResult found =
                archive.find(SearchParameters.of("q=bridge&sort=date").query());

        JsonNode json =
                json(out -> SearchResultJson.writeLine(found.statements().getFirst(), out));

        assertThat(json.path("score").isNull()).isTrue();
    }

    @Test
    void facetsNameTheSpeakersThatTheyCount() throws IOException {
        SearchAnswer answer = SearchAnswer.to(SearchParameters.of("q=bridge").query(), archive, true);
        Map<Long, String> names = answer.names(archive, 10);

        JsonNode json = json(out -> SearchResultJson.writeTotal(answer.found(), names, out));

        assertThat(json.at("/facets/speaker/0/name").asString()).isEqualTo("Ostrey");
        assertThat(json.at("/facets/speaker/0/statements").intValue()).isOne();
        assertThat(json.at("/facets/kind/0/value").asString()).isEqualTo("claim");
        assertThat(json.at("/facets/kind/0").has("name")).isFalse();
        assertThat(answer.names(archive, 0)).isEmpty();
    }

    @Test
    void everyOutcomeOfAddingHasTheSameFields() throws IOException {
        Story again = story("https://quay.example/bridge", "The Quay Post", BRIDGE);
        Story elsewhere = story("https://tide.example/bridge", "Tide Weekly", BRIDGE);
        Story newer = story("https://quay.example/bridge", "The Quay Post", BRIDGE + " “It will not,” Vale said.");
        AddResult known = add(again, "quay-1");
        AddResult sighted = add(elsewhere, null);
        AddResult version = add(newer, "quay-1");

        JsonNode kept = json(out -> AddResultJson.writeLine(again, added, out));
        List<JsonNode> all = List.of(
                kept,
                json(out -> AddResultJson.writeLine(again, known, out)),
                json(out -> AddResultJson.writeLine(elsewhere, sighted, out)),
                json(out -> AddResultJson.writeLine(newer, version, out)));

        assertThat(all)
                .extracting(json -> json.path("result").asString())
                .containsExactly("kept", "known", "sighted", "new version");
        assertThat(all)
                .allSatisfy(json -> assertThat(names(json))
                        .containsExactly(
                                "origin",
                                "story",
                                "number",
                                "result",
                                "statements",
                                "copyOf",
                                "supersedes",
                                "fates",
                                "outlet",
                                "status"));
        assertThat(kept.path("statements").intValue()).isEqualTo(2);
        assertThat(kept.path("fates").isNull()).isTrue();
        assertThat(all.get(2).path("outlet").asString()).isEqualTo("Tide Weekly");
        assertThat(all.get(3).path("supersedes").longValue()).isEqualTo(added.number());
        assertThat(names(all.get(3).path("fates"))).containsExactly("kept", "moved", "changed", "dropped");
        assertThat(all.get(3).at("/fates/dropped").intValue()).isZero();
    }

    @ParameterizedTest(name = "{0} is told as {1}")
    @CsvSource({"CANCELED, withdrawn", "WITHHELD, withdrawn", "USABLE, restored"})
    void aChangeOfStatusIsAWithdrawalOrTheEndOfOne(Edition.Status status, String result) throws IOException {
        JsonNode json = json(
                out -> AddResultJson.writeLine(bridge.story().story(), new AddResult.StatusChanged(7, status), out));

        assertThat(json.path("result").asString()).isEqualTo(result);
        assertThat(json.path("status").asString()).isEqualTo(status.word());
        assertThat(json.path("number").longValue()).isEqualTo(7);
        assertThat(json.path("statements").isNull()).isTrue();
    }

    @ParameterizedTest(name = "\"{0}\" by {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Nobody asked the crew         | -      | too short to tell | the words are on record, but too few to tell who said them.",
                "The bridge will close & open <again> in May | - | verbatim | it is on record, word for word.",
                "The bridge will close in May  | Ostrey | cut           | it is on record by Ostrey, but with more words than these.",
                "The bridge will close & open <again> in June | - | altered | something like it is on record, but some words differ.",
                "The bridge will close & open  | Vale   | other speaker | it is on record, but Ostrey said it.",
                "Mountains are made of cheese  | -      | not on record | nothing on record bears it out.",
            })
    void aCheckTellsItsVerdictItsEvidenceAndItsReceipts(String words, @Nullable String by, String verdict, String told)
            throws IOException {
        JsonNode json = json(out -> CheckResultJson.writeLine(archive.check(new QuotationQuery(words, by), null), out));

        assertThat(names(json)).containsExactly("verdict", "turns", "probably", "words", "by", "evidence", "notes");
        assertThat(json.path("verdict").asString()).isEqualTo(verdict);
        assertThat(json.path("words").asString()).isEqualTo(words);
        assertThat(json.path("evidence").valueStream())
                .allSatisfy(proven -> assertThat(names(proven))
                        .endsWith("verdict", "said", "spoken", "at", "diff", "corrections", "receipt"));
        assertThat(VerdictWords.of(archive.check(new QuotationQuery(words, by), null)))
                .isEqualTo(told);
    }

    @Test
    void theReceiptInACheckIsTheStatementsOwn() throws Exception {
        JsonNode json = json(out ->
                CheckResultJson.writeLine(archive.check(new QuotationQuery("Nobody asked the crew", null), null), out));

        Receipt receipt = Receipt.parse(json.at("/evidence/0/receipt").toString());

        assertThat(receipt.position()).isEqualTo(first("crew").number());
        assertThat(receipt.head()).isEqualTo(archive.head());
    }

    @Test
    void anUtteranceStandsWithItsFullestWordsAndWhatOthersMadeOfThem() throws IOException {
        add(
                story(
                        "https://tide.example/short",
                        "Tide Weekly",
                        "“The bridge will close & open <again>,” Ostrey said."),
                null);

        JsonNode json = json(out -> SameUtteranceJson.writeLine(archive.same(bridge), out));

        assertThat(names(json)).containsExactly("utterance", "fullest", "others");
        assertThat(json.path("utterance").longValue()).isEqualTo(bridge.utterance());
        assertThat(json.at("/fullest/statement/words").asString()).contains("in May");
        for (JsonNode other : json.path("others")) {
            assertThat(names(other)).endsWith("same", "drift");
            assertThat(other.path("drift").valueStream())
                    .allSatisfy(piece -> assertThat(names(piece)).containsExactly("op", "fullest", "here"))
                    .anySatisfy(piece -> assertThat(piece.path("op").asString()).isEqualTo("dropped"));
        }
    }

    @Test
    void aSpeakerIsToldWithNamesRolesYearsAndEveryKind() throws IOException {
        SpeakerPage page = archive.who("Ostrey", 5).getFirst();

        JsonNode json = json(out -> SpeakerJson.writeLine(page, Map.of("2031", 1L), out))
                .path("speaker");

        assertThat(names(json))
                .containsExactly(
                        "number",
                        "name",
                        "names",
                        "type",
                        "roles",
                        "stories",
                        "from",
                        "to",
                        "statements",
                        "years",
                        "kinds",
                        "matters");
        assertThat(json.path("name").asString()).isEqualTo("Ostrey");
        assertThat(json.at("/names/0/stories").intValue()).isOne();
        assertThat(json.path("type").asString()).isEqualTo("person");
        assertThat(json.path("from").asString()).isEqualTo("2031-03-02");
        assertThat(json.at("/years/2031").intValue()).isOne();
        assertThat(json.at("/kinds/claim").intValue()).isOne();
        assertThat(json.at("/kinds/denial").intValue()).isZero();
        assertThat(json.path("kinds")).hasSize(13);
    }

    @Test
    void aVerificationTellsCountsHeadAndFaults() throws IOException {
        JsonNode sound = json(out -> VerificationJson.writeLine(archive.verify(null, _ -> {}), out));
        TreeHead other = new TreeHead(1, archive.head().root());
        JsonNode wrong = json(out -> VerificationJson.writeLine(archive.verify(other, _ -> {}), out));

        assertThat(names(sound))
                .containsExactly("ok", "stories", "statements", "log", "faults", "notes", "redacted", "redactions");
        assertThat(sound.path("ok").booleanValue()).isTrue();
        assertThat(sound.path("stories").intValue()).isOne();
        assertThat(sound.path("statements").intValue()).isEqualTo(2);
        assertThat(sound.at("/log/root").asString())
                .isEqualTo(archive.head().root().toString());
        assertThat(wrong.path("ok").booleanValue()).isFalse();
        assertThat(names(wrong.at("/faults/0"))).containsExactly("what", "where");
    }

    @Test
    void aReceiptIsCheckedAgainstWhatIsAtHandAndSaysWhatWasNot() throws IOException {
        Receipt receipt = archive.receipt(bridge);

        ReceiptCheck alone = ReceiptCheck.of(receipt, null, null);
        ReceiptCheck whole = ReceiptCheck.of(receipt, bridge.story().story().text(), archive);
        ReceiptCheck wrong = ReceiptCheck.of(receipt, Text.of("Another story altogether."), archive);

        assertThat(alone.ok()).isTrue();
        assertThat(alone.unchecked()).hasSize(3);
        assertThat(whole.ok()).isTrue();
        assertThat(whole.checked()).hasSize(4);
        assertThat(whole.unchecked()).isEmpty();
        assertThat(wrong.ok()).isFalse();
        JsonNode json = json(out -> VerificationJson.writeLine(wrong, out));
        assertThat(names(json))
                .containsExactly("ok", "position", "log", "corrections", "checked", "unchecked", "faults");
        assertThat(json.path("faults")).isNotEmpty();
    }

    @Test
    void aReceiptOfAnotherRecordDoesNotHoldHere() {
        Receipt receipt = archive.receipt(bridge);
        try (Archive other =
                Archive.open(new RecordLocation.Folder(folder.resolve("other")), AccessMode.WRITE, CLOCK, _ -> {})) {
            assertThat(ReceiptCheck.of(receipt, null, other).faults())
                    .extracting(fault -> fault.what())
                    .anyMatch(what -> what.startsWith("the record's log has 1 entries"))
                    .anyMatch(what -> what.startsWith("is not signed by "));
        }
    }

    @Test
    void aHeadGoesOnFromAnEarlierOneByAPath() throws IOException {
        Proof.Consistency proof = archive.consistency(2);

        JsonNode json = json(out -> Checkpoint.writeJson(archive.head(), CLOCK.instant(), proof, out));

        assertThat(json.at("/consistency/from").intValue()).isEqualTo(2);
        assertThat(json.at("/consistency/path")).hasSize(proof.path().size());
        assertThat(Checkpoint.lines(archive.head(), CLOCK.instant(), proof))
                .contains("goes on from size  2\n", "by    sha256:");
    }

    @Test
    void anAuditCountsCodePointsAndTellsSharesToOneDigit() throws IOException {
        Story story = story("quay.txt", "The Quay Post", "🔥 “Yes,” Ada said. “No,” Ada said. “So,” Bo claimed.");
        Audit audit;
        try (CastFinder finder = new CastFinder()) {
            audit = Audit.of(story, finder.find(story));
        }
        AuditFigures total = new AuditFigures();
        total.add(audit.figures());

        JsonNode json = json(out -> AuditJson.writeLine(audit, out));
        JsonNode sum = json(out -> AuditJson.writeTotal(total, out));

        assertThat(json.at("/audit/voices/0/speaker").asString()).isEqualTo("Ada");
        assertThat(json.at("/audit/voices/0/percent").doubleValue()).isEqualTo(66.7);
        assertThat(json.at("/audit/sources/named/speakers").intValue()).isEqualTo(2);
        assertThat(json.at("/audit/sources/unknown/why/several fit").intValue()).isZero();
        assertThat(json.at("/audit/kinds/none").intValue()).isZero();
        JsonNode remark = json.at("/audit/remarks/0");
        assertThat(names(remark)).containsExactly("remark", "line", "start", "end", "words", "note");
        assertThat(remark.path("words").asString()).isEqualTo("claimed");
        assertThat(remark.path("end").intValue() - remark.path("start").intValue())
                .isEqualTo(7);
        assertThat(remark.path("start").intValue())
                .as("the fire counts as one")
                .isEqualTo(story.text().string().indexOf("claimed") - 1);
        assertThat(sum.at("/total/stories").intValue()).isOne();
        assertThat(sum.at("/total/loadedCues").intValue()).isOne();
    }

    @Test
    void aFeedIsXmlInWhichNothingBreaksOut() throws Exception {
        AtomFeed feed = new AtomFeed(
                "urn:a&b",
                "Onrecord: <bridge> & \"quay\" \u0007",
                "https://record.example/?q=a&sort=date",
                null,
                List.of(new AtomFeed.Entry(
                        bridge, "urn:x", "https://record.example/<s>", "https://quay.example/bridge")));

        Document document = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.bytes()));

        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Onrecord: <bridge> & \"quay\" \ufffd");
        assertThat(document.getElementsByTagName("title").item(1).getTextContent())
                .isEqualTo("Ostrey: “The bridge will close & open <again> in May,”");
        assertThat(document.getElementsByTagName("updated").item(0).getTextContent())
                .isEqualTo("2031-06-01T12:00:00Z");
        assertThat(document.getElementsByTagName("published").item(0).getTextContent())
                .isEqualTo("2031-03-02T00:00:00Z");
        assertThat(document.getElementsByTagName("content").item(0).getTextContent())
                .endsWith("\n\nBridge & quay, The Quay Post, 2031-03-02");
        assertThat(document.getElementsByTagName("link").getLength())
                .as("self, alternate, via")
                .isEqualTo(3);
    }

    @Test
    void aFeedOfNothingIsAsOldAsCanBe() {
        byte[] bytes = new AtomFeed("urn:a", "Nothing", null, null, List.of()).bytes();

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("<updated>1970-01-01T00:00:00Z</updated>")
                .doesNotContain("<entry>");
    }
}
