package org.onrecord.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.SaidOn;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.statement.UnknownReason;
import org.onrecord.story.Block;
import org.onrecord.story.Byline;
import org.onrecord.story.Outlet;
import org.onrecord.story.Part;
import org.onrecord.story.PublicationMetadata;
import org.onrecord.story.Story;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Stories and statements with anything in any field, from seeds; `-Donrecord.seed=SEED` has one of them
/// again.
class RoundTripTest {
    private static final int CASES = 150;

    private static final String[] PIECES = {
        "a",
        "Tarn Bay ",
        "é",
        "e\u0301",
        "🙂",
        "👩‍🚀",
        "𝒳",
        "中",
        "\u202E",
        "\uFEFF",
        "\u0000",
        "\u2028",
        "\"",
        "\\",
        "/",
        "\n",
        "\r\n",
        "\t",
        "</script>",
        "{\"start\":1}",
        "“",
        "”",
        " … ",
        "null",
        "9",
    };

    @Test
    void whatWasWrittenIsReadAndWrittenAgainToTheLetter() {
        each((random, name) -> {
            Story story = story(random);
            List<Statement> statements = new ArrayList<>();
            for (int count = random.nextInt(4); count > 0; count--) {
                statements.add(statement(random, story));
            }
            String line = Written.line(story, statements.toArray(Statement[]::new));
            assertThat(line).as(name).endsWith("]}\n").doesNotContain("\r");
            assertThat(line.indexOf('\n')).as(name).isEqualTo(line.length() - 1);
            assertThat(Written.again(line)).as(name).isEqualTo(line);
        });
    }

    @Test
    void aStoryIsReadAsItWas() {
        each((random, name) -> {
            Story story = story(random);
            assertThat(Written.read(Written.storyObject(story))).as(name).isEqualTo(story);
        });
    }

    @Test
    void theSpansOfAStatementAreReadAsTheyWere() {
        each((random, name) -> {
            Story story = story(random);
            Statement statement = statement(random, story);
            Statement read = StoryJsonReader.statement(Written.statementObject(story, statement), story.text());
            assertThat(read.content()).as(name).isEqualTo(statement.content());
            assertThat(read.cue()).as(name).isEqualTo(statement.cue());
            assertThat(read.source()).as(name).isEqualTo(statement.source());
            assertThat(read.speaker()).as(name).isEqualTo(statement.speaker());
            assertThat(read.provenance()).as(name).isEqualTo(statement.provenance());
        });
    }

    @Test
    void aRowHasAValueOrNullForEveryName() {
        each((random, name) -> {
            Story story = story(random);
            assertThat(StatementRow.of(story, statement(random, story)))
                    .as(name)
                    .hasSameSizeAs(StatementRow.NAMES);
        });
    }

    private interface Property {
        void check(Random random, String name);
    }

    private static void each(Property property) {
        Long only = Long.getLong("onrecord.seed");
        long first = only != null ? only : System.nanoTime();
        for (long seed = first; seed < first + (only != null ? 1 : CASES); seed++) {
            property.check(new Random(seed), "-Donrecord.seed=" + seed);
        }
    }

    private static Story story(Random random) {
        Text text = Text.of("x" + words(random, 30) + "x");
        List<Block> blocks = new ArrayList<>();
        for (Span span : spans(random, text, 0)) {
            blocks.add(new Block(span, any(random, Part.values())));
        }
        return Story.builder(words(random, 3) + "origin", text)
                .headline(some(random))
                .outlet(random.nextBoolean() ? null : new Outlet("The " + words(random, 2) + "Post"))
                .agency(some(random))
                .byline(new Byline(random.nextBoolean() ? List.of() : List.of("Ann" + words(random, 2), "Bea")))
                .published(random.nextBoolean() ? null : day(random))
                .place(some(random))
                .language(random.nextBoolean() ? null : "en")
                .blocks(blocks)
                .publication(random.nextBoolean() ? PublicationMetadata.NONE : publication(random))
                .build();
    }

