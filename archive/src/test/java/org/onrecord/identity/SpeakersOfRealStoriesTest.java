package org.onrecord.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.onrecord.statement.SpeakerType;

/// The named speakers of PolNeAR's development stories, placed story by story.
class SpeakersOfRealStoriesTest {
    private static final Path SPEAKERS = Path.of("shared/data/polnear/dev.speakers.jsonl");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SEVERAL = Pattern.compile("(?:, | and ).*\\p{Lu}.*");

    /// Canonical names that differ from story to story and mean one person, checked by eye.
    private static final Map<String, String> ONE = Map.of(
            "Donald J. Trump", "Donald Trump",
            "Obama", "Barack Obama",
            "Elijah E. Cummings", "Elijah Cummings",
            "Leonard E. Burman", "Len Burman",
            "the United States", "United States",
            "Politifact", "PolitiFact");

    /// Pairs of mentions in two stories.
    ///
    /// @param joined pairs that were linked to one profile
    /// @param right those of them that have one name
    /// @param all pairs that have one name
    private record Pairs(int joined, int right, int all) {
        double precision() {
            return (double) right / joined;
        }

        double recall() {
            return (double) right / all;
        }
    }

    @Test
    void speakersOfOneNameAreJoinedAcrossStories() throws IOException {
        Pairs pairs = pairs(appearances());
        assertThat(pairs.all()).isGreaterThan(100);
        assertThat(pairs.precision()).isGreaterThan(0.97);
        assertThat(pairs.recall()).isGreaterThan(0.97);
    }

    @Test
    void theOrderOfTheStoriesMattersLittle() throws IOException {
        long seed = Long.getLong("onrecord.seed", 20250301);
        for (int time = 0; time < 10; time++) {
            List<Mention> appearances = appearances();
            Collections.shuffle(appearances, new Random(seed + time));
            Pairs pairs = pairs(appearances);
            assertThat(pairs.precision()).as("seed %d, time %d", seed, time).isGreaterThan(0.97);
            assertThat(pairs.recall()).as("seed %d, time %d", seed, time).isGreaterThan(0.9);
        }
    }

    private static Pairs pairs(List<Mention> appearances) {
        Register register = new Register();
        List<Long> placed = new ArrayList<>();
        for (Mention mention : appearances) {
            placed.add(register.add(mention));
        }
        int joined = 0;
        int right = 0;
        int all = 0;
        for (int one = 0; one < placed.size(); one++) {
            for (int other = 0; other < one; other++) {
                boolean together = placed.get(one).equals(placed.get(other));
                boolean oneName = name(appearances.get(one)).equals(name(appearances.get(other)));
                joined += together ? 1 : 0;
                right += together && oneName ? 1 : 0;
                all += oneName ? 1 : 0;
            }
        }
        return new Pairs(joined, right, all);
    }

    private static String name(Mention mention) {
        return ONE.getOrDefault(mention.name(), mention.name());
    }

    /// Returns one mention for each speaker of each story, with the first role given.
    private static List<Mention> appearances() throws IOException {
        Path file = Files.exists(SPEAKERS) ? SPEAKERS : Path.of("../..").resolve(SPEAKERS);
        assumeTrue(Files.exists(file), "needs ../shared/data/polnear/dev.speakers.jsonl");
        Map<String, Map<String, Mention>> stories = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String name = field(line, "name");
            if (line.contains("\"named\": true") && !SEVERAL.matcher(name).find()) {
                String story = field(line, "doc");
                String role = field(line, "role");
                SpeakerType type = SpeakerType.valueOf(field(line, "type").toUpperCase(Locale.ROOT));
                Mention mention = Mention.of(name, type, true, story)
                        .withRole(role.isEmpty() ? null : role)
                        .withDate(date(story));
                stories.computeIfAbsent(story, any -> new LinkedHashMap<>())
                        .merge(name, mention, (first, next) -> first.role() == null ? next : first);
            }
        }
        List<Mention> appearances = new ArrayList<>();
        stories.values()
                .forEach(speakers -> speakers.values().forEach(one -> appearances.add(with(one, speakers.keySet()))));
        return appearances;
    }

    private static Mention with(Mention one, Set<String> names) {
        Set<String> others = new LinkedHashSet<>(names);
        others.remove(one.name());
        return one.withAlongside(List.copyOf(others));
    }

    private static LocalDate date(String story) {
        Matcher matcher = DATE.matcher(story);
        assertThat(matcher.find()).as(story).isTrue();
        return LocalDate.parse(matcher.group());
    }

    private static String field(String line, String field) {
        Matcher matcher =
                Pattern.compile("\"" + field + "\": \"((?:[^\"\\\\]|\\\\.)*)\"").matcher(line);
        assertThat(matcher.find()).as(line).isTrue();
        return Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))")
                .matcher(matcher.group(1))
                .replaceAll(SpeakersOfRealStoriesTest::plain);
    }

    private static String plain(MatchResult escape) {
        String code = escape.group(1);
        String plain = code == null ? escape.group(2) : String.valueOf((char) Integer.parseInt(code, 16));
        return Matcher.quoteReplacement(plain);
    }
}
