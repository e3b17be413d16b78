package org.onrecord.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.identity.Mention;
import org.onrecord.identity.Profile;
import org.onrecord.index.Hit;
import org.onrecord.index.Hits;
import org.onrecord.index.IndexSnapshot;
import org.onrecord.json.StoryJsonReader;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetField;
import org.onrecord.search.Order;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Speaker;
import org.onrecord.store.EventProjection;
import org.onrecord.store.SpeakerStore;
import org.onrecord.store.StatementStore;

/// Collects what is on record about one speaker. For one thread.
final class SpeakerReader {
    /// The maximum number of statements from which the matters are read.
    private static final int LOOKED_AT = 300;

    private static final int MATTERS = 8;
    private static final int SHORTEST_MATTER = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-’'][\\p{L}\\p{M}]+)*");

    private final Handle handle;
    private final EventProjection projection;
    private final StatementStore store;
    private final IndexSnapshot index;
    private final WithdrawnStories withdrawn;
    private final SpeakerLookup lookup;

    SpeakerReader(Handle handle, Snapshot snapshot, WithdrawnStories withdrawn) {
        this.withdrawn = withdrawn;
        this.handle = handle;
        this.projection = snapshot.projection();
        this.store = snapshot.store(handle);
        this.index = snapshot.index();
        this.lookup = new SpeakerLookup(handle, snapshot);
    }

    /// Returns the pages of all speakers who are filed under a name, those with most statements first. Those without
    /// a current statement are left out if others have one: mostly they are names that the finder got wrong.
    List<SpeakerPage> named(String name, int statements) throws IOException {
        List<SpeakerPage> pages = new ArrayList<>();
        Set<Long> numbers = new HashSet<>(lookup.numbers(name));
        projection.edits().each(edit -> {
            // A speaker who was split off has no appearance of their own if the statement is not the first of
            // its story.
            if (edit instanceof Event.Split split && numbers.contains(projection.speaker(split.from()))) {
                numbers.add(projection.speaker(split.position()));
            }
        });
        for (Long number : numbers) {
            SpeakerPage page = page(number, statements);
            if (page != null && (page.statements() > 0 || hasOlder(page.number()))) {
                pages.add(page);
            }
        }
        if (pages.stream().anyMatch(page -> page.statements() > 0)) {
            pages.removeIf(page -> page.statements() == 0);
        }
        pages.sort(Comparator.comparingLong(SpeakerPage::statements).reversed().thenComparingLong(SpeakerPage::number));
        return pages;
    }

    /// Returns whether an older version of a story has a statement of the speaker. A name that only a correction
    /// gave, and that was undone, has none.
    private boolean hasOlder(long number) throws IOException {
        StatementQuery ofOlder = StatementQuery.ANY
                .filtered(filter -> filter.withSpeakers(Set.of(number))
                        .withStatuses(Set.of(StatementStatus.SUPERSEDED, StatementStatus.DROPPED)))
                .page(0, 1);
        return index.search(ofOlder, null).total().value() > 0;
    }

    /// Returns the page of a speaker, or null if nobody on record has the number.
    @Nullable
    SpeakerPage page(long asked, int statements) throws IOException {
        long number = projection.speaker(asked);
        Hits hits = index.search(latestOf(number).withFacets(FacetField.KIND), null);
        List<KeptStatement> latest =
                store.numbered(hits.hits().stream().map(Hit::number).toList());
        Profile profile = profile(number, latest);
        if (profile == null) {
            return null;
        }
        return SpeakerPage.of(number, profile)
                .withCounts(hits.total().value(), kinds(hits.facets()))
                .withWords(matters(profile, latest), latest.subList(0, Math.min(statements, latest.size())))
                .withHistory(history(number));
    }

    /// Returns what is known of a speaker, or null if nobody on record has the number.
    @Nullable
    Profile profile(long number) throws IOException {
        Profile filed = filed(number);
        // If nothing is filed about a speaker, the profile comes from their statements, which takes a search.
        return filed == null ? profile(number, latest(number)) : filed;
    }

