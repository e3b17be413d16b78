package org.onrecord.archive;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.index.Hit;
import org.onrecord.index.Hits;
import org.onrecord.index.IndexSnapshot;
import org.onrecord.index.QueryHighlighter;
import org.onrecord.search.SearchMode;
import org.onrecord.search.StatementQuery;
import org.onrecord.store.StatementStore;

/// Searches a record. For one thread.
final class RecordReader {
    private final StatementStore store;
    private final IndexSnapshot index;
    private final SpeakerLookup lookup;
    private final EncoderOnDemand meanings;
    private final long size;
    private final @Nullable Duration limit;

    RecordReader(Handle handle, Snapshot snapshot, EncoderOnDemand meanings, @Nullable Duration limit) {
        this.store = snapshot.store(handle);
        this.index = snapshot.index();
        this.lookup = new SpeakerLookup(handle, snapshot);
        this.meanings = meanings;
        this.size = snapshot.size();
        this.limit = limit;
    }

    SearchResult find(StatementQuery asked) throws IOException {
        StatementQuery query = withSpeakers(asked);
        List<String> notes = new ArrayList<>();
        float[] meaning = meaning(query, notes);
        Hits hits = index.search(query, meaning, limit);
        notes.addAll(hits.notes());
        List<Hit> shown = new ArrayList<>();
        for (Hit hit : hits.hits()) {
            shown.add(usable(query, hit));
        }
        Map<Long, KeptStatement> statements =
                numbered(shown.stream().map(Hit::number).toList());
        QueryHighlighter marks = QueryHighlighter.of(query);
        List<SearchResult.Hit> found = new ArrayList<>();
        for (Hit hit : shown) {
            KeptStatement statement = statements.get(hit.number());
            if (statement != null) {
                found.add(new SearchResult.Hit(statement, hit.score(), hit.copies(), excerpt(statement, marks)));
            }
        }
        return new SearchResult(hits.total(), found, hits.facets(), notes);
    }

    /// Returns a hit that stands for an utterance by a statement that may be used, where a withdrawn one that
    /// was asked for too would stand for it.
    private Hit usable(StatementQuery query, Hit hit) throws IOException {
        if (hit.copies() == 0 || !query.filter().statuses().contains(StatementStatus.WITHDRAWN)) {
            return hit;
        }
        StatementQuery others = query.filtered(
                        filter -> filter.withUtterances(Set.of(hit.utterance())).with(WithdrawnStories.HIDDEN))
                .with(SearchMode.WORDS)
                .page(0, 1);
        return query.filter().statuses().size() == 1
                ? hit
                : index.search(others, null, limit).hits().stream()
                        .findFirst()
                        .map(other ->
                                new Hit(other.number(), other.story(), hit.utterance(), hit.score(), hit.copies()))
                        .orElse(hit);
    }

    /// Returns the query with the numbers of the speakers whom its name means.
    private StatementQuery withSpeakers(StatementQuery query) throws IOException {
        String name = query.speaker();
        if (name == null || name.isBlank()) {
            return query;
        }
        Set<Long> numbers = lookup.numbers(name);
        Long number = SpeakerLookup.number(name);
        return number == null
                ? query.withSpeakers(numbers)
                : query.withSpeaker(null)
                        .filtered(filter -> filter.withSpeakers(numbers.isEmpty() ? Set.of(number) : numbers));
    }

    private static Excerpt excerpt(KeptStatement statement, QueryHighlighter marks) {
        String words = Excerpt.around(
                statement.story().story().text(), statement.statement().content());
        return new Excerpt(words, marks.in(words));
    }

    private Map<Long, KeptStatement> numbered(Collection<Long> numbers) {
        Map<Long, KeptStatement> statements = new HashMap<>();
        store.numbered(numbers).forEach(statement -> statements.put(statement.number(), statement));
        return statements;
    }

    private float @Nullable [] meaning(StatementQuery query, List<String> notes) {
        String words = query.words();
        if (query.mode() == SearchMode.WORDS || words == null || words.isBlank()) {
            return null;
        }
        if (!meanings.are()) {
            notes.add("searched by words only: there is no model of meanings here");
            return null;
        }
        if (index.meaningPosition() == 0 && size > 1) {
            notes.add("searched by words only: no statement has its meaning in the index yet");
            return null;
        }
        return meanings.of(words);
    }
}
