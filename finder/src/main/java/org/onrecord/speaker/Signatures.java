package org.onrecord.speaker;

import org.jspecify.annotations.Nullable;
import org.onrecord.text.Span;

/// Tells by layout alone who speaks: a name behind a dash, a name in the line that leads in.
record Signatures(Tokens tokens, NameIndex index, Cast cast) {

    /// A name behind a dash, behind the content: `"…" —Ann Lee`.
    @Nullable
    Actor signedBy(Span content) {
        int at = tokens.until(content.end());
        String mark = tokens.at(at);
        if (!mark.equals("-") && !mark.equals("–") && !mark.equals("—")) {
            return null;
        }
        for (int token = at + 1; token < Math.min(at + 6, tokens.size()); token++) {
            if (!Tokens.isCapital(tokens.at(token))) {
                return null;
            }
            Actor actor = index.at(token) < 0 ? null : cast.of(index.at(token));
            if (actor != null && actor.isPerson()) {
                return actor;
            }
        }
        return null;
    }

    /// The person named in the line before, where that ends with a colon: `And from Ann Lee:`, or that opens a letter.
    @Nullable
    Actor ledInBy(int first) {
        if (!tokens.at(first - 1).equals(":")) {
            return null;
        }
        Actor found = null;
        for (int token = first - 1; token >= 0 && tokens.sentence(token) == tokens.sentence(first - 1); token--) {
            Actor actor = index.at(token) < 0 ? null : cast.of(index.at(token));
            if (actor != null && actor.isPerson()) {
                found = actor;
            }
        }
        return found;
    }

    /// The person named in the letterhead that opens the text: `From the desk of Ann Lee, chief analyst`.
    @Nullable
    Actor headedBy(int first) {
        boolean headed = tokens.at(0).equalsIgnoreCase("from") || tokens.at(1).matches("by|from|of");
        for (int token = 0; headed && token < first && tokens.paragraph(token) == 0; token++) {
            Actor actor = index.at(token) < 0 ? null : cast.of(index.at(token));
            if (actor != null && actor.isPerson()) {
                return actor;
            }
        }
        return null;
    }
}
