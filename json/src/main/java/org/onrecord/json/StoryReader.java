package org.onrecord.json;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Circumstances;
import org.onrecord.statement.Figure;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Provenance;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Said;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.Statement;
import org.onrecord.statement.StatementId;
import org.onrecord.statement.Why;
import org.onrecord.story.Block;
import org.onrecord.story.Byline;
import org.onrecord.story.Imprint;
import org.onrecord.story.Outlet;
import org.onrecord.story.Part;
import org.onrecord.story.Story;
import org.onrecord.story.StoryId;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import org.onrecord.text.Text;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Stories and statements back from the JSON that [StoryJson] wrote: what is written again is the same to
/// the letter.
public final class StoryReader {
    /// Reads JSON such that numbers keep all their digits. Safe for use by several threads.
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StoryReader() {}

    /// The story of which `json` tells, with this text.
    ///
    /// @throws IllegalArgumentException if a field is missing or cannot be true of the text
    public static Story story(JsonNode json, Text text) {
        CodePoints codePoints = text.codePoints();
        List<Block> blocks = new ArrayList<>();
        for (JsonNode part : field(json, "parts")) {
            blocks.add(new Block(span(part, codePoints), byWord(Part.values(), Part::word, words(part, "part"))));
        }
        List<String> authors = new ArrayList<>();
        field(json, "authors").forEach(author -> authors.add(author.asString()));
        String outlet = wordsOrNull(json, "outlet");
        String published = wordsOrNull(json, "published");
        return new Story(
                new StoryId(words(json, "id")),
                words(json, "origin"),
                text,
                wordsOrNull(json, "headline"),
                outlet == null ? null : new Outlet(outlet),
                wordsOrNull(json, "agency"),
                new Byline(authors),
                published == null ? null : LocalDate.parse(published),
                wordsOrNull(json, "place"),
                wordsOrNull(json, "language"),
                blocks,
                imprint(json.get("imprint")));
    }

    /// @param json null in what was written before there were imprints
    private static Imprint imprint(@Nullable JsonNode json) {
        if (json == null) {
            return Imprint.NONE;
        }
        String address = wordsOrNull(json, "address");
        return new Imprint(
                address == null ? null : URI.create(address),
                wordsOrNull(json, "section"),
                moment(json, "published"),
                moment(json, "modified"),
                moment(json, "embargo"),
                wordsOrNull(json, "note"));
    }

    private static @Nullable OffsetDateTime moment(JsonNode json, String name) {
        String moment = wordsOrNull(json, name);
        return moment == null ? null : OffsetDateTime.parse(moment);
    }

    /// The statement of which `json` tells, in this text.
    ///
    /// @throws IllegalArgumentException if a field is missing or cannot be true of the text
    /// @throws IndexOutOfBoundsException if a span ends behind the text
    public static Statement statement(JsonNode json, Text text) {
        CodePoints codePoints = text.codePoints();
        List<Span> content = spans(json, "content", codePoints);
        String kind = wordsOrNull(json, "kind");
        String within = wordsOrNull(json, "within");
        JsonNode provenance = field(json, "provenance");
        return new Statement(
                new StatementId(words(json, "id")),
                content,
                spans(json, "cue", codePoints),
                spans(json, "source", codePoints),
                byWord(Manner.values(), Manner::word, words(json, "manner")),
                kind == null ? null : byWord(Kind.values(), Kind::word, kind),
                speaker(field(json, "speaker")),
                circumstances(json, content, text),
                within == null ? null : new StatementId(within),
                field(json, "confidence").asDouble(),
                new Provenance(
                        words(provenance, "finder"),
                        words(provenance, "version"),
                        wordsOrNull(provenance, "modelDigest")));
    }

    private static Circumstances circumstances(JsonNode json, List<Span> content, Text text) {
        List<Figure> figures = new ArrayList<>();
        for (JsonNode figure : field(json, "figures")) {
            JsonNode upTo = field(figure, "upTo");
            figures.add(new Figure(
                    span(figure, text.codePoints()),
                    byWord(Figure.Sort.values(), Figure.Sort::word, words(figure, "sort")),
                    field(figure, "value").decimalValue(),
                    upTo.isNull() ? null : upTo.decimalValue(),
                    wordsOrNull(figure, "unit")));
        }
        String said = wordsOrNull(json, "said");
        String condition = wordsOrNull(json, "condition");
        return new Circumstances(
                wordsOrNull(json, "addressee"),
                wordsOrNull(json, "venue"),
                said == null ? null : said(said, words(json, "saidPrecision")),
                figures,
                field(json, "negated").asBoolean(),
                condition == null ? null : condition(condition, content, text));
    }

