package org.onrecord.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.evaluation.Attribution.Stretch;
import org.onrecord.language.QuotationMarks;
import org.onrecord.statement.Manner;

/// The agreement of statements with the gold, summed over stories. Not thread-safe.
public final class Scores {
    private final String name;
    private final int errorsShown;
    private final Set<ErrorType> typesShown;
    private final Map<Role, Tally> ranges = new EnumMap<>(Role.class);
    private final Map<Role, Tally> words = new EnumMap<>(Role.class);
    private final Map<Manner, OfManner> manners = new EnumMap<>(Manner.class);
    private final Map<Confusion, Integer> confusions = new LinkedHashMap<>();
    private final Map<ErrorType, Integer> errorTypes = new EnumMap<>(ErrorType.class);
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
    private final ConfusionMatrix kindTable = new ConfusionMatrix();
    private int stories;
    private int missing;

    /// A part of a whole, in per cent.
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

    /// A gold kind and the predicted one, which is null if none is given.
    record Confusion(String gold, @Nullable String predicted) {}

    /// @param name the name of what is scored
    /// @param errorsShown how many mistakes to keep
    /// @param typesShown the types of these mistakes
    Scores(String name, int errorsShown, Set<ErrorType> typesShown) {
        this.name = name;
        this.typesShown = Set.copyOf(typesShown);
        this.errorsShown = errorsShown;
    }

    /// Returns the name of what was scored: the finder's, or the file's.
    public String name() {
        return name;
    }

    /// Returns what went wrong with stories, one line each, which names the story.
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /// Returns the number of gold stories that are missing from a file of predictions.
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
            errorTypes.merge(mistake.type(), 1, Integer::sum);
            if (mistakes.size() < errorsShown && typesShown.contains(mistake.type())) {
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

    /// Returns the share with the right speaker among the matched statements that have a gold name.
    Share speakers() {
        return speakers;
    }

    /// Returns the share that is matched and has the right speaker among all statements that have a gold
    /// name.
    Share recorded() {
        return recorded;
    }

    /// Returns the share with the right kind among the matched statements whose gold kind is sure.
    Share kinds() {
        return kinds;
    }

    /// Returns the share with both ends right among the distinct gold pieces of content that are one whole
    /// quotation.
    Share quotations() {
        return quotations;
    }

    OfManner manner(Manner manner) {
        return manners.getOrDefault(manner, new OfManner(Share.NONE, Share.NONE, Map.of()));
    }

    /// Returns how well the statements' confidence is calibrated.
    Calibration calibration() {
        return calibration;
    }

    /// Returns the scores of speakers in detail.
    SpeakerScores speakerScores() {
        return speakerScores;
    }

    /// Returns the scores of kinds in detail.
    ConfusionMatrix kindTable() {
        return kindTable;
    }

    /// Returns how often each kind was confused with another, most frequent first; ties in the order of
    /// occurrence.
    List<Map.Entry<Confusion, Integer>> confusions() {
        return confusions.entrySet().stream()
                .sorted(Map.Entry.<Confusion, Integer>comparingByValue().reversed())
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    Map<ErrorType, Integer> errorTypes() {
        return new EnumMap<>(errorTypes);
    }

    /// Returns the first mistakes, as many as were asked for.
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
                Set<StoryWords.Range> expected = match.words().ranges(statement.at(role));
                long hits = expected.stream().filter(entry.getValue()::contains).count();
                rangesNow.put(
                        role, before.ranges().getOrDefault(role, Share.NONE).plus(new Share(hits, expected.size())));
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
        Set<StoryWords.Range> expected = new HashSet<>();
        for (Attribution statement : story.statements()) {
            for (Stretch stretch : statement.content()) {
                if (QuotationMarks.isWhole(story.at(stretch))) {
                    expected.addAll(match.words().ranges(List.of(stretch)));
                }
            }
        }
        Set<StoryWords.Range> got = match.predictedRanges(Role.CONTENT);
        quotations = quotations.plus(
                new Share(expected.stream().filter(got::contains).count(), expected.size()));
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
