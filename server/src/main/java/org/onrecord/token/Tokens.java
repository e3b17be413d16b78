package org.onrecord.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The tokens that let people write to a record over HTTP. They are kept in a file beside it, as digests: a token is
/// shown once, when it is made. The file is read again when it has changed, so that what is revoked ends at once.
///
/// Safe for use by several threads; one process at a time should change the file.
public final class Tokens {
    /// What every token begins with, so that one that leaked is known for what it is.
    private static final String PREFIX = "onr_";

    private static final int BYTES = 32;
    private static final int ID_DIGITS = 8;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Clock clock;
    private List<Token> tokens = List.of();
    private @Nullable FileTime read;

    /// The tokens in `file`, which need not be there yet.
    public Tokens(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /// A token, without its secret.
    ///
    /// @param id what it is called by
    /// @param name whose it is; what its holder does goes on record under this name
    /// @param role what its holder may do
    /// @param digest the SHA-256 digest of the secret, in hexadecimal digits
    /// @param created when it was made
    /// @param revoked when it was revoked, or null
    public record Token(
            String id,
            String name,
            Role role,
            String digest,
            Instant created,
            @Nullable Instant revoked) {
        /// Whether it lets anybody in.
        public boolean isValid() {
            return revoked == null;
        }
    }

    /// Makes a token.
    ///
    /// @return its secret, which nothing keeps
    /// @throws IOException if the file cannot be read or written
    public synchronized String add(String name, Role role) throws IOException {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a token needs the name of its holder");
        }
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String digest = digest(secret);
        List<Token> changed = new ArrayList<>(all());
        changed.add(new Token(digest.substring(0, ID_DIGITS), name.strip(), role, digest, clock.instant(), null));
        write(changed);
        return secret;
    }

    /// Revokes a token.
    ///
    /// @return whether there is such a token, and it was valid
    /// @throws IOException if the file cannot be read or written
    public synchronized boolean revoke(String id) throws IOException {
        List<Token> changed = new ArrayList<>(all());
        for (int index = 0; index < changed.size(); index++) {
            Token token = changed.get(index);
            if (token.id().equals(id) && token.isValid()) {
                changed.set(
                        index,
                        new Token(
                                token.id(),
                                token.name(),
                                token.role(),
                                token.digest(),
                                token.created(),
                                clock.instant()));
                write(changed);
                return true;
            }
        }
        return false;
    }

    /// All tokens, revoked ones too, the oldest first.
    ///
    /// @throws IOException if the file cannot be read
    public synchronized List<Token> all() throws IOException {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(read)) {
                tokens = parse(Files.readString(file));
                read = changed;
            }
        } catch (NoSuchFileException _) {
            tokens = List.of();
            read = null;
        }
        return tokens;
    }

    /// The valid token with this secret.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    public Optional<Token> of(String secret) {
        byte[] digest = digest(secret).getBytes(StandardCharsets.US_ASCII);
        try {
            return all().stream()
                    .filter(Token::isValid)
                    .filter(token -> MessageDigest.isEqual(token.digest().getBytes(StandardCharsets.US_ASCII), digest))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The valid token with this id.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    public Optional<Token> withId(String id) {
        try {
            return all().stream()
                    .filter(Token::isValid)
                    .filter(token -> token.id().equals(id))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Token> parse(String json) throws IOException {
        List<Token> parsed = new ArrayList<>();
        try {
            for (JsonNode each : JSON.readTree(json).path("tokens")) {
                JsonNode revoked = each.path("revoked");
                parsed.add(new Token(
                        each.path("id").asString(),
                        each.path("name").asString(),
                        Role.valueOf(each.path("role").asString().toUpperCase(java.util.Locale.ROOT)),
                        each.path("digest").asString(),
                        Instant.parse(each.path("created").asString()),
                        revoked.isString() ? Instant.parse(revoked.asString()) : null));
            }
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException(file + " is no file of tokens: " + e.getMessage(), e);
        }
        return List.copyOf(parsed);
    }

    private void write(List<Token> changed) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode array = root.putArray("tokens");
        for (Token token : changed) {
            ObjectNode node = array.addObject();
            node.put("id", token.id());
            node.put("name", token.name());
            node.put("role", token.role().word());
            node.put("digest", token.digest());
            node.put("created", token.created().toString());
            node.put("revoked", token.revoked() == null ? null : token.revoked().toString());
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is no name of a file");
        }
        Files.createDirectories(folder);
        boolean isPosix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        Path written = isPosix
                ? Files.createTempFile(
                        folder,
                        "tokens",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "tokens", ".new");
        Files.writeString(written, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        tokens = List.copyOf(changed);
        read = Files.getLastModifiedTime(file);
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
