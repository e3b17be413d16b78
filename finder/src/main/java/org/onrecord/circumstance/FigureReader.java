package org.onrecord.circumstance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.Grammar;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;
import org.onrecord.statement.Figure;
import org.onrecord.text.Span;

/// Finds the amounts, shares and counts in a stretch of text. Ordinals, years, dates, clock times, ages and
/// numbers in names are not figures; neither are numbers of which it is unclear what they count.
///
/// How it works. At each token a number is read, in digits or words, with its scale ([Numerals]). A currency
/// before or after it makes it an amount ([Currencies]); a word for hundredths makes it a share, with
/// percentage points distinguished from per cent; a plural noun soon after it is what it counts
/// ([CountedNoun]). `Two-thirds` and `nine in ten` are shares too ([Fractions]). Then [NonFigures] decides
/// whether it is a year, a date or part of a name. Two numbers with `to`, `or`, a dash, or `between` and
/// `and` make a range, in which the first takes unit and scale of the second (`$2 to 3 million`), unless
/// something moved (`from 20 to 30 percent`): those are two figures.
///
/// Why so. Figures are for comparing, so a wrong unit is worse than none. A number without a unit is kept
/// only if it has a scale, five digits, or a word such as `about` before it: then it certainly is an amount
/// of something.
///
/// Limits. The counted noun is searched for in the five words after a number; units before it are not read
/// (`a total in dollars of 5`). Sums and shares are taken from the words, not recomputed.
///
/// Takes time linear in the stretch. Immutable.
final class FigureReader {
    private static final WordLists WORDS = Language.ENGLISH.lists("figures");

    /// The unit of shares.
    private static final String PERCENT = "%";
    /// The unit of a change of shares, as in [Figure], for every language.
    private static final String POINTS = "percentage points";

    /// Between the ends of a range.
    private static final Set<String> RANGE_WORDS = WORDS.set("range words");

    /// Words for movement: `rose from 20 to 30 percent` gives two shares, not a range.
    private static final Set<String> OUT_OF = WORDS.set("out of");

    /// Beside points, these indicate shares of votes rather than a count.
    private static final Set<String> LEADS = WORDS.set("leads");

    /// Before a number without a unit, these indicate a figure.
    private static final Set<String> ROUND = WORDS.set("round");

    /// Between a part and its whole: `nine in ten`, `nine out of ten`.
    private static final Set<String> SHARE_OF = WORDS.set("share of");

    /// After a number that is not the whole of a share: `in 10 years`.
    private static final Set<String> NO_WHOLE = WORDS.set("no whole");

    /// Opens a range that "and" joins.
    private static final Set<String> BETWEEN = WORDS.set("between");

    /// The unit of differences between shares.
    private static final Set<String> POINT = WORDS.set("points");

    /// Between a part and its whole, before the preposition.
    private static final Set<String> OUT = WORDS.set("out");

    /// Of a hundred, in one word.
    private static final Set<String> PERCENT_WORDS = WORDS.set("percent");

    /// Of a hundred, in two words: the first.
    private static final Set<String> PER = WORDS.set("per");

    /// The second.
    private static final Set<String> CENT = WORDS.set("cent");

    /// Makes points of a hundred.
    private static final Set<String> PERCENTAGE = WORDS.set("percentage");

    private final Tokens tokens;
    private final Numerals numerals;
    private final Currencies currencies;
    private final CountedNoun counted;
    private final NonFigures noFigures;

    FigureReader(Tokens tokens, Currencies currencies) {
        this.tokens = tokens;
        this.numerals = new Numerals(tokens);
        this.currencies = currencies;
        this.counted = new CountedNoun(tokens);
        this.noFigures = new NonFigures(tokens);
    }

    /// A number with the words next to it, before it is known whether it is part of a range.
    ///
    /// @param from its first token
    /// @param end the token after its last one
    /// @param unit as in [Figure], or null
    private record Part(
            int from,
            int end,
            Figure.Sort sort,
            BigDecimal value,
            @Nullable String unit,
            Numerals.Numeral numeral) {}

