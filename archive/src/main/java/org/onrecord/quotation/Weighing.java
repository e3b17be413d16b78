package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One question and its candidates, weighed. For one thread.
final class Weighing {
    private static final int MOST_EVIDENCE = 10;
    private static final int MOST_NEAR = 3;
    /// The fewest words with content that are proof on their own.
    private static final int FEWEST_CONTENTS = 4;

    private final Asked asked;
    private final AskedWords words;
    private final List<Said> standing = new ArrayList<>();
    private final List<Match> own;
    private final List<Match> others;
    private final List<Match> withdrawn;
    private final List<Match> denials = new ArrayList<>();

    /// The finding on the words asked about; on all of them, where the speaker spoke the attribution too.
    static Finding of(Asked asked, List<Candidate> candidates) {
        List<Said> said = candidates.stream().map(Said::of).toList();
        AskedWords words = AskedWords.of(asked);
        if (words.areParts()) {
            Finding whole = new Weighing(asked, AskedWords.whole(asked), said).finding();
            if (whole.verdict().isWords()) {
                return whole;
            }
        }
        return new Weighing(asked, words, said).finding();
    }

    private Weighing(Asked asked, AskedWords words, List<Said> candidates) {
        this.asked = asked;
        this.words = words;
        List<Match> ofAsked = new ArrayList<>();
        List<Match> ofOthers = new ArrayList<>();
        List<Match> ofWithdrawn = new ArrayList<>();
        for (Said said : candidates) {
            Candidate candidate = said.candidate();
            Match match = Matcher.match(words.wording(), said);
            if (!candidate.byAsked()) {
                if (!candidate.withdrawn()) {
                    ofOthers.add(match);
                }
            } else if (candidate.withdrawn()) {
                ofWithdrawn.add(match);
            } else if (Denials.isDenial(words.wording(), match)) {
                denials.add(match);
            } else {
                ofAsked.add(match);
                standing.add(said);
            }
        }
        own = bestOfEachUtterance(ofAsked);
        others = bestOfEachUtterance(ofOthers);
        withdrawn = bestOfEachUtterance(ofWithdrawn);
        denials.sort(Match.BEST_FIRST);
    }

    private Finding finding() {
        Finding finding = withDenials(standingOnes());
        Set<String> notes = new LinkedHashSet<>(finding.notes());
        if (words.areParts()) {
            notes.add(Notes.QUOTED_PARTS);
        }
        boolean isFound = finding.verdict() != Verdict.NOT_ON_RECORD;
        if (isFound && words.wording().contents() < FEWEST_CONTENTS) {
            notes.add(Notes.FEW_WORDS);
        }
        List<Evidence> evidence = finding.evidence();
        return new Finding(
                finding.verdict(), evidence.subList(0, Math.min(MOST_EVIDENCE, evidence.size())), List.copyOf(notes));
    }

    private Finding standingOnes() {
        Optional<Match> best = own.stream().findFirst();
        if (isBest(own, Verdict.CUT)) {
            return found(own, Verdict.CUT);
        }
        boolean isTurned = isBest(own, Verdict.ALTERED) && best.orElseThrow().turned();
        if (!isTurned || best.orElseThrow().nearness() < 1) {
            List<Match> parts = Joins.find(words, standing);
            if (!parts.isEmpty()) {
                List<Evidence> evidence = parts.stream().map(Match::evidence).toList();
                return new Finding(Joins.verdict(parts), evidence, Joins.notes(parts, asked));
            }
        }
        if (isBest(own, Verdict.ALTERED)) {
            Finding altered = found(own, Verdict.ALTERED);
            return isBest(others, Verdict.CUT)
                    ? with(altered, evidence(others, Verdict.CUT, Verdict.OTHER_SPEAKER), Notes.alsoByOther())
                    : altered;
        }
        if (isBest(others, Verdict.CUT)) {
            List<String> notes = new ArrayList<>(List.of(Notes.saidByOther(asked)));
            notes.addAll(others.getFirst().notes());
            List<Evidence> evidence = evidence(others, Verdict.CUT, Verdict.OTHER_SPEAKER);
            return new Finding(Verdict.OTHER_SPEAKER, evidence, notes);
        }
        if (isBest(own, Verdict.PARAPHRASE)) {
            return found(own, Verdict.PARAPHRASE);
        }
        if (isBest(withdrawn, Verdict.PARAPHRASE)) {
            List<String> notes = new ArrayList<>(List.of(Notes.WITHDRAWN));
            notes.addAll(withdrawn.getFirst().notes());
            return new Finding(Verdict.DENIED, evidence(withdrawn, Verdict.PARAPHRASE, Verdict.DENIED), notes);
        }
        return nothing();
    }

