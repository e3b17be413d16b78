package org.onrecord.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class TamperedReceiptTest {
    @Test
    void everyChangedCharacterOfAStatementsReceiptIsFound() {
        everyChangeIsFound(Ostvik.statement(), null);
    }

    @Test
    void everyChangedCharacterOfAStorysReceiptIsFound() {
        everyChangeIsFound(Ostvik.story(), null);
    }

    @Test
    void everyChangedCharacterOfAReceiptWithoutWordsIsFoundWithTheText() {
        everyChangeIsFound(Ostvik.statement().withoutWords(), Ostvik.TEXT);
    }

    @Test
    void everyReceiptCutOffIsUnreadable() {
        String json = Ostvik.statement().json().strip();
        for (int length = 0; length < json.length(); length++) {
            String cut = json.substring(0, length);
            assertThatThrownBy(() -> Receipt.parse(cut)).isInstanceOf(UnreadableReceiptException.class);
        }
        assertThatThrownBy(() -> Receipt.parse(json.substring(0, 500))).hasMessageContaining("it is cut off at line");
    }

    @Test
    void whatIsNoReceiptIsSaidToBeNone(@TempDir Path folder) throws IOException {
        assertUnreadable("", "it is empty");
        assertUnreadable(" \n", "it is empty");
        assertUnreadable("null", "it has no object \"record\"");
        assertUnreadable("[1, 2]", "it has no object \"record\"");
        assertUnreadable("{\"record\": {}}", "record.head.size: a receipt has a whole number here");
        assertUnreadable("<html></html>", "not JSON with every field once at line 1, column 1");
        assertUnreadable("{\"id\": 1, \"id\": 1}", "not JSON with every field once");
        assertUnreadable(Ostvik.statement().json() + "{}", "not JSON with every field once");
        assertUnreadable(Ostvik.statement().json().replace("\"size\" : 11", "\"size\" : 0"), "record.head.size");
        assertUnreadable("{\"a\":".repeat(1_000_000), "it is nested deeper");
        assertUnreadable("{".repeat(100_000_000), "it is longer than any receipt");

        Path file = folder.resolve("receipt.json");
        Files.writeString(file, "{".repeat(100_000_000));
        assertThatThrownBy(() -> Receipt.read(file))
                .isInstanceOf(UnreadableReceiptException.class)
                .hasMessageContaining("receipt.json is not a receipt: it is longer than any");
        Files.write(file, new byte[] {'"', (byte) 0xff, '"'});
        assertThatThrownBy(() -> Receipt.read(file))
                .hasMessageContaining("receipt.json is not a receipt: it is not in UTF-8");
        Files.writeString(file, "");
        assertThatThrownBy(() -> Receipt.read(file)).hasMessage(file + " is empty");
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> Receipt.read(file)).hasMessageContaining("receipt.json is not a receipt: it has no");
        Files.writeString(file, Ostvik.statement().json(), StandardCharsets.UTF_8);
        assertThat(Receipt.read(file).check(Ostvik.TEXT)).isEmpty();
    }

    private static void assertUnreadable(String json, String message) {
        assertThatThrownBy(() -> Receipt.parse(json))
                .isInstanceOf(UnreadableReceiptException.class)
                .hasMessageContaining(message);
    }

    private static void everyChangeIsFound(Receipt receipt, @Nullable Text text) {
        String json = receipt.json();
        for (int at = 0; at < json.length(); at += Character.charCount(json.codePointAt(at))) {
            for (int other : others(json.codePointAt(at))) {
                String changed = json.substring(0, at)
                        + Character.toString(other)
                        + json.substring(at + Character.charCount(json.codePointAt(at)));
                assertThat(isFound(changed, text) || saysTheSame(json, changed))
                        .as(
                                "a change in %s",
                                changed.substring(Math.max(0, at - 60), Math.min(changed.length(), at + 20)))
                        .isTrue();
            }
        }
    }

    /// Returns a few replacements for a code point, among them those most easily mistaken for it.
    private static Set<Integer> others(int codePoint) {
        Set<Integer> others = new LinkedHashSet<>();
        if (Character.isLetterOrDigit(codePoint)) {
            others.add(codePoint == '0' ? '1' : codePoint - 1);
            others.add(codePoint + 1);
            others.add(
                    Character.isUpperCase(codePoint)
                            ? Character.toLowerCase(codePoint)
                            : Character.toUpperCase(codePoint));
        } else {
            others.add((int) ' ');
            others.add((int) '\n');
            others.add((int) '.');
            others.add((int) '0');
        }
        others.remove(codePoint);
        return others;
    }

    private static boolean isFound(String changed, @Nullable Text text) {
        try {
            return !Receipt.parse(changed).check(text).isEmpty();
        } catch (UnreadableReceiptException e) {
            return true;
        }
    }

    /// Returns whether only white space between the fields, or the case of a digit in an escape, differs.
    private static boolean saysTheSame(String json, String changed) {
        try {
            return JsonMapper.shared()
                    .readTree(changed)
                    .equals(JsonMapper.shared().readTree(json));
        } catch (JacksonException e) {
            return false;
        }
    }
}
