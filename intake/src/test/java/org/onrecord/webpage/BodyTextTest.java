package org.onrecord.webpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.story.Block;
import org.onrecord.story.Part;
import org.onrecord.text.Span;

class BodyTextTest {
    private static BodyText of(String html) {
        return BodyText.of(Jsoup.parse(html).body());
    }

    @Test
    void everyBlockIsAParagraphAndWhatStandsInALineIsOne() {
        assertThat(of("One <b>bold</b> line.<p>Two.</p>Three.<ul><li>Four.<li>Five.</ul>")
                        .text())
                .isEqualTo("One bold line.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.");
    }

    @Test
    void oneLineBreakIsASpaceAndTwoAreAParagraph() {
        assertThat(of("One<br>two<br><br>three<br> \n<br><br>four").text()).isEqualTo("One two\n\nthree\n\nfour");
    }

    @Test
    void whiteSpaceOfAnySortIsOneSpaceAndInvisibleCharactersAreNone() {
        assertThat(of("<p> a \t\n b&nbsp;&nbsp;c d&shy;e\u200Bf\uFEFFg </p>").text())
                .isEqualTo("a b c defg");
    }

    @Test
    void captionsAndHeadsAreToldWithTheirPlace() {
        BodyText body = of("<h2>Head</h2><p>Body.</p><figure><figcaption>A <i>ferry</i></figcaption></figure>");
        assertThat(body.text()).isEqualTo("Head\n\nBody.\n\nA ferry");
        assertThat(body.blocks())
                .containsExactly(new Block(new Span(0, 4), Part.SUBHEAD), new Block(new Span(13, 20), Part.CAPTION));
    }

    @Test
    void aFirstParagraphThatIsTheHeadlineIsLeftOutAndTheBlocksMove() {
        BodyText body =
                of("<h1>Bridge opens</h1><h2>Who pays</h2><p>The town.</p>").without(" BRIDGE OPENS ");
        assertThat(body.text()).isEqualTo("Who pays\n\nThe town.");
        assertThat(body.blocks()).containsExactly(new Block(new Span(0, 8), Part.SUBHEAD));
    }

    @Test
    void aHeadlineThatIsTheWholeTextStays() {
        BodyText body = of("<p>Bridge opens</p>");
        assertThat(body.without("Bridge opens")).isSameAs(body);
        assertThat(body.without(null)).isSameAs(body);
    }

    @Test
    void plainWordsHaveParagraphsByBlankLinesOrElseByLines() {
        assertThat(BodyText.ofPlain("One\ntwo\n \nthree").text()).isEqualTo("One two\n\nthree");
        assertThat(BodyText.ofPlain("One\r\ntwo\n").text()).isEqualTo("One\n\ntwo");
    }

    @Test
    void paragraphsThatAreBlankAreNone() {
        assertThat(BodyText.of(List.of(" ", "One", "\u200B", "two")).text()).isEqualTo("One\n\ntwo");
    }

    @ParameterizedTest
    @CsvSource({
        "a<br>b, a<br>b",
        "a<br><br>b, a<br><br>b",
        "a<br><br/><BR class=x>b, a<br><br/>b",
        "a<br>  <br>  <br>  <br>b, a<br>  <br>  b",
        "a<brx><brx><brx>b, a<brx><brx><brx>b",
        "<br><br><br, <br><br><br"
    })
    void ofALongRunOfLineBreaksTwoAreKept(String html, String shortened) {
        assertThat(LineBreaks.shortened(html)).isEqualTo(shortened);
    }
}
