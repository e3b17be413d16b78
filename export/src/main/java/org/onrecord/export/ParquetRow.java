package org.onrecord.export;

import static com.jerolba.carpet.model.FieldTypes.BOOLEAN;
import static com.jerolba.carpet.model.FieldTypes.DOUBLE;
import static com.jerolba.carpet.model.FieldTypes.INTEGER;
import static com.jerolba.carpet.model.FieldTypes.LIST;
import static com.jerolba.carpet.model.FieldTypes.LOCAL_DATE;
import static com.jerolba.carpet.model.FieldTypes.LONG;
import static com.jerolba.carpet.model.FieldTypes.STRING;
import static com.jerolba.carpet.model.FieldTypes.writeRecordModel;

import com.jerolba.carpet.model.FieldType;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.KeptStatement;
import org.onrecord.json.SpeakerFields;
import org.onrecord.json.StoryJson;
import org.onrecord.statement.Figure;
import org.onrecord.statement.Statement;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;

/// A statement as the columns of a Parquet file: those of [RecordRow] with the same names but typed numbers,
/// booleans, dates and lists, followed by the spans.
///
/// @param kept the statement
/// @param words its row of words
/// @param speaker its speaker
record ParquetRow(KeptStatement kept, List<@Nullable String> words, SpeakerFields speaker) {
    /// A span of the story's text, in code points.
    ///
    /// @param start the first code point
    /// @param end the code point after the last
    record Stretch(int start, int end) {}

    /// A figure in what was said. Values of more than fifteen digits are rounded.
    ///
    /// @param start the first code point of its words
    /// @param end the code point after the last
    /// @param words its words
    /// @param sort amount, share or count
    /// @param value the number, scaled
    /// @param upTo the upper end of a range, or null
    /// @param unit the unit, or null
    record Amount(
            int start,
            int end,
            String words,
            String sort,
            double value,
            @Nullable Double upTo,
            @Nullable String unit) {}

    static ParquetRow of(KeptStatement kept) {
        return new ParquetRow(
                kept, RecordRow.of(kept), SpeakerFields.of(kept.statement().speaker()));
    }

    static WriteRecordModelType<ParquetRow> model() {
        WriteRecordModelType<ParquetRow> model = writeRecordModel(ParquetRow.class);
        for (int column = 0; column < RecordRow.NAMES.size(); column++) {
            String name = RecordRow.NAMES.get(column);
            int at = column;
            switch (name) {
                case "named" -> model.withField(name, BOOLEAN.notNull(), row -> row.speaker.named());
                case "jointly" -> model.withField(name, LIST.ofType(STRING), row -> row.speaker.jointly());
                case "number" -> model.withField(name, INTEGER, row -> row.speaker.number());
                case "start", "end" -> model.withField(name, INTEGER.notNull(), row -> Integer.valueOf(row.word(at)));
                case "figures" -> model.withField(name, LIST.ofType(amount()), ParquetRow::figures);
                case "negated" ->
                    model.withField(
                            name,
                            BOOLEAN.notNull(),
                            row -> row.statement().circumstances().negated());
                case "confidence" ->
                    model.withField(name, DOUBLE.notNull(), row -> StoryJson.confidence(row.statement()));
                case "published" ->
                    model.withField(
                            name, LOCAL_DATE, row -> row.kept.story().story().published());
                case "speakerNumber" -> model.withField(name, LONG, row -> row.kept.speaker());
                case "utterance" -> model.withField(name, LONG.notNull(), row -> row.kept.utterance());
                case "position" -> model.withField(name, LONG.notNull(), row -> row.kept.number());
                default -> model.withField(name, STRING, row -> row.words.get(at));
            }
        }
        stretches(model, "contentSpans", Statement::content);
        stretches(model, "cueSpans", Statement::cue);
        stretches(model, "sourceSpans", Statement::source);
        return model;
    }

    private static void stretches(
            WriteRecordModelType<ParquetRow> model, String name, Function<Statement, List<Span>> spans) {
        FieldType stretch = writeRecordModel(Stretch.class)
                .withField("start", Stretch::start)
                .withField("end", Stretch::end);
        model.withField(
                name,
                LIST.ofType(stretch),
                row -> spans.apply(row.statement()).stream()
                        .map(span -> new Stretch(
                                row.codePoints().toCodePoint(span.start()),
                                row.codePoints().toCodePoint(span.end())))
                        .toList());
    }

    private static WriteRecordModelType<Amount> amount() {
        return writeRecordModel(Amount.class)
                .withField("start", Amount::start)
                .withField("end", Amount::end)
                .withField("words", STRING, Amount::words)
                .withField("sort", STRING, Amount::sort)
                .withField("value", Amount::value)
                .withField("upTo", DOUBLE, Amount::upTo)
                .withField("unit", STRING, Amount::unit);
    }

    private List<Amount> figures() {
        return statement().circumstances().figures().stream().map(this::amount).toList();
    }

    private Amount amount(Figure figure) {
        return new Amount(
                codePoints().toCodePoint(figure.span().start()),
                codePoints().toCodePoint(figure.span().end()),
                kept.story().story().text().at(figure.span()),
                figure.sort().word(),
                figure.value().doubleValue(),
                figure.upTo() == null ? null : figure.upTo().doubleValue(),
                figure.unit());
    }

    private Statement statement() {
        return kept.statement();
    }

    private CodePoints codePoints() {
        return kept.story().story().text().codePoints();
    }

    private String word(int column) {
        String word = words.get(column);
        if (word == null) {
            throw new IllegalStateException("statement " + kept.number() + " has no " + RecordRow.NAMES.get(column));
        }
        return word;
    }
}