    private static PublicationMetadata publication(Random random) {
        return new PublicationMetadata(
                random.nextBoolean()
                        ? null
                        : URI.create("https://post.example/" + random.nextInt(1000) + "?a=%C3%A9#b"),
                some(random),
                moment(random),
                moment(random),
                moment(random),
                some(random));
    }

    private static @Nullable OffsetDateTime moment(Random random) {
        return random.nextBoolean()
                ? null
                : day(random)
                        .atTime(
                                random.nextInt(24),
                                random.nextInt(60),
                                random.nextInt(60),
                                random.nextInt(3) * 1_000_000)
                        .atOffset(ZoneOffset.ofHoursMinutes(random.nextInt(14), 15 * random.nextInt(4)));
    }

    private static Statement statement(Random random, Story story) {
        Statement statement = Statement.of(
                        story,
                        spans(random, story.text(), 1),
                        spans(random, story.text(), 0),
                        spans(random, story.text(), 0),
                        speaker(random),
                        new Provenance(
                                "f" + words(random, 2), "1", random.nextBoolean() ? null : "sha256:" + "b1".repeat(32)))
                .withKind(random.nextBoolean() ? null : any(random, Kind.values()))
                .withConfidence(random.nextDouble());
        Statement said =
                random.nextBoolean() ? statement : statement.withCircumstances(circumstances(random, story.text()));
        return random.nextBoolean() ? said : said.withOuter(new StatementId("00000000deadbeef"));
    }

    private static Speaker speaker(Random random) {
        if (random.nextInt(3) == 0) {
            return new Speaker.Unknown(any(random, UnknownReason.values()), "because " + words(random, 3));
        }
        Resolution[] means = {Resolution.NAME, Resolution.PRONOUN, Resolution.IMPLIED, Resolution.SHORT_NAME};
        return new Speaker.Resolved(
                        "Imre " + words(random, 3),
                        any(random, SpeakerType.values()),
                        random.nextBoolean(),
                        some(random),
                        some(random),
                        any(random, means))
                .with(random.nextBoolean() ? List.of() : List.of("Pell" + words(random, 2)))
                .withNumber(random.nextBoolean() ? null : 1 + random.nextInt(5_000));
    }

    private static Circumstances circumstances(Random random, Text text) {
        List<Figure> figures = new ArrayList<>();
        for (Span span : spans(random, text, 0)) {
            BigDecimal value = BigDecimal.valueOf(random.nextLong(), random.nextInt(12));
            figures.add(new Figure(
                    span,
                    any(random, Figure.Sort.values()),
                    value,
                    random.nextBoolean() ? null : value.add(BigDecimal.TEN),
                    some(random)));
        }
        return new Circumstances(
                some(random),
                some(random),
                random.nextBoolean() ? null : new SaidOn(day(random), any(random, SaidOn.Precision.values())),
                figures,
                random.nextBoolean(),
                random.nextBoolean() ? null : spans(random, text, 1).getFirst());
    }

    /// Spans that begin and end between code points and do not overlap.
    private static List<Span> spans(Random random, Text text, int fewest) {
        int count = text.codePoints().count();
        TreeSet<Integer> bounds = new TreeSet<>();
        int wanted = Math.min(2 * (fewest + random.nextInt(2)), (count + 1) / 2 * 2);
        while (bounds.size() < wanted) {
            bounds.add(text.codePoints().toUtf16(random.nextInt(count + 1)));
        }
        List<Span> spans = new ArrayList<>();
        while (bounds.size() > 1) {
            spans.add(new Span(bounds.removeFirst(), bounds.removeFirst()));
        }
        return spans;
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(1990 + random.nextInt(60), 1, 1).plusDays(random.nextInt(365));
    }

    private static @Nullable String some(Random random) {
        return random.nextBoolean() ? null : "so" + words(random, 3);
    }

    private static String words(Random random, int most) {
        StringBuilder words = new StringBuilder();
        for (int count = random.nextInt(most + 1); count > 0; count--) {
            words.append(any(random, PIECES));
        }
        return words.toString();
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
