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

/// How receipts are read and written. A field may not be there twice, since readers would differ in
/// which they take, and numbers keep all their digits.
final class ReceiptJson {
    /// Bytes of a file, or characters of a string, beyond which it is taken for no receipt.
    static final int LONGEST = 8 << 20;

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
    /// @throws UnreadableReceiptException if `json` is not one, with where it breaks
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

    /// Where reading broke; Jackson does not always know.
    private static String at(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null
                ? "somewhere"
                : "at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /// An object without fields.
    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// The fields of `object`, but for some; none when it is no object.
    static ObjectNode without(JsonNode object, List<String> names) {
        ObjectNode copy = object();
        for (String name : object.propertyNames()) {
            if (!names.contains(name)) {
                copy.set(name, object.get(name));
            }
        }
        return copy;
    }

    /// As a file has it: indented, with a line feed at the end.
    static String pretty(JsonNode node) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        return MAPPER.writer().with(printer).writeValueAsString(node) + "\n";
    }

    /// The string in quotation marks: what must be escaped is, as briefly as JSON allows, and nothing
    /// else.
    static String quoted(String string) {
        return MAPPER.writeValueAsString(string);
    }
}
