package org.onrecord.circumstance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Figure;
import org.onrecord.text.Span;

/// Finds the amounts, shares and counts in a stretch of text. Ordinals, years, dates, clock times, ages and numbers in
/// names are none; a number of which it is not plain what it counts is left out.
final class FigureReader {
    private static final String PERCENT = "%";
    private static final String POINTS = "percentage points";

    private static final Set<String> RANGE_WORDS = Set.of("to", "or", "-", "–");

    /// Words that move: `rose from 20 to 30 percent` tells two shares, and no range.
    private static final Set<String> OUT_OF = Set.of("from");

    private static final Set<String> LEADS = Forms.of("""
            lead leads leading led ahead behind trail trails trailing margin up down by gain gained fell fall
            dropped drop rose rise
            """);

    private static final Set<String> ROUND = Set.of(
            "some",
            "about",
            "around",
            "than",
            "least",
            "most",
            "nearly",
            "almost",
            "over",
            "roughly",
            "approximately",
            "up",
            "estimated",
            "under",
            "exactly",
            "only",
            "just");

    private final Tokens tokens;
    private final Numerals numerals;
    private final Currencies currencies;
    private final Counted counted;
    private final NoFigures noFigures;

    FigureReader(Tokens tokens, Currencies currencies) {
        this.tokens = tokens;
        this.numerals = new Numerals(tokens);
        this.currencies = currencies;
        this.counted = new Counted(tokens);
        this.noFigures = new NoFigures(tokens);
    }

    /// A number with what stands beside it, before it is told whether it makes a range.
    ///
    /// @param from its first token
    /// @param end behind its last token
    /// @param unit as [Figure] has it, or null
    private record Part(
            int from,
            int end,
            Figure.Sort sort,
            BigDecimal value,
            @Nullable String unit,
            Numerals.Numeral numeral) {}

    /// The figures of one span, in order.
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

    /// Adds what a number and the one behind it make, and tells where to go on.
    private int add(Part low, int limit, List<Figure> figures) {
        int joint = low.end();
        boolean between = tokens.is(low.from() - 1, "between") && tokens.is(joint, "and");
        if (joint < limit && (between || tokens.is(joint, RANGE_WORDS))) {
            Part high = part(joint + 1, limit);
            if (high != null) {
                return addPair(low, high, between, figures);
            }
        }
        addAlone(low, figures);
        return low.end();
    }

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
        boolean change = tokens.is(low.from() - 1, OUT_OF) || (tokens.is(low.end(), "or") && low.unit() != null);
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
        Currencies.Named behind = currencies.behind(numeral.end(), numeral.isScaled());
        if (behind != null && behind.end() <= limit && !noFigures.isDate(from, numeral)) {
            BigDecimal value = behind.cents() ? numeral.value().movePointLeft(2) : numeral.value();
            return new Part(from, behind.end(), Figure.Sort.AMOUNT, plain(value), behind.code(), numeral);
        }
        if (noFigures.is(from, numeral)) {
            return null;
        }
        int end = counted.end(numeral.end(), limit);
        if (end == numeral.end()) {
            return new Part(from, end, Figure.Sort.COUNT, plain(numeral.value()), null, numeral);
        }
        String unit = counted.unit(numeral.end(), end);
        boolean lead = unit.equals("points") || unit.equals("point");
        if (lead
                && (tokens.is(from - 1, LEADS)
                        || tokens.is(end, LEADS)
                        || tokens.is(from - 2, LEADS)
                        || tokens.is(from - 3, LEADS))) {
            return new Part(from, end, Figure.Sort.SHARE, plain(numeral.value()), POINTS, numeral);
        }
        return new Part(from, end, Figure.Sort.COUNT, plain(numeral.value()), unit, numeral);
    }

    private @Nullable Part share(int from, Numerals.Numeral numeral, int limit) {
        int at = tokens.is(numeral.end(), "-") && tokens.glued(numeral.end()) ? numeral.end() + 1 : numeral.end();
        int end;
        String unit = PERCENT;
        switch (tokens.form(at)) {
            case "%", "percent", "pct" -> end = at + 1;
            case "per" -> end = tokens.is(at + 1, "cent") ? at + 2 : -1;
            case "percentage" -> {
                end = tokens.is(at + 1, "points") || tokens.is(at + 1, "point") ? at + 2 : -1;
                unit = POINTS;
            }
            default -> end = -1;
        }
        if (end > 0 && (tokens.is(end, "points") || tokens.is(end, "point"))) {
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
        if (some == null || some.isScaled() || !tokens.is(some.end(), Set.of("in", "out"))) {
            return null;
        }
        int of = tokens.is(some.end(), "out") ? some.end() + 2 : some.end() + 1;
        if (tokens.is(some.end(), "out") && !tokens.is(of - 1, "of")) {
            return null;
        }
        Numerals.Numeral all = numerals.at(of, false);
        boolean shares = all != null
                && all.end() <= limit
                && !noFigures.is(from, some)
                && all.value().compareTo(some.value()) > 0
                && all.value().compareTo(BigDecimal.valueOf(100)) <= 0
                && !tokens.is(all.end(), Set.of("-", "years", "months", "days", "weeks", "hours", "minutes", "%"));
        if (all == null || !shares) {
            return null;
        }
        BigDecimal percent =
                some.value().multiply(BigDecimal.valueOf(100)).divide(all.value(), 2, RoundingMode.HALF_UP);
        return new Figure(tokens.span(from, all.end()), Figure.Sort.SHARE, plain(percent), null, PERCENT);
    }

    /// Without trailing zeros behind the point, and without an exponent.
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
