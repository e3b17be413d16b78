package org.onrecord.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.http.HttpStatus;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.story.StoryId;
import org.onrecord.text.Span;
import org.onrecord.text.Text;
import org.onrecord.token.Role;

class LinksTest {
    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource({
        "https://record.example, https://record.example, ''",
        "https://record.example/, https://record.example, ''",
        "http://record.example:8080/onrecord, http://record.example:8080, /onrecord",
        "https://record.example/a/b//, https://record.example, /a/b",
    })
    void anAddressIsAnOriginAndABase(URI address, String origin, String base) {
        assertThat(Links.of(address)).isEqualTo(new Links(origin, base));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ftp://record.example",
                "record.example",
                "https:///path",
                "https://record.example/?q=a",
                "https://record.example/#top",
                "mailto:jo@record.example",
            })
    void whatIsNoAddressOfAServerIsRefused(URI address) {
        assertThatThrownBy(() -> Links.of(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got \"" + address + "\"");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"/", "onrecord", "/onrecord/"})
    void aBaseHasASlashInFrontAndNoneAtItsEnd(String base) {
        assertThatThrownBy(() -> new Links("https://record.example", base))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(": " + base);
    }

    @Test
    void everythingLiesUnderTheBase() {
        Links links = new Links("https://record.example", "/onrecord");
        StoryId story = StoryId.of(Text.of("Rain."));
        StatementId statement = new StatementId("0123456789abcdef");

        assertThat(links.to("/check")).isEqualTo("/onrecord/check");
        assertThat(links.absolute("/check")).isEqualTo("https://record.example/onrecord/check");
        assertThat(links.speaker(7)).isEqualTo("/onrecord/speakers/7");
        assertThat(links.story(story)).isEqualTo("/onrecord/stories/" + Links.hex(story));
        assertThat(links.statement(story, statement)).isEqualTo(links.story(story) + "#s0123456789abcdef");
        assertThat(links.oembed("/onrecord/embed/1"))
                .isEqualTo(
                        "https://record.example/onrecord/oembed?url=https%3A%2F%2Frecord.example%2Fonrecord%2Fembed%2F1");
    }

    @Test
    void theCardOfAStatementCannotBreakOutOfItsFrame() {
        Links links = new Links("https://record.example", "/a\"><script>&");

        assertThat(links.frame(new StatementId("0123456789abcdef"), 600, 260))
                .startsWith("<iframe src=\"https://record.example/a&quot;>&lt;script>&amp;/embed/0123456789abcdef\"")
                .contains("width=\"600\" height=\"260\"", "sandbox=");
    }

    @Test
    void aStorysIdIsReadWithItsPrefixAndWithout() {
        StoryId id = StoryId.of(Text.of("Rain."));

        assertThat(Links.story(Links.hex(id))).isEqualTo(id);
        assertThat(Links.story(id.value())).isEqualTo(id);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "x", "0123456789ABCDEF", "0123456789abcde", "0123456789abcdef0"})
    void anIdThatIsNoneIsNotFound(String digits) {
        assertThatThrownBy(() -> Links.statement(digits))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(HttpStatus.NOT_FOUND))
                .hasMessageEndingWith("got \"" + digits + "\"");
        assertThatThrownBy(() -> Links.story(digits))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(HttpStatus.NOT_FOUND))
                .hasMessageEndingWith("got \"" + digits + "\"");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://quay.example/a     | https://quay.example/a#:~:text=It%20rained%2C%20half%2Dway",
                "https://quay.example/a#top | https://quay.example/a#:~:text=It%20rained%2C%20half%2Dway",
                "quay.txt                   | -",
                "javascript:alert(1)        | -",
            })
    void wordsAreFoundInTheOriginalWhereThatIsOnTheWeb(String origin, @Nullable String address) {
        Story story = Story.plain(origin, Text.of("It rained,\n half-way."));

        assertThat(TextFragment.of(story, new Span(0, 20)).orElse(null)).isEqualTo(address);
    }

    @Test
    void longWordsAreFoundByTheirEnds() {
        String words = "one two three four five " + "and so on ".repeat(40) + "six seven eight nine ten";
        Story story = Story.plain("https://quay.example/a", Text.of(words));

        assertThat(TextFragment.of(story, new Span(0, words.length())).orElseThrow())
                .endsWith("#:~:text=one%20two%20three%20four%20five,six%20seven%20eight%20nine%20ten");
    }

    @ParameterizedTest(name = "{0} as {1} takes back a {2} by Jo: {3}")
    @CsvSource({
        "Jo, EDITOR, merge, true",
        "Ann, EDITOR, merge, false",
        "Ann, ADMIN, merge, true",
        "Jo, READER, merge, false",
        "Jo, EDITOR, withdrawal, false",
        "Ann, ADMIN, withdrawal, true",
        "Jo, ADMIN, sighting, false",
    })
    void editorsTakeBackTheirOwnEditsAndAdminsAll(String name, Role role, String sort, boolean may) {
        EditNote note = new EditNote("Jo", Instant.parse("2031-06-01T12:00:00Z"), "a slip");
        Event event = switch (sort) {
            case "merge" -> new Event.Merged(5, 1, 2, note);
            case "withdrawal" -> new Event.Withdrawn(5, 1, Edition.Status.CANCELED, note);
            default -> new Event.Sighted(5, 1, "https://tide.example/a", "Tide Weekly", null);
        };

        assertThat(UndoPolicy.isFor(new Caller(name, role, null), event)).isEqualTo(may);
    }

    @Test
    void somebodyWithoutATokenMayNothingAndHasNoNameToSign() {
        assertThat(Caller.ANYBODY.may(Role.READER)).isFalse();
        assertThatThrownBy(Caller.ANYBODY::signature)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(HttpStatus.UNAUTHORIZED));
        assertThat(new Caller("Jo Example", Role.READER, null).signature()).isEqualTo("Jo Example");
    }
}
