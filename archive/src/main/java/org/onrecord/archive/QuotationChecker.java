package org.onrecord.archive;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.Change;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.entry.Withdrawal;
import org.onrecord.entry.WithdrawnStories;
import org.onrecord.index.Hit;
import org.onrecord.index.IndexSnapshot;
import org.onrecord.language.Document;
import org.onrecord.language.Folding;
import org.onrecord.quotation.Availability;
import org.onrecord.quotation.Candidate;
import org.onrecord.quotation.Evidence;
import org.onrecord.quotation.Finding;
import org.onrecord.quotation.Judge;
import org.onrecord.quotation.Origin;
import org.onrecord.quotation.QuotationQuery;
import org.onrecord.quotation.Verdict;
import org.onrecord.receipt.LogHead;
import org.onrecord.search.Filter;
import org.onrecord.search.SearchMode;
import org.onrecord.search.StatementQuery;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Resolution;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.store.EventProjection;
import org.onrecord.store.LogTables;
import org.onrecord.store.StatementStore;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Checks whether somebody said something, against all that a record has. For one thread.
///
/// The statements that can contain the words are judged first. If they do not have them word for word, the
/// whole texts and headlines of all stories are searched too ([Passages]), and the statements found there that
/// the first search missed are judged with the rest. So *not on record* means that the words stand nowhere.
///
/// A statement names its speaker if its source has a word of the speaker's name; a speaker taken from a
/// pronoun, a role or what stands before is a guess, and so is one that is less than [#SURE] sure. Corrections
/// by hand are no guesses.
final class QuotationChecker {
    /// How much of a piece tells whether it begins a sentence, in characters.
    private static final int BEGINNING = 40;

    private static final int CANDIDATES = 60;
    private static final int CANDIDATES_OF_PART = 20;
    private static final int MOST_PARTS = 8;
    private static final int SHORTEST_PART = 12;
    private static final int NEAREST = 20;

    /// The confidence below which even a named speaker is a guess: below it, fewer than half are right.
    private static final double SURE = 0.5;

    /// Between a description and the name that it relates to: `a spokesman for Pell Okonta` is not he.
    private static final Set<String> RELATING =
            Set.of("of", "for", "to", "from", "at", "by", "with", "in", "on", "near", "against", "under");

    private static final Filter USABLE = Filter.NONE.withStatuses(
            Set.of(StatementStatus.CURRENT, StatementStatus.SUPERSEDED, StatementStatus.DROPPED));
    private static final Filter WITHDRAWN = Filter.NONE.withStatuses(Set.of(StatementStatus.WITHDRAWN));
    private static final Pattern PARTS = Pattern.compile("[.!?…]+[\"”’']?\\s+|\\.\\.\\.|…|\\[[^\\]]*]");

    private final Handle handle;
    private final EventProjection projection;
    private final StatementStore store;
    private final IndexSnapshot index;
    private final SpeakerLookup lookup;
    private final EncoderOnDemand meanings;
    private final ReceiptMaker receipts;
    private final long size;
    private final Instant now;
    private final @Nullable Duration limit;
    private final Map<Long, KeptStatement> statements = new HashMap<>();
    private final Map<Long, Candidate> candidates = new LinkedHashMap<>();
    private WithdrawnStories withdrawnStories = WithdrawnStories.HIDDEN;
    private final Set<String> notes = new LinkedHashSet<>();

    QuotationChecker(
            Handle handle,
            Snapshot snapshot,
            EncoderOnDemand meanings,
            ReceiptMaker receipts,
            Instant now,
            @Nullable Duration limit) {
        this.handle = handle;
        this.projection = snapshot.projection();
        this.store = snapshot.store(handle);
        this.index = snapshot.index();
        this.lookup = new SpeakerLookup(handle, snapshot);
        this.meanings = meanings;
        this.receipts = receipts;
        this.size = snapshot.size();
        this.now = now;
        this.limit = limit;
    }

