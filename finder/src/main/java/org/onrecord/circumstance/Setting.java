package org.onrecord.circumstance;

import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Said;

/// To whom, where and when: what the words around a cue tell, as far as they have been read.
final class Setting {
    private final Tokens tokens;
    private @Nullable String addressee;
    private @Nullable String venue;
    private boolean occasion;
    private @Nullable Said said;

    Setting(Tokens tokens) {
        this.tokens = tokens;
    }

    @Nullable
    String addressee() {
        return addressee;
    }

    @Nullable
    String venue() {
        return venue;
    }

    @Nullable
    Said said() {
        return said;
    }

    /// The first that is told holds.
    void addressed(int from, int to) {
        int first = from;
        while (first < to - 1 && (tokens.form(first).endsWith("ly") || tokens.is(first, "both"))) {
            first++;
        }
        boolean person = tokens.isCapital(to - 1) || !Cues.isNoPerson(tokens.form(to - 1));
        if (addressee == null && person && !tokens.is(first, "you")) {
            addressee = words(first, to);
        }
    }

    /// The story's words, without the comma or stop that stands within a closing quotation mark.
    private String words(int from, int to) {
        String words = tokens.words(from, to);
        int mark = words.length() - 2;
        boolean pointed = mark > 0 && tokens.is(to - 1, "\"") && ",.".indexOf(words.charAt(mark)) >= 0;
        return pointed ? words.substring(0, mark) + words.substring(mark + 1) : words;
    }

    /// An occasion tells more than a place, and the first of either holds.
    void tookPlace(VenueReader.Venue read) {
        if (venue == null || (read.occasion() && !occasion)) {
            venue = words(read.from(), read.to());
            occasion = read.occasion();
        }
        VenueReader.Words to = read.addressee();
        if (to != null) {
            addressed(to.from(), to.to());
        }
        when(read.said());
    }

    void when(@Nullable Said date) {
        if (said == null) {
            said = date;
        }
    }
}
