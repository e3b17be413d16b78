package org.onrecord.archive;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.log.TreeHead;
import org.onrecord.quotation.Asked;
import org.onrecord.quotation.Candidate;
import org.onrecord.quotation.Evidence;
import org.onrecord.quotation.Finding;
import org.onrecord.quotation.Judge;
import org.onrecord.receipt.Receipt;
import org.onrecord.search.Filter;
import org.onrecord.search.Hit;
import org.onrecord.search.Hits;
import org.onrecord.search.How;
import org.onrecord.search.Marks;
import org.onrecord.search.Snapshot;
import org.onrecord.search.Standing;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Speaker;

/// Answers what is asked of a record: searches, and whether somebody said something. For one thread.
final class Asking {
    private static final int CANDIDATES = 60;
    private static final int CANDIDATES_OF_PART = 20;
    private static final int MOST_PARTS = 8;
    private static final int SHORTEST_PART = 12;
    private static final int NEAREST = 20;
    private static final Set<Standing> ANY =
            Set.of(Standing.CURRENT, Standing.SUPERSEDED, Standing.DROPPED, Standing.WITHDRAWN);
    private static final Pattern PARTS = Pattern.compile("[.!?…]+[\"”’']?\\s+|\\.\\.\\.|…|\\[[^\\]]*]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Handle handle;
    private final Overlay overlay;
    private final Shelf shelf;
    private final Snapshot index;
    private final MeaningsOnDemand meanings;
    private final long size;
    private final Instant now;
    private final @Nullable Duration limit;

    Asking(Handle handle, View view, MeaningsOnDemand meanings, Instant now, @Nullable Duration limit) {
        this.handle = handle;
        this.overlay = view.overlay();
        this.shelf = view.shelf(handle);
        this.index = view.index();
        this.meanings = meanings;
        this.size = view.size();
        this.now = now;
        this.limit = limit;
    }

    Found find(StatementQuery query) throws IOException {
        List<String> notes = new ArrayList<>();
        float[] meaning = meaning(query, notes);
        Hits hits = index.search(query, meaning, limit);
        notes.addAll(hits.notes());
        Map<Long, KeptStatement> statements =
                numbered(hits.hits().stream().map(Hit::number).toList());
        Marks marks = Marks.of(query);
        List<Found.Hit> found = new ArrayList<>();
        for (Hit hit : hits.hits()) {
            KeptStatement statement = statements.get(hit.number());
            if (statement != null) {
                found.add(new Found.Hit(statement, hit.score(), hit.copies(), excerpt(statement, marks)));
            }
        }
        return new Found(hits.total(), found, hits.facets(), notes);
    }

    private static Excerpt excerpt(KeptStatement statement, Marks marks) {
        String words = Excerpt.around(
                statement.story().story().text(), statement.statement().content());
        return new Excerpt(words, marks.in(words));
    }

    private Map<Long, KeptStatement> numbered(Collection<Long> numbers) {
        Map<Long, KeptStatement> statements = new HashMap<>();
        shelf.numbered(numbers).forEach(statement -> statements.put(statement.number(), statement));
        return statements;
    }

    private float @Nullable [] meaning(StatementQuery query, List<String> notes) {
        String words = query.words();
        if (query.how() == How.WORDS || words == null || words.isBlank()) {
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
        if (index.meaningPosition() < size) {
            notes.add("some statements lack their meanings still, and are found by their words only");
        }
        return meanings.of(words);
    }

    /// Whether somebody said something.
    Checked check(Asked asked, @Nullable Long speaker) throws IOException {
        List<String> notes = new ArrayList<>();
        Map<Long, Double> numbers = candidates(asked.words());
        Set<Long> by = by(asked.by(), speaker, notes);
        Map<Long, KeptStatement> statements = numbered(numbers.keySet());
        List<Candidate> candidates = new ArrayList<>();
        numbers.forEach((number, meaning) -> {
            KeptStatement kept = statements.get(number);
            if (kept != null) {
                candidates.add(candidate(kept, asked.by(), by, meaning));
            }
        });
        Finding finding = Judge.judge(asked, candidates);
        TreeHead head = LogTables.head(handle, size);
        List<Checked.Proven> evidence = new ArrayList<>();
        for (Evidence each : finding.evidence()) {
            KeptStatement kept = statements.get(each.statement());
            if (kept != null) {
                evidence.add(
                        new Checked.Proven(kept, each.verdict(), each.diff(), receipt(handle, shelf, kept, head, now)));
                note(kept, notes);
            }
        }
        notes.addAll(finding.notes());
        return new Checked(
                finding.verdict(),
                asked.words(),
                asked.by(),
                evidence,
                notes.stream().distinct().toList());
    }

    private static void note(KeptStatement kept, List<String> notes) {
        switch (kept.standing()) {
            case DROPPED ->
                notes.add("a newer version of " + kept.story().story().origin() + " has the statement no more");
            case WITHDRAWN -> notes.add(kept.story().story().origin() + " was withdrawn");
            case CURRENT, SUPERSEDED, REJECTED -> {}
        }
    }

    /// The numbers of the statements that may hold the words, with the cosines of their meanings where
    /// these are known.
    private Map<Long, Double> candidates(String words) throws IOException {
        Map<Long, Double> numbers = new LinkedHashMap<>();
        Filter filter = Filter.NONE.withStandings(ANY);
        for (Long number : index.candidates(words, filter, CANDIDATES, limit)) {
            numbers.put(number, Double.NaN);
        }
        String[] parts = PARTS.split(words, MOST_PARTS + 1);
        for (int part = 0; parts.length > 1 && part < Math.min(parts.length, MOST_PARTS); part++) {
            if (parts[part].strip().length() >= SHORTEST_PART) {
                for (Long number : index.candidates(parts[part], filter, CANDIDATES_OF_PART, limit)) {
                    numbers.putIfAbsent(number, Double.NaN);
                }
            }
        }
        if (meanings.are() && index.meaningPosition() > 0) {
            StatementQuery near = StatementQuery.ANY
                    .withFilter(filter)
                    .with(How.MEANING)
                    .withEveryStatement()
                    .page(0, NEAREST);
            for (Hit hit : index.search(near, meanings.of(words), limit).hits()) {
                // The score that Lucene makes of a cosine lies between 0 and 1.
                numbers.put(hit.number(), Math.clamp(2 * hit.score() - 1, -1, 1));
            }
        }
        return numbers;
    }

    private Set<Long> by(@Nullable String name, @Nullable Long speaker, List<String> notes) {
        if (speaker != null) {
            return Set.of(overlay.speaker(speaker));
        }
        if (name == null) {
            return Set.of();
        }
        List<Long> numbers = Speakers.named(handle, overlay, name);
        if (numbers.isEmpty()) {
            notes.add("nobody on record goes by the name " + name);
        } else if (numbers.size() > 1) {
            notes.add(numbers.size() + " speakers on record go by the name " + name + "; all of them were looked at");
        }
        return Set.copyOf(numbers);
    }

    private static Candidate candidate(KeptStatement kept, @Nullable String by, Set<Long> speakers, double meaning) {
        return new Candidate(
                kept.number(),
                kept.words(),
                kept.statement().manner(),
                kept.utterance(),
                kept.speaker(),
                (by == null && speakers.isEmpty()) || isBy(kept, by, speakers),
                kept.standing() == Standing.WITHDRAWN || kept.standing() == Standing.DROPPED,
                kept.statement().kind() == Kind.DENIAL,
                meaning);
    }

    /// Whether a statement is by somebody of the name: by the speaker's page, alone or jointly, or by a
    /// description.
    private static boolean isBy(KeptStatement kept, @Nullable String by, Set<Long> speakers) {
        if (kept.speaker() != null && speakers.contains(kept.speaker())) {
            return true;
        }
        if (by == null || !(kept.statement().speaker() instanceof Speaker.Resolved resolved)) {
            return false;
        }
        String asked = folded(by);
        return folded(resolved.name()).equals(asked)
                || resolved.jointly().stream().anyMatch(name -> folded(name).equals(asked));
    }

    private static String folded(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return NO_LETTERS.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /// What lets anyone check a statement again.
    static Receipt receipt(Handle handle, Shelf shelf, KeptStatement kept, TreeHead head, Instant now) {
        return Receipt.ofStatement(
                shelf.payloadString(kept.number()),
                kept.story().story().text(),
                LogTables.inclusion(handle, kept.number(), head.size()),
                head,
                now);
    }
}
