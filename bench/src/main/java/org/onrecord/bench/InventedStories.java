package org.onrecord.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.onrecord.archive.Draft;

/// As many stories as wanted, made of those in which people marked the statements: variants of each in
/// turn, with other names, numbers, days and, for most words with content, other words. The same seed gives
/// the same stories, whatever was asked for before.
final class InventedStories {
    /// Two variants of a story have the same word with content in one place of about forty.
    private static final double SHARE = 0.85;

    private final List<MarkedStory> stories;
    private final Variation variation;
    private final long seed;

    InventedStories(List<MarkedStory> stories, long seed) {
        this.stories = List.copyOf(stories);
        this.variation = new Variation(
                Vocabulary.of(
                        stories.stream().map(story -> story.sheet().text()).toList()),
                SHARE);
        this.seed = seed;
    }

    /// The name of the story of this number.
    String name(int number) {
        return "invented/" + seed + "/" + number;
    }

    /// The story of this number.
    Draft story(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        MarkedStory marked = stories.get(number % stories.size());
        return Drafts.of(name(number), marked.outlet(), variation.of(marked.sheet(), random), random);
    }
}
