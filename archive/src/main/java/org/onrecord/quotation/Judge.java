package org.onrecord.quotation;

import java.util.ArrayList;
import java.util.List;

/// Answers whether words were said, from the statements on record that can contain them and from the passages
/// of stories that nobody took for statements.
///
/// How it works, in the order of the classes:
///
/// 1. [WordReader] groups the tokens of the question and of each candidate into words; whatever folding
///    leaves out, marks and spacing do not count. [QueryWords] decides which of the words were asked about:
///    if somebody pasted `“…,” she said, “…”`, only the quoted parts.
/// 2. [Matcher] judges each candidate alone. [Alignment] aligns the words, [Comparison] judges the gaps
///    between, and [OmittedContext] looks at what surrounds the stretch in its sentence.
/// 3. [Joins] looks for parts that come from several utterances.
/// 4. [Weighing] makes one finding of all that: by the person asked about, by others, in the text, denied.
/// 5. A finding on few words with content becomes `too short to tell`: the words are on record, and prove
///    nothing.
///
/// Why so: a checker who reads "verbatim" will print it, so a verdict is never stronger than its evidence.
/// Verbatim and cut rest on words in quotation marks only, a negation that was dropped or added makes words
/// altered, a paraphrase never rests on meaning alone if negations differ, and that somebody else said it is
/// not concluded from a pronoun. In doubt the weaker verdict is given.
///
/// Limits: it knows English negations, pronouns and cues; in other languages every word has content. It sees
/// neither irony nor a quotation whose sense another sentence reverses. Time and memory are bounded: words
/// beyond some hundred are compared by the runs that they share. `MadeQuotationsTest` checks the verdicts on
/// 300 made cases, and that no changed one is called verbatim.
public final class Judge {
    private Judge() {}

    /// Returns whether a passage contains the words asked about, whole or cut as the asker marked. Thread-safe.
    public static boolean contains(QuotationQuery query, Passage passage) {
        return Weighing.contains(query, passage);
    }

    /// Returns the answer. Thread-safe.
    ///
    /// @param passages may be empty if the words of statements answer the question
    public static Finding judge(QuotationQuery query, List<Candidate> candidates, List<Passage> passages) {
        Finding finding = Weighing.of(query, candidates, passages);
        QueryWords words = QueryWords.of(query);
        boolean proves = switch (finding.verdict()) {
            case VERBATIM, CUT, JOINED, ALTERED, OTHER_SPEAKER -> !words.areFew();
            case PARAPHRASE, IN_THE_TEXT -> !words.isFragment();
            case TOO_SHORT_TO_TELL, DENIED, NOT_ON_RECORD -> true;
        };
        if (proves) {
            return finding;
        }
        List<String> notes = new ArrayList<>(List.of(Notes.FEW_WORDS));
        notes.addAll(finding.notes());
        return finding.withVerdict(Verdict.TOO_SHORT_TO_TELL).withNotes(notes);
    }
}
