package org.onrecord.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onrecord.entry.NewStory;
import org.onrecord.text.Text;

class MarkedTextTest {
    private static final NewStory STORY = Stories.draft(
            "The Harbour Post", "2030-03-03", "“We will open the bridge,” he said. “It is late,” he said.");

    @Test
    void thePiecesTogetherAreTheText() {
        MarkedText marked = MarkedText.of(STORY.story().text(), STORY.statements());
        assertThat(marked.pieces().stream().map(MarkedText.Piece::words).collect(Collectors.joining()))
                .isEqualTo(STORY.story().text().string());
    }

    @Test
    void everyStatementBeginsOnceAndWhereItsContentDoes() {
        MarkedText marked = MarkedText.of(STORY.story().text(), STORY.statements());
        List<String> begun = marked.pieces().stream()
                .filter(piece ->
                        piece.in().stream().anyMatch(in -> in.part() == MarkedText.Part.CONTENT && in.isFirst()))
                .map(MarkedText.Piece::words)
                .toList();
        assertThat(begun).hasSameSizeAs(STORY.statements());
        assertThat(begun.getFirst()).startsWith("“We will open");
    }

    @Test
    void aPieceInTwoStatementsNamesTheInnermostFirst() {
        NewStory twice = Stories.draft("The Tidewatch", null, "“We will open the bridge,” he said.");
        MarkedText marked = MarkedText.of(
                twice.story().text(),
                List.of(twice.statements().getFirst(), twice.statements().getFirst()));
        assertThat(marked.pieces()).anySatisfy(piece -> assertThat(piece.in()).hasSize(2));
    }

    @Test
    void aTextWithoutStatementsIsOnePiece() {
        assertThat(MarkedText.of(Text.of("Nobody says a word."), List.of()).pieces())
                .containsExactly(new MarkedText.Piece("Nobody says a word.", List.of()));
    }
}
