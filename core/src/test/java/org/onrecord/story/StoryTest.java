package org.onrecord.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

class StoryTest {
    @Test
    void theIdIsTheDigestOfTheUtf8Bytes() {
        assertThat(StoryId.of(Text.of("abc")).value())
                .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(StoryId.of(Text.of("é")).value())
                .isEqualTo("sha256:4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    }

    @Test
    void aStoryIsRefusedAnIdThatIsNotItsTexts() {
        Story story = Story.plain("a.txt", Text.of("One."));
        assertThatThrownBy(() ->
                        Story.builder("b.txt", Text.of("Two.")).id(story.id()).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b.txt");
    }

    @Test
    void idsOfAnotherFormAreRefused() {
        assertThatThrownBy(() -> new StoryId("sha256:ABC")).hasMessageContaining("sha256:ABC");
    }

    @Test
    void aPlainStoryKnowsOnlyItsTextAndOrigin() {
        Story story = Story.plain("-", Text.of(""));
        assertThat(story.origin()).isEqualTo("-");
        assertThat(story.headline()).isNull();
        assertThat(story.byline().authors()).isEmpty();
    }

    @Test
    void blankNamesAreRefused() {
        assertThatThrownBy(() -> new Outlet(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Byline(List.of("Ann", ""))).hasMessageContaining("Ann");
        assertThatThrownBy(() -> Story.plain(" ", Text.of("x"))).hasMessageContaining("origin");
        Story story = Story.plain("a.txt", Text.of("One."));
        assertThatThrownBy(() -> Story.builder("a.txt", story.text())
                        .id(story.id())
                        .headline(" ")
                        .build())
                .hasMessageContaining("headline");
    }

    @Test
    void whatNoBlockCoversIsBody() {
        Text text = Text.of("Rain\n\nIt rained.\n\nShare this");
        Block headline = new Block(new Span(0, 4), Part.HEADLINE);
        Block furniture = new Block(new Span(18, 28), Part.FURNITURE);
        Story story = withBlocks(text, List.of(furniture, headline));
        assertThat(story.blocks()).containsExactly(headline, furniture);
        assertThat(story.partAt(0)).isEqualTo(Part.HEADLINE);
        assertThat(story.partAt(4)).isEqualTo(Part.BODY);
        assertThat(story.partAt(27)).isEqualTo(Part.FURNITURE);
    }

    @Test
    void blocksThatOverlapOrLeaveTheTextAreRefused() {
        Text text = Text.of("Rain again");
        Block first = new Block(new Span(0, 4), Part.HEADLINE);
        assertThatThrownBy(() -> withBlocks(text, List.of(first, new Block(new Span(3, 6), Part.BODY))))
                .hasMessageContaining("overlap");
        assertThatThrownBy(() -> withBlocks(text, List.of(new Block(new Span(5, 11), Part.BODY))))
                .hasMessageContaining("a.txt");
    }

    private static Story withBlocks(Text text, List<Block> blocks) {
        return Story.builder("a.txt", text).blocks(blocks).build();
    }

    @Test
    void whereAStoryWasPublishedIsItsOwnAddressOrItsOriginOnTheWeb() {
        Text text = Text.of("“Yes,” Vale said.");
        assertThat(Story.plain("https://quay.example/bridge", text).address())
                .hasToString("https://quay.example/bridge");
        assertThat(Story.plain("/stories/bridge.html", text).address()).isNull();
        assertThat(Story.plain("javascript:alert(1)", text).address()).isNull();
        Story saved = Story.builder("bridge.html", text)
                .publication(
                        new PublicationMetadata(URI.create("https://quay.example/b"), null, null, null, null, null))
                .build();
        assertThat(saved.address()).hasToString("https://quay.example/b");
    }
}
