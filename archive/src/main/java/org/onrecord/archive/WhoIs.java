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
import org.onrecord.identity.Appearance;
import org.onrecord.identity.Profile;
import org.onrecord.json.StoryReader;
import org.onrecord.search.Facet;
import org.onrecord.search.FacetOf;
import org.onrecord.search.Hit;
import org.onrecord.search.Hits;
import org.onrecord.search.Order;
import org.onrecord.search.Snapshot;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Speaker;

/// Draws together what is on record of one speaker. For one thread.
final class WhoIs {
    /// Statements from which the matters are read.
    private static final int LOOKED_AT = 300;

    private static final int MATTERS = 8;
    private static final int SHORTEST_MATTER = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-’'][\\p{L}\\p{M}]+)*");

    private final Handle handle;
    private final Overlay overlay;
    private final Shelf shelf;
    private final Snapshot index;

    WhoIs(Handle handle, View view) {
        this.handle = handle;
        this.overlay = view.overlay();
        this.shelf = view.shelf(handle);
        this.index = view.index();
    }

    /// The pages of all who are filed under a name, those with most statements first.
    List<SpeakerPage> named(String name, int statements) throws IOException {
        List<SpeakerPage> pages = new ArrayList<>();
        Set<Long> numbers = new HashSet<>(Speakers.named(handle, overlay, name));
        for (Event event : overlay.events()) {
            // Whoever was split off has no appearance of their own where the statement is not the first of its story.
            if (event instanceof Event.Split split && numbers.contains(overlay.speaker(split.from()))) {
                numbers.add(overlay.speaker(split.position()));
            }
        }
        for (Long number : numbers) {
            SpeakerPage page = page(number, statements);
            if (page != null && page.statements() > 0) {
                pages.add(page);
            }
        }
        pages.sort(Comparator.comparingLong(SpeakerPage::statements).reversed().thenComparingLong(SpeakerPage::number));
        return pages;
    }

    /// The page of a speaker, or null when nobody on record has the number.
    @Nullable
    SpeakerPage page(long asked, int statements) throws IOException {
        long number = overlay.speaker(asked);
        Hits hits = index.search(latestOf(number).withFacets(FacetOf.KIND), null);
        List<KeptStatement> latest =
                shelf.numbered(hits.hits().stream().map(Hit::number).toList());
        Profile profile = profile(number, latest);
        if (profile == null) {
            return null;
        }
        return new SpeakerPage(
                number,
                profile,
                hits.total().value(),
                kinds(hits.facets()),
                matters(profile, latest),
                latest.subList(0, Math.min(statements, latest.size())),
                history(number));
    }

    /// What is known of a speaker, or null when nobody on record has the number.
    @Nullable
    Profile profile(long number) throws IOException {
        Profile filed = Speakers.profile(handle, overlay, number);
        // The statements themselves tell of those of whom nothing is filed: they take a search.
        return filed == null ? profile(number, latest(number)) : filed;
    }

    private List<KeptStatement> latest(long number) throws IOException {
        return shelf.numbered(index.search(latestOf(number), null).hits().stream()
                .map(Hit::number)
                .toList());
    }

    private static StatementQuery latestOf(long number) {
        return StatementQuery.ANY
                .filtered(filter -> filter.withSpeakers(Set.of(number)))
                .with(Order.DATE)
                .page(0, LOOKED_AT);
    }

    /// From what is filed, and of who was split off or named by a correction also from the statements
    /// themselves.
    private @Nullable Profile profile(long number, List<KeptStatement> latest) {
        Profile filed = Speakers.profile(handle, overlay, number);
        Set<Long> moved = overlay.moved();
        List<Appearance> others = new ArrayList<>();
        Set<String> stories = new HashSet<>();
        for (KeptStatement kept : latest) {
            if (moved.contains(kept.number())
                    && kept.statement().speaker() instanceof Speaker.Resolved resolved
                    && stories.add(kept.story().story().id().value())) {
                others.add(ByHand.appearance(
                        resolved,
                        kept.story().story().published(),
                        kept.story().story().id().value()));
            }
        }
        Profile byHand = Speakers.of(number, others);
        if (filed == null || byHand == null) {
            return filed == null ? byHand : filed;
        }
        return filed.merged(byHand);
    }

    private static Map<Kind, Long> kinds(List<Facet> facets) {
        Map<Kind, Long> kinds = new EnumMap<>(Kind.class);
        for (Facet facet : facets) {
            for (Facet.Count count : facet.counts()) {
                kinds.put(StoryReader.byWord(Kind.values(), Kind::word, count.value()), count.matches());
            }
        }
        return kinds;
    }

    /// The words that a speaker uses in more statements than chance would have, by their rarity among all.
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
        for (Event event : overlay.events()) {
            boolean concerns = switch (event) {
                case Event.Merged merged -> overlay.speaker(merged.into()) == number || merged.from() == number;
                case Event.Split split ->
                    overlay.speaker(split.from()) == number || overlay.speaker(split.position()) == number;
                case Event.Undone undone -> positions.contains(undone.event());
                case Event.Corrected corrected -> Objects.equals(corrected.speaker(), number);
                case Event.Withdrawn _, Event.Sighted _ -> false;
            };
            if (concerns) {
                history.add(event);
                positions.add(event.position());
            }
        }
        return history;
    }
}