    /// Returns the figures of one span, in order.
    List<Figure> read(Span span) {
        List<Figure> figures = new ArrayList<>();
        int limit = tokens.from(span.end());
        int at = tokens.from(span.start());
        while (at < limit) {
            Figure fraction = fraction(at, limit);
            if (fraction != null) {
                figures.add(fraction);
                at = tokens.from(fraction.span().end());
                continue;
            }
            Part part = part(at, limit);
            if (part == null) {
                int none = noFigures.skip(at);
                at = Math.max(at + 1, none);
                continue;
            }
            at = Math.max(at + 1, add(part, limit, figures));
        }
        return figures;
    }

    /// Adds what a number and the next one make; returns the token to continue at.
    private int add(Part low, int limit, List<Figure> figures) {
        int joint = low.end();
        boolean between = tokens.is(low.from() - 1, BETWEEN) && tokens.is(joint, Grammar.COORDINATING);
        if (joint < limit && (between || tokens.is(joint, RANGE_WORDS))) {
            Part high = part(joint + 1, limit);
            if (high != null) {
                return addPair(low, high, between, figures);
            }
        }
        addAlone(low, figures);
        return low.end();
    }

    /// Adds two numbers joined by a word, as a range or as two figures; returns the token to continue at.
    private int addPair(Part low, Part high, boolean between, List<Figure> figures) {
        Part lower = low;
        boolean bare = low.unit() == null
                || (low.sort() == Figure.Sort.AMOUNT && !low.numeral().isScaled());
        boolean inherits =
                bare && (low.unit() == null || high.unit() == null || low.unit().equals(high.unit()));
        if (inherits) {
            BigDecimal value = low.value();
            BigDecimal scaled = value.multiply(high.numeral().scale());
            boolean takesScale = !low.numeral().isScaled() && scaled.compareTo(high.value()) <= 0;
            BigDecimal lowValue = takesScale ? scaled : value;
            Figure.Sort sort = high.unit() == null ? low.sort() : high.sort();
            String unit = high.unit() == null ? low.unit() : high.unit();
            lower = new Part(low.from(), low.end(), sort, lowValue, unit, low.numeral());
        }
        Part upper = high;
        if (high.unit() == null && lower.sort() == Figure.Sort.AMOUNT) {
            upper = new Part(high.from(), high.end(), lower.sort(), high.value(), lower.unit(), high.numeral());
        }
        boolean alike = lower.unit() != null && lower.unit().equals(upper.unit());
        boolean upwards = lower.value().compareTo(upper.value()) < 0;
        boolean change =
                tokens.is(low.from() - 1, OUT_OF) || (tokens.is(low.end(), Grammar.ALTERNATIVE) && low.unit() != null);
        if (alike && upwards && (between || !change)) {
            figures.add(new Figure(
                    tokens.span(low.from(), high.end()), lower.sort(), lower.value(), upper.value(), lower.unit()));
        } else if (low.unit() == null && high.unit() == null) {
            return high.end(); // a score, a ratio
        } else {
            addAlone(lower.sort() == Figure.Sort.COUNT ? low : lower, figures);
            addAlone(upper, figures);
        }
        return high.end();
    }

    /// Adds a number that is a figure by itself.
    private void addAlone(Part part, List<Figure> figures) {
        boolean tells = part.unit() != null
                || part.numeral().isScaled()
                || tokens.is(part.from() - 1, ROUND)
                || part.value().compareTo(BigDecimal.valueOf(10_000)) >= 0;
        if (tells) {
            figures.add(new Figure(
                    tokens.span(part.from(), part.end()), part.sort(), plain(part.value()), null, part.unit()));
        }
    }

