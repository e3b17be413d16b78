package org.onrecord.audit;

import java.util.Set;
import org.onrecord.language.Language;

/// Reporting words that take a side: they doubt the speaker (claimed), suppose guilt (admitted), or colour
/// how something was said (boasted). Newsroom style guides ask editors to look at them twice.
final class LoadedCues {
    private static final Set<String> FORMS =
            Language.ENGLISH.lists("loaded-cues").set("forms");

    private LoadedCues() {}

    /// Returns whether one of the words takes a side.
    static boolean isLoaded(String cue) {
        return WordCount.plain(cue).stream().anyMatch(FORMS::contains);
    }
}
