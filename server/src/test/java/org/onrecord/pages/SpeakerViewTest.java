package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.NewStory;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;

class SpeakerViewTest {
    private static final NewStory BRIDGE = Stories.draft(
            "The Harbour Post", "2030-03-02", "“The bridge opens in May and 40 tons may cross it,” he said.");
    private static final NewStory FERRY =
            Stories.draft("The Tidewatch", "2031-01-09", "“The ferry stays,” he said. “Who pays?” Brandis asked.");
    private static final NewStory NAMESAKE =
            Stories.draft("The Lantern", "2031-02-03", "“Lanterns are for all,” Brandis said.");

    @TempDir
    private Path folder;

    @Test
    void aSpeakerIsShownWithRolesTimesKindsAndWords() {
        try (Served served = new Served(folder, BRIDGE, FERRY)) {
            long number = number(served, "Arno Vale");

            String page = served.page("/speakers/" + number);

            assertThat(page)
                    .contains("<h1 dir=\"auto\">Arno Vale</h1>")
                    .contains("harbour minister")
                    .contains("2 March 2030 – 9 January 2031")
                    .contains("The bridge opens in May and 40 tons may cross it,")
                    .contains("News of The Tidewatch")
                    .contains("Statements by month, Mar 2030 to Jan 2031")
                    .contains("role=\"img\"")
                    .contains("/?by=" + number + "&amp;kind=claim")
                    .contains("/api/v1/speakers/" + number + "/feed.atom")
                    .doesNotContain("style=")
                    .doesNotContain("/merge");
        }
    }

    @Test
    void aSpeakerOfManyYearsHasABarForEach() {
        try (Served served = new Served(
                folder,
                BRIDGE,
                Stories.draft("The Tidewatch", "2027-01-09", "“The quay sinks,” he said."),
                Stories.draft("The Tidewatch", "2028-01-09", "“The quay stands,” he said."))) {
            String page = served.page("/speakers/" + number(served, "Arno Vale"));

            assertThat(page).contains("Statements by year, 2027 to 2030").contains("from=2028&amp;to=2028");
        }
    }

    @Test
    void whoWasMergedIsFoundUnderTheNumberThatTheyAreNow() {
        try (Served served = new Served(folder, FERRY)) {
            long vale = number(served, "Arno Vale");
            long brandis = number(served, "Brandis");
            served.archive().corrections().merge(brandis, vale, Served.note("Vale signs <b>Brandis</b>"));

            HttpResponse<String> answer = served.get("/speakers/" + brandis);
            String page = served.page("/speakers/" + vale);

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(where -> assertThat(where).endsWith("/speakers/" + vale));
            assertThat(page)
                    .contains("Also called")
                    .contains("said that the speakers " + brandis + " and " + vale + " are one")
                    .contains("Edda Fyr")
                    .contains("Vale signs &lt;b&gt;Brandis&lt;/b&gt;");
        }
    }

    @Test
    void aSplitIsShownOnThePagesOfBoth() {
        try (Served served = new Served(folder, FERRY, NAMESAKE)) {
            long brandis = number(served, "Brandis");
            long other = served.archive()
                    .corrections()
                    .split(brandis, List.of(NAMESAKE.statements().getFirst().id()), Served.note("a namesake"))
                    .position();

            assertThat(served.page("/speakers/" + brandis)).contains("is another's: speaker " + other);
            assertThat(served.page("/speakers/" + other))
                    .contains("is this one's")
                    .contains("Lanterns are for all,");
            String both = served.page("/speakers?name=Brandis");
            assertThat(both)
                    .contains("Speakers named Brandis")
                    .contains("/speakers/" + brandis)
                    .contains("/speakers/" + other);
        }
    }

    @Test
    void aNameOfOneSpeakerLeadsToTheirPage() {
        try (Served served = new Served(folder, FERRY)) {
            HttpResponse<String> answer = served.get("/speakers?name=Vale");

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(
                            where -> assertThat(where).endsWith("/speakers/" + number(served, "Arno Vale")));
        }
    }

    @Test
    void aNameThatNobodyHasLeadsToTheSearch() {
        try (Served served = new Served(folder, FERRY)) {
            assertThat(served.page("/speakers?name=%3Cscript%3E"))
                    .contains("Nobody on record has that full name")
                    .contains("/?speaker=%3Cscript%3E")
                    .doesNotContain("<script>");
        }
    }

    @Test
    void allSpeakersAreListed() {
        try (Served served = new Served(folder, FERRY)) {
            assertThat(served.page("/speakers"))
                    .contains("Arno Vale")
                    .contains("Brandis")
                    .contains("1 story");
        }
    }

    @Test
    void aNumberThatNobodyHasIsNotFound() {
        try (Served served = new Served(folder, FERRY)) {
            assertThat(served.get("/speakers/99").statusCode()).isEqualTo(404);
            assertThat(served.get("/speakers/x").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void whomASpeakerSpokeToIsCounted() {
        try (Served served =
                new Served(folder, saidTo(BRIDGE, "Arno Vale", "reporters"), saidTo(FERRY, "Arno Vale", "Reporters"))) {
            assertThat(served.page("/speakers/" + number(served, "Arno Vale")))
                    .contains("Whom they spoke to")
                    .contains("Reporters <small>2</small>");
        }
    }

    @Test
    void aSpeakerWithScriptInTheirNameIsShownHarmlessly() {
        String name = "Vale <img src=x onerror=alert(1)> \u202Eelav";
        try (Served served = new Served(folder, saidTo(BRIDGE, name, "<b>reporters</b>"))) {
            assertThat(served.page("/speakers/" + number(served, name)))
                    .contains("Vale &lt;img src=x onerror=alert(1)&gt;")
                    .contains("&lt;b&gt;reporters&lt;/b&gt;")
                    .doesNotContain("<img")
                    .doesNotContain("\u202E");
        }
    }

    /// The story with its first statement alone, said by somebody of this name to an addressee.
    private static NewStory saidTo(NewStory newStory, String name, String addressee) {
        Statement found = newStory.statements().getFirst();
        Statement told = Statement.of(
                        newStory.story(),
                        found.content(),
                        found.cue(),
                        found.source(),
                        new Speaker.Resolved(name, SpeakerType.PERSON, true, null, null, Resolution.NAME),
                        found.provenance())
                .withKind(found.kind())
                .withConfidence(found.confidence())
                .withCircumstances(new Circumstances(addressee, null, null, List.of(), false, null));
        return new NewStory(newStory.story(), newStory.edition(), List.of(told));
    }

    @Test
    void anEmptyRecordSaysHowToAddStories() {
        try (Served served = new Served(folder)) {
            assertThat(served.page("/speakers")).contains("onrecord add FILE").contains("/read");
        }
    }

    private static long number(Served served, String name) {
        return served.archive().who(name, 0).getFirst().number();
    }
}
