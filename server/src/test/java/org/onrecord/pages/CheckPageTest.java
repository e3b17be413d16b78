package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.Change;
import org.onrecord.entry.NewStory;
import org.onrecord.request.Links;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.story.Edition;

class CheckPageTest {
    private static final NewStory BRIDGE = Stories.draft(
            "The Harbour Post",
            "2030-03-02",
            "Rain fell. “The old bridge opens in the first week of May whatever it costs,” he said on the quay.");
    private static final NewStory LANTERNS = Stories.draft(
            "The Lantern", "2031-02-03", "“The lanterns of the quay will burn all through the winter,” Brandis said.");

    @TempDir
    private Path folder;

    private static String asked(String words, String by) {
        return "/check?words=" + Links.encoded(words) + "&by=" + Links.encoded(by);
    }

    @Test
    void wordsAsTheyStandAreVerbatimWithTheSentenceTheStoryAndTheReceipt() {
        try (Served served = new Served(folder, BRIDGE)) {
            String page = served.page(asked("The old bridge opens in the first week of May", "Arno Vale"));

            assertThat(page)
                    .contains("</span> Verbatim</h2>")
                    .contains("It is on record, probably by Arno Vale (taken from “he”, ")
                    .contains("harbour minister")
                    .contains(
                            "“<mark>The old bridge opens in the first week of May</mark> whatever it costs,” he said on")
                    .contains("2 March 2030")
                    .contains("News of The Harbour Post")
                    .contains("/statements/" + BRIDGE.statements().getFirst().id() + "/receipt.json");
        }
    }

    @Test
    void wordsLeftOutAreStruckOutAndCalledCut() {
        try (Served served = new Served(folder, BRIDGE)) {
            String page = served.page(asked("The old bridge opens in May whatever it costs", ""));

            assertThat(page)
                    .contains("</span> Cut</h2>")
                    .contains("class=\"verdict warn\"")
                    .contains("<del><span class=\"hidden\">said but left out: </span>the first week of</del>");
        }
    }

    @Test
    void otherWordsAreShownBesideThoseSaidAndCalledAltered() {
        try (Served served = new Served(folder, BRIDGE)) {
            String page = served.page(asked("The old bridge opens in the first week of June whatever it costs", ""));

            assertThat(page)
                    .contains("</span> Altered</h2>")
                    .contains("<del><span class=\"hidden\">said: </span>May</del>")
                    .contains("<ins><span class=\"hidden\">in your quotation: </span>June</ins>");
        }
    }

    @Test
    void wordsOfSomebodyElseAreCalledSo() {
        try (Served served = new Served(folder, BRIDGE, LANTERNS)) {
            String page = served.page(asked("The lanterns of the quay will burn all through the winter", "Vale"));

            assertThat(page)
                    .contains("</span> Other speaker</h2>")
                    .contains("Brandis said it.")
                    .contains("class=\"verdict bad\"");
        }
    }

    @Test
    void aPronounDoesNotMakeWordsSomebodyElses() {
        try (Served served = new Served(folder, BRIDGE, LANTERNS)) {
            String page = served.page(asked("The old bridge opens in the first week of May", "Brandis"));

            assertThat(page)
                    .contains("</span> In the text</h2>")
                    .contains("probably said by Arno Vale: taken from “he”")
                    .contains("class=\"verdict warn\"");
        }
    }

    @Test
    void wordsInNoStatementAreShownInTheirSentenceWithALinkToThem() {
        try (Served served = new Served(
                folder,
                Stories.draft(
                        "The Harbour Post",
                        "2030-03-02",
                        "A sign on the gate reads: the upper quay stays dry until the herring come back. Rain fell."))) {
            String page = served.page(asked("the upper quay stays dry until the herring come back", ""));

            assertThat(page)
                    .contains("</span> In the text</h2>")
                    .contains("in no statement that was found there")
                    .contains("reads: <mark>the upper quay stays dry until the herring come back</mark>.")
                    .contains("#:~:text=the%20upper%20quay");
        }
    }

    @Test
    void fewWordsAreTooShortToTellAndShownWithoutAJudgement() {
        try (Served served = new Served(folder, BRIDGE)) {
            String page = served.page(asked("the old bridge", ""));

            assertThat(page)
                    .contains("</span> Too short to tell</h2>")
                    .contains("class=\"verdict open\"")
                    .doesNotContain("class=\"verdict good\"");
        }
    }

    @Test
    void whatIsNotOnRecordMayHaveBeenSaidAllTheSame() {
        try (Served served = new Served(folder, BRIDGE)) {
            String page = served.page(asked("Seven gulls stole the mayor's umbrella", ""));

            assertThat(page).contains("</span> Not on record</h2>").contains("does not prove that it was not said");
        }
    }

    @Test
    void whatIsNotOnRecordIsSaidOnceAndNotOfWhatComesNearest() {
        try (Served served = new Served(folder, BRIDGE)) {
            String page = served.page(asked("The old bridge opens in the first week of May or never", ""));
            String nothing = served.page(asked("Whales fly home over the winter quay", ""));

            assertThat(page).contains("</span> Altered</h2>");
            assertThat(nothing).contains("</span> Not on record</h2>").doesNotContain("not on record</span>");
            assertThat(nothing.split("does not prove", -1)).hasSize(2);
        }
    }

