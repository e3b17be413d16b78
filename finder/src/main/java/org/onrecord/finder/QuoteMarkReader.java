package org.onrecord.finder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;

/// Finds the statements of one story, passage by passage; reads each word once and few words around each cue.
///
/// How it works. A passage is a sentence, or several joined by a quotation ([Passages]). In each, reporting
/// verbs outside quotations are found ([Reports]). The content comes before the cue if a quotation or a
/// clause and a comma precede it, or else after it, up to the next report or the end; a cue in the middle
/// takes both. A passage that is only a quotation continues the finding before it, follows a line that
/// introduces it, or waits for a speaker in the next passage; if none comes and it is long enough, it has no
/// source. If a passage has no reporting verb, a colon or a dash can join a quotation to a source (`Lee:
/// "No."`), as in headlines and transcripts.
///
/// Why so. It is the baseline: what quotation marks, a list of verbs and punctuation can do without learning.
/// Each pattern has a fixed confidence, measured on the training part.
///
/// Not thread-safe.
final class QuoteMarkReader {
    /// A quotation without a speaker says something from so many words on.
    private static final int SHORTEST_ORPHAN = 4;
    /// A clause without marks is content from so many words on.
    private static final int SHORTEST_CLAUSE = 3;
    /// The number of words from a cue that are read.
    private static final int FAR = 15;

    private final Words words;
    private final Passages passages;
    private final Reports reports;
    private final SourceSpans sources;
    private final List<Finding> findings = new ArrayList<>();

    /// Quotations left open at the ends of their paragraphs, whose speaker is still to come.
    private final List<WordRange> waiting = new ArrayList<>();

    /// The finding that the passage before this one ended with, where a quotation may continue with it.
    private @Nullable Finding last;

    /// A line that leads in the quotation of the next passage.
    private @Nullable Finding leadIn;

    QuoteMarkReader(Words words, Passages passages, ReportingVerbs verbs) {
        this.words = words;
        this.passages = passages;
        this.reports = new Reports(words, passages, verbs);
        this.sources = new SourceSpans(words, passages);
    }

    /// Returns all findings, in the order of the text.
    List<Finding> read() {
        for (WordRange passage : passages.passages()) {
            if (isAllQuoted(passage)) {
                continueWith(passage);
            } else {
                int before = findings.size();
                readPassage(passage);
                boolean found = findings.size() > before;
                dropWaiting();
                leadIn = found ? null : leadIn(passage);
                last = found ? findings.getLast() : null;
            }
        }
        dropWaiting();
        return findings;
    }

    // A passage of nothing but quotation.

    /// A passage of nothing but quotation.
    private void continueWith(WordRange passage) {
        WordRange piece = trimmed(passage.from(), passage.to());
        if (piece.isEmpty()) {
            return;
        }
        Finding before = last;
        if (leadIn != null) {
            leadIn.add(piece);
            findings.add(leadIn);
            last = leadIn;
            leadIn = null;
        } else if (before != null) {
            before.add(piece);
        } else {
            boolean goesOn = !waiting.isEmpty() && isLeftOpen(waiting.getLast());
            if (!goesOn) {
                dropWaiting();
            }
            waiting.add(piece);
        }
    }

    /// The quotations that waited have no speaker.
    private void dropWaiting() {
        if (waiting.stream().anyMatch(this::saysSomething)) {
            Finding orphan = new Finding(Finding.Pattern.ORPHAN, null, null);
            waiting.forEach(orphan::add);
            findings.add(orphan);
        }
        waiting.clear();
    }

    /// Returns whether a quotation has enough words to be more than a name or a title.
    private boolean saysSomething(WordRange quotation) {
        int size = 0;
        for (int word = quotation.from(); word < quotation.to() && size < SHORTEST_ORPHAN; word++) {
            size += words.isWord(word) ? 1 : 0;
        }
        return size == SHORTEST_ORPHAN;
    }

    private boolean isAllQuoted(WordRange passage) {
        for (int word = passage.from(); word < passage.to(); word++) {
            if (!passages.isQuoted(word) && words.caseAt(word) != Words.Case.OTHER) {
                return false;
            }
        }
        return passages.isQuoted(passage.from());
    }

    /// Returns whether a piece ends in a quotation that no mark closes.
    private boolean isLeftOpen(WordRange piece) {
        int end = piece.to() - 1;
        return passages.isQuoted(end) && !passages.isClosed(passages.quotationAt(end));
    }