    /// Returns the number that begins at a token with all that is beside it; null if there is none or it is
    /// not a figure.
    private @Nullable Part part(int from, int limit) {
        Currencies.Named before = currencies.before(from);
        Numerals.Numeral numeral = numerals.at(before == null ? from : before.end(), before != null);
        if (numeral == null || numeral.end() > limit) {
            return null;
        }
        if (before != null) {
            return new Part(from, numeral.end(), Figure.Sort.AMOUNT, plain(numeral.value()), before.code(), numeral);
        }
        Part share = share(from, numeral, limit);
        if (share != null) {
            return share;
        }
        Currencies.Named after = currencies.after(numeral.end(), numeral.isScaled());
        if (after != null && after.end() <= limit && !noFigures.isDate(from, numeral)) {
            BigDecimal value = after.cents() ? numeral.value().movePointLeft(2) : numeral.value();
            return new Part(from, after.end(), Figure.Sort.AMOUNT, plain(value), after.code(), numeral);
        }
        if (noFigures.is(from, numeral)) {
            return null;
        }
        int end = counted.end(numeral.end(), limit);
        if (end == numeral.end()) {
            return new Part(from, end, Figure.Sort.COUNT, plain(numeral.value()), null, numeral);
        }
        String unit = counted.unit(numeral.end(), end);
        boolean lead = POINT.contains(unit);
        if (lead
                && (tokens.is(from - 1, LEADS)
                        || tokens.is(end, LEADS)
                        || tokens.is(from - 2, LEADS)
                        || tokens.is(from - 3, LEADS))) {
            return new Part(from, end, Figure.Sort.SHARE, plain(numeral.value()), POINTS, numeral);
        }
        return new Part(from, end, Figure.Sort.COUNT, plain(numeral.value()), unit, numeral);
    }

    /// Returns a number with a word for hundredths after it, or null.
    private @Nullable Part share(int from, Numerals.Numeral numeral, int limit) {
        int at = tokens.is(numeral.end(), "-") && tokens.glued(numeral.end()) ? numeral.end() + 1 : numeral.end();
        int end = -1;
        String unit = PERCENT;
        if (tokens.is(at, PERCENT_WORDS)) {
            end = at + 1;
        } else if (tokens.is(at, PER)) {
            end = tokens.is(at + 1, CENT) ? at + 2 : -1;
        } else if (tokens.is(at, PERCENTAGE)) {
            end = tokens.is(at + 1, POINT) ? at + 2 : -1;
            unit = POINTS;
        }
        if (end > 0 && tokens.is(end, POINT)) {
            end++;
            unit = POINTS;
        }
        return end < 0 || end > limit
                ? null
                : new Part(from, end, Figure.Sort.SHARE, plain(numeral.value()), unit, numeral);
    }

    /// `two-thirds`, `half of`, `nine out of 10`.
    private @Nullable Figure fraction(int from, int limit) {
        int part = tokens.is(from, "-") ? -1 : Fractions.end(tokens, from);
        if (part > 0 && part <= limit) {
            return new Figure(
                    tokens.span(from, part), Figure.Sort.SHARE, Fractions.percent(tokens, from), null, PERCENT);
        }
        Numerals.Numeral some = numerals.at(from, false);
        if (some == null || some.isScaled() || !tokens.is(some.end(), SHARE_OF)) {
            return null;
        }
        int of = tokens.is(some.end(), OUT) ? some.end() + 2 : some.end() + 1;
        if (tokens.is(some.end(), OUT) && !tokens.is(of - 1, Grammar.GENITIVE)) {
            return null;
        }
        Numerals.Numeral all = numerals.at(of, false);
        boolean shares = all != null
                && all.end() <= limit
                && !noFigures.is(from, some)
                && all.value().compareTo(some.value()) > 0
                && all.value().compareTo(BigDecimal.valueOf(100)) <= 0
                && !tokens.is(all.end(), NO_WHOLE);
        if (all == null || !shares) {
            return null;
        }
        BigDecimal percent =
                some.value().multiply(BigDecimal.valueOf(100)).divide(all.value(), 2, RoundingMode.HALF_UP);
        return new Figure(tokens.span(from, all.end()), Figure.Sort.SHARE, plain(percent), null, PERCENT);
    }

    /// Removes trailing zeros after the point, and the exponent.
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
