package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.request.Caller;
import org.onrecord.token.AccessTokens;
import org.onrecord.token.Role;

class SessionsTest {
    private static final Instant NOON = Instant.parse("2031-06-01T12:00:00Z");

    @TempDir
    private Path folder;

    private final Ticking clock = new Ticking();
    private AccessTokens tokens;
    private AccessTokens.Token token;
    private Sessions sessions;

    @BeforeEach
    void signUp() throws IOException {
        tokens = new AccessTokens(folder.resolve("tokens.json"), clock);
        token = tokens.of(tokens.add("Jo Example", Role.EDITOR)).orElseThrow();
        sessions = new Sessions(tokens, clock);
    }

    @Test
    void aSessionIsItsTokensHolder() {
        Caller caller = sessions.caller(sessions.begin(token)).orElseThrow();

        assertThat(caller.name()).isEqualTo("Jo Example");
        assertThat(caller.role()).isEqualTo(Role.EDITOR);
        assertThat(caller.csrf()).isNotBlank();
    }

    @Test
    void everySessionHasItsOwnIdAndItsOwnCsrfToken() {
        String one = sessions.begin(token);
        String other = sessions.begin(token);

        assertThat(one).hasSize(43).matches("[A-Za-z0-9_-]+").isNotEqualTo(other);
        assertThat(sessions.caller(one).orElseThrow().csrf())
                .isNotEqualTo(sessions.caller(other).orElseThrow().csrf())
                .isNotEqualTo(one)
                .isEqualTo(sessions.caller(one).orElseThrow().csrf());
    }

    @ParameterizedTest(name = "\"{0}\"")
    @NullSource
    @ValueSource(strings = {"", "x", "../..", "Jo Example"})
    void whatIsNoSessionIsNobody(@Nullable String id) {
        sessions.begin(token);

        assertThat(sessions.caller(id)).isEmpty();
    }

    @ParameterizedTest(name = "after {0}: {1}")
    @CsvSource({"PT0S, true", "PT11H59M, true", "PT12H, false", "PT48H, false"})
    void aSessionLastsHalfADay(Duration passed, boolean lasts) {
        String id = sessions.begin(token);

        clock.now = clock.now.plus(passed);

        assertThat(sessions.caller(id).isPresent()).isEqualTo(lasts);
    }

    @Test
    void usingASessionDoesNotMakeItLastLonger() {
        String id = sessions.begin(token);
        clock.now = clock.now.plus(Duration.ofHours(7));
        assertThat(sessions.caller(id)).isPresent();
        clock.now = clock.now.plus(Duration.ofHours(7));

        assertThat(sessions.caller(id)).isEmpty();
    }

    @Test
    void aSessionEndsWithItsTokenOrWhenItsHolderSignsOut() throws IOException {
        String first = sessions.begin(token);
        String second = sessions.begin(token);

        sessions.end(first);
        assertThat(sessions.caller(first)).isEmpty();
        assertThat(sessions.caller(second)).isPresent();

        tokens.revoke(token.id());
        assertThat(sessions.caller(second)).isEmpty();
    }

    @Test
    void anAddressMayAskSoOftenAtOnceAndThenAtItsRate() {
        RateLimiter limiter = new RateLimiter(2, 3);

        List<Boolean> admitted = new ArrayList<>();
        for (long milliseconds : new long[] {0, 0, 0, 0, 400, 500, 600, 1_000, 1_001}) {
            admitted.add(limiter.admits("192.0.2.1", NOON.plusMillis(milliseconds)));
        }

        assertThat(admitted).containsExactly(true, true, true, false, false, true, false, true, false);
    }

    @Test
    void oneAddressDoesNotUseUpWhatAnotherHas() {
        RateLimiter limiter = new RateLimiter(1, 1);

        assertThat(limiter.admits("192.0.2.1", NOON)).isTrue();
        assertThat(limiter.admits("192.0.2.1", NOON)).isFalse();
        assertThat(limiter.admits("192.0.2.2", NOON)).isTrue();
    }

    @Test
    void whoWaitsLongMayNotAskMoreAtOnceThanAnybody() {
        RateLimiter limiter = new RateLimiter(2, 3);
        limiter.admits("192.0.2.1", NOON);

        int admitted = 0;
        for (int count = 0; count < 10; count++) {
            admitted += limiter.admits("192.0.2.1", NOON.plus(Duration.ofDays(1))) ? 1 : 0;
        }

        assertThat(admitted).isEqualTo(3);
    }

    @Test
    void aClockThatIsSetBackGivesAndTakesNothing() {
        RateLimiter limiter = new RateLimiter(1, 2);

        assertThat(limiter.admits("192.0.2.1", NOON)).isTrue();
        assertThat(limiter.admits("192.0.2.1", NOON.minusSeconds(60))).isTrue();
        assertThat(limiter.admits("192.0.2.1", NOON.minusSeconds(60))).isFalse();
    }

    /// A clock that stands until it is moved.
    private static final class Ticking extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
