package org.onrecord.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.onrecord.entry.NewStory;

/// Makes any number of stories from those in which people marked the statements: variants of each in turn,
/// with other names, numbers and days, and with other words for most content words. The same seed gives the
/// same stories, in any order of calls.
final class InventedStories {
    /// The share of content words that change. Two variants of a story have the same content word in one
    /// place of about forty.
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

    /// Returns the name of the story with this number.
    String name(int number) {
        return "invented/" + seed + "/" + number;
    }

    /// Returns the story with this number.
    NewStory story(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        MarkedStory marked = stories.get(number % stories.size());
        return Drafts.of(name(number), marked.outlet(), variation.of(marked.sheet(), random), random);
    }
}
