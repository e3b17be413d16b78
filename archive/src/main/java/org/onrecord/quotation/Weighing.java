package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.quotation.Difference.Op;
import org.onrecord.statement.Manner;

/// Weighs the candidates of one question into one finding. Not thread-safe.
///
/// Candidates fall into groups: words of the person asked about, words of others whom their sentence names,
/// words whose speaker is a guess or unknown or that a newer version dropped, words of texts that are in no
/// statement, words that must not be used, and denials. Of each utterance only the best match counts, so a
/// statement that forty outlets ran is one piece of evidence. The first of these that applies is the verdict:
///
/// 1. words of the person, verbatim or cut;
/// 2. words of a named other, verbatim or cut, if nothing of the person's comes near;
/// 3. the same words in a text, or by somebody unsure: *in the text*;
/// 4. words that were joined from several utterances of theirs;
/// 5. words of theirs, altered;
/// 6. a paraphrase of theirs.
///
/// Joins come before altered words because two true sentences put together look like one that was altered,
/// except if a whole sentence differs in a negation alone. A denial is the answer if nothing stronger than a
/// paraphrase is on record, or if the saying itself is denied. Words that must not be used prove nothing; the
/// finding lists them apart.
final class Weighing {
    private static final int MOST_EVIDENCE = 10;
    private static final int MOST_NEAR = 3;

    /// Words count as cut where the asker marked it or few are left out, so that words scattered over a text
    /// are not found in it. Set by hand.
    private static final int FEW_LEFT_OUT = 3;

    /// The share of the words asked about that the nearest direct quotation must have in order.
    private static final double NEAR = 0.4;

    /// The nearest by their words: those in quotation marks first.
    private static final Comparator<Match> NEAREST =
            Comparator.comparingDouble(Match::aligned).reversed().thenComparing(Match.BEST_FIRST);

    private final QuotationQuery query;
    private final QueryWords words;
    private final List<CandidateText> open = new ArrayList<>();
    private final List<Match> own;
    private final List<Match> others;
    private final List<Match> unsure;
    private final List<Match> texts;
    private final List<Match> nearTexts = new ArrayList<>();
    private final List<Match> withdrawn;
    private final List<Match> denials = new ArrayList<>();
    private final Set<Long> partly = new LinkedHashSet<>();

    /// Returns the finding on the words asked about; on all words, if the speaker said the attribution too.
    static Finding of(QuotationQuery query, List<Candidate> candidates, List<Passage> passages) {
        List<CandidateText> statements =
                candidates.stream().map(CandidateText::of).toList();
        QueryWords words = QueryWords.of(query);
        if (words.areParts()) {
            Finding whole = new Weighing(query, QueryWords.whole(query), statements, passages).finding();
            if (whole.verdict().isWords()) {
                return whole;
            }
        }
        return new Weighing(query, words, statements, passages).finding();
    }

    private Weighing(QuotationQuery query, QueryWords words, List<CandidateText> candidates, List<Passage> passages) {
        this.query = query;
        this.words = words;
        List<Match> ofAsked = new ArrayList<>();
        List<Match> ofOthers = new ArrayList<>();
        List<Match> ofUnsure = new ArrayList<>();
        List<Match> ofWithdrawn = new ArrayList<>();
        for (CandidateText text : candidates) {
            Candidate candidate = text.candidate();
            Match match = Matcher.match(words.wording(), text);
            switch (candidate.availability()) {
                case WITHDRAWN -> ofWithdrawn.add(match);
                case DROPPED -> ofUnsure.add(match);
                case STANDING -> {
                    if (!candidate.byAsked()) {
                        (candidate.named() ? ofOthers : ofUnsure).add(match);
                    } else if (Denials.isDenial(words.wording(), match)) {
                        denials.add(match);
                    } else {
                        ofAsked.add(match);
                        open.add(text);
                    }
                }
            }
        }
        own = bestOfEachUtterance(ofAsked);
        others = bestOfEachUtterance(ofOthers);
        unsure = bestOfEachUtterance(ofUnsure);
        withdrawn = bestOfEachUtterance(ofWithdrawn);
        texts = texts(passages);
        denials.sort(Match.BEST_FIRST);
    }

    /// Returns whether a passage contains the words in one place.
    static boolean contains(QuotationQuery query, Passage passage) {
        QueryWords words = QueryWords.of(query);
        CandidateText text = CandidateText.of(Candidate.of(passage));
        return isInOnePlace(words, Matcher.match(words.wording(), text));
    }

    /// Returns the passages that contain the words outside statements; notes those that come near, too.
    private List<Match> texts(List<Passage> passages) {
        Map<Long, Match> found = new HashMap<>();
        for (Passage passage : passages) {
            Match match = Matcher.match(words.wording(), CandidateText.of(Candidate.of(passage)));
            if (passage.isStatement(match.said())) {
                continue;
            }
            if (isInOnePlace(words, match)) {
                found.put(passage.number(), match);
                if (passage.touchesStatement(match.said())) {
                    partly.add(passage.number());
                }
            } else if (!match.diff().isEmpty()) {
                nearTexts.add(match);
            }
        }
        return found.values().stream().sorted(Match.BEST_FIRST).toList();
    }

