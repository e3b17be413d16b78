package org.onrecord.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.text.Span;

/// The words that a redaction takes out, and where else they are: in the same text again, in a headline, in the
/// reason of a correction. Punctuation, spaces and case do not count.
///
/// A phrase of fewer than [#FEWEST] words is not looked for, since "yes" or a name can be anywhere.
public final class RedactedWords {
    private static final int FEWEST = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String BETWEEN = "[^\\p{L}\\p{N}]+";

    private final List<Pattern> phrases = new ArrayList<>();

    /// Looks for each of these phrases.
    public RedactedWords(Collection<String> words) {
        for (String phrase : words) {
            List<String> found =
                    WORD.matcher(phrase).results().map(MatchResult::group).toList();
            if (found.size() >= FEWEST) {
                phrases.add(Pattern.compile(
                        "(?<![\\p{L}\\p{N}])"
                                + found.stream().map(Pattern::quote).collect(Collectors.joining(BETWEEN))
                                + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
            }
        }
    }

    /// Returns whether a string has one of the phrases.
    public boolean isIn(String string) {
        return phrases.stream().anyMatch(phrase -> phrase.matcher(string).find());
    }

    /// Returns where a string has the phrases.
    List<Span> in(String string) {
        return phrases.stream()
                .flatMap(phrase -> phrase.matcher(string).results())
                .map(match -> new Span(match.start(), match.end()))
                .toList();
    }
}
