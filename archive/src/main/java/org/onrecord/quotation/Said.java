package org.onrecord.quotation;

import java.util.HashSet;
import java.util.Set;

/// A candidate, read.
///
/// @param candidate the candidate
/// @param all all its words
/// @param own those in quotation marks, which alone are the speaker's own
/// @param stems the stems of all
record Said(Candidate candidate, Wording all, Wording own, Set<String> stems) {
    static Said of(Candidate candidate) {
        Wording all = Wording.of(candidate.words(), candidate.manner());
        Set<String> stems = new HashSet<>();
        for (Word word : all.words()) {
            stems.add(word.stem());
        }
        return new Said(candidate, all, all.only(Word::quoted), stems);
    }

    /// The share of the words asked about that stand in this in some form and anywhere: of those with
    /// content, or of all where none has. What stands in an editor's brackets does not count.
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
}