    /// What is found, with all evidence that is at least as good as `worst`.
    private Finding found(List<Match> matches, Verdict worst) {
        Match best = matches.getFirst();
        List<String> notes = new ArrayList<>(best.notes());
        if (best.candidate().denies()) {
            notes.add(Notes.DENIAL);
        }
        if (!withdrawn.isEmpty() && withdrawn.getFirst().verdict().compareTo(best.verdict()) < 0) {
            notes.add(Notes.WITHDRAWN_NEARER);
        }
        List<Evidence> evidence = matches.stream()
                .filter(match -> match.verdict().compareTo(worst) <= 0)
                .map(Match::evidence)
                .toList();
        return new Finding(best.verdict(), evidence, notes);
    }

    private Finding nothing() {
        List<Match> near = Stream.of(own, others)
                .flatMap(List::stream)
                .filter(match -> !match.diff().isEmpty())
                .sorted(Match.BEST_FIRST)
                .limit(MOST_NEAR)
                .toList();
        List<String> notes = new ArrayList<>(List.of(Notes.NOT_PROOF));
        near.stream().findFirst().ifPresent(match -> notes.addAll(match.notes()));
        List<Evidence> evidence = near.stream()
                .map(match -> match.evidence(Verdict.NOT_ON_RECORD))
                .toList();
        return new Finding(Verdict.NOT_ON_RECORD, evidence, notes);
    }

    /// A denial answers where nothing stronger than a paraphrase stands, or where the saying itself is
    /// denied.
    private Finding withDenials(Finding finding) {
        if (denials.isEmpty()) {
            return finding;
        }
        Match denial = denials.getFirst();
        List<Evidence> evidence = new ArrayList<>();
        denials.forEach(match -> evidence.add(match.evidence(Verdict.DENIED)));
        List<String> notes =
                new ArrayList<>(List.of(Notes.denied(asked, denial.candidate().statement())));
        boolean stands = switch (finding.verdict()) {
            case VERBATIM, CUT, ALTERED, JOINED -> !Denials.isOfSaying(denial);
            case PARAPHRASE, OTHER_SPEAKER, DENIED, NOT_ON_RECORD -> false;
        };
        if (stands) {
            return with(finding, evidence, notes.getFirst());
        }
        if (finding.verdict() != Verdict.NOT_ON_RECORD) {
            evidence.addAll(finding.evidence());
            notes.addAll(finding.notes());
        }
        return new Finding(Verdict.DENIED, evidence, notes);
    }

    private static Finding with(Finding finding, List<Evidence> more, String note) {
        List<Evidence> evidence = new ArrayList<>(finding.evidence());
        evidence.addAll(more);
        List<String> notes = new ArrayList<>(finding.notes());
        notes.add(note);
        return new Finding(finding.verdict(), evidence, notes);
    }

    private static List<Evidence> evidence(List<Match> matches, Verdict worst, Verdict as) {
        return matches.stream()
                .filter(match -> match.verdict().compareTo(worst) <= 0)
                .map(match -> match.evidence(as))
                .toList();
    }

    private static boolean isBest(List<Match> matches, Verdict atLeast) {
        return !matches.isEmpty() && matches.getFirst().verdict().compareTo(atLeast) <= 0;
    }

    private static List<Match> bestOfEachUtterance(List<Match> matches) {
        Map<Long, Match> best = new LinkedHashMap<>();
        matches.stream()
                .sorted(Match.BEST_FIRST)
                .forEach(match -> best.putIfAbsent(match.candidate().utterance(), match));
        return List.copyOf(best.values());
    }
}
