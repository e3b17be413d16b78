package org.onrecord.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.desk.Attribution.Stretch;
import org.onrecord.statement.Manner;

/// How well statements agree with the gold, summed over stories. Not for use by several threads.
public final class Scores {
    private final String name;
    private final int errorsShown;
    private final Set<Fault> faultsShown;
    private final Map<Role, Tally> ranges = new EnumMap<>(Role.class);
    private final Map<Role, Tally> words = new EnumMap<>(Role.class);
    private final Map<Manner, OfManner> manners = new EnumMap<>(Manner.class);
    private final Map<Confusion, Integer> confusions = new LinkedHashMap<>();
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final List<Mistake> mistakes = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private Tally statements = Tally.NONE;
    private Tally exact = Tally.NONE;
    private Share quotations = Share.NONE;
    private Share speakers = Share.NONE;
    private Share recorded = Share.NONE;
    private Share kinds = Share.NONE;
    private final Calibration calibration = new Calibration();
    private final SpeakerScores speakerScores = new SpeakerScores();
    private final KindTable kindTable = new KindTable();
    private int stories;
    private int missing;

    /// Some of a whole, in per cent.
    record Share(long part, long whole) {
        static final Share NONE = new Share(0, 0);

        Share plus(Share other) {
            return new Share(part + other.part, whole + other.whole);
        }

        Share plus(boolean hit) {
            return new Share(part + (hit ? 1 : 0), whole + 1);
        }

        double percent() {
            return 100.0 * part / Math.max(1, whole);
        }
    }

    /// The shares of the gold statements of one manner that are found.
    record OfManner(Share statements, Share exact, Map<Role, Share> ranges) {
        OfManner {
            ranges = Map.copyOf(ranges);
        }
    }

    /// A gold kind and the predicted one, which is null where none is given.
    record Confusion(String gold, @Nullable String predicted) {}

    /// @param name what is scored
    /// @param errorsShown how many mistakes to keep
    /// @param faultsShown of which faults
    Scores(String name, int errorsShown, Set<Fault> faultsShown) {
        this.name = name;
        this.faultsShown = Set.copyOf(faultsShown);
        this.errorsShown = errorsShown;
    }

    /// What was scored: the finder's name, or the file's.
    public String name() {
        return name;
    }

    /// What went wrong with stories, one line each that names the story.
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /// The number of gold stories that a file of predictions does not hold.
    public int missing() {
        return missing;
    }

    void add(GoldStory story, List<Attribution> predicted, List<GoldSpeaker> goldSpeakers) {
        StoryMatch match = StoryMatch.of(story, predicted);
        stories++;
        match.ranges().forEach((role, tally) -> ranges.merge(role, tally, Tally::plus));
        match.covered().forEach((role, tally) -> words.merge(role, tally, Tally::plus));
        int found = 0;
        int right = 0;
        for (int gold = 0; gold < story.statements().size(); gold++) {
            found += match.isFound(gold) ? 1 : 0;
            right += match.isExact(gold) ? 1 : 0;
        }
        statements = statements.plus(
                new Tally(found, predicted.size(), story.statements().size()));
        exact = exact.plus(new Tally(right, predicted.size(), story.statements().size()));
        addManners(match);
        addQuotations(match);
        addSpeakers(match, goldSpeakers);
        calibration.add(match, goldSpeakers);
        speakerScores.add(match, goldSpeakers);
        kindTable.add(match, goldSpeakers);
        for (Mistake mistake : Mistake.in(match, goldSpeakers)) {
            faults.merge(mistake.fault(), 1, Integer::sum);
            if (mistakes.size() < errorsShown && faultsShown.contains(mistake.fault())) {
                mistakes.add(mistake);
            }
        }
    }

    void addMissing() {
        missing++;
    }

    void addFailure(String failure) {
        failures.add(failure);
    }

    int stories() {
        return stories;
    }

    Tally ranges(Role role) {
        return ranges.getOrDefault(role, Tally.NONE);
    }

    Tally words(Role role) {
        return words.getOrDefault(role, Tally.NONE);
    }

