package org.onrecord.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.log.Hash;
import org.onrecord.text.Text;

/// Compares our check with docs/verify-receipt.py, which shares no line with it.
class VerifyReceiptTest {
    private static final Path PROGRAM = Path.of("..", "docs", "verify-receipt.py");
    private static final int CHANGES = 40;

    @TempDir
    Path folder;

    @BeforeEach
    void pythonIsThere() throws InterruptedException {
        boolean there;
        try {
            there = new ProcessBuilder("python3", "-c", "").start().waitFor() == 0;
        } catch (IOException e) {
            there = false;
        }
        Assumptions.assumeTrue(there, "needs python3");
    }

    @Test
    void goodReceiptsAreFoundRight() throws IOException, InterruptedException {
        Receipt statement = Ostvik.statement();
        Answer answer = verify(statement.json(), null);
        assertThat(answer.faults()).isEmpty();
        assertThat(answer.words())
                .contains("is entry 5 of the log of 11 entries with root "
                        + statement.head().root());
        assertThat(verify(statement.json(), Ostvik.TEXT).status()).isZero();
        assertThat(verify(statement.withoutWords().json(), Ostvik.TEXT).status())
                .isZero();
        assertThat(verify(Ostvik.story().json(), Ostvik.TEXT).status()).isZero();
        assertThat(verify(
                                Ostvik.entry("{\"entry\":\"correction\",\"correction\":{\"by\":\"T. Arn\"}}")
                                        .json(),
                                null)
                        .status())
                .isZero();
    }

    @Test
    void forgedReceiptsAreFoundWrong() throws IOException, InterruptedException {
        String json = Ostvik.statement().json();
        assertWrong(json.replace("\"mayor of Ostvik\"", "\"mayor of Vestvik\""), null, "body: must be");
        assertWrong(json.replace("\"start\" : 22", "\"start\" : 23"), null, "target: must be");
        assertWrong(json.replace("\"position\" : 5", "\"position\" : 12"), null, "record.checksum");
        assertWrong(json.replace("\"position\" : 5", "\"position\" : 5.0"), null, "record.checksum");
        assertWrong(json.replace("\"position\" : 5", "\"position\" : 6"), null, "record.checksum");
        String root = Ostvik.statement().head().root().toString();
        assertWrong(json.replace(root, Hash.ofNothing().toString()), null, "record.path");
        assertWrong(json.replace("\\\"utterance\\\":123", "\\\"utterance\\\":124"), null, "record.leaf");
        assertWrong(json.replace("\"exact\" : \"told\"", "\"exact\" : \"sold\""), null, "record.checksum");
        assertWrong(json.replace("\"exact\" : \"told\"", "\"exact\" : \"sold\""), Ostvik.TEXT, "record.checksum");
        assertWrong(json.replace("\"negated\" : false,", ""), null, "body: must be");
        assertWrong(json.replace("\"id\"", "\"seal\" : 1, \"id\""), null, "seal: must be \"absent\", is 1");
        assertWrong(json, Text.of("Another story."), "record.story");
        assertWrong(Ostvik.statement().withoutWords().json(), null, "record.story: give the text of sha256:");
    }

    @Test
    void whatIsNoReceiptIsSaidToBeNone() throws IOException, InterruptedException {
        for (String other : List.of("", "[]", "{}", "<html>", "{\"a\":".repeat(100_000), "{".repeat(9_000_000))) {
            Answer answer = verify(other, null);
            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.faults()).startsWith("WRONG no").doesNotContain("Traceback");
        }
    }

    @Test
    void changedReceiptsGetTheSameAnswerAsHere() throws IOException, InterruptedException {
        long seed = Long.getLong("onrecord.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Receipt> receipts =
                List.of(Ostvik.statement(), Ostvik.story(), Ostvik.statement().withoutWords());
        for (int change = 0; change < CHANGES; change++) {
            String json = receipts.get(change % receipts.size()).json();
            int at = random.nextInt(json.length());
            char other = "0123456789abcdef \n\"x".charAt(random.nextInt(20));
            String changed = json.substring(0, at) + other + json.substring(at + 1);
            // A lone half of a surrogate pair cannot be written to a file.
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(changed)) {
                continue;
            }
            Text text = random.nextBoolean() ? Ostvik.TEXT : null;
            assertThat(verify(changed, text).status())
                    .as("with -Donrecord.seed=%d, place %d: %s", seed, at, changed)
                    .isEqualTo(isRight(changed, text) ? 0 : 1);
        }
    }

    private static boolean isRight(String json, @Nullable Text text) {
        try {
            return Receipt.parse(json).check(text).isEmpty();
        } catch (UnreadableReceiptException e) {
            return false;
        }
    }

    private void assertWrong(String json, @Nullable Text text, String fault) throws IOException, InterruptedException {
        assertThat(isRight(json, text)).isFalse();
        Answer answer = verify(json, text);
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.faults()).startsWith("WRONG ").contains(fault);
    }

    private Answer verify(String json, @Nullable Text text) throws IOException, InterruptedException {
        Path receipt = Files.writeString(folder.resolve("receipt.json"), json);
        List<String> command = new ArrayList<>(List.of("python3", PROGRAM.toString(), receipt.toString()));
        if (text != null) {
            command.add(Files.writeString(folder.resolve("story.txt"), text.string())
                    .toString());
        }
        Path words = folder.resolve("out");
        Path faults = folder.resolve("err");
        int status = new ProcessBuilder(command)
                .redirectOutput(words.toFile())
                .redirectError(faults.toFile())
                .start()
                .waitFor();
        return new Answer(status, Files.readString(words), Files.readString(faults));
    }

    private record Answer(int status, String words, String faults) {}
}
