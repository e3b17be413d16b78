package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.NewStory;
import org.onrecord.token.Role;

class MergeSplitPageTest {
    private static final NewStory BRIDGE =
            Stories.draft("The Harbour Post", "2030-03-02", "“The bridge opens in May,” he said.");
    private static final NewStory FERRY =
            Stories.draft("The Tidewatch", "2031-01-09", "“Who pays?” Brandis asked. “The ferry stays,” Brandis said.");

    @TempDir
    private Path folder;

    private static long number(Served served, String name) {
        return served.archive().who(name, 0).getFirst().number();
    }

    @Test
    void speakersAreMergedWithAReason() {
        try (Served served = new Served(folder, BRIDGE, FERRY)) {
            String editor = served.token("Jo Example", Role.EDITOR);
            long vale = number(served, "Arno Vale");
            long brandis = number(served, "Brandis");

            String form = served.get("/speakers/" + brandis + "/merge?name=Vale", editor)
                    .body();
            HttpResponse<String> answer = served.post(
                    "/speakers/" + brandis + "/merge", editor, "into", Long.toString(vale), "why", "one man");

            assertThat(form)
                    .contains("Arno Vale")
                    .contains("1 statement · 2 March 2030")
                    .contains("harbour minister")
                    .contains("“The bridge opens in May,”");
            assertThat(form.substring(0, form.indexOf("Merge into</legend>")))
                    .as("the speaker to merge, with distinguishing details too")
                    .contains("2 statements · 9 January 2031")
                    .contains("“The ferry stays,”");
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(number(served, "Brandis")).isEqualTo(vale);
        }
    }

    @Test
    void aMergeWithoutAReasonKeepsWhatWasChosen() {
        try (Served served = new Served(folder, BRIDGE, FERRY)) {
            String editor = served.token("Jo Example", Role.EDITOR);
            long vale = number(served, "Arno Vale");

            HttpResponse<String> answer = served.post(
                    "/speakers/" + number(served, "Brandis") + "/merge",
                    editor,
                    "into",
                    Long.toString(vale),
                    "name",
                    "Arno Vale");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("give a reason").contains("value=\"" + vale + "\" required checked");
        }
    }

    @Test
    void statementsOfANamesakeAreSplitOff() {
        try (Served served = new Served(folder, FERRY)) {
            String editor = served.token("Jo Example", Role.EDITOR);
            long brandis = number(served, "Brandis");
            String first = FERRY.statements().getFirst().id().value();
            String path = "/speakers/" + brandis + "/split";
            assertThat(served.get(path, editor).body()).contains("Who pays?").contains(first);

            HttpResponse<String> answer = served.post(path, editor, "statement", first, "why", "the son");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(served.archive()
                            .statement(FERRY.statements().getFirst().id())
                            .orElseThrow()
                            .speaker())
                    .isNotEqualTo(brandis);
        }
    }

    @Test
    void aSplitOfNothingSaysSoAndKeepsTheReason() {
        try (Served served = new Served(folder, FERRY)) {
            HttpResponse<String> answer = served.post(
                    "/speakers/" + number(served, "Brandis") + "/split",
                    served.token("Jo Example", Role.EDITOR),
                    "why",
                    "the son");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("name the statements").contains("value=\"the son\"");
        }
    }

    @Test
    void readersMayNeitherMergeNorSplit() {
        try (Served served = new Served(folder, BRIDGE, FERRY)) {
            String reader = served.token("Rea Reader", Role.READER);
            String path = "/speakers/" + number(served, "Brandis");

            assertThat(served.get(path + "/merge", reader).statusCode()).isEqualTo(403);
            assertThat(served.post(path + "/split", reader, "why", "x").statusCode())
                    .isEqualTo(403);
        }
    }
}
