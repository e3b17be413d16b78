package org.onrecord.quotation;

/// The sentences for the reader that go with a verdict. They are part of the answer, so changing one changes
/// what programs receive.
final class Notes {
    static final String TURNED = "A “not” was added or left out: the sense turns.";
    static final String LEAPS = "The story has words of its own between the quoted ones.";
    static final String DROPPED_NOT = "Among the sentences left out is one with a “not”.";
    static final String BRACKETS = "Words in brackets are an editor's and do not count as changes.";
    static final String SAME_FIGURE = "A number is written in another way and has the same value.";
    static final String REPORTED = "These are the reporter's words for what was said.";
    static final String CLOSE = "The meaning is close; the words are others.";
    static final String OPPOSITE = "What comes near says the opposite.";
    static final String SHIFTED = "The report has the same words in reported speech: person or tense differ.";
    static final String FEW_WORDS = "So few words with content prove nothing on their own: many people say them.";
    static final String QUOTED_PARTS = "Only the parts in quotation marks were asked about.";
    static final String NOT_A_STATEMENT = "The words stand in the text. The program did not take them for a statement.";
    static final String PARTLY_A_STATEMENT = "The program took only a part of the words for a statement.";
    static final String IN_A_HEADLINE = "The words stand in the headline, which is the editor's.";
    static final String SPEAKER_UNSURE = "Who said them is not named in the sentence: read the passage.";
    static final String DROPPED = "An earlier version of the story has it; the newer one has it no more.";
    static final String ALSO_IN_TEXT = "The words also stand in the text of a story, where no speaker was found.";
    static final String GUESSED = "The sentence itself does not name the speaker.";
    static final String JOINED = "No utterance on record has all of it: the parts are from several.";
    static final String JOINED_SPEAKERS = "The parts are not known to be of one speaker.";
    static final String VERSIONS = "No story has all of it: the parts are from several versions of one utterance.";
    static final String OTHER_ORDER = "The parts were said in another order.";
    static final String NOT_PROOF = "That it is not on record does not prove that it was not said.";
    static final String DENIAL = "The statement is kept as a denial: read it whole.";

    private Notes() {}

    static String leftOut(OmittedContext leftOut) {
        return "Left out: “" + leftOut.words() + "”. It bears on the rest.";
    }

    static String saidByOther(QuotationQuery query) {
        return "The words are on record, but not by " + query.whom() + ".";
    }

    static String alsoByOther() {
        return "Somebody else is on record with exactly these words.";
    }

    /// @param named whether the sentence itself names who denies
    static String denied(QuotationQuery query, boolean named) {
        if (query.by() == null) {
            return "Somebody denied it: read the statement.";
        }
        return named
                ? "It was denied by " + query.by() + "."
                : "It was denied, probably by " + query.by() + ": the sentence itself does not name the speaker.";
    }
}