    private static Said said(String iso, String precision) {
        return switch (byWord(Said.Precision.values(), Said.Precision::word, precision)) {
            case DAY -> new Said(LocalDate.parse(iso), Said.Precision.DAY);
            case WEEK -> {
                int year = Integer.parseInt(iso, 0, 4, 10);
                int week = Integer.parseInt(iso, 6, 8, 10);
                LocalDate inFirst = LocalDate.of(year, 1, 4);
                yield new Said(
                        inFirst.plusWeeks(week - (long) inFirst.get(WeekFields.ISO.weekOfWeekBasedYear())),
                        Said.Precision.WEEK);
            }
            case MONTH -> new Said(LocalDate.parse(iso + "-01"), Said.Precision.MONTH);
            case YEAR -> new Said(LocalDate.parse(iso + "-01-01"), Said.Precision.YEAR);
        };
    }

    /// Where the condition's words stand: first looked for in and around the content, since only its words
    /// are written.
    private static @Nullable Span condition(String words, List<Span> content, Text text) {
        int at = text.string().indexOf(words, content.getFirst().start());
        if (at < 0) {
            at = text.string().indexOf(words);
        }
        if (at < 0) {
            throw new IllegalArgumentException("the condition \"" + words + "\" does not stand in the text");
        }
        return new Span(at, at + words.length());
    }

    /// The speaker of whom `json` tells.
    ///
    /// @throws IllegalArgumentException if a field is missing or cannot be true
    public static Speaker speaker(JsonNode json) {
        String why = wordsOrNull(json, "why");
        if (why != null) {
            return new Speaker.Unknown(byWord(Why.values(), Why::word, why), words(json, "reason"));
        }
        List<String> jointly = new ArrayList<>();
        field(json, "jointly").forEach(name -> jointly.add(name.asString()));
        JsonNode number = field(json, "number");
        return new Speaker.Resolved(
                words(json, "name"),
                byWord(SpeakerType.values(), SpeakerType::word, words(json, "type")),
                field(json, "named").asBoolean(),
                wordsOrNull(json, "role"),
                wordsOrNull(json, "affiliation"),
                byWord(Resolution.values(), Resolution::word, words(json, "resolvedBy")),
                jointly,
                number.isNull() ? null : number.asInt());
    }

    /// The spans in a field, of code points.
    ///
    /// @throws IllegalArgumentException if the field is missing
    /// @throws IndexOutOfBoundsException if a span ends behind the text
    public static List<Span> spans(JsonNode json, String name, CodePoints codePoints) {
        List<Span> spans = new ArrayList<>();
        field(json, name).forEach(span -> spans.add(span(span, codePoints)));
        return spans;
    }

    private static Span span(JsonNode json, CodePoints codePoints) {
        return new Span(
                codePoints.toUtf16(field(json, "start").asInt()),
                codePoints.toUtf16(field(json, "end").asInt()));
    }

    /// The value that has `word` for its word.
    ///
    /// @throws IllegalArgumentException if none has
    public static <E> E byWord(E[] values, Function<E, String> wordOf, String word) {
        for (E value : values) {
            if (wordOf.apply(value).equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("\"" + word + "\" is not one of the words of "
                + values.getClass().componentType().getSimpleName());
    }

    private static JsonNode field(JsonNode json, String name) {
        JsonNode field = json.get(name);
        if (field == null) {
            throw new IllegalArgumentException("the field \"" + name + "\" is missing");
        }
        return field;
    }

    private static String words(JsonNode json, String name) {
        return field(json, name).asString();
    }

    private static @Nullable String wordsOrNull(JsonNode json, String name) {
        JsonNode field = field(json, name);
        return field.isNull() ? null : field.asString();
    }
}
