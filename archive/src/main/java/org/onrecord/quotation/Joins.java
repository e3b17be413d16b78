package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds words asked about that are made of parts, each on record in an utterance of its own.
///
/// The asker may have put the parts together at a seam, a new sentence or an ellipsis, or without one: then
/// there are two, and both must be long and without a gap, since any sentence can be had from snippets.
final class Joins {
    private static final int MOST_SEAMS = 24;
    private static final int MOST_PARTS = 6;
    private static final int MOST_CUTS = 16;
    private static final int FEWEST_WORDS = 2;
    private static final int FEWEST_UNMARKED_WORDS = 5;
    private static final int FEWEST_UNMARKED_CONTENTS = 3;
    private static final int MOST_WORDS = 600;

    private final AskedWords asked;
    private final Wording wording;

    private Joins(AskedWords asked) {
        this.asked = asked;
        wording = asked.wording();
    }

    /// The parts in order, or nothing. The words of one speaker come before those of several.
    static List<Match> find(AskedWords asked, List<Said> said) {
        Joins joins = new Joins(asked);
        if (joins.wording.size() > MOST_WORDS) {
            return List.of();
        }
        Map<Long, List<Said>> speakers = new LinkedHashMap<>();
        for (Said each : said) {
            @Nullable Long speaker = each.candidate().speaker();
            if (speaker != null) {
                speakers.computeIfAbsent(speaker, _ -> new ArrayList<>()).add(each);
            }
        }
        if (speakers.size() > 1) {
            for (List<Said> ofSpeaker : speakers.values()) {
                List<Match> parts = joins.parts(ofSpeaker);
                if (!parts.isEmpty()) {
                    return parts;
                }
            }
        }
        return joins.parts(said);
    }

    private List<Match> parts(List<Said> said) {
        List<Match> parts = atSeams(said);
        return parts.isEmpty() ? anywhere(said) : parts;
    }

    private List<Match> atSeams(List<Said> said) {
        List<Integer> ends = new ArrayList<>(asked.seams());
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

    /// The same parts from fewer utterances where the last of them has the others too.
    private static List<Match> ofFewest(List<Match> parts, List<Wording> wordings, List<Said> said) {
        List<Match> fewest = new ArrayList<>();
        for (Wording part : wordings) {
            @Nullable Match match = best(part, said, parts.getLast());
            fewest.add(match == null ? parts.get(fewest.size()) : match);
        }
        return utterances(fewest) < utterances(parts) ? fewest : parts;
    }

    private List<Match> anywhere(List<Said> said) {
        int to = 0;
        int from = wording.size();
        for (Said each : said) {
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

    /// The best match of a part as words, of the utterance before if that has it.
    private static @Nullable Match best(Wording part, List<Said> said, @Nullable Match before) {
        @Nullable Match best = null;
        for (Said each : said) {
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

    /// What parts that were put together are.
    static Verdict verdict(List<Match> parts) {
        if (utterances(parts) > 1) {
            return Verdict.JOINED;
        }
        Set<Long> statements = new HashSet<>();
        boolean isInOrder = true;
        int last = -1;
        for (Match part : parts) {
            statements.add(part.candidate().statement());
            isInOrder &= part.first() > last;
            last = part.last();
        }
        return statements.size() > 1 || isInOrder ? Verdict.CUT : Verdict.ALTERED;
    }

    static List<String> notes(List<Match> parts, Asked asked) {
        List<String> notes = new ArrayList<>();
        switch (verdict(parts)) {
            case JOINED -> {
                notes.add(Notes.JOINED);
                if (asked.by() == null && !areOfOneSpeaker(parts)) {
                    notes.add(Notes.JOINED_SPEAKERS);
                }
            }
            case CUT -> {
                if (parts.stream()
                                .map(part -> part.candidate().statement())
                                .distinct()
                                .count()
                        > 1) {
                    notes.add(Notes.VERSIONS);
                }
            }
            case ALTERED -> notes.add(Notes.OTHER_ORDER);
            case VERBATIM, PARAPHRASE, OTHER_SPEAKER, DENIED, NOT_ON_RECORD -> {}
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
