package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.request.Links;
import org.onrecord.statement.Kind;
import org.onrecord.story.StoryId;
import org.onrecord.token.Role;

class HistoryPageTest {
    private static final NewStory BRIDGE =
            Stories.draft("The Harbour Post", "2030-03-02", "“The bridge opens in May,” he said.");

    @TempDir
    private Path folder;

    private static StoryId story() {
        return BRIDGE.story().id();
    }

    private static StatementStatus status(Served served) {
        return served.archive().story(story()).orElseThrow().status();
    }

    private static HttpResponse<String> withdraw(Served served, String token) {
        return served.post(
                "/stories/" + Links.hex(story()) + "/withdraw", token, "status", "canceled", "why", "killed");
    }

    private static long correct(Served served, String who) {
        return served.archive()
                .corrections()
                .correct(
                        BRIDGE.statements().getFirst().id(),
                        new Change.ToKind(Kind.PLEDGE),
                        new EditNote(who, Instant.parse("2031-06-01T12:00:00Z"), "<i>he</i> promises"))
                .position();
    }

    @Test
    void aWithdrawalWithoutAReasonIsAskedForAgainWithWhatWasChosen() {
        try (Served served = new Served(folder, BRIDGE)) {
            String admin = served.token("Edda Fyr", Role.ADMIN);
            String path = "/stories/" + Links.hex(story()) + "/withdraw";
            HttpResponse<String> answer = served.post(path, admin, "status", "withheld", "why", " ");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Not accepted").contains("value=\"withheld\" checked");
            assertThat(served.post(path, admin, "why", "killed").statusCode()).isEqualTo(422);
            assertThat(status(served)).isEqualTo(StatementStatus.CURRENT);
        }
    }

    @Test
    void editsAreListedWithWhoAndWhyTheLatestFirst() {
        try (Served served = new Served(folder, BRIDGE)) {
            long event = correct(served, "Jo Example");
            served.archive().corrections().undo(event, Served.note("no promise"));

            String page = served.page("/history");

            assertThat(page.indexOf("entry " + event + " is undone"))
                    .isPositive()
                    .isLessThan(page.indexOf("it is of the kind pledge"));
            assertThat(page)
                    .contains("&lt;i&gt;he&lt;/i&gt; promises")
                    .contains("<span class=\"tag\">undone</span>")
                    .doesNotContain("action=\"/undo");
        }
    }

    @Test
    void ofACorrectionThatWasRedactedItSaysNothingElse() {
        try (Served served = new Served(folder, BRIDGE)) {
            long event = correct(served, "Jo Example");
            served.archive().corrections().undo(event, Served.note("no promise"));
            served.archive().erasure().redact(served.archive().story(story()).orElseThrow(), Served.note("the court"));

            String page = served.page("/history");

            assertThat(page)
                    .containsPattern(
                            "entry " + event + "</small> <a href=\"[^\"]*\">redacted</a>\\s*<span class=\"tag\">undone")
                    .contains("the story was redacted", "the court", "Only what was redacted is gone")
                    .doesNotContain("it is not a statement", "Jo Example", "pledge", "no promise");
            assertThat(served.page("/api/v1/corrections"))
                    .contains("\"redacted\":true")
                    .doesNotContain("\"nothing\"");
        }
    }

    @Test
    void historyIsPagedWithoutShowingAnythingTwice() {
        try (Served served = new Served(folder, BRIDGE)) {
            long first = correct(served, "Jo Example");
            for (int more = 0; more < 50; more++) {
                correct(served, "Jo Example");
            }

            String page = served.page("/history");
            String next = "/history?before=" + (first + 1);

            assertThat(page.split("it is of the kind pledge", -1)).hasSize(51);
            assertThat(page).contains("href=\"" + next + "\"");
            assertThat(served.page(next).split("it is of the kind pledge", -1)).hasSize(2);
            assertThat(served.page(next)).doesNotContain("rel=\"next\"");
        }
    }

    @Test
    void editorsTakeBackTheirOwnAndAdminsTakeBackAll() {
        try (Served served = new Served(folder, BRIDGE)) {
            String editor = served.token("Jo Example", Role.EDITOR);
            String admin = served.token("Ada Admin", Role.ADMIN);
            long own = correct(served, "Jo Example");
            long others = correct(served, "Edda Fyr");

            String page = served.get("/history", editor).body();

            assertThat(page).contains("action=\"/undo/" + own).doesNotContain("action=\"/undo/" + others);
            assertThat(served.post("/undo/" + others, editor, "why", "x").statusCode())
                    .isEqualTo(403);
            assertThat(served.post("/undo/" + own, editor, "why", "x").statusCode())
                    .isEqualTo(303);
            assertThat(served.post("/undo/" + own, editor, "why", "x").statusCode())
                    .isEqualTo(409);
            assertThat(served.post("/undo/" + others, admin, "why", "x").statusCode())
                    .isEqualTo(303);
            assertThat(served.post("/undo/1", admin, "why", "x").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void anAdminWithdrawsAStoryAndNoEditorBringsItBack() {
        try (Served served = new Served(folder, BRIDGE)) {
            String editor = served.token("Jo Example", Role.EDITOR);
            String admin = served.token("Ada Admin", Role.ADMIN);

            assertThat(withdraw(served, editor).statusCode()).isEqualTo(403);
            assertThat(withdraw(served, admin).statusCode()).isEqualTo(303);
            assertThat(status(served)).isEqualTo(StatementStatus.WITHDRAWN);
            long event = served.archive()
                    .browse()
                    .events(Long.MAX_VALUE, 1)
                    .getFirst()
                    .position();
            assertThat(served.post("/undo/" + event, editor, "why", "x").statusCode())
                    .isEqualTo(403);
            assertThat(status(served)).isEqualTo(StatementStatus.WITHDRAWN);
            assertThat(served.post("/undo/" + event, admin, "why", "cleared").statusCode())
                    .isEqualTo(303);
            assertThat(status(served)).isEqualTo(StatementStatus.CURRENT);
        }
    }

    @Test
    void anEditorOfTheSameNameAsTheAdminStillMayNotBringAStoryBack() {
        try (Served served = new Served(folder, BRIDGE)) {
            withdraw(served, served.token("Ada Admin", Role.ADMIN));
            long event = served.archive()
                    .browse()
                    .events(Long.MAX_VALUE, 1)
                    .getFirst()
                    .position();

            String namesake = served.token("Ada Admin", Role.EDITOR);

            assertThat(served.post("/undo/" + event, namesake, "why", "x").statusCode())
                    .isEqualTo(403);
        }
    }
}
