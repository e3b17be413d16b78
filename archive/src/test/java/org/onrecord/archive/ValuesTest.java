package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.entry.RecordLocation;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// The plain values of a record: where it is, what it works with, and a statement in its sentence.
class ValuesTest {
    @ParameterizedTest
    @ValueSource(strings = {"onrecord-data", "/var/records", "a b", "C:records", "..", "jdbc"})
    void aNameIsThatOfAFolder(String words) {
        assertThat(RecordLocation.of(words))
                .isEqualTo(new RecordLocation.Folder(Path.of(words)))
                .hasToString(words);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://quay.example/record, jdbc:postgresql://quay.example/record",
        "jdbc:postgresql://ann:secret@quay.example/record, jdbc:postgresql://quay.example/record",
        "jdbc:postgresql://quay.example/record?user=ann&password=secret, jdbc:postgresql://quay.example/record",
        "jdbc:postgresql:record, jdbc:postgresql:record",
    })
    void aServerIsShownWithoutWhatIsSecret(String url, String shown) {
        assertThat(RecordLocation.of(url))
                .isEqualTo(new RecordLocation.Server(url))
                .hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "jdbc:h2:mem:x",
                "jdbc:mysql://quay.example/x",
                "postgres://quay.example/x",
                "postgresql://ann:secret@quay.example/x?password=secret",
                "a;b",
                "a\u0000b",
            })
    void whatNamesNoRecordIsRefused(String words) {
        assertThatThrownBy(() -> RecordLocation.of(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("password");
    }

    @Test
    void aSearchNeedsSomeTime() {
        ArchiveSettings settings = new ArchiveSettings(RecordContract.CLOCK, _ -> {}, null, Path.of("cache"));
        assertThat(settings.searchLimit()).isNull();
        assertThat(settings.withSearchLimit(Duration.ofSeconds(2)).searchLimit())
                .isEqualTo(Duration.ofSeconds(2));
        for (Duration none : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
            assertThatThrownBy(() -> settings.withSearchLimit(none))
                    .hasMessage("a search needs some time, got " + none);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One sails. Two sink. Three burn. | Two | [Two] sink.",
                "One sails. Two sink. Three burn. | sails. Two | One [sails. Two] sink.",
                "One sails. Two sink. Three burn. | Three burn. | [Three burn.]",
                "One sails | One sails | [One sails]",
            })
    void anExcerptIsTheSentencesThatAStretchReachesOver(String text, String marked, String excerpt) {
        int start = text.indexOf(marked);
        Excerpt found = Excerpt.marking(Text.of(text), List.of(new Span(start, start + marked.length())));
        assertThat(found.marked("[", "]")).isEqualTo(excerpt);
    }

    @Test
    void anExcerptDoesNotGoBeyondItsLine() {
        String text = "Headline\nThe ferry sails at noon\nCaption";
        int start = text.indexOf("ferry");
        assertThat(Excerpt.marking(Text.of(text), List.of(new Span(start, start + 5)))
                        .words())
                .isEqualTo("The ferry sails at noon");
    }

    @Test
    void everyStretchIsMarked() {
        Text text = Text.of("The ferry sails and the ferry sinks.");
        Excerpt excerpt = Excerpt.marking(text, List.of(new Span(4, 9), new Span(24, 29)));
        assertThat(excerpt.marked("<mark>", "</mark>"))
                .isEqualTo("The <mark>ferry</mark> sails and the <mark>ferry</mark> sinks.");
        assertThat(excerpt.marked("", "")).isEqualTo(excerpt.words());
    }

    @Test
    void anExcerptOfALongSentenceIsThePartAroundItsFirstStretch() {
        Text text = Text.of("word ".repeat(2_000) + "ferry" + " word".repeat(2_000));
        Excerpt excerpt = Excerpt.marking(text, List.of(new Span(10_000, 10_005)));
        assertThat(excerpt.words()).hasSizeLessThanOrEqualTo(1_000).contains("ferry");
        assertThat(excerpt.marks())
                .singleElement()
                .satisfies(mark -> assertThat(excerpt.words().substring(mark.start(), mark.end()))
                        .isEqualTo("ferry"));
    }

    @Test
    void noExcerptCutsACharacter() {
        long seed = Long.getLong("onrecord.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            StringBuilder string = new StringBuilder();
            for (int count = random.nextInt(900); count >= 0; count--) {
                string.append(random.nextInt(20) == 0 ? ". The " : random.nextBoolean() ? "🎪" : "x");
            }
            Text text = Text.of(string.toString());
            int codePoint = random.nextInt(text.codePoints().count());
            Span span = new Span(
                    text.codePoints().toUtf16(codePoint), text.codePoints().toUtf16(codePoint + 1));
            Excerpt excerpt = Excerpt.marking(text, List.of(span));
            assertThat(excerpt.words().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                    .as("-Donrecord.seed=%d, round %d", seed, round)
                    .isTrue();
            assertThat(excerpt.marked("", "")).isEqualTo(excerpt.words());
        }
    }
}
