package org.onrecord.circumstance;

import java.util.List;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/// The sentence around the cue of a statement, in tokens, with marks for those that are content or source.
///
/// Readers of circumstances look at a sentence from its cue outwards, and must not take words of the content
/// for the story's own. At most eighty tokens on either side of the cue are included.
final class Clause {
    /// Sentences of a thousand words exist; no cue reaches that far.
    private static final int REACH = 80;

    private final Tokens tokens;
    private final Statement statement;
    private final int cueFrom;
    private final int cueTo;
    private final int from;
    private final int to;

    /// @param anchors the cue, or if there is none the source; not empty
    Clause(Tokens tokens, List<Span> sentences, Statement statement, List<Span> anchors) {
        this.tokens = tokens;
        this.statement = statement;
        Span anchor = anchors.getFirst();
        Span last = anchors.getLast();
        Span sentence = sentenceAt(sentences, anchor.start());
        this.cueFrom = tokens.from(anchor.start());
        this.cueTo = Math.max(cueFrom + 1, tokens.from(last.end() <= sentence.end() ? last.end() : anchor.end()));
        this.from = Math.max(tokens.from(sentence.start()), cueFrom - REACH);
        this.to = Math.min(Math.max(tokens.from(sentence.end()), cueTo), cueTo + REACH);
    }

    /// Returns the sentence that contains an offset, or the one before it.
    static Span sentenceAt(List<Span> sentences, int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentences.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return sentences.get(low);
    }

    /// Returns the first token of the cue.
    int cueFrom() {
        return cueFrom;
    }

    /// Returns the token after the cue; of a cue in pieces the last one in this sentence.
    int cueTo() {
        return cueTo;
    }

    /// Returns the first token of the sentence, or of what is looked at.
    int from() {
        return from;
    }

    /// Returns the token after its last one.
    int to() {
        return to;
    }

    /// Returns the first token after a dateline that opens the sentence (`BRUSSELS, Nov. 29 (Agency) -`).
    int behindDateline() {
        for (int at = from; at < Math.min(cueFrom, from + 14); at++) {
            boolean dash = tokens.is(at, "–") || (tokens.is(at, "-") && (!tokens.glued(at) || !tokens.glued(at + 1)));
            if (dash) {
                boolean dateline = tokens.isCapital(from) && at > from;
                return dateline ? (tokens.is(at + 1, "-") ? at + 2 : at + 1) : from;
            }
        }
        return from;
    }

    /// Returns the first token of content from `at` on, or the end of the sentence.
    int contentFrom(int at) {
        int next = at;
        while (next < to && !isContent(next)) {
            next++;
        }
        return next;
    }

    /// Returns whether a token is neither of the content nor of the source.
    boolean isFree(int at) {
        return !isContent(at) && !isSource(at);
    }

    /// Returns whether a token is of the content.
    boolean isContent(int at) {
        return at >= 0 && at < tokens.size() && holds(statement.content(), tokens.start(at));
    }

    /// Returns whether a token is of the source.
    boolean isSource(int at) {
        return at >= 0 && at < tokens.size() && holds(statement.source(), tokens.start(at));
    }

    /// Returns whether one of some spans contains an offset.
    private static boolean holds(List<Span> spans, int offset) {
        for (Span span : spans) {
            if (span.contains(offset)) {
                return true;
            }
        }
        return false;
    }
}
