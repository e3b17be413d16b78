package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.NewStory;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Speaker;
import org.onrecord.token.Role;

class CorrectPageTest {
    private static final NewStory BRIDGE = Stories.draft(
            "The Harbour Post",
            "2030-03-02",
            "Yes or no? “The bridge opens in May, yes, and yes again,” he said. “Who pays?” Brandis asked.");

    @TempDir
    private Path folder;

    private static String path() {
        return "/correct/" + BRIDGE.statements().getFirst().id();
    }

    private static KeptStatement kept(Served served) {
        return served.archive().statement(BRIDGE.statements().getFirst().id()).orElseThrow();
    }

    @Test
    void onlyEditorsMayCorrect() {
        try (Served served = new Served(folder, BRIDGE)) {
            String reader = served.token("Rea Reader", Role.READER);

            assertThat(served.get(path()).statusCode()).isEqualTo(401);
            assertThat(served.get(path(), reader).statusCode()).isEqualTo(403);
            assertThat(served.post(path(), reader, "what", "none", "why", "no").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void aRedactedStatementCannotBeCorrected() {
        try (Served served = new Served(folder, BRIDGE)) {
            served.archive().erasure().redact(kept(served), Served.note("the court ordered it"));

            HttpResponse<String> gone = served.get(path(), served.token("Jo Example", Role.EDITOR));
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body()).contains("because the court ordered it").doesNotContain("opens in May");
        }
    }

    @Test
    void theFormShowsTheStatementInItsSentenceAndWhatTheMachineFound() {
        try (Served served = new Served(folder, BRIDGE)) {
            String page =
                    served.get(path(), served.token("Jo Example", Role.EDITOR)).body();

            assertThat(page)
                    .contains("<mark>“The bridge opens in May, yes, and yes again,”</mark> he said.")
                    .contains("The finder found: Arno Vale, claim, 97 % sure")
                    .contains("<option value=\"Brandis\">");
        }
    }

    @Test
    void anotherSpeakerGoesOnRecordUnderTheNameOfTheToken() {
        try (Served served = new Served(folder, BRIDGE)) {
            String editor = served.token("Jo Example", Role.EDITOR);

            HttpResponse<String> answer = served.post(
                    path(),
                    editor,
                    "what",
                    "speaker",
                    "name",
                    "Mara Ostrey",
                    "type",
                    "person",
                    "role",
                    "mayor",
                    "why",
                    "she, not <i>he</i>");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .endsWith("#s" + BRIDGE.statements().getFirst().id());
            KeptStatement kept = kept(served);
            assertThat(kept.statement().speaker())
                    .isInstanceOfSatisfying(
                            Speaker.Resolved.class,
                            speaker -> assertThat(speaker.name()).isEqualTo("Mara Ostrey"));
            assertThat(kept.corrections().getFirst().note().who()).isEqualTo("Jo Example");
            assertThat(served.get(path(), editor).body())
                    .contains("it was said by Mara Ostrey: she, not &lt;i&gt;he&lt;/i&gt;")
                    .contains("/undo/" + kept.corrections().getFirst().position());
        }
    }

    @Test
    void aCorrectionCanBeUndone() {
        try (Served served = new Served(folder, BRIDGE)) {
            String editor = served.token("Jo Example", Role.EDITOR);
            served.post(path(), editor, "what", "kind", "kind", "pledge", "why", "he promises it");
            assertThat(kept(served).statement().kind()).isEqualTo(Kind.PLEDGE);
            long event = kept(served).corrections().getFirst().position();

            HttpResponse<String> answer = served.post("/undo/" + event, editor, "why", "he does not");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(kept(served).statement().kind()).isEqualTo(Kind.CLAIM);
        }
    }

    @Test
    void wordsThatTheStoryLacksAreRefusedWithWhatToDoAndTheInputStays() {
        try (Served served = new Served(folder, BRIDGE)) {
            HttpResponse<String> answer = served.post(
                    path(),
                    served.token("Jo Example", Role.EDITOR),
                    "what",
                    "words",
                    "content",
                    "the <b>tunnel</b> opens",
                    "cue",
                    "said",
                    "source",
                    "he",
                    "why",
                    "the rest is the reporter's");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains("the story does not contain these words, which you give as content")
                    .contains("copy them from its text exactly")
                    .contains("the &lt;b&gt;tunnel&lt;/b&gt; opens</textarea>")
                    .contains("the rest is the reporter");
            assertThat(kept(served).corrections()).isEmpty();
        }
    }

    @Test
    void aPieceGivenTwiceIsAtTwoPlaces() {
        try (Served served = new Served(folder, BRIDGE)) {
            String editor = served.token("Jo Example", Role.EDITOR);

            HttpResponse<String> answer = served.post(
                    path(),
                    editor,
                    "what",
                    "words",
                    "content",
                    "yes\r\nyes",
                    "cue",
                    "said",
                    "source",
                    "he",
                    "why",
                    "x");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(kept(served).statement().content()).hasSize(2).doesNotHaveDuplicates();
            assertThat(served.get(path(), editor).body()).contains("\nyes\nyes</textarea>");
        }
    }

    @Test
    void piecesThatWouldOverlapAreRefusedAndTheStoryCanStillBeRead() {
        try (Served served = new Served(folder, BRIDGE)) {
            String editor = served.token("Jo Example", Role.EDITOR);

            HttpResponse<String> answer = served.post(
                    path(), editor, "what", "words", "content", "The bridge opens\nbridge opens in", "why", "x");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("only where another piece has them");
            assertThat(served.get(path(), editor).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aCorrectionNeedsAReasonAndAChoice() {
        try (Served served = new Served(folder, BRIDGE)) {
            String editor = served.token("Jo Example", Role.EDITOR);

            HttpResponse<String> noReason = served.post(path(), editor, "what", "none");
            HttpResponse<String> noChoice = served.post(path(), editor, "why", "because");

            assertThat(noReason.statusCode()).isEqualTo(422);
            assertThat(noReason.body()).contains("give a reason");
            assertThat(noChoice.body()).contains("choose what to correct").contains("value=\"because\"");
        }
    }
}
