package org.onrecord.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Receipts with one field changed, missing or added: nothing in a receipt can be changed without a fault
/// that names the place.
class ForgedFieldsTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /// A place in a receipt: its pointer and its name in faults.
    private record Place(String pointer, String name) {}

    /// Returns every value in a receipt that is neither an object nor a list.
    private static List<Place> values(JsonNode node) {
        List<Place> values = new ArrayList<>();
        collect(node, "", "", values);
        return values;
    }

    private static void collect(JsonNode node, String pointer, String name, List<Place> values) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                String escaped = field.getKey().replace("~", "~0").replace("/", "~1");
                collect(
                        field.getValue(),
                        pointer + "/" + escaped,
                        name.isEmpty() ? field.getKey() : name + "." + field.getKey(),
                        values);
            }
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                collect(node.get(at), pointer + "/" + at, name + "[" + at + "]", values);
            }
        } else {
            values.add(new Place(pointer, name));
        }
    }

    private static void set(JsonNode document, String pointer, @Nullable JsonNode value) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = document.at(pointer.substring(0, slash));
        String last = pointer.substring(slash + 1);
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(last);
            } else {
                object.set(last, value);
            }
        } else if (parent instanceof ArrayNode array) {
            if (value == null) {
                array.remove(Integer.parseInt(last));
            } else {
                array.set(Integer.parseInt(last), value);
            }
        }
    }

    /// Returns the faults of a document, one in a line, or that it cannot be read.
    private static List<String> said(JsonNode document, @Nullable Text text) {
        try {
            return Receipt.parse(document.toString()).check(text).stream()
                    .map(Fault::toString)
                    .toList();
        } catch (UnreadableReceiptException e) {
            return List.of("unreadable: " + e.getMessage());
        }
    }

    private static JsonNode other(JsonNode value) {
        if (value.isNumber()) {
            return MAPPER.getNodeFactory().numberNode(value.asInt() + 1);
        }
        if (value.isBoolean()) {
            return MAPPER.getNodeFactory().booleanNode(!value.asBoolean());
        }
        return MAPPER.getNodeFactory().stringNode(value.isNull() ? "something" : value.asString() + "x");
    }

    private static JsonNode document(String receipt) {
        return MAPPER.readTree(
                switch (receipt) {
                    case "statement" -> Ostvik.statement().json();
                    case "without words" -> Ostvik.statement().withoutWords().json();
                    case "story" -> Ostvik.story().json();
                    default ->
                        Ostvik.entry("{\"entry\":\"merge\",\"merge\":{\"from\":7,\"into\":3}}")
                                .json();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"statement", "without words", "story", "merge"})
    void anotherValueAnywhereIsAFault(String receipt) {
        JsonNode document = document(receipt);
        List<Place> values = values(document);
        assertThat(values).hasSizeGreaterThan(15);
        for (Place place : values) {
            JsonNode forged = document.deepCopy();
            set(forged, place.pointer(), other(document.at(place.pointer())));
            assertThat(said(forged, Ostvik.TEXT)).as("another %s", place.name()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"statement", "without words", "story", "merge"})
    void aMissingValueAnywhereIsAFault(String receipt) {
        JsonNode document = document(receipt);
        for (Place place : values(document)) {
            JsonNode forged = document.deepCopy();
            set(forged, place.pointer(), null);
            assertThat(said(forged, Ostvik.TEXT)).as("no %s", place.name()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"statement", "without words", "story", "merge"})
    void aValueOfAnotherSortAnywhereIsAFault(String receipt) {
        JsonNode document = document(receipt);
        for (Place place : values(document)) {
            JsonNode forged = document.deepCopy();
            set(forged, place.pointer(), MAPPER.createArrayNode().add(document.at(place.pointer())));
            assertThat(said(forged, Ostvik.TEXT))
                    .as("a list for %s", place.name())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/body", "/body/speaker", "/record", "/record/head", "/target/0", "/target/0/selector/1"})
    void aFieldTooManyIsAFault(String pointer) {
        JsonNode forged = document("statement");
        ((ObjectNode) forged.at(pointer)).put("retracted", true);
        assertThat(said(forged, null))
                .singleElement()
                .asString()
                .endsWith("retracted: nothing in the payload or the log says this");
    }

    @Test
    void aTargetMoreOrLessIsAFault() {
        JsonNode less = document("statement");
        ((ArrayNode) less.at("/target")).remove(3);
        assertThat(said(less, null)).isNotEmpty();
        JsonNode more = document("statement");
        ((ArrayNode) more.at("/target")).add(more.at("/target/0").deepCopy());
        assertThat(said(more, null)).isNotEmpty();
    }

    @Test
    void theOrderOfFieldsIsNoFault() {
        ObjectNode document = (ObjectNode) document("statement");
        ObjectNode turned = MAPPER.createObjectNode();
        List<String> names = new ArrayList<>(document.propertyNames());
        names.reversed().forEach(name -> turned.set(name, document.get(name)));
        assertThat(said(turned, Ostvik.TEXT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/body/kind | body.kind: must be \"refusal\", got \"refusalx\"",
                "/body/manner | body.manner: must be \"direct\", got \"directx\"",
                "/body/confidence | body.confidence: must be 0.97, got 1",
                "/body/negated | body.negated: must be false, got true",
                "/body/addressee | body.addressee: must be null, got \"something\"",
                "/body/speaker/name | body.speaker.name: must be",
                "/body/provenance/finder | body.provenance.finder: must be \"a finder\", got \"a finderx\"",
                "/motivation | motivation: must be \"describing\", got \"describingx\"",
                "/id | id: must be",
                "/target/2/marks | target[2].marks: must be \"cue\", got \"cuex\"",
                "/target/0/selector/0/end | target[0].selector[0].end: must be",
                "/record/checksum | unreadable",
                "/record/leaf | unreadable",
                "/record/head/root | unreadable",
                "/record/path/0 | unreadable",
                "/record/head/at | unreadable",
                "/record/position | record.path: the proof does not lead",
            })
    void aFaultNamesThePlaceAndWhatMustStandThere(String pointer, String said) {
        JsonNode forged = document("statement");
        set(forged, pointer, other(forged.at(pointer)));
        assertThat(said(forged, null)).anySatisfy(fault -> assertThat(fault).contains(said));
    }

    @ParameterizedTest
    @CsvSource({"/target/0/selector/1/exact", "/target/1/selector/1/prefix", "/target/3/selector/1/suffix"})
    void wordsThatAreNotThoseOfTheTextAreFoundByTheText(String pointer) {
        JsonNode forged = document("statement");
        set(forged, pointer, other(forged.at(pointer)));
        assertThat(said(forged, Ostvik.TEXT)).anyMatch(fault -> fault.startsWith("record.checksum"));
        assertThat(said(forged, Ostvik.TEXT)).anyMatch(fault -> fault.startsWith("target["));
    }

    @Test
    void theProofOfAnotherLeafDoesNotServe() {
        JsonNode statement = document("statement");
        JsonNode story = document("story");
        for (String field : List.of("leaf", "path", "head", "position", "checksum", "payload", "story")) {
            JsonNode forged = statement.deepCopy();
            ((ObjectNode) forged.at("/record")).set(field, story.at("/record/" + field));
            if (!forged.equals(statement)) {
                assertThat(said(forged, Ostvik.TEXT)).as(field).isNotEmpty();
            }
        }
    }

    @Test
    void whatIsFoundWrongIsFoundWrongAgain() throws UnreadableReceiptException {
        JsonNode forged = document("statement");
        set(forged, "/body/kind", MAPPER.getNodeFactory().stringNode("pledge"));
        Receipt receipt = Receipt.parse(forged.toString());
        assertThat(receipt.check(null)).isEqualTo(receipt.check(null)).hasSize(1);
        assertThat(Receipt.parse(receipt.json()).check(null)).isEqualTo(receipt.check(null));
    }

    @Test
    void aFaultSaysWhereAndWhat() {
        assertThat(new Fault("record.path", "is cut")).hasToString("record.path: is cut");
        assertThatThrownBy(() -> new Fault(" ", "is cut")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fault("record.path", "")).hasMessageContaining("a fault says where and what");
    }
}