    /// Returns what a passage without a report says of the quotation in the next one: `And from the mayor:`,
    /// `From the desk of the mayor.`
    private @Nullable Finding leadIn(WordRange passage) {
        if (passage.size() > FAR) {
            return null;
        }
        boolean colon = words.is(passage.to() - 1, ":");
        for (int word = passage.from(); word < passage.to() && (colon || word < passage.from() + 2); word++) {
            if (Grammar.ABLATIVE.contains(words.lower(word))) {
                WordRange source = sources.after(word + 1, passage.to());
                return source == null
                        ? null
                        : new Finding(Finding.Pattern.PUNCTUATION, new WordRange(word, word + 1), source);
            }
        }
        return colon ? colonFinding(passage.from(), passage.to() - 1) : null;
    }

    /// Returns the finding that the words before a colon lead in: a source alone, or one that its verb
    /// follows.
    private @Nullable Finding colonFinding(int from, int colon) {
        int high = Math.min(colon, from + FAR);
        for (int to = from + 1; to <= high; to++) {
            if (to == colon || isVerb(to)) {
                WordRange source = sources.before(to, from);
                if (source == null) {
                    continue;
                }
                int cue = colon - to <= FAR ? to : colon;
                return new Finding(Finding.Pattern.PUNCTUATION, new WordRange(cue, colon + 1), source);
            }
        }
        return null;
    }

    private boolean isVerb(int word) {
        return words.caseAt(word) == Words.Case.LOWER
                && (FunctionWords.BEFORE_VERBS.contains(words.lower(word)) || Grammar.isPast(words.lower(word)));
    }

    // A passage with words outside of quotations.

    /// A report whose content has begun at the word `from` and whose end is not known yet.
    private record Begun(Report report, WordRange source, int from) {}

    /// Looks for reports from the left and keeps what each reports.
    private void readPassage(WordRange passage) {
        int free = passage.from();
        Begun begun = null;
        WordRange source = null;
        for (int word = passage.from(); word < passage.to(); word++) {
            if (passages.isQuoted(word)) {
                word = passages.quotationAt(word).to() - 1;
                continue;
            }
            Report report = reports.at(word, free, passage.to());
            if (report == null) {
                continue;
            }
            if (begun != null) {
                int end = endBefore(report, begun.from());
                if (end <= begun.from()) {
                    continue; // it reports within what is reported
                }
                keep(begun, end);
                begun = null;
                free = report.from();
            }
            if (report.source() != null) {
                source = report.source();
            } else if (source == null) {
                continue;
            }
            WordRange left = trimmed(free, report.from());
            int right = contentStart(report, passage.to());
            if (isPostposed(report, left, passage.to())) {
                free = postposed(report, source, left, passage);
            } else if (right < passage.to() && accepts(report, right)) {
                begun = new Begun(report, source, right);
                free = right;
                if (isQuotationAlone(right, passage.to())) {
                    free = passages.quotationAt(right).to();
                    keep(begun, free);
                    begun = null;
                }
            }
            word = Math.max(word, free - 1);
        }
        if (begun != null) {
            keep(begun, passage.to());
        } else if (free == passage.from()) {
            punctuated(passage);
        }
    }

    /// Ends the content of a report before `to`.
    private void keep(Begun begun, int to) {
        keep(new Finding(pattern(begun, to), begun.report().cue(), begun.source()), begun.from(), to);
    }

    /// Keeps a finding whose content is the words `[from, to)`, if there are any.
    private void keep(Finding finding, int from, int to) {
        WordRange piece = trimmed(from, to);
        if (!piece.isEmpty()) {
            finding.add(piece);
            findings.add(finding);
        }
    }

    /// Returns how what has begun was found.
    private Finding.Pattern pattern(Begun begun, int to) {
        if (passages.opensQuotation(begun.from())) {
            return Finding.Pattern.QUOTATION_LAST;
        }
        if (begun.report().manner() == Report.Manner.ACCORDING) {
            return Finding.Pattern.ACCORDING_TO;
        }
        for (int word = begun.from(); word < to; word++) {
            if (passages.isQuoted(word)) {
                return Finding.Pattern.MIXED_CLAUSE;
            }
        }
        return Finding.Pattern.CLAUSE;
    }

    /// Returns whether the content that begins at a word is one quotation and nothing more.
    private boolean isQuotationAlone(int word, int to) {
        return passages.opensQuotation(word)
                && endsAt(passages.quotationAt(word).to(), to);
    }

