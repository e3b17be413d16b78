package org.onrecord.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.request.Caller;
import org.onrecord.token.AccessTokens;

/// The sessions of browsers in which somebody is signed in. A session lasts half a day, but no longer than
/// its token. Thread-safe.
final class Sessions {
    private static final int MOST = 1_000;
    private static final Duration LASTING = Duration.ofHours(12);
    private static final int BYTES = 32;

    private final AccessTokens tokens;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Session> sessions;

    private record Session(String token, String csrf) {}

    Sessions(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.sessions = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LASTING)
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                .build();
    }

    /// Starts a session of a token's holder.
    ///
    /// @return the value of the browser's cookie
    String begin(AccessTokens.Token token) {
        String id = random();
        sessions.put(id, new Session(token.id(), random()));
        return id;
    }

    /// Returns the caller of a session.
    Optional<Caller> caller(@Nullable String id) {
        Session session = id == null ? null : sessions.getIfPresent(id);
        return session == null
                ? Optional.empty()
                : tokens.withId(session.token()).map(token -> new Caller(token.name(), token.role(), session.csrf()));
    }

    /// Ends a session.
    void end(String id) {
        sessions.invalidate(id);
    }

    private String random() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