    /// Checks whether somebody said something.
    ///
    /// @param speaker the number of the speaker asked about, or null to go by the name
    /// @param withdrawn whether words of withdrawn stories count
    CheckResult check(QuotationQuery asked, @Nullable Long speaker, WithdrawnStories withdrawn) throws IOException {
        withdrawnStories = withdrawn;
        By by = by(asked.by(), speaker);
        Map<Long, Double> numbers = numbers(asked.words(), USABLE);
        for (Long number : index.candidates(asked.words(), WITHDRAWN, CANDIDATES_OF_PART, limit)) {
            numbers.putIfAbsent(number, Double.NaN);
        }
        add(store.numbered(numbers.keySet()), by, numbers);
        Finding finding = Judge.judge(asked, List.copyOf(candidates.values()), List.of());
        Passages passages = new Passages(store, index, withdrawn, limit);
        if (!finding.verdict().isWords()) {
            passages.find(asked);
            add(passages.statements(), by, numbers);
            finding = Judge.judge(asked, List.copyOf(candidates.values()), passages.passages());
        }
        if (asked.by() != null
                && by.speakers().isEmpty()
                && candidates.values().stream().noneMatch(Candidate::byAsked)) {
            notes.add("Nobody who goes by " + asked.by() + " is on record with words like these.");
        }
        LogHead head = receipts.head(LogTables.head(handle, size), now);
        List<CheckResult.Proven> evidence = new ArrayList<>();
        for (Evidence each : finding.evidence()) {
            evidence.add(
                    each.candidate().origin() == Origin.STATEMENT
                            ? inStatement(each, head)
                            : inText(each, passages, head));
        }
        finding.withdrawn().forEach(this::noteWithdrawn);
        if (finding.verdict() == Verdict.TOO_SHORT_TO_TELL) {
            noteSpeakers(asked.words());
        }
        notes.addAll(finding.notes());
        return new CheckResult(
                asked, finding.verdict(), finding.turns(), finding.probably(), evidence, List.copyOf(notes));
    }

    /// Whom the question is about.
    ///
    /// @param name the name as asked, or null
    /// @param speakers the numbers of the speakers of that name
    private record By(@Nullable String name, Set<Long> speakers) {
        boolean isAnyone() {
            return name == null && speakers.isEmpty();
        }

        /// Returns whether a statement is by one of the speakers, or all words of the name asked about are among
        /// those of its speaker's name, role and affiliation: `US president`, `Sir Owen Marsh`.
        boolean said(KeptStatement kept) {
            if (kept.speaker() != null && speakers.contains(kept.speaker())) {
                return true;
            }
            if (name == null || !(kept.statement().speaker() instanceof Speaker.Resolved resolved)) {
                return false;
            }
            List<String> asked = List.of(Folding.words(name).split(" "));
            Stream<String> known = Stream.of(resolved.name(), resolved.role(), resolved.affiliation())
                    .filter(Objects::nonNull);
            return isOf(asked, known.collect(Collectors.joining(" ")))
                    || resolved.jointly().stream().anyMatch(other -> isOf(asked, other));
        }

        /// Returns whether the words that stand for the speaker name the one asked about, whoever was taken
        /// for the speaker: `the mayor of Valmere, Ana Ostrey,`. A name of which something is told is not one:
        /// `the widow of Owen Marsh`, `Marsh's widow`.
        boolean isNamedIn(KeptStatement kept) {
            if (name == null) {
                return false;
            }
            List<String> asked = List.of(Folding.words(name).split(" "));
            Text text = kept.story().story().text();
            return kept.statement().source().stream()
                    .map(source -> text.at(source).replaceAll("['’]s\\b", " 's"))
                    .map(source -> List.of(Folding.words(source).split(" ")))
                    .anyMatch(source -> {
                        int at = Collections.indexOfSubList(source, asked);
                        int after = at + asked.size();
                        return at >= 0
                                && (at == 0 || !RELATING.contains(source.get(at - 1)))
                                && (after == source.size() || !source.get(after).equals("s"));
                    });
        }

        private static boolean isOf(List<String> asked, String known) {
            return List.of(Folding.words(known).split(" ")).containsAll(asked);
        }
    }

    private By by(@Nullable String name, @Nullable Long speaker) throws IOException {
        if (speaker != null) {
            return new By(name, Set.of(projection.speaker(speaker)));
        }
        if (name == null) {
            return new By(null, Set.of());
        }
        Set<Long> numbers = lookup.numbers(name);
        if (numbers.size() > 1) {
            notes.add(
                    numbers.size() + " speakers on record go by the name " + name + "; the check covers all of them.");
        }
        return new By(name, numbers);
    }

