package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds words asked about that consist of parts, each on record in an utterance of its own.
///
/// The asker can have joined the parts at a seam (a new sentence, an ellipsis, an attribution between) or
/// without one. Without a seam there must be exactly two parts, both long and without a gap, since any
/// sentence can be pieced together from snippets. At seams, the longest stretch that one utterance contains
/// is taken first, then the longest of the rest, so the parts are few.
///
/// Parts of one speaker come before parts of several: joining what one person said on two days is a lesser
/// fault than joining the words of two people. The search is bounded in seams, parts, cuts and words, and
/// gives up beyond these; the bounds were set by hand.
final class Joins {
    private static final int MOST_SEAMS = 24;
    private static final int MOST_PARTS = 6;
    private static final int MOST_CUTS = 16;

    /// The fewest words of a part at a seam.
    private static final int FEWEST_WORDS = 2;

    /// The fewest words of a part without a seam, and below the fewest with content.
    private static final int FEWEST_UNMARKED_WORDS = 5;
    private static final int FEWEST_UNMARKED_CONTENTS = 3;
    private static final int MOST_WORDS = 600;

    private final QueryWords query;
    private final Wording wording;

    private Joins(QueryWords query) {
        this.query = query;
        wording = query.wording();
    }

    /// Returns the parts in order, or an empty list. The words of one speaker come before those of several.
    static List<Match> find(QueryWords query, List<CandidateText> said) {
        Joins joins = new Joins(query);
        if (joins.wording.size() > MOST_WORDS) {
            return List.of();
        }
        Map<Long, List<CandidateText>> speakers = new LinkedHashMap<>();
        for (CandidateText each : said) {
            @Nullable Long speaker = each.candidate().speaker();
            if (speaker != null) {
                speakers.computeIfAbsent(speaker, _ -> new ArrayList<>()).add(each);
            }
        }
        if (speakers.size() > 1) {
            for (List<CandidateText> ofSpeaker : speakers.values()) {
                List<Match> parts = joins.parts(ofSpeaker);
                if (!parts.isEmpty()) {
                    return parts;
                }
            }
        }
        return joins.parts(said);
    }

    private List<Match> parts(List<CandidateText> said) {
        List<Match> parts = atSeams(said);
        return parts.isEmpty() ? anywhere(said) : parts;
    }

    /// Takes the longest stretch from seam to seam that one utterance contains, and continues after it.
    private List<Match> atSeams(List<CandidateText> said) {
        List<Integer> ends = new ArrayList<>(query.seams());
        if (ends.isEmpty() || ends.size() > MOST_SEAMS) {
            return List.of();
        }
        ends.add(wording.size());
        List<Match> parts = new ArrayList<>();
        List<Wording> wordings = new ArrayList<>();
        int from = 0;
        while (from < wording.size() && parts.size() < MOST_PARTS) {
            @Nullable Match longest = null;
            int end = from;
            for (int at = ends.size() - 1; at >= 0 && ends.get(at) > from && longest == null; at--) {
                end = ends.get(at);
                boolean isAll = from == 0 && end == wording.size();
                if (!isAll && end - from >= FEWEST_WORDS) {
                    longest = best(wording.part(from, end), said, parts.isEmpty() ? null : parts.getLast());
                }
            }
            if (longest == null) {
                return List.of();
            }
            parts.add(longest);
            wordings.add(wording.part(from, end));
            from = end;
        }
        return from < wording.size() || parts.size() < 2 ? List.of() : ofFewest(parts, wordings, said);
    }

    /// Returns the same parts from fewer utterances, if the utterance of the last part contains others too.
    private static List<Match> ofFewest(List<Match> parts, List<Wording> wordings, List<CandidateText> said) {
        List<Match> fewest = new ArrayList<>();
        for (Wording part : wordings) {
            @Nullable Match match = best(part, said, parts.getLast());
            fewest.add(match == null ? parts.get(fewest.size()) : match);
        }
        return utterances(fewest) < utterances(parts) ? fewest : parts;
    }

