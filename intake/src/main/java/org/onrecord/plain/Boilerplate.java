package org.onrecord.plain;

import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.language.Language;
import org.onrecord.language.WordLists;

/// Recognises what a site puts around a story: labels of links, invitations to share or subscribe, copyright
/// lines, rules between parts.
final class Boilerplate {
    private static final WordLists WORDS = Language.ENGLISH.lists("boilerplate");

    private static final int LONGEST = 260;

    /// Patterns of whole lines that are boilerplate, case-insensitive.
    private static final List<Pattern> WHOLE =
            WORDS.expressions("whole").stream().map(Boilerplate::whole).toList();

    private static final Pattern HEADS_A_LIST = whole(WORDS.expression("heads a list"));
    /// Its parts cannot match the separators between them, so that a long run of arrows causes no
    /// backtracking.
    private static final Pattern CRUMBS = Pattern.compile("[^.!?“\">»›]{1,40}+(?:[>»›]++[^.!?“\">»›]{1,60}+){1,6}");
    private static final Pattern RELEASE = whole(WORDS.expression("release"));
    private static final Pattern KICKER = whole(WORDS.expression("kicker"));
    private static final Pattern SPEECH = Pattern.compile(WORDS.expression("speech"));

    private Boilerplate() {}

    /// Returns whether `unit` belongs to the site and not to the story.
    static boolean is(Unit unit) {
        String words = unit.words();
        if (words.length() > LONGEST || unit.isLong() || unit.startsWithQuote()) {
            return false;
        }
        boolean crumbs = unit.count() <= 12 && CRUMBS.matcher(words).matches();
        return !SPEECH.matcher(words).find() && (crumbs || matchesOne(words));
    }

    /// Returns whether the lines directly below `unit` are links to other stories.
    static boolean headsAList(Unit unit) {
        return unit.words().length() < 80 && HEADS_A_LIST.matcher(unit.words()).matches();
    }

    /// Returns whether `unit` says that the text below is a press release.
    static boolean isRelease(Unit unit) {
        return RELEASE.matcher(unit.words()).matches();
    }

    /// Returns whether `unit` is the name of a section above a headline.
    static boolean isKicker(Unit unit) {
        return unit.words().length() < 60 && KICKER.matcher(unit.words()).matches();
    }

    private static boolean matchesOne(String words) {
        for (Pattern pattern : WHOLE) {
            if (pattern.matcher(words).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Pattern whole(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
