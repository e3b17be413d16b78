package org.onrecord.quotation;

/// What is said to the reader beside the verdict.
final class Notes {
    static final String TURNED = "A “not” was added or left out: the sense turns.";
    static final String LEAPS = "The story has words of its own between the quoted ones.";
    static final String DROPPED_NOT = "Among the sentences left out is one with a “not”.";
    static final String BRACKETS = "Words in brackets are an editor's and do not count as changes.";
    static final String SAME_FIGURE = "A number is written in another way and has the same value.";
    static final String REPORTED = "These are the reporter's words for what was said.";
    static final String CLOSE = "The meaning is close; the words are others.";
    static final String OPPOSITE = "What comes near says the opposite.";
    static final String FEW_WORDS =
            "Few words with content, and many people say them: that they stand on record is not" + " proof on its own.";
    static final String QUOTED_PARTS = "Only the parts in quotation marks were asked about.";
    static final String WITHDRAWN = "The only story that has it was withdrawn.";
    static final String WITHDRAWN_NEARER = "A story with wording that comes nearer was withdrawn.";
    static final String JOINED = "No utterance on record has all of it: the parts are from several.";
    static final String JOINED_SPEAKERS = "The parts are not known to be of one speaker.";
    static final String VERSIONS = "No story has all of it: the parts are from several versions of one utterance.";
    static final String OTHER_ORDER = "The parts were said in another order.";
    static final String NOT_PROOF = "That it is not on record does not prove that it was not said.";
    static final String DENIAL = "The statement is kept as a denial: read it whole.";

    private Notes() {}

    static String leftOut(LeftOut leftOut) {
        return "Left out: “" + leftOut.words() + "”. It bears on the rest.";
    }

    static String saidByOther(Asked asked) {
        return "The words are on record, but not by " + asked.whom() + ".";
    }

    static String alsoByOther() {
        return "Somebody else is on record with exactly these words.";
    }

    static String denied(Asked asked, long statement) {
        return "It was denied by " + asked.whom() + ", see statement " + statement + ".";
    }
}
