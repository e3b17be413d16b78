package org.onrecord.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.intake.SourceSettings;
import org.onrecord.intake.StoryReader;
import org.onrecord.source.ReadResult;
import org.onrecord.story.Edition;

/// Which entries of feeds are versions of one piece, and which are pieces of their own.
class EntryIdentityTest {
    private static List<Edition> editions(String feed) {
        List<Edition> editions = new ArrayList<>();
        try (StoryReader stories = StoryReader.of(
                List.of("-"), new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)), SourceSettings.USUAL)) {
            stories.forEachRemaining(result -> editions.add(((ReadResult.Read) result).edition()));
        }
        return editions;
    }

    private static String rss(String site, String... items) {
        return "<rss version=\"2.0\"><channel><title>The Fen Gazette</title>" + site + "<description>d</description>"
                + String.join("", items) + "</channel></rss>";
    }

    private static String item(String title, String fields) {
        return "<item><title>" + title + "</title>" + fields + "<description>" + title
                + " was all that the reeve had to say about the ford that day.</description></item>";
    }

    @Test
    void aNumberNamesAnEntryAtItsLinkHoweverItsSiteIsReached() {
        String guid = "<guid isPermaLink=\"false\">77</guid>";
        assertThat(editions(rss(
                        "<link>https://fen.example/</link>",
                        item("Ford", "<link>https://fen.example/ford</link>" + guid))))
                .containsExactly(Edition.of("77").within("fen.example/ford"))
                .isEqualTo(editions(rss(
                        "<link>https://fen.example/sport</link>",
                        item("Ford again", "<link>http://www.fen.example/ford/</link>" + guid))));
    }

    @Test
    void withoutALinkANumberNamesAnEntryOfItsSite() {
        String entry = item("Ford", "<guid isPermaLink=\"false\">77</guid>");
        assertThat(editions(rss("<link>https://fen.example/</link>", entry)))
                .containsExactly(Edition.of("77").within("fen.example"))
                .isNotEqualTo(editions(rss("<link>https://moor.example/</link>", entry)));
        assertThat(editions(rss("", entry))).containsExactly(Edition.of("77").within("The Fen Gazette"));
    }

    @Test
    void entriesOfOneFeedThatShareAGuidAreThePiecesAtTheirLinks() {
        for (String guid :
                List.of("fen", "https://fen.example/", "https://fen.example/news", "tag:fen.example,2031:x")) {
            String same = "<guid isPermaLink=\"false\">" + guid + "</guid>";
            assertThat(editions(rss(
                            "<link>https://fen.example/</link>",
                            item("Ford", "<link>https://fen.example/ford</link>" + same),
                            item("Mill", "<link>https://fen.example/mill</link>" + same))))
                    .as(guid)
                    .containsExactly(
                            Edition.of(guid).within("fen.example/ford"),
                            Edition.of(guid).within("fen.example/mill"));
        }
    }

    @Test
    void thoseThatShareTheLinkTooAreToldApartByTheirTitles() {
        String same = "<link>https://fen.example/</link><guid>https://fen.example/</guid>";
        assertThat(editions(rss("<link>https://fen.example/</link>", item("Ford", same), item("Mill", same))))
                .doesNotHaveDuplicates();
        assertThat(editions(rss("", item("Ford", ""), item("Mill", "")))).doesNotHaveDuplicates();
    }

    @Test
    void aPermalinkAndATagNameAnEntryWhereverItsLinkLeads() {
        for (String guid : List.of("https://fen.example/?p=77", "tag:fen.example,2031:77")) {
            String fields =
                    "<guid isPermaLink=\"false\">" + guid.replace("&", "&amp;") + "</guid><link>https://fen.example/";
            assertThat(editions(rss("", item("Ford", fields + "ford</link>"))))
                    .containsExactly(Edition.of(guid))
                    .isEqualTo(editions(rss("", item("Ford", fields + "2031/ford</link>"))));
        }
    }
}