    /// Returns what is filed about a speaker, without what withdrawn stories say if these are left out.
    private @Nullable Profile filed(long number) throws IOException {
        Set<String> leftOut = new HashSet<>();
        if (withdrawn == WithdrawnStories.HIDDEN) {
            StatementQuery ofWithdrawn = StatementQuery.ANY
                    .filtered(filter ->
                            filter.withSpeakers(Set.of(number)).withStatuses(Set.of(StatementStatus.WITHDRAWN)))
                    .withEveryStatement()
                    .page(0, LOOKED_AT);
            for (Hit hit : index.search(ofWithdrawn, null).hits()) {
                leftOut.add(store.story(hit.story()).story().id().value());
            }
        }
        return SpeakerStore.profile(handle, projection, number, leftOut);
    }

    private List<KeptStatement> latest(long number) throws IOException {
        return store.numbered(index.search(latestOf(number), null).hits().stream()
                .map(Hit::number)
                .toList());
    }

    private StatementQuery latestOf(long number) {
        return StatementQuery.ANY
                .filtered(filter -> filter.withSpeakers(Set.of(number)).with(withdrawn))
                .with(Order.DATE)
                .page(0, LOOKED_AT);
    }

    /// Returns a profile from what is filed and, for a speaker who was split off or named by a correction,
    /// also from the statements themselves.
    private @Nullable Profile profile(long number, List<KeptStatement> latest) throws IOException {
        Profile filed = filed(number);
        List<Mention> others = new ArrayList<>();
        Set<String> stories = new HashSet<>();
        for (KeptStatement kept : latest) {
            if (projection.isMoved(kept.number())
                    && kept.statement().speaker() instanceof Speaker.Resolved resolved
                    && stories.add(kept.story().story().id().value())) {
                others.add(SpeakerStore.corrected(
                        resolved,
                        kept.story().story().published(),
                        kept.story().story().id().value()));
            }
        }
        Profile corrections = SpeakerStore.of(number, others);
        if (filed == null || corrections == null) {
            return filed == null ? corrections : filed;
        }
        return filed.merged(corrections);
    }

    private static Map<Kind, Long> kinds(List<Facet> facets) {
        Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
        for (Facet facet : facets) {
            for (Facet.Count count : facet.counts()) {
                kinds.put(StoryJsonReader.byWord(Kind.values(), Kind::word, count.value()), count.matches());
            }
        }
        return kinds;
    }

    /// Returns the words that occur in more than one of the statements, ranked by how many contain them and
    /// by how rare they are among all statements.
    private List<String> matters(Profile profile, List<KeptStatement> statements) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        Set<Long> utterances = new HashSet<>();
        for (KeptStatement kept : statements) {
            if (utterances.add(kept.utterance())) {
                Matcher words = WORD.matcher(kept.words());
                Set<String> ofStatement = new HashSet<>();
                while (words.find()) {
                    ofStatement.add(words.group().toLowerCase(Locale.ROOT));
                }
                ofStatement.forEach(word -> counts.merge(word, 1, Integer::sum));
            }
        }
        String own = profile.names().toString().toLowerCase(Locale.ROOT);
        Map<String, Double> scores = new HashMap<>();
        double all = Math.max(1, index.size());
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            String word = count.getKey();
            if (word.length() >= SHORTEST_MATTER && count.getValue() > 1 && !own.contains(word)) {
                double rarity = Math.log(all / Math.max(1, index.statementsWith(word)));
                scores.put(word, count.getValue() * Math.max(0, rarity - 1));
            }
        }
        return scores.entrySet().stream()
                .filter(score -> score.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MATTERS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Event> history(long number) {
        List<Event> history = new ArrayList<>();
        Set<Long> positions = new HashSet<>();
        projection.edits().each(edit -> {
            boolean concerns = switch (edit) {
                case Event.Merged merged -> projection.speaker(merged.into()) == number || merged.from() == number;
                case Event.Split split ->
                    projection.speaker(split.from()) == number || projection.speaker(split.position()) == number;
                case Event.Undone undone -> positions.contains(undone.event());
                case Event.Corrected corrected -> Objects.equals(corrected.speaker(), number);
                case Event.Withdrawn _, Event.Accepted _, Event.Redacted _, Event.Held _ -> false;
            };
            if (concerns) {
                history.add(edit);
                positions.add(edit.position());
            }
        });
        return history;
    }
}
