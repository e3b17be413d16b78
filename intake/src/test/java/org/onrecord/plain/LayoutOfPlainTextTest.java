package org.onrecord.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.source.ReadResult;
import org.onrecord.story.Part;
import org.onrecord.story.Story;

/// The publication metadata that a plain text contains.
class LayoutOfPlainTextTest {
    private static final String WIRE = """
            Ferry strike 'will not end' this week

            Reuters , Tuesday 5 Mar 2024

            Dock workers in Port Alder said on Tuesday that their strike would go on.

            "We have waited long enough," said Anna Keller, who leads the union.

            'Empty promises'

            "They promised us new cranes in 2019," she said.

            Short link:
            """;

    @Test
    void agencyDateAndHeadlineAreToldFromTheStory() {
        Story story = read(WIRE);
        assertThat(story.headline()).isEqualTo("Ferry strike 'will not end' this week");
        assertThat(story.agency()).isEqualTo("Reuters");
        assertThat(story.published()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(story.text().string()).isEqualTo(WIRE);
    }

    @Test
    void creditsSubheadsAndFurnitureAreNotBody() {
        Story story = read(WIRE);
        assertThat(words(story, Part.DATELINE)).containsExactly("Reuters , Tuesday 5 Mar 2024");
        assertThat(words(story, Part.SUBHEAD)).containsExactly("'Empty promises'");
        assertThat(words(story, Part.FURNITURE)).containsExactly("Short link:");
    }

    @Test
    void aDatelineInFrontOfTheFirstParagraphGivesPlaceAndAgency() {
        Story story = read("""
                Harvest fails in the north

                OSLO, Sept 3 (Reuters) - Farmers said on Tuesday that half the barley was lost to rain this year.

                The ministry had no comment.
                """);
        assertThat(story.place()).isEqualToIgnoringCase("Oslo");
        assertThat(story.agency()).isEqualTo("Reuters");
        assertThat(story.headline()).isEqualTo("Harvest fails in the north");
    }

    @Test
    void speechOfOneLineStaysBody() {
        String text = """
                A long night at the town hall of Bexford ended without a vote on Monday

                Councillors argued until two in the morning about the new car park.

                "We won."

                'No comment,' he said.
                """;
        Story story = read(text);
        assertThat(story.partAt(text.indexOf("We won"))).isEqualTo(Part.BODY);
        assertThat(story.partAt(text.indexOf("No comment"))).isEqualTo(Part.BODY);
    }

    private static List<String> words(Story story, Part part) {
        return story.blocks().stream()
                .filter(block -> block.part() == part)
                .map(block -> story.text().at(block.span()))
                .toList();
    }

    private static Story read(String text) {
        return switch (PlainText.read("a.txt", text.getBytes(StandardCharsets.UTF_8))) {
            case ReadResult.Read read -> read.story();
            case ReadResult other -> throw new AssertionError(other.toString());
        };
    }
}
