package org.onrecord.desk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.onrecord.json.Wording;
import org.onrecord.statement.Manner;
import org.onrecord.statement.Speaker;
import org.onrecord.statement.Statement;
import org.onrecord.story.Part;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// Finds the quotations of a story that nobody said, as far as its statements tell. Linear in the story's
/// length.
final class Orphans {
    /// Fewer quoted words are a title, a nickname or a scare quote.
    private static final int FEWEST_WORDS = 5;

    private static final int HASHES = 1 << 20;

    /// The words that stay small in a title.
    private static final Set<String> SMALL_IN_TITLES = Set.of(
            "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "by", "with", "from",
            "as", "vs", "is", "into", "over", "de", "la");

    private final Story story;
    private final List<Statement> statements;
    private final BitSet held = new BitSet();
    private final BitSet runs = new BitSet();
    private boolean runsAreNoted;

    private Orphans(Story story, List<Statement> statements) {
        this.story = story;
        this.statements = statements;
    }

    static List<Remark> in(Story story, List<Statement> statements, Quotations quotations, LineNumbers lines) {
        Orphans orphans = new Orphans(story, statements);
        orphans.hold();
        List<Remark> remarks = new ArrayList<>();
        for (List<Span> quotation : quotations.quotations()) {
            if (orphans.isOrphan(quotation)) {
                Span first = quotation.getFirst();
                remarks.add(new Remark(
                        Remark.Sort.ORPHAN_QUOTATION, lines.at(first.start()), first, "no statement holds it"));
            }
        }
        for (Statement statement : statements) {
            if (orphans.isOrphan(statement)) {
                Span first = statement.content().getFirst();
                remarks.add(
                        new Remark(Remark.Sort.ORPHAN_QUOTATION, lines.at(first.start()), first, "no source is named"));
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
            words.addAll(SpokenWords.of(story.text().at(piece)));
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
                && SpokenWords.count(Wording.of(story.text(), statement.content())) >= FEWEST_WORDS;
    }

    private static boolean isTitle(List<String> words) {
        return words.stream()
                .allMatch(word -> !Character.isLowerCase(word.codePointAt(0)) || SMALL_IN_TITLES.contains(word));
    }

    /// Whether every five words in a row of it stand in a row in a statement too, as those of a headline or a
    /// pull quote do.
    private boolean isHeldElsewhere(List<Span> quotation) {
        if (!runsAreNoted) {
            statements.forEach(statement -> runs.or(runs(statement.content())));
            runsAreNoted = true;
        }
        BitSet wanted = runs(quotation);
        wanted.andNot(runs);
        return wanted.isEmpty();
    }

    /// The hashes of every five words in a row, so short that a long story needs little memory; of different
    /// runs few share one.
    private BitSet runs(List<Span> spans) {
        List<String> words = SpokenWords.plain(Wording.of(story.text(), spans));
        BitSet found = new BitSet();
        for (int last = FEWEST_WORDS; last <= words.size(); last++) {
            int hash = words.subList(last - FEWEST_WORDS, last).hashCode();
            found.set((hash ^ (hash >>> 12)) & HASHES - 1);
        }
        return found;
    }
}
