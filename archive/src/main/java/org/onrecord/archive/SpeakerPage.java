package org.onrecord.archive;

import java.util.List;
import java.util.Map;
import org.onrecord.identity.Profile;
import org.onrecord.statement.Kind;

/// One speaker across stories.
///
/// @param number the speaker's number
/// @param profile names, and roles by date, with the stories that show them
/// @param statements how many statements are theirs, copies and superseded ones left out
/// @param kinds how many of each kind; kinds of which there is none are left out
/// @param matters the words that set what they say apart from what others say, the most telling first
/// @param latest what they said last, the latest first
/// @param history what people did: merges, splits, and their undoing, the earliest first
public record SpeakerPage(
        long number,
        Profile profile,
        long statements,
        Map<Kind, Long> kinds,
        List<String> matters,
        List<KeptStatement> latest,
        List<Event> history) {
    public SpeakerPage {
        kinds = Map.copyOf(kinds);
        matters = List.copyOf(matters);
        latest = List.copyOf(latest);
        history = List.copyOf(history);
    }
}
