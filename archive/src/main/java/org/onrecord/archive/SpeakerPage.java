package org.onrecord.archive;

import java.util.List;
import java.util.Map;
import org.onrecord.entry.Event;
import org.onrecord.entry.KeptStatement;
import org.onrecord.identity.Profile;
import org.onrecord.statement.Kind;

/// One speaker across stories.
///
/// @param number the speaker's number
/// @param profile names, and roles by date, with the stories that show them
/// @param statements the number of their statements, without copies and superseded ones
/// @param kinds the number of statements of each kind, without kinds that have none
/// @param matters the words that distinguish what they say from what others say, most distinctive first
/// @param latest their latest statements, latest first
/// @param history people's edits: merges, splits, and the undoing of these, earliest first
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

    /// Returns the page of a speaker without statements and without edits.
    static SpeakerPage of(long number, Profile profile) {
        return new SpeakerPage(number, profile, 0, Map.of(), List.of(), List.of(), List.of());
    }

    /// Returns this page with other counts of statements, in total and by kind.
    SpeakerPage withCounts(long all, Map<Kind, Long> byKind) {
        return new SpeakerPage(number, profile, all, byKind, matters, latest, history);
    }

    /// Returns this page with what the speaker talks about and their latest statements.
    SpeakerPage withWords(List<String> telling, List<KeptStatement> last) {
        return new SpeakerPage(number, profile, statements, kinds, telling, last, history);
    }

    /// Returns this page with people's edits, earliest first.
    SpeakerPage withHistory(List<Event> events) {
        return new SpeakerPage(number, profile, statements, kinds, matters, latest, events);
    }
}
