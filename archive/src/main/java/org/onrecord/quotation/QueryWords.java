package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.List;

/// The words that somebody asks about: all that they gave, or only the parts in quotation marks if an
/// attribution is beside them.
///
/// People paste `“I will go,” she said, “tomorrow”` from a story; `she said` is then not a part of the
/// question. The rest counts as an attribution if it is short, contains a cue (`said`), and does not speak of
/// `I` or `we`.
///
/// @param wording the words asked about
/// @param areParts true if others were left aside
record QueryWords(Wording wording, boolean areParts) {
    /// The most words of an attribution. Set by hand.
    private static final int LONGEST_ATTRIBUTION = 12;

    /// The fewest words beyond articles, prepositions and the like that tell one speaker from others, and the
    /// fewest words, and such words, of a sentence that can be recognised. Set by hand.
    private static final int FEWEST_TELLING = 4;

    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_TELLING_OF_SENTENCE = 2;

    /// Selects the words that are asked about.
    static QueryWords of(QuotationQuery query) {
        Wording all = Wording.of(query.words());
        if (all.words().stream().allMatch(Word::bracketed)) {
            // Not one word outside: then the brackets are no editor's.
            return new QueryWords(Wording.of(query.words().replace('[', ' ').replace(']', ' ')), false);
        }
        Wording quoted = all.only(Word::quoted);
        boolean areParts = quoted.size() > 0 && quoted.size() < all.size() && canBeParts(all) && isAttribution(all);
        return new QueryWords(areParts ? quoted : all, areParts);
    }

    /// Returns whether the marks can be those of a pasted story. Single marks alone are as likely those of a
    /// quotation within, so then a part must begin or end the whole.
    private static boolean canBeParts(Wording all) {
        return all.string().contains("''")
                || all.string().chars().anyMatch(c -> "\"“”„«»".indexOf(c) >= 0)
                || all.word(0).quoted()
                || all.word(all.size() - 1).quoted();
    }

    /// Returns all words, including the attribution.
    static QueryWords whole(QuotationQuery query) {
        return new QueryWords(Wording.of(query.words()), false);
    }

    /// Returns whether the words outside quotation marks are an attribution.
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

    /// Returns whether the words are so few that many people can have said them. Pronouns, auxiliaries and
    /// negations count here, since `we did not ask for it` is a sentence of somebody's; what only binds words
    /// together does not.
    boolean areFew() {
        return telling() < FEWEST_TELLING;
    }

    /// Returns whether the words are fewer than any sentence that can be recognised.
    boolean isFragment() {
        return wording.size() < FEWEST_WORDS || telling() < FEWEST_TELLING_OF_SENTENCE;
    }

    private long telling() {
        return wording.words().stream()
                .filter(word -> !word.bracketed() && !Lexicon.binds(word.key()))
                .count();
    }

    /// Returns the places where the asker can have joined two utterances: indexes of words that begin a
    /// sentence or follow an ellipsis or an attribution.
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
