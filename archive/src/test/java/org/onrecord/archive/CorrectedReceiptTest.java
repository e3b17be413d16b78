package org.onrecord.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.Change;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.log.NoteSigner;
import org.onrecord.receipt.Receipt;
import org.onrecord.receipt.UnreadableReceiptException;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.SpeakerType;
import org.onrecord.statement.StatementId;
import org.onrecord.story.Edition;
import org.onrecord.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a receipt says of what people changed, and that it proves each word of it.
class CorrectedReceiptTest {
    private static final EditNote RUNA =
            new EditNote("Runa Vold", Instant.parse("2031-06-02T10:00:00Z"), "she, not he");

    @TempDir
    private Path folder;

    private Archive archive;
    private NewStory pier;
    private StatementId said;

    CorrectedReceiptTest() {}

    @BeforeEach
    void aRecordWithOneStory() {
        archive = Archive.open(
                new RecordLocation.Folder(folder.resolve("record")), AccessMode.WRITE, RecordContract.settings(folder));
        pier = NewStories.of("pier.txt", RecordContract.PIER);
        archive.add(List.of(pier, NewStories.of("other.txt", "“Quite another matter,” said Olga Prent.")));
        said = pier.statements().getFirst().id();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private KeptStatement statement() {
        return archive.statement(said).orElseThrow();
    }

    private static Change speaker(String name) {
        return new Change.ToSpeaker(
                new Speaker.Resolved(name, SpeakerType.PERSON, true, "harbour master", null, Resolution.NAME));
    }

    /// Returns the receipt, which our check and the independent program both find right.
    private Receipt receipt() throws IOException {
        Receipt receipt = archive.receipt(statement());
        assertThat(Receipt.parse(receipt.json()).check(pier.story().text())).isEmpty();
        assertThat(Receipt.parse(receipt.json()).check(null)).isEmpty();
        assertThat(Receipt.parse(receipt.withoutWords().json())
                        .check(pier.story().text()))
                .isEmpty();
        Assumptions.assumeTrue(isPythonThere(), "needs python3");
        assertThat(verified(receipt.json())).isZero();
        return receipt;
    }

    private static boolean isPythonThere() {
        try {
            return new ProcessBuilder("python3", "-c", "").start().waitFor() == 0;
        } catch (IOException | InterruptedException _) {
            return false;
        }
    }

    /// Returns the exit status of the independent program.
    private int verified(String json) throws IOException {
        Path receipt = Files.writeString(folder.resolve("receipt.json"), json);
        Path story = Files.writeString(
                folder.resolve("story.txt"), pier.story().text().string());
        try {
            return new ProcessBuilder(
                            "python3",
                            Path.of("..", "docs", "verify-receipt.py").toString(),
                            receipt.toString(),
                            story.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out.txt").toFile())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static JsonNode stands(Receipt receipt) {
        return JsonMapper.shared().readTree(receipt.json()).path("stands");
    }

    @Test
    void aStatementThatNobodyTouchedHasNoCorrections() throws IOException {
        assertThat(receipt().corrections()).isEmpty();
        assertThat(receipt().json()).doesNotContain("corrections").doesNotContain("stands");
    }

    @Test
    void aCorrectionIsInTheReceiptWithItsOwnProof() throws IOException {
        archive.corrections().correct(said, speaker("Liv Harstad"), RUNA);
        Receipt receipt = receipt();
        assertThat(receipt.corrections())
                .containsExactly("as corrected by Runa Vold on 2031-06-02 because she, not he");
        assertThat(stands(receipt).at("/speaker/name").asString()).isEqualTo("Liv Harstad");
        assertThat(stands(receipt).path("speakerNumber").asLong())
                .isEqualTo(statement().speaker());
        assertThat(Files.readString(folder.resolve("out.txt"))).contains("as corrected by Runa Vold on 2031-06-02");
    }

    @Test
    void severalCorrectionsStandTogetherAndTheLastOfASortCounts() throws IOException {
        Corrections corrections = archive.corrections();
        corrections.correct(said, speaker("Liv Harstad"), RUNA);
        corrections.correct(said, new Change.ToKind(Kind.PLEDGE), RUNA);
        corrections.correct(said, speaker("Odd Harstad"), RUNA);
        corrections.correct(
                said, new Change.ToSpans(List.of(new Span(3, 9)), List.of(), List.of(new Span(10, 12))), RUNA);
        Receipt receipt = receipt();
        assertThat(receipt.corrections()).hasSize(4);
        assertThat(stands(receipt).at("/speaker/name").asString()).isEqualTo("Odd Harstad");
        assertThat(stands(receipt).path("kind").asString()).isEqualTo("pledge");
        assertThat(stands(receipt).at("/content/0/end").asInt()).isEqualTo(9);
        corrections.correct(said, new Change.ToNothing(), RUNA);
        assertThat(stands(archive.receipt(statement())).path("nothing").asBoolean())
                .isTrue();
    }

    @Test
    void whatWasUndoneIsProvenTooAndStandsNoMore() throws IOException {
        Event.Corrected corrected = archive.corrections().correct(said, speaker("Liv Harstad"), RUNA);
        Event.Undone undone = archive.corrections().undo(corrected.position(), RUNA);
        Receipt receipt = receipt();
        assertThat(receipt.corrections()).isEmpty();
        assertThat(stands(receipt).has("speaker")).isFalse();
        assertThat(JsonMapper.shared()
                        .readTree(receipt.json())
                        .at("/record/corrections")
                        .size())
                .isEqualTo(2);
        archive.corrections().undo(undone.position(), RUNA);
        assertThat(stands(receipt()).at("/speaker/name").asString()).isEqualTo("Liv Harstad");
    }

    @Test
    void mergesAndSplitsOfTheSpeakerAndTheFateOfTheStoryAreIn() throws IOException {
        Corrections corrections = archive.corrections();
        long mayor = archive.who("Imre Valdane", 1).getFirst().number();
        long other = archive.who("Olga Prent", 1).getFirst().number();
        long third = archive.who("Dorrit Haske", 1).getFirst().number();
        Event.Merged merged = corrections.merge(mayor, other, RUNA);
        assertThat(stands(receipt()).path("speakerNumber").asLong()).isEqualTo(other);
        corrections.merge(third, other, RUNA);
        Event.Split split = corrections.split(other, List.of(said), RUNA);
        corrections.merge(split.position(), third, RUNA);
        corrections.withdraw(pier.story().id(), Edition.Status.CANCELED, RUNA);
        assertThat(stands(receipt()).path("speakerNumber").asLong())
                .isEqualTo(statement().speaker());
        assertThat(stands(receipt()).path("use").asString()).isEqualTo("canceled");
        assertThat(receipt().corrections())
                .hasSize(5)
                .contains("as split by Runa Vold on 2031-06-02 because she, not he");
        corrections.undo(split.position(), RUNA);
        corrections.undo(merged.position(), RUNA);
        assertThat(stands(receipt()).path("speakerNumber").asLong())
                .isEqualTo(mayor)
                .isEqualTo(statement().speaker());
    }

    @Test
    void aForgedCorrectionIsFoundHereAndByTheIndependentProgram() throws IOException {
        archive.corrections().correct(said, speaker("Liv Harstad"), RUNA);
        archive.corrections().correct(said, new Change.ToKind(Kind.PLEDGE), RUNA);
        String json = receipt().json();
        List<String> forged = List.of(
                json.replace("Liv Harstad", "Odd Harstad"),
                json.replaceFirst("\"as corrected by Runa Vold", "\"as corrected by Odd Vold"),
                json.replace("\"kind\" : \"pledge\"", "\"kind\" : \"threat\""),
                json.replace("\\\"why\\\":\\\"she, not he\\\"", "\\\"why\\\":\\\"he, not she\\\""),
                json.replaceFirst("\"stands\" : \\{[^}]*}", "\"stood\" : {}"));
        for (String one : forged) {
            assertThat(one).isNotEqualTo(json);
            assertThat(isRight(one)).as(one).isFalse();
            assertThat(verified(one)).as(one).isEqualTo(1);
        }
    }

    private boolean isRight(String json) {
        try {
            return Receipt.parse(json).check(pier.story().text()).isEmpty();
        } catch (UnreadableReceiptException e) {
            return false;
        }
    }

    @Test
    void aCorrectionOfAnotherStatementIsNotPassedOffAsOneOfThis() throws IOException {
        archive.corrections().correct(pier.statements().get(1).id(), speaker("Liv Harstad"), RUNA);
        JsonNode other = JsonMapper.shared()
                .readTree(archive.receipt(
                                archive.statement(pier.statements().get(1).id()).orElseThrow())
                        .json());
        JsonNode own = JsonMapper.shared().readTree(archive.receipt(statement()).json());
        ((tools.jackson.databind.node.ObjectNode) own.path("record"))
                .set("corrections", other.at("/record/corrections"));
        ((tools.jackson.databind.node.ObjectNode) own).set("stands", other.path("stands"));
        assertThat(Receipt.parse(own.toString()).check(null))
                .anySatisfy(fault -> assertThat(fault.toString()).contains("is not a correction of this entry"));
        assertThat(verified(own.toString())).isEqualTo(1);
    }

    @Test
    void theHeadIsSignedAndASignatureOfAnotherKeyIsTold() throws IOException {
        Receipt receipt = receipt();
        assertThat(receipt.isSignedBy(
                        Objects.requireNonNull(archive.checkpoints().publicKey())))
                .isTrue();
        assertThat(receipt.isSignedBy(NoteSigner.make("other.example/log").verifier()))
                .isFalse();
        String json = receipt.json();
        String changed = json.replace("\\n\\n—", "x\\n\\n—");
        assertThat(changed).isNotEqualTo(json);
        assertThat(isRight(changed)).isFalse();
        assertThat(verified(changed)).isEqualTo(1);
    }
}
