package org.onrecord.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {
    private static final Instant NOON = Instant.parse("2031-06-01T12:00:00Z");

    @TempDir
    private Path folder;

    private Path file;
    private AccessTokens tokens;

    @BeforeEach
    void open() {
        file = folder.resolve("deep/down/tokens.json");
        tokens = new AccessTokens(file, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void whereThereIsNoFileThereAreNoTokens() throws IOException {
        assertThat(tokens.all()).isEmpty();
        assertThat(tokens.of("onr_anything")).isEmpty();
        assertThat(tokens.withId("01234567")).isEmpty();
        assertThat(tokens.revoke("01234567")).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void aTokenIsKnownByItsSecretAndByItsId() throws IOException {
        String secret = tokens.add(" Jo Example ", Role.EDITOR);

        AccessTokens.Token token = tokens.of(secret).orElseThrow();
        assertThat(secret).startsWith("onr_").hasSize(4 + 43);
        assertThat(token.name()).isEqualTo("Jo Example");
        assertThat(token.role()).isEqualTo(Role.EDITOR);
        assertThat(token.lifetime().created()).isEqualTo(NOON);
        assertThat(token.isValid(NOON)).isTrue();
        assertThat(token.digest()).hasSize(64).startsWith(token.id());
        assertThat(tokens.withId(token.id())).contains(token);
    }

    @Test
    void everySecretIsAnother() throws IOException {
        String one = tokens.add("Jo Example", Role.READER);
        String other = tokens.add("Jo Example", Role.READER);

        assertThat(one).isNotEqualTo(other);
        assertThat(tokens.all()).extracting(AccessTokens.Token::id).doesNotHaveDuplicates();
        assertThat(tokens.of(one).orElseThrow().id())
                .isNotEqualTo(tokens.of(other).orElseThrow().id());
    }

    @Test
    void aSecretMustBeWhole() throws IOException {
        String secret = tokens.add("Jo Example", Role.ADMIN);

        assertThat(tokens.of(secret.substring(0, secret.length() - 1))).isEmpty();
        assertThat(tokens.of(secret + "x")).isEmpty();
        assertThat(tokens.of(secret.substring(4))).isEmpty();
        assertThat(tokens.of("")).isEmpty();
        assertThat(tokens.of(tokens.all().getFirst().digest()))
                .as("what the file holds lets nobody in")
                .isEmpty();
    }

    @Test
    void aRevokedTokenStaysInTheListAndLetsNobodyIn() throws IOException {
        String secret = tokens.add("Jo Example", Role.ADMIN);
        String kept = tokens.add("Ann Example", Role.READER);
        String id = tokens.of(secret).orElseThrow().id();

        assertThat(tokens.revoke(id)).isTrue();
        assertThat(tokens.revoke(id)).as("once is enough").isFalse();

        assertThat(tokens.of(secret)).isEmpty();
        assertThat(tokens.withId(id)).isEmpty();
        assertThat(tokens.all()).hasSize(2);
        assertThat(tokens.all().getFirst().lifetime().revoked()).isEqualTo(NOON);
        assertThat(tokens.of(kept)).isPresent();
    }

    @Test
    void anotherProcessReadsWhatThisOneWrote() throws IOException {
        String secret = tokens.add("Jo Example", Role.EDITOR);
        tokens.revoke(
                tokens.of(tokens.add("Ann Example", Role.READER)).orElseThrow().id());

        assertThat(new AccessTokens(file, Clock.systemUTC()).all()).isEqualTo(tokens.all());
        assertThat(new AccessTokens(file, Clock.systemUTC()).of(secret)).isPresent();
    }

    @Test
    void aTokenThatExpiresLetsNobodyInFromThenOn() throws IOException {
        String secret = tokens.add("Jo Example", Role.EDITOR, NOON.plusSeconds(60));
        String id = tokens.of(secret).orElseThrow().id();

        AccessTokens before = new AccessTokens(file, Clock.fixed(NOON.plusSeconds(59), ZoneOffset.UTC));
        AccessTokens after = new AccessTokens(file, Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC));

        assertThat(before.of(secret)).isPresent();
        assertThat(before.withId(id)).isPresent();
        assertThat(after.of(secret)).isEmpty();
        assertThat(after.withId(id)).isEmpty();
        assertThat(after.known(secret).orElseThrow().lifetime().hasExpired(NOON.plusSeconds(60)))
                .isTrue();
    }

    @Test
    void changesAtTheSameTimeLoseNothing() throws Exception {
        String revoked =
                tokens.of(tokens.add("Jo Example", Role.EDITOR)).orElseThrow().id();
        List<Callable<Object>> changes = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            String name = "Ann Example " + number;
            // Each with its own view of the file, as processes have.
            changes.add(() -> new AccessTokens(file, Clock.systemUTC()).add(name, Role.READER));
        }
        changes.add(6, () -> new AccessTokens(file, Clock.systemUTC()).revoke(revoked));

        try (ExecutorService threads = Executors.newFixedThreadPool(changes.size())) {
            for (Future<Object> change : threads.invokeAll(changes)) {
                change.get();
            }
        }

        assertThat(tokens.all()).hasSize(13);
        assertThat(tokens.withId(revoked)).isEmpty();
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left.map(path -> String.valueOf(path.getFileName())))
                    .containsExactlyInAnyOrder("tokens.json", "tokens.json.lock");
        }
    }

    @Test
    void anotherProcessThatChangesTheFileIsWaitedFor() throws Exception {
        tokens.add("Jo Example", Role.EDITOR);
        Path lock = file.resolveSibling("tokens.json.lock");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path program = folder.resolve("Holds.java");
        Files.writeString(program, """
                import java.nio.channels.FileChannel;
                import java.nio.file.Path;
                import java.nio.file.StandardOpenOption;
                void main(String[] words) throws Exception {
                    try (FileChannel file = FileChannel.open(Path.of(words[0]), StandardOpenOption.WRITE)) {
                        file.lock();
                        IO.println("held");
                        System.in.read();
                    }
                }
                """);
        Process other = new ProcessBuilder(java, program.toString(), lock.toString()).start();
        try (BufferedReader lines = other.inputReader();
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            assertThat(lines.readLine()).isEqualTo("held");
            Future<String> added = thread.submit(() -> tokens.add("Ann Example", Role.READER));
            assertThat(added.isDone()).isFalse();
            other.getOutputStream().close();
            assertThat(added.get()).startsWith("onr_");
        } finally {
            other.destroy();
        }
        assertThat(tokens.all()).hasSize(2);
    }

    @Test
    void aFileThatChangedIsReadAgain() throws IOException {
        String secret = tokens.add("Jo Example", Role.EDITOR);
        String written = Files.readString(file);
        Files.writeString(file, written.replace("\"editor\"", "\"reader\""));
        Files.setLastModifiedTime(file, FileTime.from(NOON));

        assertThat(tokens.of(secret).orElseThrow().role()).isEqualTo(Role.READER);

        Files.delete(file);
        assertThat(tokens.of(secret)).isEmpty();
    }

    @Test
    void aTokenNeedsAName() {
        assertThatThrownBy(() -> tokens.add(" ", Role.READER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a token needs the name of its holder");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{",
                "tokens",
                "{\"tokens\": [{\"id\": \"a\", \"name\": \"b\", \"role\": \"king\", \"digest\": \"c\", \"created\": \"2031-06-01T12:00:00Z\"}]}",
                "{\"tokens\": [{\"id\": \"a\", \"name\": \"b\", \"role\": \"reader\", \"digest\": \"c\", \"created\": \"now\"}]}",
                "{\"tokens\": [{\"id\": \"a\", \"name\": \"b\", \"role\": \"reader\", \"digest\": \"c\"}]}",
            })
    void aDamagedFileLetsNobodyInAndIsNamed(String damaged) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, damaged);

        assertThatThrownBy(tokens::all)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " is not a file of tokens");
        assertThatThrownBy(() -> tokens.of("onr_anything")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> tokens.withId("a")).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> tokens.add("Jo Example", Role.READER)).isInstanceOf(IOException.class);
        assertThat(file).as("it is not written over").hasContent(damaged);
    }

    @ParameterizedTest(name = "{0} covers {1}: {2}")
    @CsvSource({
        "READER, READER, true",
        "READER, EDITOR, false",
        "READER, ADMIN, false",
        "EDITOR, READER, true",
        "EDITOR, EDITOR, true",
        "EDITOR, ADMIN, false",
        "ADMIN, READER, true",
        "ADMIN, ADMIN, true",
    })
    void aHigherRoleIncludesTheLowerOnes(Role role, Role needed, boolean covers) {
        assertThat(role.covers(needed)).isEqualTo(covers);
        assertThat(role).hasToString(role.word());
    }
}
