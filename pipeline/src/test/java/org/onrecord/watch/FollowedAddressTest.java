package org.onrecord.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.outside.Clockwork;

class FollowedAddressTest {
    private static final URI FEED = URI.create("https://quay.example/feed?a=1");

    private final Clockwork clock = new Clockwork(Instant.parse("2031-06-01T12:00:00Z"));

    private Duration rest(FollowedAddress followed) {
        Instant end = followed.notBefore();
        return end == null ? Duration.ZERO : Duration.between(clock.now(), end);
    }

    private FollowedAddress failed(FollowedAddress followed, @Nullable Duration asked, Duration every) {
        return followed.failed(asked, clock.now(), every);
    }

    @ParameterizedTest(name = "asked every {0}, after {1} failures: {2}")
    @CsvSource({
        "PT15M, 1, PT15M",
        "PT15M, 2, PT30M",
        "PT15M, 3, PT1H",
        "PT15M, 7, PT16H",
        "PT15M, 8, PT24H",
        "PT15M, 50, PT24H",
        "PT1M, 11, PT17H4M",
        "PT1M, 12, PT17H4M",
        "PT48H, 1, PT24H",
    })
    void itIsLeftAloneTwiceAsLongAfterEachFailureUpToADay(Duration every, int failures, Duration rest) {
        FollowedAddress followed = FollowedAddress.first(FEED);
        for (int count = 0; count < failures; count++) {
            followed = failed(followed, null, every);
        }

        assertThat(rest(followed)).isEqualTo(rest);
        assertThat(followed.failures()).isEqualTo(failures);
    }

    @ParameterizedTest(name = "the server asks for {0}: {1}")
    @CsvSource({"PT5M, PT15M", "PT15M, PT15M", "PT2H, PT2H", "PT240H, PT24H"})
    void theServersWishCountsWhereItIsLongerButNoLongerThanADay(Duration asked, Duration rest) {
        assertThat(rest(failed(FollowedAddress.first(FEED), asked, Duration.ofMinutes(15))))
                .isEqualTo(rest);
    }

    @Test
    void aSuccessEndsTheRest() {
        FollowedAddress failing = failed(
                FollowedAddress.first(FEED).read("\"one\"", "yesterday", Map.of("a", 0)), null, Duration.ofHours(1));

        FollowedAddress unchanged = failing.unchanged();
        assertThat(unchanged.failures()).isZero();
        assertThat(unchanged.notBefore()).isNull();
        assertThat(unchanged.etag()).isEqualTo("\"one\"");
        assertThat(unchanged.parts()).containsOnlyKeys("a");

        FollowedAddress read = failing.read(null, null, Map.of("b", 0));
        assertThat(read).isEqualTo(new FollowedAddress(FEED, null, null, 0, null, Map.of("b", 0)));
    }

    @Test
    void aFailureForgetsNothingOfWhatWasRead() {
        FollowedAddress read = FollowedAddress.first(FEED).read("\"one\"", "yesterday", Map.of("a", 0));

        FollowedAddress failed = failed(read, null, Duration.ofHours(1));

        assertThat(failed.etag()).isEqualTo("\"one\"");
        assertThat(failed.lastModified()).isEqualTo("yesterday");
        assertThat(failed.parts()).isEqualTo(Map.of("a", 0));
    }

    @Test
    void whatIsKeptIsReadBack() {
        FollowedAddress first = FollowedAddress.first(FEED);
        FollowedAddress full = failed(
                first.read("W/\"ö\\\"\"", "Sun, 01 Jun 2031 12:00:00 GMT", Map.of("tag:quay,2031:\"1\"", 0, "b", 2)),
                null,
                Duration.ofHours(1));

        assertThat(FollowedAddress.ofJson(first.json())).isEqualTo(first);
        assertThat(FollowedAddress.ofJson(full.json())).isEqualTo(full);
        assertThat(FollowedAddress.key(FEED))
                .startsWith(FollowedAddress.PREFIX)
                .isEqualTo(FollowedAddress.key(URI.create(FEED.toString())))
                .isNotEqualTo(FollowedAddress.key(URI.create("https://quay.example/feed?a=2")));
    }

    @Test
    void aPartIsNewOnceAndThenKnown() {
        SeenParts first = new SeenParts(Map.of());
        assertThat(first.add("a")).isTrue();
        assertThat(first.add("b")).isTrue();
        assertThat(first.afterAll()).isEqualTo(Map.of("a", 0, "b", 0));

        SeenParts second = new SeenParts(first.afterAll());
        assertThat(second.add("a")).isFalse();
        assertThat(second.add("c")).isTrue();
        assertThat(second.afterAll()).as("b is no more in the feed").containsOnlyKeys("a", "c");
        assertThat(second.afterSome()).as("b may still come").containsOnlyKeys("a", "b", "c");
    }

    @Test
    void aPartIsPutOffThreeTimesAndThenTaken() {
        Map<String, Integer> parts = Map.of();
        for (int round = 1; round <= 3; round++) {
            SeenParts seen = new SeenParts(parts);
            assertThat(seen.add("a")).isTrue();
            assertThat(seen.putOff("a")).isTrue();
            assertThat(seen.isLeftOver()).isTrue();
            parts = seen.afterAll();
            assertThat(parts).containsEntry("a", round);
        }
        SeenParts last = new SeenParts(parts);
        assertThat(last.add("a")).isTrue();
        assertThat(last.putOff("a")).isFalse();
        assertThat(last.isLeftOver()).isFalse();
        assertThat(last.afterAll()).containsEntry("a", 0);
    }

    @Test
    void aFeedOfVeryManyPartsIsRememberedOnlyInPart() {
        SeenParts seen = new SeenParts(Map.of());
        for (int part = 0; part < 20_100; part++) {
            seen.add("part " + part);
        }

        assertThat(seen.afterAll()).hasSize(20_000);
    }
}
