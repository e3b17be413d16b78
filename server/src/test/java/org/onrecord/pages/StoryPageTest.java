package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.NewStory;
import org.onrecord.request.Links;
import org.onrecord.story.Edition;
import org.onrecord.token.Role;

class StoryPageTest {
    private static final NewStory FIRST = Stories.draft(
            "The Harbour Post", "2030-03-03", "“We will open the bridge,” he said.\n\n“It is late,” he said.");
    private static final NewStory SECOND = Stories.draft(
            "The Harbour Post", "2030-03-04", "“We will open the bridge,” he said.\n\n“It is never late,” he said.");

    @TempDir
    private Path folder;

    private static String path(NewStory newStory) {
        return "/stories/" + Links.hex(newStory.story().id());
    }

    @Test
    void everyStatementIsMarkedInItsPlaceAndHasACard() {
        try (Served served = new Served(folder, FIRST)) {
            String page = served.page(path(FIRST));
            FIRST.statements()
                    .forEach(statement -> assertThat(page)
                            .contains("id=\"s" + statement.id() + "\"")
                            .contains("href=\"#c" + statement.id() + "\"")
                            .contains("id=\"c" + statement.id() + "\""));
            assertThat(page)
                    .contains("class=\"said direct")
                    .contains("Arno Vale")
                    .contains("receipt.json");
        }
    }

    @Test
    void onlyWhoMayCorrectIsOfferedTo() {
        try (Served served = new Served(folder, FIRST)) {
            assertThat(served.page(path(FIRST))).doesNotContain("/correct/");
            assertThat(served.get(path(FIRST), served.token("Jo Example", Role.EDITOR))
                            .body())
                    .contains("/correct/");
        }
    }

    @Test
    void theVersionsOfAStoryTellWhatChanged() {
        Edition piece = Edition.of("harbour-1");
        try (Served served = new Served(folder, new NewStory(FIRST.story(), piece, FIRST.statements()))) {
            served.archive().add(List.of(new NewStory(SECOND.story(), piece, SECOND.statements())));

            assertThat(served.page(path(FIRST))).contains("There is a newer version");
            assertThat(served.page(path(SECOND) + "/versions"))
                    .contains("Statements that are new")
                    .contains("never");
            assertThat(served.get(path(FIRST) + "/versions").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aStoryThatIsNotOnRecordIsNotFound() {
        try (Served served = new Served(folder, FIRST)) {
            assertThat(served.get(path(SECOND)).statusCode()).isEqualTo(404);
            assertThat(served.get("/stories/nonsense").statusCode()).isEqualTo(404);
        }
    }
}
