package org.onrecord.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConcatStoriesTest {
    private final List<String> log = new ArrayList<>();

    /// A part that gives so many things, and writes down when it is opened and closed.
    private Stories part(String name, int count) {
        log.add("open " + name);
        return new Stories() {
            private int given;

            @Override
            public @Nullable ReadResult next() {
                given++;
                return given > count ? null : new ReadResult.Noted(name, Integer.toString(given));
            }

            @Override
            public void close() {
                log.add("close " + name);
            }
        };
    }

    private ConcatStories parts(int... counts) {
        List<Integer> all = new ArrayList<>();
        for (int count : counts) {
            all.add(count);
        }
        Iterator<Integer> left = all.iterator();
        return new ConcatStories(new ConcatStories.Parts() {
            private int opened;

            @Override
            public @Nullable Stories next() {
                opened++;
                return left.hasNext() ? part("part " + opened, left.next()) : null;
            }

            @Override
            public ReadResult end(boolean gaveAny) {
                return new ReadResult.Noted("end", gaveAny ? "gave some" : "gave nothing");
            }
        });
    }

    @Test
    void eachPartIsOpenedWhenItsTurnComesAndClosedAfterItsLastStory() throws IOException {
        ConcatStories stories = parts(1, 0, 1);
        assertThat(stories.next()).isEqualTo(new ReadResult.Noted("part 1", "1"));
        assertThat(log).containsExactly("open part 1");
        assertThat(stories.next()).isEqualTo(new ReadResult.Noted("part 3", "1"));
        assertThat(log).containsExactly("open part 1", "close part 1", "open part 2", "close part 2", "open part 3");
    }

    @Test
    void afterTheLastPartTheEndIsSaidOnce() throws IOException {
        ConcatStories stories = parts(1);
        assertThat(stories.next()).isNotNull();
        assertThat(stories.next()).isEqualTo(new ReadResult.Noted("end", "gave some"));
        assertThat(stories.next()).isNull();
        assertThat(parts(0, 0).next()).isEqualTo(new ReadResult.Noted("end", "gave nothing"));
    }

    @Test
    void whatIsLeftOutCountsAsGiven() throws IOException {
        ConcatStories stories = parts(1, 1);
        assertThat(stories.skip()).isTrue();
        assertThat(stories.skip()).isTrue();
        assertThat(stories.next()).isEqualTo(new ReadResult.Noted("end", "gave some"));
        assertThat(stories.skip()).isFalse();
    }

    @Test
    void closingClosesThePartThatIsOpen() throws IOException {
        try (ConcatStories stories = parts(2)) {
            assertThat(stories.next()).isNotNull();
        }
        assertThat(log).containsExactly("open part 1", "close part 1");
    }
}
