package org.onrecord.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.onrecord.statement.Manner;

/// Writes scores as lines of text: first those that the referee prints, character for character, then the
/// figures by manner and of whole quotations.
final class ScoreReport {
    private static final int MOST_CONFUSED = 5;

    private ScoreReport() {}

    /// Returns the lines that the referee prints.
    static List<String> refereeLines(Scores scores, boolean withSpeakers) {
        List<String> lines = new ArrayList<>();
        tallies(scores).forEach((name, tally) -> lines.add(padded(name) + " " + shares(tally)));
        if (withSpeakers) {
            lines.add(padded("speaker") + " " + percent(scores.speakers().percent()) + " % of "
                    + scores.speakers().whole() + " matched");
            lines.add(padded("recorded") + " " + percent(scores.recorded().percent()) + " % of "
                    + scores.recorded().whole());
            lines.add(padded("kind") + " " + percent(scores.kinds().percent()) + " % of "
                    + scores.kinds().whole() + "; most confused (gold, got): " + confusions(scores));
        }
        return lines;
    }

    /// Returns the figures that the referee does not print, each a share of the gold.
    static List<String> furtherLines(Scores scores) {
        List<String> lines = new ArrayList<>();
        lines.add("of the gold, by manner: found  exact | spans right: source   cue  content");
        for (Manner manner : Manner.values()) {
            Scores.OfManner figures = scores.manner(manner);
            lines.add(String.format("%-22s ", manner.word())
                    + percent(figures.statements().percent()) + "  "
                    + percent(figures.exact().percent()) + " |              "
                    + spanShares(figures) + "   of " + figures.statements().whole());
        }
        lines.add(padded("whole quotations") + " " + percent(scores.quotations().percent())
                + " % with both ends right, of " + scores.quotations().whole());
        return lines;
    }

    /// Returns each figure once, with its values for each of the scores.
    static List<String> sideBySide(List<Scores> all, boolean withSpeakers) {
        List<String> lines = new ArrayList<>();
        lines.add(padded("")
                + all.stream()
                        .map(scores -> String.format("   %-26s", scores.name()))
                        .collect(Collectors.joining()));
        for (String figure : tallies(all.getFirst()).keySet()) {
            lines.add(padded(figure)
                    + all.stream()
                            .map(scores -> " | " + shares(of(tallies(scores), figure)))
                            .collect(Collectors.joining()));
        }
        for (String figure : percents(all.getFirst(), withSpeakers).keySet()) {
            lines.add(padded(figure)
                    + all.stream()
                            .map(scores -> String.format(
                                    " | %26s", percent(of(percents(scores, withSpeakers), figure)) + " %"))
                            .collect(Collectors.joining()));
        }
        return lines;
    }

    /// Returns the first mistakes, and how many there are of each type; empty if none were asked for.
    static List<String> mistakeLines(Scores scores) {
        List<String> lines = new ArrayList<>();
        if (scores.mistakes().isEmpty()) {
            return lines;
        }
        int all = scores.errorTypes().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        lines.add("errors of " + scores.name() + ", " + scores.mistakes().size() + " shown of " + all + ": "
                + scores.errorTypes().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().words())
                        .collect(Collectors.joining(", ")));
        scores.mistakes().forEach(mistake -> lines.addAll(mistake.lines()));
        return lines;
    }

    /// Formats a number as Python prints it with one decimal: exact ties, and only those, go to the even
    /// digit.
    static String decimal(double value) {
        return new BigDecimal(value).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
    }

    /// Returns the figures that have precision and recall, by name.
    static Map<String, Tally> tallies(Scores scores) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            tallies.put("span exact " + role.word(), scores.ranges(role));
        }
        for (Role role : Role.values()) {
            tallies.put("words " + role.word(), scores.words(role));
        }
        tallies.put("statement", scores.statements());
        tallies.put("statement exact", scores.exact());
        return tallies;
    }

    private static Map<String, Double> percents(Scores scores, boolean withSpeakers) {
        Map<String, Double> percents = new LinkedHashMap<>();
        if (withSpeakers) {
            percents.put("speaker", scores.speakers().percent());
            percents.put("recorded", scores.recorded().percent());
            percents.put("kind", scores.kinds().percent());
        }
        for (Manner manner : Manner.values()) {
            percents.put(
                    "found, " + manner.word(),
                    scores.manner(manner).statements().percent());
            percents.put(
                    "exact, " + manner.word(), scores.manner(manner).exact().percent());
        }
        percents.put("whole quotations", scores.quotations().percent());
        return percents;
    }

    private static <V> V of(Map<String, V> figures, String name) {
        V value = figures.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no figure is called \"" + name + "\"");
        }
        return value;
    }

    private static String shares(Tally tally) {
        return "P " + percent(tally.precision()) + "  R " + percent(tally.recall()) + "  F1 " + percent(tally.f1());
    }

    private static String spanShares(Scores.OfManner figures) {
        StringBuilder shares = new StringBuilder();
        for (Role role : Role.values()) {
            shares.append("  ")
                    .append(percent(figures.ranges()
                            .getOrDefault(role, Scores.Share.NONE)
                            .percent()));
        }
        return shares.toString();
    }

    /// Formats the most frequent confusions as Python prints a list of pairs.
    private static String confusions(Scores scores) {
        return scores.confusions().stream()
                .limit(MOST_CONFUSED)
                .map(entry -> "((" + literal(entry.getKey().gold()) + ", "
                        + (entry.getKey().predicted() == null
                                ? "None"
                                : literal(entry.getKey().predicted()))
                        + "), " + entry.getValue() + ")")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String literal(String words) {
        String escaped = words.replace("\\", "\\\\");
        return words.contains("'") && !words.contains("\"")
                ? "\"" + escaped + "\""
                : "'" + escaped.replace("'", "\\'") + "'";
    }

    private static String percent(double value) {
        return String.format("%5s", decimal(value));
    }

    private static String padded(String name) {
        return String.format("%-22s", name);
    }
}