    @Test
    void wordsOfTwoStatementsInOneAreCalledJoined() {
        NewStory two = Stories.draft(
                "The Harbour Post",
                "2030-03-02",
                "“The old bridge opens in the first week of May,” he said. Rain fell on the quay for days."
                        + " “Every ferry will sail again before the summer ends,” he said.");
        try (Served served = new Served(folder, two)) {
            String page = served.page(asked(
                    "The old bridge opens in the first week of May. Every ferry will sail again before the summer ends",
                    "Arno Vale"));

            assertThat(page).contains("</span> Joined</h2>").contains("but not in one piece");
        }
    }

    @Test
    void wordsThatOnlyAReportGivesAreCalledParaphrase() {
        NewStory reported = Stories.draft(
                "The Harbour Post", "2030-03-02", "Vale said that the old bridge opens in the first week of May.");
        try (Served served = new Served(folder, reported)) {
            assertThat(served.page(asked("the old bridge opens in the first week of May", "")))
                    .contains("</span> Paraphrase</h2>")
                    .contains("only in a report's words");
        }
    }

    @Test
    void whatWasWithdrawnIsNotOnRecordAndTheReasonIsTold() {
        try (Served served = new Served(folder, BRIDGE)) {
            served.archive()
                    .corrections()
                    .withdraw(BRIDGE.story().id(), Edition.Status.CANCELED, Served.note("the outlet killed it"));

            assertThat(served.page(asked("The old bridge opens in the first week of May", "Arno Vale")))
                    .contains("</span> Not on record</h2>")
                    .contains("was withdrawn on ")
                    .contains("the outlet killed it")
                    .doesNotContain("whatever it costs");
        }
    }

    @Test
    void aFormLeadsToAnAddressThatCanBeKeptUnlessItIsTooLongForOne() {
        try (Served served = new Served(folder, BRIDGE)) {
            HttpResponse<String> asked = served.post("/check", "", "words", "The old bridge opens", "by", "");
            assertThat(asked.statusCode()).isEqualTo(303);
            assertThat(asked.headers().firstValue("Location")).contains("/check?words=The+old+bridge+opens");

            HttpResponse<String> big = served.post("/check", "", "words", "старый мост ".repeat(1_000), "by", "");
            assertThat(big.statusCode()).isEqualTo(200);
            assertThat(big.body()).contains("Not on record");
            assertThat(served.post("/check", "", "words", "x".repeat(20_001)).statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void scriptInTheWordsAskedIsShownHarmlessly() {
        try (Served served = new Served(folder, BRIDGE)) {
            String page = served.page(asked("<script>alert(1)</script> opens", "</textarea><script>x</script>"));

            assertThat(page)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<script>x")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        }
    }

    @Test
    void namesakesAreOfferedWithWhatTheyAreCalled() {
        try (Served served = new Served(folder, BRIDGE, LANTERNS)) {
            long brandis = served.archive().who("Brandis", 1).getFirst().number();
            served.archive()
                    .corrections()
                    .correct(
                            BRIDGE.statements().getFirst().id(),
                            new Change.ToSpeaker(new Speaker.Resolved(
                                    "Odo Brandis", SpeakerType.PERSON, true, "ferryman", null, Resolution.NAME)),
                            Served.note("it was the ferryman"));
            assertThat(served.archive().who("Brandis", 0)).hasSizeGreaterThan(1);

            String page = served.page(asked("The old bridge opens in the first week of May", "Brandis"));

            assertThat(page)
                    .contains("Several speakers have this name")
                    .contains("Odo Brandis, ferryman (1 statement)")
                    .contains("speaker=" + brandis);
        }
    }

    @Test
    void theEmptyPageTeachesWithWordsOfTheRecord() {
        try (Served served = new Served(folder, BRIDGE)) {
            String page = served.page("/check");

            assertThat(page)
                    .contains("“The old bridge opens in the first week of May whatever it costs”")
                    .contains("exactly as it is on record")
                    .contains("the same with its middle left out");
            String cut = page.substring(0, page.indexOf("the same with its middle left out"));
            String path = cut.substring(cut.lastIndexOf("href=\"") + 6);
            path = path.substring(0, path.indexOf('"')).replace("&amp;", "&");
            assertThat(served.page(path)).contains("</span> Cut</h2>");
        }
    }

    @Test
    void theEmptyPageOfAnEmptyRecordHasNoExamples() {
        try (Served served = new Served(folder)) {
            assertThat(served.page("/check")).contains("Did they say it?").doesNotContain("Try it");
        }
    }

    @Test
    void wordsWithoutAWordOrOfNobodyAreRefused() {
        try (Served served = new Served(folder, BRIDGE)) {
            HttpResponse<String> dots = served.get("/check?words=...");
            HttpResponse<String> nobody = served.get("/check?words=bridge&speaker=9999");

            assertThat(dots.statusCode()).isEqualTo(400);
            assertThat(nobody.statusCode()).isEqualTo(404);
            assertThat(nobody.body()).contains("no speaker on record has the number 9999");
        }
    }
}
