package org.onrecord.receipt;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes receipts as JSON. A field must not occur twice, since readers would differ in which they
/// take, and numbers keep all their digits. Size and depth are limited, since receipts come from strangers.
/// Thread-safe.
final class ReceiptJson {
    /// The most bytes of a file, or characters of a string, that can be a receipt.
    static final int LONGEST = 8 << 20;

    /// The deepest nesting that can be a receipt.
    private static final int DEEPEST = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private ReceiptJson() {}

    /// Reads one value.
    ///
    /// @throws UnreadableReceiptException if `json` is not one; the message says where it breaks
    static JsonNode read(String json) throws UnreadableReceiptException {
        if (json.length() > LONGEST) {
            throw new UnreadableReceiptException("it is longer than any receipt, " + json.length() + " characters");
        }
        try {
            return MAPPER.readTree(json);
        } catch (UnexpectedEndOfInputException e) {
            throw new UnreadableReceiptException("it is cut off " + at(e), e);
        } catch (StreamConstraintsException e) {
            throw new UnreadableReceiptException(
                    "it is nested deeper, or has longer numbers, than any receipt " + at(e), e);
        } catch (JacksonException e) {
            throw new UnreadableReceiptException("it is not JSON with every field once " + at(e), e);
        }
    }

    /// Returns where reading broke; Jackson does not always know.
    private static String at(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null
                ? "somewhere"
                : "at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /// Returns an object without fields.
    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// Returns a number.
    static JsonNode number(long number) {
        return MAPPER.getNodeFactory().numberNode(number);
    }

    /// Returns the fields of `object` except some; none if it is not an object.
    static ObjectNode without(JsonNode object, List<String> names) {
        ObjectNode copy = object();
        for (String name : object.propertyNames()) {
            if (!names.contains(name)) {
                copy.set(name, object.get(name));
            }
        }
        return copy;
    }

    /// Returns a value as a file has it: indented, with a line feed at the end.
    static String pretty(JsonNode node) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return MAPPER.writer().with(printer).writeValueAsString(node) + "\n";
    }

    /// Returns a string in quotation marks. Only what must be escaped is, as briefly as JSON allows.
    static String quoted(String string) {
        return MAPPER.writeValueAsString(string);
    }
}