    /// Returns the numbers of the statements that may contain the words, with the cosines of their vectors;
    /// NaN if the cosine is not known.
    private Map<Long, Double> numbers(String words, Filter filter) throws IOException {
        Map<Long, Double> numbers = new LinkedHashMap<>();
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
                    .with(SearchMode.MEANING)
                    .withEveryStatement()
                    .page(0, NEAREST);
            for (Hit hit : index.search(near, meanings.of(words), limit).hits()) {
                // The score that Lucene computes from a cosine lies between 0 and 1.
                numbers.put(hit.number(), Math.clamp(2 * hit.score() - 1, -1, 1));
            }
        }
        return numbers;
    }

    /// Adds statements to the candidates, in the order of `numbers`; those that are not there come last.
    private void add(Collection<KeptStatement> found, By by, Map<Long, Double> numbers) {
        List<KeptStatement> left = found.stream()
                .filter(kept -> kept.status() != StatementStatus.REDACTED)
                .toList();
        left.forEach(kept -> statements.putIfAbsent(kept.number(), kept));
        Set<Long> order = new LinkedHashSet<>(numbers.keySet());
        left.forEach(kept -> order.add(kept.number()));
        for (Long number : order) {
            KeptStatement kept = statements.get(number);
            if (kept != null && !candidates.containsKey(number)) {
                candidates.put(number, candidate(kept, by, numbers.getOrDefault(number, Double.NaN)));
            }
        }
    }

    private Candidate candidate(KeptStatement kept, By by, double meaning) {
        return Candidate.of(kept.number(), kept.words(), kept.statement().manner(), kept.utterance(), kept.speaker())
                .withBreaks(breaks(kept.story().story().text(), kept.statement().content()))
                .withByAsked(by.isAnyone() || by.said(kept) || by.isNamedIn(kept))
                .withNamed(isNamed(kept) && (by.isAnyone() || by.said(kept) || !by.isNamedIn(kept)))
                .withAvailability(
                        switch (kept.status()) {
                            case CURRENT -> Availability.STANDING;
                            case SUPERSEDED -> stillStands(kept) ? Availability.STANDING : Availability.DROPPED;
                            case DROPPED -> Availability.DROPPED;
                            case WITHDRAWN ->
                                withdrawnStories.admits(kept.status()) ? Availability.STANDING : Availability.WITHDRAWN;
                            case REJECTED, REDACTED -> Availability.WITHDRAWN;
                        })
                .withDenies(kept.statement().kind() == Kind.DENIAL)
                .withMeaning(meaning);
    }

    /// Returns whether the newest version of a statement's story still has its words.
    private boolean stillStands(KeptStatement kept) {
        KeptStory newest = kept.story();
        while (newest.supersededBy() != null) {
            newest = store.story(newest.supersededBy());
        }
        String text = newest.story().text().string();
        return kept.statement().content().stream()
                .allMatch(piece -> text.contains(kept.story().story().text().at(piece)));
    }

    /// Returns whether the sentence itself names the speaker, or a person said who it is.
    private static boolean isNamed(KeptStatement kept) {
        if (kept.corrections().stream().anyMatch(corrected -> corrected.change() instanceof Change.ToSpeaker)) {
            return true;
        }
        Statement statement = kept.statement();
        if (!(statement.speaker() instanceof Speaker.Resolved resolved) || statement.confidence() < SURE) {
            return false;
        }
        boolean isByName = resolved.resolvedBy() == Resolution.NAME || resolved.resolvedBy() == Resolution.SHORT_NAME;
        return isByName && sharesWord(kept.story().story().text(), statement.source(), resolved.name());
    }

    private static boolean sharesWord(Text text, List<Span> source, String name) {
        Set<String> words = new HashSet<>();
        source.forEach(span -> words.addAll(List.of(Folding.words(text.at(span)).split(" "))));
        return List.of(Folding.words(name).split(" ")).stream().anyMatch(words::contains);
    }

    private CheckResult.InStatement inStatement(Evidence evidence, LogHead head) {
        KeptStatement kept = statements.get(evidence.candidate().number());
        if (kept == null) {
            throw new IllegalStateException(
                    "no candidate has the number " + evidence.candidate().number());
        }
        Withdrawal withdrawal = kept.story().withdrawal();
        if (kept.status() == StatementStatus.WITHDRAWN) {
            notes.add(kept.story().story().origin() + " was " + (withdrawal == null ? "withdrawn" : withdrawal.words())
                    + ".");
        }
        if (kept.status() == StatementStatus.DROPPED && evidence.verdict() == Verdict.IN_THE_TEXT) {
            notes.add("A newer version of " + kept.story().story().origin() + " has the statement no more.");
        }
        return new CheckResult.InStatement(
                kept,
                evidence.candidate().named(),
                evidence.verdict(),
                evidence.diff(),
                places(kept.statement().content(), evidence.said()),
                receipts.of(handle, projection, store, kept, head));
    }

    /// Returns the offsets, in the words of spans joined by three characters, of those spans that begin a new sentence:
    /// in `“No,” she said. “Never.”` the second does, in `“If so,” she said, “never.”` it does not.
    private static Set<Integer> breaks(Text text, List<Span> content) {
        Set<Integer> breaks = new HashSet<>();
        int offset = 0;
        for (int at = 0; at < content.size(); at++) {
            Span piece = content.get(at);
            if (at > 0) {
                int start = content.get(at - 1).end();
                int end = Math.min(piece.end(), piece.start() + BEGINNING);
                Document around = Document.of(Text.of(text.at(new Span(start, end))));
                if (around.sentenceAt(piece.start() - start) > around.sentenceAt(0)) {
                    breaks.add(offset);
                }
            }
            offset += piece.length() + " … ".length();
        }
        return breaks;
    }

    /// Returns where stretches of a statement's words are in the text of its story. The words are those of its
    /// spans, joined by three characters.
    static List<Span> places(List<Span> content, List<Span> said) {
        List<Span> places = new ArrayList<>();
        int offset = 0;
        for (Span piece : content) {
            int end = offset + piece.length();
            for (Span words : said) {
                int from = Math.max(words.start(), offset);
                int to = Math.min(words.end(), end);
                if (from < to) {
                    places.add(new Span(piece.start() + from - offset, piece.start() + to - offset));
                }
            }
            offset = end + " … ".length();
        }
        return places;
    }

    private CheckResult.InText inText(Evidence evidence, Passages passages, LogHead head) {
        Passages.Place place = passages.place(evidence.candidate().number());
        KeptStory story = place.story();
        boolean isHeadline = evidence.candidate().origin() == Origin.HEADLINE;
        List<Span> said = isHeadline
                ? List.of()
                : evidence.said().stream()
                        .map(span -> new Span(place.start() + span.start(), place.start() + span.end()))
                        .toList();
        if (story.status() == StatementStatus.SUPERSEDED && passages.isOnlyInOlder(story)) {
            notes.add("A newer version of " + story.story().origin() + " has the words no more.");
        }
        Excerpt excerpt = isHeadline
                ? new Excerpt(evidence.candidate().words(), evidence.said())
                : said.isEmpty()
                        ? new Excerpt(evidence.candidate().words(), List.of())
                        : Excerpt.marking(story.story().text(), said);
        return new CheckResult.InText(
                new CheckResult.Part(story, isHeadline),
                excerpt,
                evidence.verdict(),
                evidence.diff(),
                said,
                receipts.ofEntry(handle, store, story.number(), head));
    }

    /// Notes that a story with the words must not be used, since when and why.
    private void noteWithdrawn(Candidate candidate) {
        KeptStatement kept = statements.get(candidate.number());
        Withdrawal withdrawal = kept == null ? null : kept.story().withdrawal();
        if (withdrawal != null) {
            notes.add("A story with these words was " + withdrawal.words() + ".");
        }
    }

    /// Notes how many people on record say the words.
    private void noteSpeakers(String words) throws IOException {
        int speakers = index.speakersSaying(words, limit).size();
        notes.add(
                switch (speakers) {
                    case 0 -> "Nobody whose name is known is on record with exactly these words.";
                    case 1 -> "One speaker on record says these words.";
                    default -> speakers + " speakers on record say these words.";
                });
    }
}