    /// Returns whether a cue that reports quotations only has one.
    private boolean accepts(Report report, int right) {
        return report.use() == ReportingVerbs.Use.CLAUSE || passages.opensQuotation(right);
    }

    /// Returns where the content that began at `low` ends because another report of its own follows; else 0.
    private int endBefore(Report report, int low) {
        return report.manner() == Report.Manner.GOING_ON ? report.from() - 1 : joinBefore(report.from(), low);
    }

    /// Returns where the clause before a second report ends, when that is joined on with a conjunction or a
    /// semicolon; else 0.
    private int joinBefore(int from, int low) {
        int word = from - 1;
        if ((word > low && FunctionWords.CONNECTIVES.contains(words.lower(word))) || isSubordinate(word, low)) {
            word--;
            boolean parted = words.is(word, ",") || words.is(word, ";");
            return parted ? word : Grammar.ADVERSATIVE.contains(words.lower(word + 1)) ? word + 1 : 0;
        }
        return word > low && words.is(word, ";") ? word : 0;
    }

    /// Returns whether a word joins a second report to a first one.
    private boolean isSubordinate(int word, int low) {
        return word > low && FunctionWords.SUBORDINATE.contains(words.lower(word));
    }

    // The content before the cue.

    /// Returns whether what stands left of a cue is what it reports.
    private boolean isPostposed(Report report, WordRange left, int to) {
        if (left.isEmpty() || report.manner() == Report.Manner.GOING_ON) {
            return false;
        }
        int end = left.to();
        if (passages.isQuoted(end - 1)) {
            return words.is(report.from() - 1, ",")
                    || isDash(report.from() - 1)
                    || (end - 2 >= left.from() && words.is(end - 2, ","))
                    || isTail(report.to(), to);
        }
        boolean between = words.is(report.from() - 1, ",") && report.to() < to && words.is(report.to(), ",");
        if (report.use() == ReportingVerbs.Use.QUOTATION || (left.size() < SHORTEST_CLAUSE && !between)) {
            return false;
        }
        String first = words.lower(left.from());
        if (report.manner() == Report.Manner.ACCORDING) {
            return true;
        }
        return words.is(report.from() - 1, ",")
                && !FunctionWords.ADJUNCT_OPENERS.contains(first)
                && isTail(report.to(), to);
    }

    /// Returns whether nothing that could be content is at `word`.
    private boolean isTail(int word, int to) {
        return word >= to
                || words.is(word, ",")
                || isStop(word)
                || isDash(word)
                || FunctionWords.TAIL_OPENERS.contains(words.lower(word));
    }

    /// Keeps a finding whose content is before its cue, and gives the first word after all of it.
    private int postposed(Report report, WordRange source, WordRange left, WordRange passage) {
        boolean quoted = passages.isQuoted(left.to() - 1);
        Finding.Pattern pattern = report.manner() == Report.Manner.ACCORDING
                ? Finding.Pattern.ACCORDING_TO
                : quoted ? Finding.Pattern.QUOTATION_FIRST : Finding.Pattern.CLAUSE_FIRST;
        Finding finding = new Finding(pattern, report.cue(), source);
        if (passages.isQuoted(left.from()) && left.from() == passage.from()) {
            waiting.forEach(finding::add);
            waiting.clear();
        }
        finding.add(left);
        findings.add(finding);
        int next = resumption(report.to(), passage.to(), quoted);
        if (next < 0) {
            return report.to();
        }
        int end = isQuotationAlone(next, passage.to())
                ? passages.quotationAt(next).to()
                : passage.to();
        WordRange piece = trimmed(next, end);
        if (piece.isEmpty()) {
            return report.to();
        }
        finding.add(piece);
        return end;
    }

    /// Returns where the content continues after a cue in its middle; -1 where it does not.
    private int resumption(int from, int to, boolean quoted) {
        int high = Math.min(to, from + FAR);
        for (int word = from; word < high; word++) {
            if (passages.opensQuotation(word) && word > from && !words.isWord(word - 1)) {
                return word;
            }
            if (passages.isQuoted(word)) {
                return -1;
            }
        }
        boolean resumes = !quoted
                && from + SHORTEST_CLAUSE < to
                && words.is(from, ",")
                && !Grammar.isGerund(words.lower(from + 1))
                && !FunctionWords.CLAUSE_OPENERS.contains(words.lower(from + 1));
        return resumes ? from + 1 : -1;
    }