    /// Returns whether all words stand together, but for what the asker left out with an ellipsis and few
    /// others.
    private static boolean isInOnePlace(QueryWords words, Match match) {
        if (!match.verdict().isWords()) {
            return false;
        }
        int gaps = 0;
        for (int at = 1; at + 1 < match.diff().size(); at++) {
            gaps += match.diff().get(at).op() == Op.DROPPED ? 1 : 0;
        }
        long marked =
                words.wording().words().stream().filter(Word::afterEllipsis).count();
        return gaps <= marked || match.changed() <= FEW_LEFT_OUT;
    }

    private Finding finding() {
        Finding finding = withDenials(standingOnes());
        Set<String> notes = new LinkedHashSet<>(finding.notes());
        if (words.areParts()) {
            notes.add(Notes.QUOTED_PARTS);
        }
        List<Candidate> unusable = withdrawn.stream()
                .filter(match -> match.verdict() != Verdict.NOT_ON_RECORD
                        && match.verdict().compareTo(finding.verdict()) < 0)
                .map(Match::candidate)
                .toList();
        List<Evidence> evidence = finding.evidence();
        return finding.withEvidence(evidence.subList(0, Math.min(MOST_EVIDENCE, evidence.size())))
                .withWithdrawn(unusable)
                .withNotes(List.copyOf(notes));
    }

    /// Returns the finding before denials, by the order above.
    private Finding standingOnes() {
        Optional<Match> best = own.stream().findFirst();
        if (isBest(own, Verdict.CUT)) {
            return found(own, Verdict.CUT);
        }
        boolean isOtherOnly = isBest(others, Verdict.CUT) && !isBest(own, Verdict.ALTERED);
        if (!isOtherOnly && (!texts.isEmpty() || isBest(unsure, Verdict.CUT))) {
            return inTheText();
        }
        boolean isTurned = isBest(own, Verdict.ALTERED) && best.orElseThrow().turned();
        if (!isTurned || best.orElseThrow().nearness() < 1) {
            List<Match> parts = Joins.find(words, open);
            if (!parts.isEmpty()) {
                List<Evidence> evidence = parts.stream().map(Match::evidence).toList();
                return Finding.of(Joins.verdict(parts), evidence, Joins.notes(parts, query))
                        .withProbably(parts.stream()
                                .anyMatch(part -> !part.candidate().named()));
            }
        }
        if (isBest(own, Verdict.ALTERED)) {
            Finding altered = found(own, Verdict.ALTERED);
            return isBest(others, Verdict.CUT)
                    ? with(altered, evidence(others, Verdict.CUT, Verdict.OTHER_SPEAKER), Notes.alsoByOther())
                    : altered;
        }
        if (isBest(others, Verdict.CUT)) {
            return byOther();
        }
        if (isBest(own, Verdict.PARAPHRASE)) {
            return paraphrase();
        }
        if (others.stream().anyMatch(Match::isReportedWhole)) {
            return byOther();
        }
        if (unsure.stream().anyMatch(Match::isReportedWhole)) {
            return inTheText();
        }
        return nothing();
    }

    private Finding byOther() {
        List<String> notes = new ArrayList<>(List.of(Notes.saidByOther(query)));
        List<Match> holding = others.stream()
                .filter(match -> match.verdict().compareTo(Verdict.CUT) <= 0 || match.isReportedWhole())
                .toList();
        notes.addAll(holding.getFirst().notes());
        List<Evidence> evidence = new ArrayList<>(holding.stream()
                .map(match -> match.evidence(Verdict.OTHER_SPEAKER))
                .toList());
        if (!texts.isEmpty()) {
            notes.add(Notes.ALSO_IN_TEXT);
            texts.forEach(match -> evidence.add(match.evidence(Verdict.IN_THE_TEXT)));
        }
        return Finding.of(Verdict.OTHER_SPEAKER, evidence, notes);
    }

    /// Returns that the words stand in a story: in a statement whose speaker is not sure, or in none.
    private Finding inTheText() {
        List<Evidence> evidence = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<Match> matches = unsure.stream()
                .filter(match -> match.verdict().isWords() || match.isReportedWhole())
                .toList();
        for (Match match : matches) {
            evidence.add(match.evidence(Verdict.IN_THE_TEXT));
            notes.add(match.candidate().availability() == Availability.DROPPED ? Notes.DROPPED : Notes.SPEAKER_UNSURE);
            notes.addAll(match.notes());
        }
        for (Match match : texts) {
            evidence.add(match.evidence(Verdict.IN_THE_TEXT));
            notes.add(
                    match.candidate().origin() == Origin.HEADLINE
                            ? Notes.IN_A_HEADLINE
                            : partly.contains(match.candidate().number())
                                    ? Notes.PARTLY_A_STATEMENT
                                    : Notes.NOT_A_STATEMENT);
            notes.addAll(match.notes());
        }
        own.stream()
                .filter(match -> match.verdict().compareTo(Verdict.PARAPHRASE) <= 0)
                .forEach(match -> evidence.add(match.evidence()));
        boolean isGuess = matches.stream()
                .anyMatch(match -> match.candidate().availability() == Availability.STANDING
                        && match.candidate().speaker() != null);
        return Finding.of(Verdict.IN_THE_TEXT, evidence, notes).withProbably(isGuess);
    }

