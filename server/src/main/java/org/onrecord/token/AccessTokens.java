package org.onrecord.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.file.PrivateFiles;
import org.onrecord.text.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The tokens that let people write to a record over HTTP. They are kept in a file beside it, as digests: a
/// token is shown only once, when it is created. The file is read again when it has changed, so that a
/// revoked token is refused at once.
///
/// Thread-safe. Processes that change the file take turns by a lock on the file `NAME.lock` beside it, and a
/// change is on the disk before it is acknowledged.
public final class AccessTokens {
    /// The prefix of every token, so that a leaked one can be recognised.
    private static final String PREFIX = "onr_";

    private static final int BYTES = 32;
    private static final int ID_DIGITS = 8;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Clock clock;
    private List<Token> tokens = List.of();
    private @Nullable Edition read;

    /// Tells one content of the file from the next. The key is the inode's where there is one: two changes
    /// can have the same time.
    private record Edition(
            FileTime modified, long size, @Nullable Object key) {
        static Edition of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Edition(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        }
    }

    /// Opens the tokens in `file`, which need not exist yet.
    public AccessTokens(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /// A token, without its secret.
    ///
    /// @param id its identifier
    /// @param name the name of its holder, under which the holder's edits go on record
    /// @param role what its holder may do
    /// @param digest the SHA-256 digest of the secret, in hexadecimal digits
    /// @param lifetime from when until when it lets its holder in
    public record Token(String id, String name, Role role, String digest, Lifetime lifetime) {
        /// Returns whether it lets its holder in at this time.
        public boolean isValid(Instant now) {
            return lifetime.isValid(now);
        }
    }

    /// From when until when a token lets its holder in.
    ///
    /// @param created when it was created
    /// @param expires the first moment at which it no longer does, or null for no such moment
    /// @param revoked when it was revoked, or null
    public record Lifetime(
            Instant created,
            @Nullable Instant expires,
            @Nullable Instant revoked) {
        /// Returns whether it has neither been revoked nor expired.
        public boolean isValid(Instant now) {
            return revoked == null && !hasExpired(now);
        }

        /// Returns whether its time is over.
        public boolean hasExpired(Instant now) {
            return expires != null && !now.isBefore(expires);
        }
    }

    /// Creates a token that does not expire.
    ///
    /// @return its secret, which is stored nowhere
    /// @throws IOException if the file cannot be read or written
    public String add(String name, Role role) throws IOException {
        return add(name, role, null);
    }

    /// Creates a token.
    ///
    /// @param expires the first moment at which it no longer lets its holder in, or null if there is none
    /// @return its secret, which is stored nowhere
    /// @throws IOException if the file cannot be read or written
    public synchronized String add(String name, Role role, @Nullable Instant expires) throws IOException {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a token needs the name of its holder");
        }
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String digest = Sha256.hex(secret);
        Lifetime lifetime = new Lifetime(clock.instant(), expires, null);
        Token token = new Token(digest.substring(0, ID_DIGITS), name.strip(), role, digest, lifetime);
        change(present -> Stream.concat(present.stream(), Stream.of(token)).toList());
        return secret;
    }

    /// Revokes a token.
    ///
    /// @return whether there was such a token and it was not revoked
    /// @throws IOException if the file cannot be read or written
    public synchronized boolean revoke(String id) throws IOException {
        if (all().stream().noneMatch(token -> isIn(token, id))) {
            return false;
        }
        return change(present -> present.stream()
                .map(token -> isIn(token, id) ? revoked(token) : token)
                .toList());
    }

    private static boolean isIn(Token token, String id) {
        return token.id().equals(id) && token.lifetime().revoked() == null;
    }

    private Token revoked(Token token) {
        Lifetime ended =
                new Lifetime(token.lifetime().created(), token.lifetime().expires(), clock.instant());
        return new Token(token.id(), token.name(), token.role(), token.digest(), ended);
    }

    /// Changes the tokens that are in the file now, whoever else changes it.
    ///
    /// @return whether there was something to change
    private boolean change(UnaryOperator<List<Token>> edit) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is not the name of a file");
        }
        PrivateFiles.createFolder(folder);
        // One process can lock a file only once, so its threads take turns first.
        synchronized (AccessTokens.class) {
            try (FileChannel channel = PrivateFiles.lockFile(file.resolveSibling(file.getFileName() + ".lock"));
                    FileLock _ = channel.lock()) {
                read = null;
                List<Token> present = all();
                List<Token> changed = edit.apply(present);
                if (changed.equals(present)) {
                    return false;
                }
                PrivateFiles.replace(file, json(changed));
                tokens = List.copyOf(changed);
                read = Edition.of(file);
                return true;
            }
        }
    }

    /// Returns all tokens, including revoked ones, the oldest first.
    ///
    /// @throws IOException if the file cannot be read
    public synchronized List<Token> all() throws IOException {
        try {
            Edition changed = Edition.of(file);
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

    /// Returns the valid token with this secret.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    public Optional<Token> of(String secret) {
        return known(secret).filter(token -> token.isValid(clock.instant()));
    }

    /// Returns the token with this secret, whether it is valid or not.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    public Optional<Token> known(String secret) {
        byte[] digest = Sha256.hex(secret).getBytes(StandardCharsets.US_ASCII);
        try {
            return all().stream()
                    .filter(token -> MessageDigest.isEqual(token.digest().getBytes(StandardCharsets.US_ASCII), digest))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the valid token with this id.
    ///
    /// @throws UncheckedIOException if the file cannot be read
    public Optional<Token> withId(String id) {
        try {
            return all().stream()
                    .filter(token -> token.isValid(clock.instant()))
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
                parsed.add(new Token(
                        each.path("id").asString(),
                        each.path("name").asString(),
                        Role.valueOf(each.path("role").asString().toUpperCase(java.util.Locale.ROOT)),
                        each.path("digest").asString(),
                        new Lifetime(
                                Instant.parse(each.path("created").asString()),
                                time(each.path("expires")),
                                time(each.path("revoked")))));
            }
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException(file + " is not a file of tokens: " + e.getMessage(), e);
        }
        return List.copyOf(parsed);
    }

    private static @Nullable Instant time(JsonNode node) {
        return node.isString() ? Instant.parse(node.asString()) : null;
    }

    private static String json(List<Token> tokens) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode array = root.putArray("tokens");
        for (Token token : tokens) {
            Lifetime lifetime = token.lifetime();
            ObjectNode node = array.addObject();
            node.put("id", token.id());
            node.put("name", token.name());
            node.put("role", token.role().word());
            node.put("digest", token.digest());
            node.put("created", lifetime.created().toString());
            node.put(
                    "expires",
                    lifetime.expires() == null ? null : lifetime.expires().toString());
            node.put(
                    "revoked",
                    lifetime.revoked() == null ? null : lifetime.revoked().toString());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }
}
