package org.onrecord.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills processes that create and revoke tokens at random instants. `-Donrecord.kills=500` kills as often.
class TokenKillTest {
    private static final int KILLS = Integer.getInteger("onrecord.kills", 12);
    private static final int AT_ONCE = 2;
    private static final long LONGEST_MILLISECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void everyTokenThatWasAcknowledgedIsThereAndEveryRevokedOneStaysRevoked() throws IOException {
        long seed = Long.getLong("onrecord.seed", System.nanoTime());
        Random random = new Random(seed);
        Path file = folder.resolve("tokens.json");
        List<String> created = new ArrayList<>();
        List<String> revoked = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill += AT_ONCE) {
            List<Process> processes = new ArrayList<>();
            for (int each = 0; each < AT_ONCE; each++) {
                processes.add(start(file));
            }
            for (Process process : processes) {
                read(process, random.nextLong(LONGEST_MILLISECONDS), created, revoked);
            }
            AccessTokens tokens = new AccessTokens(file, Clock.systemUTC());
            String run = "kill " + kill + " of seed " + seed;
            for (String secret : created) {
                assertThat(tokens.known(secret)).as(run).isPresent();
            }
            for (String secret : revoked) {
                assertThat(tokens.of(secret)).as(run).isEmpty();
            }
            assertThat(tokens.of(tokens.add("Ann " + kill, Role.EDITOR)))
                    .as(run)
                    .isPresent();
        }
        assertThat(created).as("tokens that were acknowledged").isNotEmpty();
    }

    private static Process start(Path file) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Working.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Reads what a process acknowledges, and kills it some time after the first of it.
    private static void read(Process process, long milliseconds, List<String> created, List<String> revoked)
            throws IOException {
        boolean isCounting = false;
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String secret = line.substring(1);
                (line.startsWith("+") ? created : revoked).add(secret);
                if (!isCounting) {
                    isCounting = true;
                    process.onExit()
                            .orTimeout(milliseconds, TimeUnit.MILLISECONDS)
                            .exceptionally(_ -> {
                                process.toHandle().destroyForcibly();
                                return process;
                            });
                }
            }
        }
    }

    /// Creates tokens without end, and revokes every third.
    static final class Working {
        private Working() {}

        public static void main(String[] args) throws IOException {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            AccessTokens tokens = new AccessTokens(Path.of(args[0]), Clock.systemUTC());
            for (int number = 0; ; number++) {
                String secret = tokens.add("Imre " + number, Role.EDITOR);
                out.println("+" + secret);
                if (number % 3 == 0) {
                    tokens.revoke(tokens.known(secret).orElseThrow().id());
                    out.println("-" + secret);
                }
            }
        }
    }
}
