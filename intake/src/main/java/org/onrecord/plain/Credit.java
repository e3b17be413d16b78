package org.onrecord.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// A line that says only who published a story, when, where and by whom: `AFP , Wednesday 29 Nov 2023`, `By
/// Ann Lee, Daily Post`, `Updated 10:12 p.m. ET, Mon March 4, 2019`.
///
/// It is read from left to right as a sequence of dates, labels, agencies and runs of other words. Each run
/// is classified as a person, role, outlet or place by its form and by the word before it; a line with a run
/// that is none of them is not a credit.
///
/// @param authors the names after "By", or in a line with a role or an outlet
/// @param agency the news agency
/// @param outlet the publisher
/// @param place the place where it was written
/// @param date the day, if the line gives exactly one
/// @param updated whether the date is that of an update
/// @param isByline whether it is mainly about the authors
/// @param isSource whether it names the story's source: `Source: Daily Post`
/// @param evidence how certain it is that the line is a credit
record Credit(
        List<String> authors,
        @Nullable String agency,
        @Nullable String outlet,
        @Nullable String place,
        @Nullable LocalDate date,
        boolean updated,
        boolean isByline,
        boolean isSource,
        Evidence evidence) {
    private static final WordLists WORDS = Language.ENGLISH.lists("credit-lines");

    /// How certain it is that a line is a credit.
    enum Evidence {
        /// It consists only of dates, agencies and labels: a credit anywhere.
        WHOLE,
        /// It contains "By", or a date or an agency beside names: a credit above or below a story.
        MARKED,
        /// A name or a place alone: a credit only next to a line that certainly is one.
        BARE
    }

    private static final int LONGEST = 200;
    private static final Pattern GAP = Pattern.compile("[ ,;|·•/()\\[\\]:*_>»~–—-]+");
    private static final Pattern LABEL = Pattern.compile(WORDS.expression("label"), Pattern.CASE_INSENSITIVE);
    private static final Pattern LEAD = Pattern.compile(WORDS.expression("lead"));
    private static final Pattern JOIN = Pattern.compile(WORDS.expression("join"));
    private static final Pattern SOURCE = Pattern.compile(WORDS.expression("source"));
    private static final Set<String> LABELS_OF_CHANGES = WORDS.set("labels of changes");
    private static final String BY = WORDS.word("by");
    private static final String LETTERHEAD = WORDS.word("letterhead");
    private static final String AND = WORDS.word("and");
    private static final Set<String> JOINS_NAMES = WORDS.set("joins names");
    private static final Set<String> JOINS_PLACE = WORDS.set("joins a place");
    private static final Set<String> JOINS_OUTLET = WORDS.set("joins an outlet");
    private static final String STAFF = WORDS.word("staff");
    private static final Pattern WORD = Pattern.compile("[^ ,;|·•/()\\[\\]]+");

    Credit {
        authors = List.copyOf(authors);
    }

    /// Parses `unit` as a credit; returns null if it is not one.
    static @Nullable Credit of(Unit unit) {
        String words = unit.words();
        if (words.length() > LONGEST || unit.startsWithQuote() || ".!?".indexOf(words.charAt(0)) >= 0) {
            return null;
        }
        return new Scan(words).credit();
    }

    /// The word that introduces a run of names.
    private enum Lead {
        NONE,
        BY,
        IN,
        FOR,
        SOURCE
    }

    /// Parses a line from left to right.
    private static final class Scan {
        private final String words;
        private final List<String> authors = new ArrayList<>();
        private final StringBuilder names = new StringBuilder();
        private Lead lead = Lead.NONE;
        private @Nullable String agency;
        private @Nullable String outlet;
        private @Nullable String place;
        private @Nullable LocalDate date;
        private boolean updated;
        private boolean labelled;
        private boolean labelledAgain;
        private boolean ambiguous;
        private boolean timed;
        private boolean dated;
        private boolean by;
        private boolean letterhead;
        private boolean role;
        private boolean residual;
        private boolean unclear;
        private boolean wrong;

        Scan(String words) {
            this.words = words;
        }

        @Nullable
        Credit credit() {
            int offset = 0;
            while (offset < words.length() && !wrong) {
                offset = step(offset);
            }
            close();
            if (wrong) {
                return null;
            }
            Evidence evidence = evidence();
            return evidence == null
                    ? null
                    : new Credit(
                            authors,
                            agency,
                            outlet,
                            place,
                            ambiguous ? null : date,
                            updated,
                            by || !authors.isEmpty(),
                            lead == Lead.SOURCE,
                            evidence);
        }

        private @Nullable Evidence evidence() {
            boolean sure = (labelled && timed) || dated || agency != null;
            if (!residual && !by) {
                return sure ? Evidence.WHOLE : timed ? Evidence.BARE : null;
            }
            if (words.endsWith(".") && !(by && !unclear)) {
                return null;
            }
            if (unclear && !dated) {
                return null;
            }
            if (by && authors.isEmpty() && agency == null && outlet == null && !role) {
                return null;
            }
            boolean names = !authors.isEmpty() && (role || outlet != null || agency != null);
            boolean source = lead == Lead.SOURCE && outlet != null;
            if (by || dated || names || source || (agency != null && (timed || labelled))) {
                return Evidence.MARKED;
            }
            return agency != null || outlet != null || place != null || !authors.isEmpty() ? Evidence.BARE : null;
        }

        private int step(int offset) {
            int next = end(GAP, offset);
            if (next >= 0) {
                // A single space continues a name; any other separator ends it.
                if (!words.substring(offset, next).equals(" ")) {
                    close();
                }
                return next;
            }
            Dates.Found found = Dates.at(words, offset);
            if (found != null) {
                close();
                timed = true;
                dated |= found.full();
                // Two different days without a label: it is unclear which one is meant.
                ambiguous |=
                        date != null && found.date() != null && !found.date().equals(date) && !labelledAgain;
                if (date == null) {
                    date = found.date();
                }
                labelledAgain = false;
                return found.end();
            }
            next = label(offset);
            if (next < 0) {
                next = lead(offset);
            }
            if (next < 0) {
                next = agency(offset);
            }
            if (next >= 0) {
                return next;
            }
            next = end(WORD, offset);
            if (next < 0) {
                wrong = true;
                return words.length();
            }
            names.append(names.isEmpty() ? "" : " ").append(words, offset, next);
            return next;
        }

        private int label(int offset) {
            Matcher matcher = LABEL.matcher(words).region(offset, words.length());
            if (!names.isEmpty() || !matcher.lookingAt()) {
                return -1;
            }
            String label = matcher.group(1);
            // A second date after "Updated" does not replace the first one, but one after "Published" does.
            boolean change = label != null && LABELS_OF_CHANGES.contains(label.toLowerCase(Locale.ROOT));
            if (date == null) {
                updated = change;
            } else if (updated && !change) {
                updated = false;
                date = null;
            }
            labelled = true;
            labelledAgain = true;
            return matcher.end();
        }

        private int lead(int offset) {
            int next = end(LEAD, offset);
            if (next >= 0 && (names.isEmpty() || words.startsWith(BY, offset))) {
                close();
                letterhead = words.regionMatches(true, offset, LETTERHEAD, 0, LETTERHEAD.length());
                lead = Lead.BY;
                by = true;
                return next;
            }
            next = end(SOURCE, offset);
            if (next >= 0 && offset == 0) {
                lead = Lead.SOURCE;
                return next;
            }
            Matcher matcher = JOIN.matcher(words).region(offset, words.length());
            if (offset == 0 || !matcher.lookingAt()) {
                return -1;
            }
            String join = matcher.group(1).toLowerCase(Locale.ROOT);
            boolean pair = lead != Lead.BY && JOINS_NAMES.contains(join);
            if (pair && Credits.isOutlet(names + " " + AND + rest(matcher.end()))) {
                return -1;
            }
            close();
            if (JOINS_PLACE.contains(join)) {
                lead = Lead.IN;
            } else if (JOINS_OUTLET.contains(join)) {
                lead = Lead.FOR;
            }
            return matcher.end();
        }

        /// Returns the text from `offset` to the next separator: an outlet may have "and" in its name.
        private String rest(int offset) {
            int end = offset;
            while (end < words.length() && ",;|·•/()".indexOf(words.charAt(end)) < 0) {
                end++;
            }
            return words.substring(offset, end).stripTrailing();
        }

        private int agency(int offset) {
            Agencies.Named named = names.isEmpty() ? Agencies.at(words, offset) : null;
            if (named == null) {
                return -1;
            }
            int next = named.end();
            int after = next < words.length() && words.charAt(next) == ' ' ? next + 1 : next;
            boolean alone = after >= words.length()
                    || end(GAP, after) >= 0
                    || end(JOIN, after) >= 0
                    || Dates.at(words, after) != null
                    || words.startsWith(STAFF, after);
            if (!alone) {
                return -1;
            }
            if (agency == null) {
                agency = named.name();
            }
            return next;
        }

        private int end(Pattern pattern, int offset) {
            Matcher matcher = pattern.matcher(words).region(offset, words.length());
            return matcher.lookingAt() ? matcher.end() : -1;
        }

        /// Classifies the names collected so far.
        private void close() {
            if (names.isEmpty()) {
                return;
            }
            String found = names.toString();
            names.setLength(0);
            if (by && found.endsWith(".") && !Credits.isInitial(found)) {
                found = found.substring(0, found.length() - 1);
            }
            residual = true;
            // On a letterhead, the job title and the organisation follow the name.
            if (Credits.isRole(found) || (letterhead && !authors.isEmpty())) {
                role = true;
            } else if (Agencies.named(found) != null) {
                agency = agency == null ? Agencies.named(found) : agency;
            } else if (Credits.isOutlet(found) || (lead == Lead.FOR && Credits.isCapitalised(found))) {
                outlet = outlet == null ? found : outlet;
            } else if (lead == Lead.SOURCE && Credits.isCapitalised(found)) {
                outlet = outlet == null ? found : outlet;
            } else if (lead != Lead.BY
                    && (Places.isKnown(found) || (lead == Lead.IN && Credits.isCapitalised(found)))) {
                place = place == null && lead != Lead.IN ? Places.written(found) : place;
            } else if (Credits.isPerson(found)) {
                if (lead == Lead.BY || lead == Lead.NONE) {
                    authors.add(Credits.name(found));
                }
            } else if (Credits.isCapitalised(found) && !by) {
                unclear = true;
            } else if (by && (!authors.isEmpty() || agency != null) && Credits.isCapitalised(found)) {
                // After an author: a place or an employer, it is unclear which.
                role = true;
            } else {
                wrong = true;
            }
        }
    }
}
