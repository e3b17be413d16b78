package org.onrecord.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.options.WrongUseException;
import org.onrecord.terminal.Plural;
import org.onrecord.text.CodePoints;
import org.onrecord.text.Span;
import org.onrecord.text.Text;

/// Finds the words of a story that a user gives on the command line: by the words themselves, with an ellipsis
/// between pieces, or by offsets. White space, case and the form of quotation marks do not count.
///
/// @param option the option, for messages
/// @param text the story's text
/// @param near where the statement is: of several places, the nearest is meant
public record WordsInStory(String option, Text text, Span near) {
    private static final Pattern OFFSETS = Pattern.compile("[0-9]{1,9}-[0-9]{1,9}(?:\\s*,\\s*[0-9]{1,9}-[0-9]{1,9})*");
    private static final Pattern PIECES = Pattern.compile("\\s*(?:…|\\.\\.\\.)\\s*");
    private static final String DOUBLE = "\"“”„«»";
    private static final String SINGLE = "'‘’‚";
    private static final String BEFORE_CLOSING = ",.;:!?…";

    /// Returns the spans of the words.
    ///
    /// @throws WrongUseException if the text does not contain them, or in several places equally near
    public List<Span> spans(String given) {
        if (OFFSETS.matcher(given.strip()).matches()) {
            return ofOffsets(given.strip());
        }
        List<Span> spans = new ArrayList<>();
        for (String piece : PIECES.split(given.strip(), -1)) {
            if (!piece.isBlank()) {
                Span span = nearest(piece.strip());
                spans.add(option.equals("--content") ? withMarks(span) : span);
            }
        }
        if (spans.isEmpty()) {
            throw new WrongUseException(option + " needs the words, as they stand in the story");
        }
        return spans.stream().sorted().toList();
    }

    private List<Span> ofOffsets(String given) {
        CodePoints codePoints = text.codePoints();
        List<Span> spans = new ArrayList<>();
        for (String piece : given.split(",", -1)) {
            String[] ends = piece.strip().split("-", -1);
            int start = Integer.parseInt(ends[0]);
            int end = Integer.parseInt(ends[1]);
            if (start >= end || end > codePoints.count()) {
                throw new WrongUseException(option + ": " + piece.strip() + " is not within the text, which has "
                        + Plural.of(codePoints.count(), "character"));
            }
            spans.add(new Span(codePoints.toUtf16(start), codePoints.toUtf16(end)));
        }
        return spans;
    }

    private Span nearest(String words) {
        Matcher matcher = pattern(words).matcher(text.string());
        List<Span> places = new ArrayList<>();
        while (matcher.find()) {
            places.add(new Span(matcher.start(), matcher.end()));
        }
        int least = places.stream()
                .mapToInt(this::distance)
                .min()
                .orElseThrow(() -> new WrongUseException(
                        option + ": the story does not contain \"" + words + "\"; onrecord show prints it"));
        List<Span> nearest =
                places.stream().filter(place -> distance(place) == least).toList();
        if (nearest.size() > 1) {
            throw new WrongUseException(option + ": \"" + words + "\" stands there " + nearest.size()
                    + " times; give more of the words around it");
        }
        return nearest.getFirst();
    }

    private int distance(Span place) {
        return place.overlaps(near) ? 0 : Math.max(place.start() - near.end(), near.start() - place.end()) + 1;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                Stream.of(words.split("\\s+", -1))
                        .map(word ->
                                word.codePoints().mapToObj(WordsInStory::letter).collect(Collectors.joining()))
                        .collect(Collectors.joining("\\s+", "(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String letter(int codePoint) {
        if (DOUBLE.indexOf(codePoint) >= 0) {
            return "[" + DOUBLE + "]";
        }
        return SINGLE.indexOf(codePoint) >= 0 ? "[" + SINGLE + "]" : Pattern.quote(Character.toString(codePoint));
    }

    /// Returns the words with the quotation marks around them, which are part of a content.
    private Span withMarks(Span words) {
        String string = text.string();
        int end = words.end();
        while (end < string.length() && BEFORE_CLOSING.indexOf(string.charAt(end)) >= 0) {
            end++;
        }
        boolean isQuoted = words.start() > 0
                && DOUBLE.indexOf(string.charAt(words.start() - 1)) >= 0
                && end < string.length()
                && DOUBLE.indexOf(string.charAt(end)) >= 0;
        return isQuoted ? new Span(words.start() - 1, end + 1) : words;
    }
}
