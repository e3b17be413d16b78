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
import org.onrecord.story.StoryId;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import org.onrecord.text.Text;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads stories and statements from the JSON that [StoryJson] writes. Writing them again gives exactly the
/// same JSON.
public final class StoryJsonReader {
    /// Reads JSON so that numbers keep all their digits. Thread-safe.
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StoryJsonReader() {}

    /// Reads the story that `json` describes, with this text.
    ///
    /// @throws IllegalArgumentException if a field is missing or does not match the text
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
        return Story.builder(words(json, "origin"), text)
                .id(new StoryId(words(json, "id")))
                .headline(wordsOrNull(json, "headline"))
                .outlet(outlet == null ? null : new Outlet(outlet))
                .agency(wordsOrNull(json, "agency"))
                .byline(new Byline(authors))
                .published(published == null ? null : LocalDate.parse(published))
                .place(wordsOrNull(json, "place"))
                .language(wordsOrNull(json, "language"))
                .blocks(blocks)
                .publication(publication(json.get("imprint")))
                .build();
    }

    /// @param json the metadata, or null in JSON written before there was any
    private static PublicationMetadata publication(@Nullable JsonNode json) {
        if (json == null) {
            return PublicationMetadata.NONE;
        }
        String address = wordsOrNull(json, "address");
        return new PublicationMetadata(
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

    /// Reads the statement that `json` describes, in this text.
    ///
    /// @throws IllegalArgumentException if a field is missing or does not match the text
    /// @throws IndexOutOfBoundsException if a span ends after the text
    public static Statement statement(JsonNode json, Text text) {
        CodePoints codePoints = text.codePoints();
        List<Span> content = spans(json, "content", codePoints);
        String kind = wordsOrNull(json, "kind");
        String within = wordsOrNull(json, "within");
        Manner manner = manner(json);
        return Statement.kept(
                        new StatementId(words(json, "id")),
                        content,
                        manner,
                        speaker(field(json, "speaker")),
                        provenance(field(json, "provenance")))
                .withSpans(content, spans(json, "cue", codePoints), spans(json, "source", codePoints), manner)
                .withKind(kind == null ? null : byWord(Kind.values(), Kind::word, kind))
                .withCircumstances(circumstances(json, content, text))
                .withOuter(within == null ? null : new StatementId(within))
                .withConfidence(field(json, "confidence").asDouble());
    }

    /// Reads how the words of the statement that `json` describes are quoted.
    ///
    /// @throws IllegalArgumentException if the field is missing or invalid
    public static Manner manner(JsonNode json) {
        return byWord(Manner.values(), Manner::word, words(json, "manner"));
    }

    /// Reads what found a statement.
    ///
    /// @throws IllegalArgumentException if a field is missing
    public static Provenance provenance(JsonNode json) {
        return new Provenance(words(json, "finder"), words(json, "version"), wordsOrNull(json, "modelDigest"));
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

    private static SaidOn said(String iso, String precision) {
        return switch (byWord(SaidOn.Precision.values(), SaidOn.Precision::word, precision)) {
            case DAY -> new SaidOn(LocalDate.parse(iso), SaidOn.Precision.DAY);
            case WEEK -> {
                int year = Integer.parseInt(iso, 0, 4, 10);
                int week = Integer.parseInt(iso, 6, 8, 10);
                LocalDate inFirst = LocalDate.of(year, 1, 4);
                yield new SaidOn(
                        inFirst.plusWeeks(week - (long) inFirst.get(WeekFields.ISO.weekOfWeekBasedYear())),
                        SaidOn.Precision.WEEK);
            }
            case MONTH -> new SaidOn(LocalDate.parse(iso + "-01"), SaidOn.Precision.MONTH);
            case YEAR -> new SaidOn(LocalDate.parse(iso + "-01-01"), SaidOn.Precision.YEAR);
        };
    }

    /// Finds the condition's words in the text, first in and around the content, because the JSON has no
    /// offsets for them.
    private static @Nullable Span condition(String words, List<Span> content, Text text) {
        int at = text.string().indexOf(words, content.getFirst().start());
        if (at < 0) {
            at = text.string().indexOf(words);
        }
        if (at < 0) {
            throw new IllegalArgumentException("the condition \"" + words + "\" is not in the text");
        }
        return new Span(at, at + words.length());
    }

    /// Reads the speaker that `json` describes.
    ///
    /// @throws IllegalArgumentException if a field is missing or invalid
    public static Speaker speaker(JsonNode json) {
        String why = wordsOrNull(json, "why");
        if (why != null) {
            return new Speaker.Unknown(byWord(UnknownReason.values(), UnknownReason::word, why), words(json, "reason"));
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
                        byWord(Resolution.values(), Resolution::word, words(json, "resolvedBy")))
                .with(jointly)
                .withNumber(number.isNull() ? null : number.asInt());
    }

    /// Reads the spans in a field, which count code points.
    ///
    /// @throws IllegalArgumentException if the field is missing
    /// @throws IndexOutOfBoundsException if a span ends after the text
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

    /// Returns the value whose word is `word`.
    ///
    /// @throws IllegalArgumentException if there is none
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
