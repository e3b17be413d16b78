package org.onrecord.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.log.Proof;
import org.onrecord.log.TreeHead;
import org.onrecord.story.StoryId;
import org.onrecord.text.Span;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReceiptTest {
    @Test
    void aReceiptIsFoundRightWithAndWithoutTheText() throws UnreadableReceiptException {
        for (Receipt made : List.of(Ostvik.statement(), Ostvik.story())) {
            Receipt receipt = Receipt.parse(made.json());
            assertThat(receipt.check(null)).isEmpty();
            assertThat(receipt.check(Ostvik.TEXT)).isEmpty();
            assertThat(receipt.json()).isEqualTo(made.json());
            assertThat(receipt.story()).isEqualTo(Ostvik.STORY.id());
            assertThat(receipt.head()).isEqualTo(Ostvik.head(receipt.payload()));
            assertThat(receipt.position()).isEqualTo(Ostvik.POSITION);
            assertThat(receipt.at()).isEqualTo(Ostvik.AT);
        }
    }

    @Test
    void aReceiptIsAnAnnotationOfTheStory() {
        JsonNode receipt = JsonMapper.shared().readTree(Ostvik.statement().json());
        assertThat(receipt.path("type").stringValue()).isEqualTo("Annotation");
        assertThat(receipt.at("/body/speaker/name").stringValue()).isEqualTo("Mara Lindqvist\u0301");
        assertThat(receipt.at("/body/kind").stringValue()).isEqualTo("refusal");
        assertThat(receipt.path("target").size()).isEqualTo(4);
        JsonNode first = receipt.at("/target/0");
        assertThat(first.path("source").stringValue()).isEqualTo("urn:" + Ostvik.STORY.id());
        assertThat(first.path("marks").stringValue()).isEqualTo("content");
        // Offsets count code points; the ship before it is one.
        assertThat(first.at("/selector/0/start").intValue()).isEqualTo(22);
        assertThat(first.at("/selector/1/exact").stringValue()).isEqualTo("\"We will not sell the \\ ferry,\"");
        assertThat(first.at("/selector/1/prefix").stringValue()).isEqualTo("OSTVIK - The 🚢 stays. ");
    }

    @Test
    void prefixAndSuffixCutNoCharacter() {
        String accents = "e\u0301".repeat(40);
        Text text = Text.of(accents + "x said y" + accents);
        int start = accents.length() + 2;
        Shown.Quote quote = Shown.Quote.of(text, new Span(start, start + 4));
        assertThat(quote).isEqualTo(new Shown.Quote("said", "e\u0301".repeat(15) + "x ", " y" + "e\u0301".repeat(15)));
        assertThat(Shown.Quote.of(Text.of("\u0301".repeat(50) + "said"), new Span(50, 54))
                        .prefix())
                .isEmpty();
        assertThat(Shown.Quote.of(Text.of("👩‍👩‍👧" + "a".repeat(28) + "said"), new Span(36, 40))
                        .prefix())
                .isEqualTo("a".repeat(28));
    }

    @Test
    void aForgedBodyIsFoundAndNamed() throws UnreadableReceiptException {
        assertThat(faults("\"role\" : \"mayor of Ostvik\"", "\"role\" : \"mayor of Vestvik\""))
                .containsExactly(
                        new Fault("body.speaker.role", "must be \"mayor of Ostvik\", got \"mayor of Vestvik\""));
        assertThat(faults("\"kind\" : \"refusal\"", "\"kind\" : \"pledge\"")).hasSize(1);
        assertThat(faults("\"motivation\"", "\"outlet\" : \"The Vestvik Lamp\", \"motivation\""))
                .containsExactly(new Fault("outlet", "nothing in the payload or the log says this"));
        assertThat(faults("\"negated\" : false,", ""))
                .containsExactly(new Fault("body.negated", "is missing, and must be false"));
        assertThat(faults("\"start\" : 22", "\"start\" : 23"))
                .containsExactly(new Fault("target[0].selector[0].start", "must be 22, got 23"));
        assertThat(Receipt.parse(Ostvik.story().json().replace("\"origin\" : \"stories", "\"origin\" : \"tales"))
                        .check(null))
                .extracting(Fault::where)
                .containsExactly("body.origin");
    }

    @Test
    void everyWayInWhichTheProofFailsIsSaid() throws UnreadableReceiptException {
        assertThat(faults("\"position\" : 5", "\"position\" : 12"))
                .contains(new Fault("record.position", "position 12 is not in a log of 11"));
        assertThat(faults("\"position\" : 5", "\"position\" : 6"))
                .contains(new Fault("record.path", "the proof does not lead from the leaf to the tree head"));
        assertThat(faults("\"size\" : 11", "\"size\" : 6"))
                .contains(new Fault("record.path", "the proof does not lead from the leaf to the tree head"));
        // The proof looks the same in logs of nearly the same size.
        assertThat(faults("\"size\" : 11", "\"size\" : 10"))
                .extracting(Fault::where)
                .containsExactly("record.checksum");
        assertThat(faults("\\\"utterance\\\":123", "\\\"utterance\\\":124"))
                .containsExactly(new Fault("record.leaf", "is not the hash of the payload"));
        assertThat(faults("\"leaf\" : \"sha256:", "\"leaf\" : \""))
                .extracting(Fault::where)
                .containsExactly("record.leaf");
        assertThat(faults("09Z", "10Z")).extracting(Fault::where).containsExactly("record.checksum");
    }

    @Test
    void wordsForgedWithTheChecksumAreFoundByTheTextAlone() throws UnreadableReceiptException {
        String text = Ostvik.TEXT.string();
        Text other = Text.of(text.replace("told", "sold").replace("walked out", "strode out"));
        String payload = Ostvik.payload()
                .replace(Ostvik.STORY.id().value(), StoryId.of(other).value());
        // A liar's record, whose checksum is right; its payload then claims the true story.
        Receipt lie = Receipt.ofStatement(payload, other, Ostvik.proof(payload), Ostvik.head(payload), Ostvik.AT);
        JsonNode truth = JsonMapper.shared().readTree(Ostvik.statement().json());
        JsonNode forged = JsonMapper.shared()
                .readTree(lie.json()
                        .replace(StoryId.of(other).value(), Ostvik.STORY.id().value()));
        for (String field : List.of("leaf", "path", "head")) {
            ((ObjectNode) forged.path("record")).set(field, truth.at("/record/" + field));
        }
        Receipt receipt = Receipt.parse(forged.toString());
        assertThat(receipt.check(null)).isEmpty();
        assertThat(receipt.check(Ostvik.TEXT))
                .extracting(Fault::where)
                .containsExactly(
                        "target[1].selector[1].prefix",
                        "target[1].selector[1].suffix",
                        "target[2].selector[1].exact",
                        "target[3].selector[1].suffix");
    }

    @Test
    void anotherTextIsNotTheStorys() {
        assertThat(Ostvik.statement().check(Text.of("Another story.")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.where()).isEqualTo("record.story"));
    }

    @Test
    void withoutWordsNotOneIsShownAndTheTextStillChecksIt() throws UnreadableReceiptException {
        Receipt receipt = Receipt.parse(Ostvik.statement().withoutWords().json());
        assertThat(receipt.json()).doesNotContain("sell", "rent it", "told", "packed", "exact", "prefix");
        assertThat(receipt.check(Ostvik.TEXT)).isEmpty();
        assertThat(receipt.check(null))
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).contains("the words were left out"));
        assertThat(receipt.check(Text.of(Ostvik.TEXT.string().replace("sell", "sale"))))
                .isNotEmpty();
        assertThat(receipt.withoutWords()).isSameAs(receipt);
        assertThat(Ostvik.story().withoutWords().json())
                .isEqualTo(Ostvik.story().json());
    }

    @Test
    void anEntryOfAnyKindHasAReceipt() throws UnreadableReceiptException {
        String correction =
                "{\"entry\":\"correction\",\"statement\":\"0123456789abcdef\",\"correction\":{\"by\":\"T. Arn\"}}";
        Receipt receipt = Receipt.parse(Ostvik.entry(correction).json());
        assertThat(receipt.check(null)).isEmpty();
        assertThat(receipt.story()).isNull();
        assertThat(receipt.json()).contains("\"by\" : \"T. Arn\"");
    }

    @Test
    void noReceiptIsMadeThatWouldNotBeRight() {
        String payload = Ostvik.payload();
        Proof.Inclusion proof = Ostvik.proof(payload);
        TreeHead head = Ostvik.head(payload);
        Instant at = Ostvik.AT;
        assertThatThrownBy(() -> Receipt.ofStatement(payload, Text.of("Short."), proof, head, at))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the text ends before");
        assertThatThrownBy(() -> Receipt.ofStatement(payload, Text.of(Ostvik.TEXT.string() + "."), proof, head, at))
                .hasMessageContaining("the digest of the text given");
        assertThatThrownBy(() -> Receipt.ofStatement(payload.replace("0.97", "0.98"), Ostvik.TEXT, proof, head, at))
                .hasMessageContaining("does not lead");
        assertThatThrownBy(() -> Receipt.ofStatement(Ostvik.storyPayload(), Ostvik.TEXT, proof, head, at))
                .hasMessageContaining("payload of a statement");
        assertThatThrownBy(() -> Receipt.ofEntry(payload, proof, head, at)).hasMessageContaining("needs the text");
        assertThatThrownBy(() -> Receipt.ofEntry("{}", proof, head, at)).hasMessageContaining("what is entered");
        assertThatThrownBy(() -> Receipt.ofEntry("{", proof, head, at)).hasMessageContaining("cut off");
    }

    private static List<Fault> faults(String right, String wrong) throws UnreadableReceiptException {
        String json = Ostvik.statement().json();
        assertThat(json).contains(right);
        return Receipt.parse(json.replace(right, wrong)).check(null);
    }
}