    /// Tries to cut the words into two without a seam. The cut must lie where some candidate's stems cover
    /// all words before it and some candidate's all words after it, which leaves few cuts to try.
    private List<Match> anywhere(List<CandidateText> said) {
        int to = 0;
        int from = wording.size();
        for (CandidateText each : said) {
            int prefix = 0;
            while (prefix < wording.size()
                    && each.stems().contains(wording.word(prefix).stem())) {
                prefix++;
            }
            int suffix = wording.size();
            while (suffix > 0 && each.stems().contains(wording.word(suffix - 1).stem())) {
                suffix--;
            }
            to = Math.max(to, prefix);
            from = Math.min(from, suffix);
        }
        int tries = 0;
        for (int cut = to; cut >= from && tries < MOST_CUTS; cut--) {
            Wording first = wording.part(0, cut);
            Wording second = wording.part(cut, wording.size());
            if (isLong(first) && isLong(second)) {
                tries++;
                @Nullable Match one = best(first, said, null);
                @Nullable Match other = one == null ? null : best(second, said, one);
                if (one != null
                        && other != null
                        && one.candidate().utterance() != other.candidate().utterance()
                        && one.changed() == 0
                        && other.changed() == 0) {
                    return List.of(one, other);
                }
            }
        }
        return List.of();
    }

    private static boolean isLong(Wording part) {
        return part.size() >= FEWEST_UNMARKED_WORDS && part.contents() >= FEWEST_UNMARKED_CONTENTS;
    }

    /// Returns the best match of a part in a speaker's own words, preferring the utterance of the part
    /// before.
    private static @Nullable Match best(Wording part, List<CandidateText> said, @Nullable Match before) {
        @Nullable Match best = null;
        for (CandidateText each : said) {
            if (each.own().size() == 0 || each.share(part) < 1) {
                continue;
            }
            Match match = Matcher.match(part, each);
            if (!match.verdict().isWords()) {
                continue;
            }
            if (best == null || rank(match, before) < rank(best, before)) {
                best = match;
            } else if (rank(match, before) == rank(best, before) && Match.BEST_FIRST.compare(match, best) < 0) {
                best = match;
            }
        }
        return best;
    }

    private static int rank(Match match, @Nullable Match before) {
        return before != null
                        && before.candidate().utterance() == match.candidate().utterance()
                ? 0
                : 1;
    }

    /// Returns the verdict on parts that were put together: [Verdict#JOINED] for several utterances. Parts of
    /// one utterance are a cut in their order, and altered in another.
    static Verdict verdict(List<Match> parts) {
        if (utterances(parts) > 1) {
            return Verdict.JOINED;
        }
        Set<Long> statements = new HashSet<>();
        boolean isInOrder = true;
        int last = -1;
        for (Match part : parts) {
            statements.add(part.candidate().number());
            isInOrder &= part.first() > last;
            last = part.last();
        }
        return statements.size() > 1 || isInOrder ? Verdict.CUT : Verdict.ALTERED;
    }

    /// Returns the sentences for the reader on parts that were put together.
    static List<String> notes(List<Match> parts, QuotationQuery query) {
        List<String> notes = new ArrayList<>();
        switch (verdict(parts)) {
            case JOINED -> {
                notes.add(Notes.JOINED);
                if (query.by() == null && !areOfOneSpeaker(parts)) {
                    notes.add(Notes.JOINED_SPEAKERS);
                }
            }
            case CUT -> {
                if (parts.stream()
                                .map(part -> part.candidate().number())
                                .distinct()
                                .count()
                        > 1) {
                    notes.add(Notes.VERSIONS);
                }
            }
            case ALTERED -> notes.add(Notes.OTHER_ORDER);
            case VERBATIM, PARAPHRASE, OTHER_SPEAKER, IN_THE_TEXT, TOO_SHORT_TO_TELL, DENIED, NOT_ON_RECORD -> {}
        }
        parts.forEach(part -> notes.addAll(part.notes()));
        return notes;
    }

    private static boolean areOfOneSpeaker(List<Match> parts) {
        @Nullable Long speaker = parts.getFirst().candidate().speaker();
        return speaker != null
                && parts.stream()
                        .allMatch(part -> speaker.equals(part.candidate().speaker()));
    }

    private static long utterances(List<Match> parts) {
        return parts.stream()
                .map(part -> part.candidate().utterance())
                .distinct()
                .count();
    }
}
