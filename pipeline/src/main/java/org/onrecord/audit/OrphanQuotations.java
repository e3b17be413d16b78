package org.onrecord.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.onrecord.json.SpokenWords;
import org.onrecord.language.Language;
import org.onrecord.language.Quotation;
import org.onrecord.language.Quotations;
import org.onrecord.language.WordLists;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.story.Part;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// Finds the quotations of a story that nobody said, according to its statements. Linear in the story's
/// length.
final class OrphanQuotations {
    private static final WordLists WORDS = Language.ENGLISH.lists("orphans");

    /// Fewer quoted words are a title, a nickname or a scare quote.
    private static final int FEWEST_WORDS = 5;

    private static final int HASHES = 1 << 20;

    /// Words that are not capitalised in a title.
    private static final Set<String> SMALL_IN_TITLES = WORDS.set("small in titles");

    private final Story story;
    private final List<Statement> statements;
    private final BitSet held = new BitSet();
    private final BitSet runs = new BitSet();
    private boolean runsAreNoted;

    private OrphanQuotations(Story story, List<Statement> statements) {
        this.story = story;
        this.statements = statements;
    }

    static List<AuditRemark> in(Story story, List<Statement> statements, Quotations quotations, LineNumbers lines) {
        OrphanQuotations orphans = new OrphanQuotations(story, statements);
        orphans.hold();
        List<AuditRemark> remarks = new ArrayList<>();
        for (List<Span> quotation :
                quotations.outermost().stream().map(Quotation::pieces).toList()) {
            if (orphans.isOrphan(quotation)) {
                Span first = quotation.getFirst();
                remarks.add(new AuditRemark(
                        AuditRemark.Sort.ORPHAN_QUOTATION, lines.at(first.start()), first, "no statement holds it"));
            }
        }
        for (Statement statement : statements) {
            if (orphans.isOrphan(statement)) {
                Span first = statement.content().getFirst();
                remarks.add(new AuditRemark(
                        AuditRemark.Sort.ORPHAN_QUOTATION, lines.at(first.start()), first, "no source is named"));
            }
        }
        return remarks;
    }

    private void hold() {
        for (Statement statement : statements) {
            statement.content().forEach(span -> held.set(span.start(), span.end()));
            statement.cue().forEach(span -> held.set(span.start(), span.end()));
            statement.source().forEach(span -> held.set(span.start(), span.end()));
        }
    }

    private boolean isOrphan(List<Span> quotation) {
        int length = 0;
        int covered = 0;
        List<String> words = new ArrayList<>();
        for (Span piece : quotation) {
            length += piece.length();
            covered += held.get(piece.start(), piece.end()).cardinality();
            words.addAll(WordCount.of(story.text().at(piece)));
        }
        return words.size() >= FEWEST_WORDS
                && 2 * covered < length
                && story.partAt(quotation.getFirst().start()) != Part.FURNITURE
                && !isTitle(words)
                && !isHeldElsewhere(quotation);
    }

    private boolean isOrphan(Statement statement) {
        return statement.manner() == Manner.DIRECT
                && statement.source().isEmpty()
                && statement.speaker() instanceof Speaker.Unknown
                && WordCount.count(SpokenWords.of(story.text(), statement.content())) >= FEWEST_WORDS;
    }

    private static boolean isTitle(List<String> words) {
        return words.stream()
                .allMatch(word -> !Character.isLowerCase(word.codePointAt(0)) || SMALL_IN_TITLES.contains(word));
    }

    /// Returns whether every five words in a row of it are in a row in a statement too, as those of a
    /// headline or a pull quote are.
    private boolean isHeldElsewhere(List<Span> quotation) {
        if (!runsAreNoted) {
            statements.forEach(statement -> runs.or(runs(statement.content())));
            runsAreNoted = true;
        }
        BitSet wanted = runs(quotation);
        wanted.andNot(runs);
        return wanted.isEmpty();
    }

    /// Returns the hashes of every five words in a row. They are short, so that a long story needs little
    /// memory; few different runs share one.
    private BitSet runs(List<Span> spans) {
        List<String> words = WordCount.plain(SpokenWords.of(story.text(), spans));
        BitSet found = new BitSet();
        for (int last = FEWEST_WORDS; last <= words.size(); last++) {
            int hash = words.subList(last - FEWEST_WORDS, last).hashCode();
            found.set((hash ^ (hash >>> 12)) & HASHES - 1);
        }
        return found;
    }
}
