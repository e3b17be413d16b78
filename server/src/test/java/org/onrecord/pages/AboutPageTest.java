package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AboutPageTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsOnRecordIsCountedAndItsHeadShown() {
        try (Served served = new Served(
                folder, Stories.draft("The Harbour Post", "2030-03-02", "“The bridge opens in May,” he said."))) {
            assertThat(served.page("/about"))
                    .contains("<dt>Stories</dt><dd>1</dd>")
                    .contains("2 March 2030")
                    .contains(served.archive().head().root().toString())
                    .contains("The log has 3 entries")
                    .contains("verify-receipt.py");
        }
    }

    @Test
    void anEmptyRecordSaysHowToAddStories() {
        try (Served served = new Served(folder)) {
            assertThat(served.page("/about")).contains("onrecord add FILE").contains("<h1>About this record</h1>");
        }
    }

    @Test
    void eachFigureShownIsInTheModelCard() throws IOException {
        String card = Files.readString(Path.of("..", "docs", "model-card.md"));
        ModelFigures model = ModelFigures.read();

        assertThat(model.facts())
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(card).contains(fact.value()));
        assertThat(model.figures())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(card.lines())
                        .anySatisfy(
                                line -> assertThat(line).contains(figure.name()).contains("| " + figure.value())));
        assertThat(card.lines().filter(line -> line.matches("\\| 0\\.\\d to .*")))
                .containsExactlyElementsOf(model.bands().stream()
                        .map(band -> "| " + band.said() + " | " + band.statements() + " | " + band.right() + " % |")
                        .toList());
    }

    @Test
    void howFarTwoPeopleAgreeIsInTheModelCardToo() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "model-card.md")))
                .contains("| statement F1 | 76.3 | 56.7 | 75.4 |");
    }

    @Test
    void theFiguresAreOnThePage() {
        try (Served served = new Served(folder)) {
            String page = served.page("/about");

            ModelFigures.read()
                    .figures()
                    .forEach(figure -> assertThat(page).contains(figure.name()).contains(">" + figure.value() + "<"));
            assertThat(page).contains("two trained annotators agree with each other to 75.4");
        }
    }
}