    // The content after the cue.

    /// Returns where what is reported begins after a cue.
    private int contentStart(Report report, int to) {
        int word = report.to();
        if (report.isInverted()) {
            return word < to && words.is(word, ",") ? word + 1 : word;
        }
        int high = Math.min(to, word + FAR);
        for (int at = word; at < high; at++) {
            if (passages.opensQuotation(at) && (at == word || !words.isWord(at - 1))) {
                return at;
            }
            if (passages.isQuoted(at) || isStop(at)) {
                break;
            }
            if (Grammar.COMPLEMENTIZER.contains(words.lower(at)) && isSkippable(report, word, at)) {
                return at;
            }
        }
        if (FunctionWords.TELLING.contains(words.lower(report.cue().to() - 1)) && word < to) {
            return addresseeEnd(word, to);
        }
        if (word < to && words.is(word, ",")) {
            word++;
        }
        return word;
    }

    /// Returns whether the words before a "that" only tell to whom, when or where.
    private boolean isSkippable(Report report, int word, int that) {
        return that == word
                || FunctionWords.TELLING_INITIALS.stream()
                        .anyMatch(words.lower(report.cue().to() - 1)::startsWith)
                || FunctionWords.TAIL_OPENERS.contains(words.lower(word))
                || words.is(word, ",");
    }

    /// Returns the word after the addressee.
    private int addresseeEnd(int word, int to) {
        int at = word;
        if (FunctionWords.DETERMINERS.contains(words.lower(at)) && at + 1 < to) {
            at++;
        }
        at++;
        while (at < to && words.isName(at) && words.isName(at - 1)) {
            at++;
        }
        return at;
    }

    // Quotations that a colon or a dash joins to a source.

    /// Quotations that a colon or a dash joins to a source.
    private void punctuated(WordRange passage) {
        if (passage.from() == 0) {
            headline(passage);
        }
        for (int word = passage.from(); word < passage.to(); word++) {
            if (!passages.opensQuotation(word)) {
                continue;
            }
            WordRange quotation = passages.quotationAt(word);
            Finding finding = null;
            if (word > passage.from() && words.is(word - 1, ":")) {
                finding = colonFinding(passage.from(), word - 1);
            } else if (word == passage.from() && quotation.to() + 1 < passage.to() && isDash(quotation.to())) {
                WordRange source = sources.after(quotation.to() + 1, passage.to());
                finding = source == null
                        ? null
                        : new Finding(
                                Finding.Pattern.PUNCTUATION, new WordRange(quotation.to(), quotation.to() + 1), source);
            }
            if (finding != null && saysSomething(quotation)) {
                finding.add(quotation);
                findings.add(finding);
            }
            word = quotation.to() - 1;
        }
    }

    /// A headline that names who says it before a colon: `Minister: we will not yield`.
    private void headline(WordRange passage) {
        for (int word = 1; word < Math.min(passage.to(), SHORTEST_ORPHAN + 2); word++) {
            if (words.is(word, ":") && passage.to() > word + SHORTEST_CLAUSE && !passages.opensQuotation(word + 1)) {
                WordRange source = sources.before(word, 0);
                if (source != null) {
                    keep(
                            new Finding(Finding.Pattern.PUNCTUATION, new WordRange(word, word + 1), source),
                            word + 1,
                            passage.to());
                }
                return;
            }
        }
    }

    // Words.

    /// Returns the words from `from` to `to` without the commas, stops and dashes around them that no
    /// quotation holds.
    private WordRange trimmed(int from, int to) {
        int first = from;
        int end = to;
        while (end > first
                && !passages.isQuoted(end - 1)
                && (isStop(end - 1) || words.is(end - 1, ",") || isDash(end - 1))) {
            end--;
        }
        while (first < end && !passages.isQuoted(first) && (isStop(first) || words.is(first, ",") || isDash(first))) {
            first++;
        }
        return new WordRange(first, end);
    }

    /// Returns whether nothing but marks is between a word and the end.
    private boolean endsAt(int word, int to) {
        return word >= to || words.is(word, ",") || isStop(word);
    }

    /// Returns whether a word ends a sentence.
    private boolean isStop(int word) {
        return ".,;:!?…".indexOf(words.only(word)) >= 0;
    }

    /// Returns whether a dash is at a word.
    private boolean isDash(int word) {
        return "-–—".indexOf(words.only(word)) >= 0;
    }
}