    Tally statements() {
        return statements;
    }

    Tally exact() {
        return exact;
    }

    /// Of the matched statements that have a gold name, those with the right speaker.
    Share speakers() {
        return speakers;
    }

    /// Of all statements that have a gold name, those matched and with the right speaker.
    Share recorded() {
        return recorded;
    }

    /// Of the matched statements whose gold kind is sure, those with that kind.
    Share kinds() {
        return kinds;
    }

    /// Of the distinct gold pieces of content that are one quotation from mark to mark, those with both ends right.
    Share quotations() {
        return quotations;
    }

    OfManner manner(Manner manner) {
        return manners.getOrDefault(manner, new OfManner(Share.NONE, Share.NONE, Map.of()));
    }

    /// What the statements' confidence is worth.
    Calibration calibration() {
        return calibration;
    }

    /// Speakers in detail.
    SpeakerScores speakerScores() {
        return speakerScores;
    }

    /// Kinds in detail.
    KindTable kindTable() {
        return kindTable;
    }

    /// How often a kind was taken for another, most often first; ties in the order in which they were met.
    List<Map.Entry<Confusion, Integer>> confusions() {
        return confusions.entrySet().stream()
                .sorted(Map.Entry.<Confusion, Integer>comparingByValue().reversed())
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    Map<Fault, Integer> faults() {
        return new EnumMap<>(faults);
    }

    /// The first mistakes, as many as were asked for.
    List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    private void addManners(StoryMatch match) {
        GoldStory story = match.story();
        Map<Role, Set<StoryWords.Range>> got = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            got.put(role, match.predictedRanges(role));
        }
        for (int gold = 0; gold < story.statements().size(); gold++) {
            Attribution statement = story.statements().get(gold);
            Manner manner = story.manner(statement);
            OfManner before = manner(manner);
            Map<Role, Share> rangesNow = new EnumMap<>(Role.class);
            for (Map.Entry<Role, Set<StoryWords.Range>> entry : got.entrySet()) {
                Role role = entry.getKey();
                Set<StoryWords.Range> wanted = match.words().ranges(statement.at(role));
                long hits = wanted.stream().filter(entry.getValue()::contains).count();
                rangesNow.put(
                        role, before.ranges().getOrDefault(role, Share.NONE).plus(new Share(hits, wanted.size())));
            }
            manners.put(
                    manner,
                    new OfManner(
                            before.statements().plus(match.isFound(gold)),
                            before.exact().plus(match.isExact(gold)),
                            rangesNow));
        }
    }

    private void addQuotations(StoryMatch match) {
        GoldStory story = match.story();
        Set<StoryWords.Range> wanted = new HashSet<>();
        for (Attribution statement : story.statements()) {
            for (Stretch stretch : statement.content()) {
                if (Quotation.isWhole(story.at(stretch))) {
                    wanted.addAll(match.words().ranges(List.of(stretch)));
                }
            }
        }
        Set<StoryWords.Range> got = match.predictedRanges(Role.CONTENT);
        quotations =
                quotations.plus(new Share(wanted.stream().filter(got::contains).count(), wanted.size()));
    }

    private void addSpeakers(StoryMatch match, List<GoldSpeaker> goldSpeakers) {
        for (GoldSpeaker speaker : goldSpeakers) {
            int gold = speaker.number() - 1;
            boolean matched = match.has(gold) && match.isMatched(gold);
            if (!speaker.name().isEmpty()) {
                boolean right = false;
                if (matched && match.isFound(gold)) {
                    String got = match.predictedAt(gold).speaker();
                    right = SpeakerName.isSame(got, speaker.name(), speaker.also());
                    speakers = speakers.plus(right);
                }
                recorded = recorded.plus(right);
            }
            if (speaker.sure() && matched) {
                String got = match.predictedAt(gold).kind();
                boolean right = speaker.kind().equals(got);
                kinds = kinds.plus(right);
                if (!right) {
                    confusions.merge(new Confusion(speaker.kind(), got), 1, Integer::sum);
                }
            }
        }
    }
}
