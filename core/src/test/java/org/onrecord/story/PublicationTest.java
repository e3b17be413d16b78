package org.onrecord.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// The facts about a story's publication: what is refused, in which words, and where a story was published.
class PublicationTest {
    private static final Text TEXT = Text.of("Rain\n\nIt rained.\n\nShare this");

    @ParameterizedTest
    @ValueSource(strings = {"headline", "agency", "place", "language"})
    void whatAStoryDoesNotSayIsNullRatherThanBlank(String field) {
        assertThatThrownBy(() -> blank(field))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(field + " must be null or not blank, got \" \" in the story from a.txt");
    }

    private static Story blank(String field) {
        return Story.builder("a.txt", TEXT)
                .headline(blankIf("headline", field))
                .agency(blankIf("agency", field))
                .place(blankIf("place", field))
                .language(blankIf("language", field))
                .build();
    }

    private static @Nullable String blankIf(String name, String field) {
        return name.equals(field) ? " " : null;
    }

    @Test
    void anImprintIsNullRatherThanBlank() {
        assertThatThrownBy(() -> new PublicationMetadata(null, "", null, null, null, null))
                .hasMessage("section must be null or not blank, got \"\"");
        assertThatThrownBy(() -> new PublicationMetadata(null, null, null, null, null, "\t"))
                .hasMessage("note must be null or not blank, got \"\t\"");
        assertThat(PublicationMetadata.NONE).isEqualTo(new PublicationMetadata(null, null, null, null, null, null));
    }

    @Test
    void outletsAndAuthorsHaveNames() {
        assertThatThrownBy(() -> new Outlet("\u2003")).hasMessageStartingWith("outlet name must not be blank");
        assertThatThrownBy(() -> new Byline(List.of("Ann Lee", " ")))
                .hasMessage("no author may be blank, got [Ann Lee,  ]");
        List<String> authors = new ArrayList<>(List.of("Ann Lee"));
        Byline byline = new Byline(authors);
        authors.add("Bea Ray");
        assertThat(byline.authors()).containsExactly("Ann Lee");
    }

    @Test
    void anEditionNeedsAGuidAndNoBlankVersion() {
        assertThatThrownBy(() -> Edition.of(" ")).hasMessage("guid must not be blank, got \" \"");
        assertThatThrownBy(() -> new Edition("g", "", Edition.Status.USABLE))
                .hasMessage("version must be null or not blank, got \"\"");
        assertThatThrownBy(() -> Edition.of("g").within(" ")).hasMessage("scope must be null or not blank, got \" \"");
        assertThat(Edition.of("g")).isEqualTo(new Edition("g", null, Edition.Status.USABLE));
    }

    @ParameterizedTest
    @CsvSource({"USABLE, usable", "WITHHELD, withheld", "CANCELED, canceled"})
    void theWordsForWhetherAPieceMayBeUsedAreThoseOfIptc(Edition.Status status, String word) {
        assertThat(status.word()).isEqualTo(word);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void partsAreCalledByOneWordInLowerCase(Part part) {
        assertThat(part.word()).matches("[a-z]+").isEqualToIgnoringCase(part.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sha256:", "sha256:0123", "SHA256:0", "0123"})
    void aStorysIdIsASha256(String value) {
        assertThatThrownBy(() -> new StoryId(value))
                .hasMessage("story id must be sha256: and 64 lower-case hex digits, got \"" + value + "\"");
    }

    @Test
    void aStorysIdReadsAsItsDigestAndIsThatOfTheTextAlone() {
        StoryId id = StoryId.of(Text.of(""));
        assertThat(id).hasToString("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Story.plain("a", TEXT).id()).isEqualTo(Story.plain("b", TEXT).id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://quay.example/a",
                "https://quay.example",
                "HTTPS://quay.example/a",
                "https://quay.example:8443/a"
            })
    void anOriginOnTheWebIsWhereAStoryWasPublished(String origin) {
        assertThat(Story.plain(origin, TEXT).address()).isEqualTo(URI.create(origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.txt",
                "/stories/a.html",
                "C:\\stories\\a.html",
                "-",
                "ftp://quay.example/a",
                "file:///a.html",
                "https:///a",
                "https:a",
                "javascript:alert(1)",
                "mailto:ann@quay.example",
                "https://quay.example/a b",
            })
    void anyOtherOriginTellsNoAddress(String origin) {
        assertThat(Story.plain(origin, TEXT).address()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://quay.example/own, https://quay.example/own",
        "javascript:alert(1), https://quay.example/given",
        "/own, https://quay.example/given",
    })
    void aStorysOwnAddressComesBeforeItsOriginWhereItIsOnTheWeb(URI own, URI address) {
        Story story = Story.builder("https://quay.example/given", TEXT)
                .publication(new PublicationMetadata(own, null, null, null, null, null))
                .build();
        assertThat(story.address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "0, HEADLINE",
        "3, HEADLINE",
        "4, BODY",
        "6, BODY",
        "17, BODY",
        "18, FURNITURE",
        "27, FURNITURE",
        "28, BODY",
    })
    void everyPlaceInATextIsPartOfSomething(int offset, Part part) {
        Story story = Story.builder("a.txt", TEXT)
                .blocks(List.of(new Block(new Span(18, 28), Part.FURNITURE), new Block(new Span(0, 4), Part.HEADLINE)))
                .build();
        assertThat(story.partAt(offset)).isEqualTo(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:newsml:tarn.example:20310504:lock",
                "tag:tarn.example,2031:lock-4",
                "http://tarn.example/?p=88",
                "https://tarn.example/2031/lock",
                "mid:8842@letters.tarn.example",
                "9b2f0c1e-77aa-4c1d-9d1b-3f0d2f3b9a10",
                "88 at https://tarn.example",
                "file:///stories/lock.txt"
            })
    void aGuidThatNoOtherPublisherCanUseNamesItsPieceEverywhere(String guid) {
        assertThat(Edition.of(guid, URI.create("https://tarn.example/lock"), "Tarn Post"))
                .isEqualTo(Edition.of(guid));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "88",
                "lock",
                "post:88",
                "https://tarn.example",
                "https://tarn.example/",
                "https://tarn.example/#top",
                "mid:88",
                "00000000-0000-0000-0000-000000000000"
            })
    void anyOtherGuidNamesItAtItsAddressOrWithinItsProvider(String guid) {
        assertThat(Edition.of(guid, URI.create("HTTP://www.Tarn.example/lock/"), "Tarn Post"))
                .isEqualTo(Edition.of(guid, URI.create("https://tarn.example/lock"), "Moor Mail"))
                .isEqualTo(Edition.of(guid).within("tarn.example/lock"));
        assertThat(Edition.of(guid, null, "Tarn Post").scope()).isEqualTo("Tarn Post");
    }

    @Test
    void aPieceWithoutGuidAndAddressIsNamedByItsHeadlineAndDayOrElseItsText() {
        Text text = Text.of("The lock stays shut.");
        Story.Builder story = Story.builder("feed.xml#3", text).published(LocalDate.of(2031, 5, 4));
        assertThat(Edition.ofUnnamed(story.headline("Lock shut").build(), "feed.xml"))
                .isEqualTo(Edition.of("Lock shut 2031-05-04").within("feed.xml"));
        assertThat(Edition.ofUnnamed(story.headline(null).build(), "feed.xml").guid())
                .isEqualTo(StoryId.of(text).value());
    }
}
