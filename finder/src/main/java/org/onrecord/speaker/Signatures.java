package org.onrecord.speaker;

import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.text.Span;

/// Finds the speaker of a quotation without a source in its sentence: the name after a dash after it, the one
/// in a line before it that ends with a colon, or the one in the letterhead that opens the text.
///
/// These are conventions of layout rather than of language, so the rules look at punctuation and lines, and
/// at the nearest name of a person. A colon or a dash without a name next to it decides nothing.
record Signatures(Tokens tokens, NameIndex index, Entities entities) {

    /// Returns a name after a dash, after the content: `"…" —Ann Lee`.
    @Nullable
    Entity signedBy(Span content) {
        int at = tokens.until(content.end());
        String mark = tokens.at(at);
        if (!mark.equals("-") && !mark.equals("–") && !mark.equals("—")) {
            return null;
        }
        for (int token = at + 1; token < Math.min(at + 6, tokens.size()); token++) {
            if (!Tokens.isCapital(tokens.at(token))) {
                return null;
            }
            Entity entity = index.at(token) < 0 ? null : entities.of(index.at(token));
            if (entity != null && entity.isPerson()) {
                return entity;
            }
        }
        return null;
    }

    /// Returns the person named in the line before, where that ends with a colon: `And from Ann Lee:`, or
    /// that opens a letter.
    @Nullable
    Entity ledInBy(int first) {
        if (!tokens.at(first - 1).equals(":")) {
            return null;
        }
        Entity found = null;
        for (int token = first - 1; token >= 0 && tokens.sentence(token) == tokens.sentence(first - 1); token--) {
            Entity entity = index.at(token) < 0 ? null : entities.of(index.at(token));
            if (entity != null && entity.isPerson()) {
                found = entity;
            }
        }
        return found;
    }

    /// Returns the person named in the letterhead that opens the text: `From the desk of Ann Lee, chief
    /// analyst`.
    @Nullable
    Entity headedBy(int first) {
        boolean headed = Lexicon.isAny(Grammar.ABLATIVE, tokens.at(0))
                || Grammar.AGENTIVE.contains(tokens.at(1))
                || Grammar.ABLATIVE.contains(tokens.at(1))
                || Grammar.GENITIVE.contains(tokens.at(1));
        for (int token = 0; headed && token < first && tokens.paragraph(token) == 0; token++) {
            Entity entity = index.at(token) < 0 ? null : entities.of(index.at(token));
            if (entity != null && entity.isPerson()) {
                return entity;
            }
        }
        return null;
    }
}
