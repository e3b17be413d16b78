package org.onrecord.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.index.IndexSnapshot;
import org.onrecord.index.PassageHit;
import org.onrecord.quotation.Judge;
import org.onrecord.quotation.Origin;
import org.onrecord.quotation.Passage;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.store.StatementStore;
import org.onrecord.text.Span;

/// The passages of stories that can contain the words of a question. For one thread.
///
/// The index names passages that share the rarest words. Each is widened by the length of the question on both
/// sides, since words can begin in one passage and end in the next, and passages that then overlap become one.
/// Of near-copies only one story is looked at, and of versions the newest. Stories that must not be used are
/// left out unless they are asked for.
final class Passages {
    private static final int MOST = 24;

    /// How far a passage is widened, by the characters of the question; ellipses and other marks of the story
    /// take some room.
    private static final double WIDER = 1.5;
    private static final int AT_LEAST = 200;

    private final StatementStore store;
    private final IndexSnapshot index;
    private final WithdrawnStories withdrawn;
    private final @Nullable Duration limit;
    private final Map<Long, Place> places = new LinkedHashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private final Map<Long, KeptStatement> statements = new LinkedHashMap<>();
    private final Set<Long> containing = new HashSet<>();

    /// Where a passage is.
    ///
    /// @param start where it begins in the text, in UTF-16 units; 0 for a headline
    record Place(KeptStory story, int start) {}

    Passages(StatementStore store, IndexSnapshot index, WithdrawnStories withdrawn, @Nullable Duration limit) {
        this.store = store;
        this.index = index;
        this.withdrawn = withdrawn;
        this.limit = limit;
    }

    /// Looks for the words of a question.
    void find(QuotationQuery asked) throws IOException {
        int wider = AT_LEAST + (int) (WIDER * asked.words().length());
        Map<Long, List<Span>> windows = new LinkedHashMap<>();
        Set<Long> headlines = new HashSet<>();
        List<PassageHit> hits = index.passages(asked.words(), MOST, limit);
        Map<Long, KeptStory> stories = new HashMap<>();
        store.stories(hits.stream().map(PassageHit::story).distinct().toList())
                .forEach(story -> stories.put(story.number(), story));
        for (PassageHit hit : hits) {
            KeptStory story = stories.get(hit.story());
            if (story == null || !withdrawn.admits(story.status())) {
                continue;
            }
            List<Span> ofStory = windows.computeIfAbsent(hit.story(), _ -> new ArrayList<>());
            if (hit.span() == null) {
                headlines.add(hit.story());
            } else {
                ofStory.add(widened(hit.span(), wider, story.story().text().string()));
            }
        }
        Set<Long> clusters = new HashSet<>();
        windows.forEach((number, ofStory) -> {
            KeptStory story = stories.get(number);
            if (story != null) {
                List<Passage> found = new ArrayList<>();
                String headline = story.story().headline();
                if (headline != null && headlines.contains(number)) {
                    found.add(passage(story, Origin.HEADLINE, headline, 0));
                }
                for (Span window : united(ofStory)) {
                    found.add(passage(story, Origin.TEXT, story.story().text().at(window), window.start()));
                }
                boolean contains = found.stream().anyMatch(passage -> Judge.contains(asked, passage));
                if (!contains || clusters.add(story.cluster())) {
                    found.forEach(passage -> passages.add(contains ? withStatements(passage, story) : passage));
                }
                if (contains) {
                    containing.add(number);
                }
            }
        });
    }

    private Passage passage(KeptStory story, Origin origin, String words, int start) {
        long number = places.size();
        places.put(number, new Place(story, start));
        return new Passage(number, origin, words, List.of());
    }

    /// Returns a passage with the contents of the story's statements in it, and keeps these statements.
    private Passage withStatements(Passage passage, KeptStory story) {
        if (passage.origin() == Origin.HEADLINE) {
            return passage;
        }
        int start = place(passage.number()).start();
        int end = start + passage.words().length();
        List<Span> contents = new ArrayList<>();
        for (KeptStatement kept : store.statements(story)) {
            if (kept.status() == StatementStatus.REJECTED) {
                continue;
            }
            for (Span content : kept.statement().content()) {
                int from = Math.max(content.start(), start);
                int to = Math.min(content.end(), end);
                if (from < to) {
                    contents.add(new Span(from - start, to - start));
                    statements.putIfAbsent(kept.number(), kept);
                }
            }
        }
        return new Passage(passage.number(), passage.origin(), passage.words(), contents);
    }

    /// Returns a stretch widened within a text, without cutting a character in two.
    private static Span widened(Span span, int wider, String text) {
        int start = Math.max(0, span.start() - wider);
        int end = Math.min(text.length(), span.end() + wider);
        start -= start > 0 && Character.isLowSurrogate(text.charAt(start)) ? 1 : 0;
        end += end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
        return new Span(start, end);
    }

    /// Returns stretches in order, those that overlap as one.
    private static List<Span> united(List<Span> spans) {
        List<Span> united = new ArrayList<>();
        spans.stream().sorted().forEach(span -> {
            if (!united.isEmpty() && span.start() <= united.getLast().end()) {
                Span last = united.removeLast();
                united.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                united.add(span);
            }
        });
        return united;
    }

    /// Returns the passages, the likeliest first.
    List<Passage> passages() {
        return passages;
    }

    /// Returns the statements that the passages with the words reach into.
    List<KeptStatement> statements() {
        return List.copyOf(statements.values());
    }

    /// Returns where a passage is.
    Place place(long number) {
        Place place = places.get(number);
        if (place == null) {
            throw new IllegalStateException("no passage has the number " + number);
        }
        return place;
    }

    /// Returns whether a newer version of a story was not found to contain the words.
    boolean isOnlyInOlder(KeptStory story) {
        Long newer = story.supersededBy();
        return newer != null && !containing.contains(newer);
    }
}