    /// Returns a paraphrase, with the direct quotation whose words come nearest.
    private Finding paraphrase() {
        Finding paraphrase = found(own, Verdict.PARAPHRASE);
        return nearestDirect()
                .filter(match -> paraphrase.evidence().stream()
                        .noneMatch(evidence -> evidence.candidate().number()
                                == match.candidate().number()))
                .map(match -> {
                    List<Evidence> evidence = new ArrayList<>(paraphrase.evidence());
                    evidence.add(Math.min(1, evidence.size()), match.evidence(Verdict.NOT_ON_RECORD));
                    return paraphrase.withEvidence(evidence);
                })
                .orElse(paraphrase);
    }

    private Optional<Match> nearestDirect() {
        return Stream.of(own, others, unsure)
                .flatMap(List::stream)
                .filter(match -> match.candidate().manner() != Manner.INDIRECT && match.aligned() >= NEAR)
                .min(NEAREST);
    }

    /// Returns a finding with all evidence that is at least as good as `worst`.
    private Finding found(List<Match> matches, Verdict worst) {
        Match best = matches.getFirst();
        List<String> notes = new ArrayList<>(best.notes());
        if (best.candidate().denies()) {
            notes.add(Notes.DENIAL);
        }
        boolean isGuess = !best.candidate().named() && best.candidate().speaker() != null;
        if (isGuess) {
            notes.add(Notes.GUESSED);
        }
        List<Evidence> evidence = matches.stream()
                .filter(match -> match.verdict().compareTo(worst) <= 0)
                .map(Match::evidence)
                .toList();
        return Finding.of(best.verdict(), evidence, notes)
                .withTurns(best.turned())
                .withProbably(isGuess);
    }

    private Finding nothing() {
        List<Match> near = Stream.of(own, others, unsure, nearTexts)
                .flatMap(List::stream)
                .filter(match -> !match.diff().isEmpty() && (match.aligned() >= NEAR || match.nearness() >= NEAR))
                .sorted(NEAREST)
                .limit(MOST_NEAR)
                .toList();
        List<String> notes = new ArrayList<>(List.of(Notes.NOT_PROOF));
        near.stream().findFirst().ifPresent(match -> notes.addAll(match.notes()));
        List<Evidence> evidence = near.stream()
                .map(match -> match.evidence(Verdict.NOT_ON_RECORD))
                .toList();
        return Finding.of(Verdict.NOT_ON_RECORD, evidence, notes);
    }

    /// Lets a denial be the answer if nothing stronger than a paraphrase is on record, or if the saying
    /// itself is denied.
    private Finding withDenials(Finding finding) {
        if (denials.isEmpty()) {
            return finding;
        }
        Match denial = denials.getFirst();
        List<Evidence> evidence = new ArrayList<>();
        denials.forEach(match -> evidence.add(match.evidence(Verdict.DENIED)));
        List<String> notes =
                new ArrayList<>(List.of(Notes.denied(query, denial.candidate().named())));
        boolean stands = switch (finding.verdict()) {
            case VERBATIM, CUT, JOINED, ALTERED, IN_THE_TEXT -> !Denials.isOfSaying(denial);
            case PARAPHRASE, OTHER_SPEAKER, TOO_SHORT_TO_TELL, DENIED, NOT_ON_RECORD -> false;
        };
        if (stands) {
            return with(finding, evidence, notes.getFirst());
        }
        if (finding.verdict() != Verdict.NOT_ON_RECORD) {
            evidence.addAll(finding.evidence());
            notes.addAll(finding.notes());
        }
        return Finding.of(Verdict.DENIED, evidence, notes)
                .withProbably(!denial.candidate().named());
    }

    private static Finding with(Finding finding, List<Evidence> more, String note) {
        List<Evidence> evidence = new ArrayList<>(finding.evidence());
        evidence.addAll(more);
        List<String> notes = new ArrayList<>(finding.notes());
        notes.add(note);
        return finding.withEvidence(evidence).withNotes(notes);
    }

    private static List<Evidence> evidence(List<Match> matches, Verdict worst, Verdict as) {
        return matches.stream()
                .filter(match -> match.verdict().compareTo(worst) <= 0)
                .map(match -> match.evidence(as))
                .toList();
    }

    /// Returns whether the best match is at least as good as a verdict.
    private static boolean isBest(List<Match> matches, Verdict atLeast) {
        return !matches.isEmpty() && matches.getFirst().verdict().compareTo(atLeast) <= 0;
    }

    /// Returns the best match of each utterance, the best first.
    private static List<Match> bestOfEachUtterance(List<Match> matches) {
        Map<Long, Match> best = new LinkedHashMap<>();
        matches.stream()
                .sorted(Match.BEST_FIRST)
                .forEach(match -> best.putIfAbsent(match.candidate().utterance(), match));
        return List.copyOf(best.values());
    }
}
