package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.StatementStatus;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.UnknownReason;
import org.onrecord.text.Span;
import tools.jackson.databind.JsonNode;

/// What people changed, as it goes out; and that an export is there whole or not at all.
class CorrectionsTest {
    private static final KeptStatement FOUND =
            Invented.plain(60, "Ilse Tamm", "The crane 🚢 stands", StatementStatus.CURRENT);

    @TempDir
    private Path folder;

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(new Change.ToKind(Kind.DENIAL), "{\"to\":\"kind\",\"kind\":\"denial\"}"),
                Arguments.of(new Change.ToNothing(), "{\"to\":\"nothing\"}"),
                Arguments.of(
                        new Change.ToSpans(List.of(new Span(1, 14)), List.of(), List.of(new Span(29, 33))),
                        "{\"to\":\"spans\",\"content\":[{\"start\":1,\"end\":13}],\"cue\":[],\"source\":[{\"start\":28,\"end\":32}]}"));
    }

    private static KeptStatement corrected(Change change, StatementStatus status) {
        return new KeptStatement(
                FOUND.number(),
                FOUND.story(),
                FOUND.statement(),
                FOUND.found(),
                FOUND.utterance(),
                null,
                null,
                status,
                List.of(new Event.Corrected(
                        90,
                        FOUND.number(),
                        change,
                        null,
                        new EditNote("Edda \"E\" Korr", Invented.KEPT, "because,\nin two lines"))),
                null);
    }

    private JsonNode record(KeptStatement kept) throws IOException {
        Path out = folder.resolve("out.jsonl");
        try (Exporter exporter = Exporter.to(Format.JSONL, out)) {
            exporter.write(kept.story(), List.of(kept));
            exporter.finish();
        }
        return StoryJsonReader.JSON.readTree(Files.readString(out)).at("/statements/0/record");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aCorrectionGoesOutAsWhatItChangesWithItsNoteAndWhatWasFound(Change change, String json) throws IOException {
        JsonNode record = record(corrected(change, StatementStatus.CURRENT));
        JsonNode correction = record.at("/corrections/0");
        assertThat(correction.get("change").toString()).isEqualTo(json);
        assertThat(correction.get("who").asString()).isEqualTo("Edda \"E\" Korr");
        assertThat(correction.get("why").asString()).isEqualTo("because,\nin two lines");
        assertThat(record.at("/found/id").asString())
                .isEqualTo(FOUND.found().id().value());
    }

    @Test
    void anotherSpeakerGoesOutWithAllThatIsKnown() throws IOException {
        Change change = new Change.ToSpeaker(Invented.TAMM);
        JsonNode speaker = record(corrected(change, StatementStatus.CURRENT)).at("/corrections/0/change/speaker");
        assertThat(speaker.get("name").asString()).isEqualTo("Ilse Tamm");
        assertThat(speaker.get("role").asString()).isEqualTo("harbour master");
        assertThat(speaker.get("affiliation").asString()).isEqualTo("Port of Sorrel");
    }

    @Test
    void aStatementThatNobodyCorrectedHasNoneAndIsAsItWasFound() throws IOException {
        JsonNode record = record(FOUND);
        assertThat(record.get("corrections")).isEmpty();
        assertThat(record.get("found").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "CSV, REJECTED, 1, 0", "JSONL, REJECTED, 1, 0", "PARQUET, REJECTED, 1, 0", "JSONLD, REJECTED, 0, 1",
        "NITF, REJECTED, 0, 1", "POPOLO, REJECTED, 0, 1", "POLNEAR, REJECTED, 0, 1", "JSONLD, CURRENT, 1, 0",
        "NITF, CURRENT, 1, 0", "POPOLO, CURRENT, 1, 0", "POLNEAR, CURRENT, 1, 0"
    })
    void whatAPersonRejectedStaysWhereAFormatHasItsStanding(
            Format format, StatementStatus status, int written, int leftOut) throws IOException {
        KeptStatement kept = corrected(new Change.ToKind(Kind.CLAIM), status);
        try (Exporter exporter = Exporter.to(format, folder.resolve("out"))) {
            exporter.write(kept.story(), List.of(kept));
            assertThat(exporter.finish()).isEqualTo(new ExportResult(1, written, leftOut, 0));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "NITF", mode = EnumSource.Mode.EXCLUDE)
    void anExportThatBreaksOffLeavesTheOneBefore(Format format) throws IOException {
        Path out = Files.writeString(folder.resolve("out"), "before");
        try (Exporter exporter = Exporter.to(format, out)) {
            exporter.write(Invented.SPEAKERS.getFirst());
            exporter.write(FOUND.story(), List.of(FOUND));
        }
        assertThat(out).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.partial");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsFinishedTakesNothingMore(Format format) throws IOException {
        Path out = folder.resolve("out");
        try (Exporter exporter = Exporter.to(format, out)) {
            exporter.write(FOUND.story(), List.of(FOUND));
            exporter.finish();
            assertThatIllegalStateException().isThrownBy(exporter::finish);
            assertThatIllegalStateException().isThrownBy(() -> exporter.write(FOUND.story(), List.of(FOUND)));
            assertThatIllegalStateException().isThrownBy(() -> exporter.write(Invented.SPEAKERS.getFirst()));
        }
        assertThat(out).exists();
    }

    static Stream<Arguments> speakers() {
        return Stream.of(
                Arguments.of(Invented.TAMM, "Ilse Tamm"),
                Arguments.of(Invented.OFFICIALS, "two port officials"),
                Arguments.of(
                        new Speaker.Resolved(
                                "Ada Lund",
                                SpeakerType.PERSON,
                                true,
                                null,
                                null,
                                Resolution.NAME,
                                List.of("Bo Day"),
                                2),
                        "Ada Lund, Bo Day"),
                Arguments.of(new Speaker.Unknown(UnknownReason.NO_SOURCE, "no words name a source"), null));
    }

    @ParameterizedTest
    @MethodSource("speakers")
    void whoSaidItIsAllWhoDidOrNobody(Speaker speaker, @Nullable String who) {
        assertThat(Attribution.who(FOUND.statement().withSpeaker(speaker))).isEqualTo(who);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "0-10  | 0-10        | 0-10",
                "0-10  | 2-4,6-8     | 2-4,6-8",
                "3-7   | 2-4,6-8     | 3-4,6-7",
                "4-6   | 2-4,6-8     | none",
                "3-4   | 0-10        | 3-4",
                "8-12  | 2-4,6-9,11-20 | 8-9,11-12"
            })
    void aStretchIsCutAlongBounds(String stretch, String bounds, @Nullable String parts) {
        assertThat(SpanSplitter.cut(spans(stretch).getFirst(), spans(bounds)))
                .isEqualTo(parts == null ? List.of() : spans(parts));
    }

    private static List<Span> spans(String words) {
        return Stream.of(words.split(",", -1))
                .map(one -> one.split("-", -1))
                .map(ends -> new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                .toList();
    }

    @Test
    void aRoleThatIsNoneOrEndsBeforeItBeginsIsRefused() {
        LocalDate day = LocalDate.of(2031, 5, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> new ExportedSpeaker.Role(null, null, day, day));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExportedSpeaker.Role("mayor", null, day, day.minusDays(1)))
                .withMessageContaining("2031-05-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExportedSpeaker(7, " ", List.of(), SpeakerType.PERSON, List.of()))
                .withMessageContaining("7");
    }
}
