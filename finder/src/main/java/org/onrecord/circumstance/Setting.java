package org.onrecord.circumstance;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;
import org.onrecord.statement.SaidOn;

/// Addressee, venue and date, as far as they have been read.
final class Setting {
    private static final WordLists WORDS = Language.ENGLISH.lists("settings");

    /// Before two who are spoken to, no part of their names.
    private static final Set<String> BOTH = WORDS.set("both");
    private final Tokens tokens;
    private @Nullable String addressee;
    private @Nullable String venue;
    private boolean occasion;
    private @Nullable SaidOn said;

    Setting(Tokens tokens) {
        this.tokens = tokens;
    }

    /// To whom it was said, or null.
    @Nullable
    String addressee() {
        return addressee;
    }

    /// Returns where it was said, or null.
    @Nullable
    String venue() {
        return venue;
    }

    /// When it was said, or null.
    @Nullable
    SaidOn said() {
        return said;
    }

    /// Keeps the first one.
    void addressed(int from, int to) {
        int first = from;
        while (first < to - 1 && (Grammar.isAdverb(tokens.form(first)) || tokens.is(first, BOTH))) {
            first++;
        }
        boolean person = tokens.isCapital(to - 1) || !Cues.isNoPerson(tokens.form(to - 1));
        if (addressee == null && person && !tokens.is(first, Grammar.SECOND_PERSON)) {
            addressee = words(first, to);
        }
    }

    /// Returns the story's words, without the comma or stop that is within a closing quotation mark.
    private String words(int from, int to) {
        String words = tokens.words(from, to);
        int mark = words.length() - 2;
        boolean pointed = mark > 0 && tokens.is(to - 1, "\"") && ",.".indexOf(words.charAt(mark)) >= 0;
        return pointed ? words.substring(0, mark) + words.substring(mark + 1) : words;
    }

    /// Keeps the first occasion, or else the first place: an occasion is more specific.
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

    /// Keeps the first date.
    void when(@Nullable SaidOn date) {
        if (said == null) {
            said = date;
        }
    }
}
