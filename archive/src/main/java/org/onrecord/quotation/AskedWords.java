package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.List;

/// Which of the words that somebody asks about are to have been said: all, or the parts in quotation marks
/// where an attribution stands beside them.
///
/// @param wording these words
/// @param areParts whether others were left aside
record AskedWords(Wording wording, boolean areParts) {
    private static final int LONGEST_ATTRIBUTION = 12;

    static AskedWords of(Asked asked) {
        Wording all = Wording.of(asked.words());
        if (all.words().stream().allMatch(Word::bracketed)) {
            // Not one word outside: then the brackets are no editor's.
            return new AskedWords(Wording.of(asked.words().replace('[', ' ').replace(']', ' ')), false);
        }
        Wording quoted = all.only(Word::quoted);
        boolean areParts = quoted.size() > 0 && quoted.size() < all.size() && mayBeParts(all) && isAttribution(all);
        return new AskedWords(areParts ? quoted : all, areParts);
    }

    /// Single marks alone are as likely those of a quotation within: then a part must begin or end the
    /// whole.
    private static boolean mayBeParts(Wording all) {
        return all.string().contains("''")
                || all.string().chars().anyMatch(c -> "\"“”„«»".indexOf(c) >= 0)
                || all.word(0).quoted()
                || all.word(all.size() - 1).quoted();
    }

    /// All of the words, the attribution too.
    static AskedWords whole(Asked asked) {
        return new AskedWords(Wording.of(asked.words()), false);
    }

    private static boolean isAttribution(Wording all) {
        boolean hasCue = false;
        int run = 0;
        for (Word word : all.words()) {
            run = word.quoted() ? 0 : run + 1;
            if (run > LONGEST_ATTRIBUTION || (!word.quoted() && Lexicon.isFirstPerson(word.key()))) {
                return false;
            }
            hasCue |= !word.quoted() && Lexicon.isCue(word.key());
        }
        return hasCue;
    }

    /// The places where the asker may have joined two utterances: sentences begin there, or an ellipsis or
    /// an attribution stands before.
    List<Integer> seams() {
        List<Integer> seams = new ArrayList<>();
        for (int at = 1; at < wording.size(); at++) {
            Word before = wording.word(at - 1);
            Word word = wording.word(at);
            if (word.afterEllipsis() || word.sentence() != before.sentence() || word.index() != before.index() + 1) {
                seams.add(at);
            }
        }
        return seams;
    }
}
