package org.onrecord.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A line that says who published a story, when, where and by whom, and nothing else:
/// `AFP , Wednesday 29 Nov 2023`, `By Ann Lee, Daily Post`, `Updated 10:12 p.m. ET, Mon March 4, 2019`.
///
/// @param authors the names after "By", or in a line with a role or an outlet
/// @param agency the news agency
/// @param outlet who published it
/// @param place where it was written
/// @param date the day, where the line says one clearly
/// @param updated whether the date is said to be that of a change
/// @param isByline whether it is about the authors first
/// @param isSource whether it says whose story it is: `Source: Daily Post`
/// @param evidence how the line is known for what it is
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
    /// How a line is known to be a credit.
    enum Evidence {
        /// Nothing in it is anything but a date, an agency or a label: a credit wherever it stands.
        WHOLE,
        /// It says "By", or holds a date or an agency beside names: a credit above or below a story.
        MARKED,
        /// A name or a place alone: a credit only beside a line that is surely one.
        BARE
    }

    private static final int LONGEST = 200;
    private static final Pattern GAP = Pattern.compile("[ ,;|·•/()\\[\\]:*_>»~–—-]+");
    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:first|last|originally|was) )*(published|posted|updated?|modified|issued|created|edited|released|revised"
                    + "|filed|uploaded)(?: (?:on|at))?(?![\\p{L}])|(?:date|time|on|at)(?=:)|(?:on|at)(?= \\d)"
                    + "|\\d{1,2} min(?:ute)?s? read\\b|(?:web |copy )?editor: ?[^|,;]{1,40}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEAD = Pattern.compile(
            "(?:(?:(?:Story|Text|Words|Written|Report(?:ed)?|Compiled|Analysis|Published)(?: by|:))|By|BY|by|Authors?:"
                    + "|From the (?:[Dd]esk|[Oo]ffice) of|FROM THE (?:DESK|OFFICE) OF)(?: |(?<=:))");
    private static final Pattern JOIN = Pattern.compile("(and|AND|&|with|WITH|via|VIA|in|IN|from|FROM|for|FOR)(?= )");
    private static final Pattern SOURCE = Pattern.compile("(?:Source|SOURCE|Outlet|Publication|Publisher)s?: ?");
    private static final Pattern WORD = Pattern.compile("[^ ,;|·•/()\\[\\]]+");

    Credit {
        authors = List.copyOf(authors);
    }

    /// What `unit` says as a credit, or null where it is none.
    static @Nullable Credit of(Unit unit) {
        String words = unit.words();
        if (words.length() > LONGEST || unit.startsWithQuote() || ".!?".indexOf(words.charAt(0)) >= 0) {
            return null;
        }
        return new Scan(words).credit();
    }

    /// Who or what introduces a stretch of names.
    private enum Lead {
        NONE,
        BY,
        IN,
        FOR,
        SOURCE
    }

    /// One reading of a line, from left to right.
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
                // Dots in initials and blanks go on with a name; any other mark ends it.
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
                // Two days without a word on either: it is not told which is meant.
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
            // A second date after "Updated" does not replace the first one, and a first one is replaced by "Published".
            boolean change = label != null && "umer".indexOf(Character.toLowerCase(label.charAt(0))) >= 0;
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
            if (next >= 0 && (names.isEmpty() || words.startsWith("by", offset))) {
                close();
                letterhead = Character.toUpperCase(words.charAt(offset)) == 'F';
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
            boolean pair = lead != Lead.BY && matcher.group(1).matches("(?i)and|&");
            if (pair && Credits.isOutlet(names + " and" + rest(matcher.end()))) {
                return -1;
            }
            close();
            lead = switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
                case "in", "from" -> Lead.IN;
                case "for" -> Lead.FOR;
                default -> lead;
            };
            return matcher.end();
        }

        /// What follows `offset` up to the next mark: an outlet may have "and" in its name.
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
            int behind = next < words.length() && words.charAt(next) == ' ' ? next + 1 : next;
            boolean alone = behind >= words.length()
                    || end(GAP, behind) >= 0
                    || end(JOIN, behind) >= 0
                    || Dates.at(words, behind) != null
                    || words.startsWith("staff", behind);
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

        /// Says what the names gathered so far are.
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
            // On a letterhead, what follows the name is the post and the house.
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
                // Behind the author: where or for whom, it does not say which.
                role = true;
            } else {
                wrong = true;
            }
        }
    }
}
