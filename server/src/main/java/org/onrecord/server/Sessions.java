package org.onrecord.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.request.Caller;
import org.onrecord.token.Tokens;

/// Who is signed in in which browser. A session lasts half a day, and no longer than its token. Safe for use by several
/// threads.
final class Sessions {
    private static final int MOST = 1_000;
    private static final Duration LASTING = Duration.ofHours(12);
    private static final int BYTES = 32;

    private final Tokens tokens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > MOST;
        }
    };

    private record Session(String token, String csrf, Instant until) {}

    Sessions(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /// Begins a session of a token's holder.
    ///
    /// @return what the browser's cookie holds
    synchronized String begin(Tokens.Token token) {
        String id = random();
        sessions.put(id, new Session(token.id(), random(), clock.instant().plus(LASTING)));
        return id;
    }

    /// Whoever's session it is.
    Optional<Caller> caller(@Nullable String id) {
        Session session = id == null ? null : find(id);
        return session == null
                ? Optional.empty()
                : tokens.withId(session.token()).map(token -> new Caller(token.name(), token.role(), session.csrf()));
    }

    private synchronized @Nullable Session find(String id) {
        Session session = sessions.get(id);
        if (session != null && clock.instant().isAfter(session.until())) {
            sessions.remove(id);
            return null;
        }
        return session;
    }

    /// Ends a session.
    synchronized void end(String id) {
        sessions.remove(id);
    }

    private String random() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
