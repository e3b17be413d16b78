package org.onrecord.quotation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A candidate, split into words.
///
/// @param candidate the candidate
/// @param all all its words
/// @param own the words in quotation marks, the only ones that are surely the speaker's own
/// @param stems the stems of all words
record CandidateText(Candidate candidate, Wording all, Wording own, Set<String> stems) {
    /// Reads a candidate's words. Costs time by its length, so each candidate is read once a question.
    static CandidateText of(Candidate candidate) {
        Wording all = Wording.of(candidate.words(), candidate.breaks(), candidate.manner());
        Set<String> stems = new HashSet<>();
        for (Word word : all.words()) {
            stems.add(word.stem());
        }
        return new CandidateText(candidate, all, all.only(Word::quoted), stems);
    }

    /// Returns the share of the words asked about that occur here, in any form and anywhere: of those with
    /// content, or of all if none has content. Words in an editor's brackets do not count.
    double share(Wording asked) {
        int contents = 0;
        int sharedContents = 0;
        int shared = 0;
        int size = 0;
        for (Word word : asked.words()) {
            if (word.bracketed()) {
                continue;
            }
            boolean isShared = stems.contains(word.stem());
            size++;
            shared += isShared ? 1 : 0;
            if (word.isContent()) {
                contents++;
                sharedContents += isShared ? 1 : 0;
            }
        }
        return contents > 0 ? (double) sharedContents / contents : size == 0 ? 0 : (double) shared / size;
    }

    /// Returns whether the subject of the words asked about occurs here: their words with content before the first
    /// finite verb. `The port will pay` is not what somebody says of the museum that will pay the port.
    boolean hasSubjectOf(Wording asked) {
        List<Word> subject = asked.words().stream()
                .takeWhile(word -> !Lexicon.isFinite(word.key()))
                .toList();
        return subject.size() == asked.size()
                || subject.stream().filter(Word::isContent).allMatch(word -> stems.contains(word.stem()));
    }

    /// Returns whether it begins with what opens something asked: `whether the bridge is safe`.
    boolean isAsked() {
        return all.size() > 0 && Lexicon.isAsking(all.word(0).key());
    }
}
