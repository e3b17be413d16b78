package org.onrecord.pages;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.entry.EditNote;
import org.onrecord.entry.Event;
import org.onrecord.request.Links;

/// The edits that people made to one speaker, in words.
final class SpeakerHistory {
    private final Archive archive;
    private final Links links;

    SpeakerHistory(Archive archive, Links links) {
        this.archive = archive;
        this.links = links;
    }

    /// An edit.
    ///
    /// @param position its position in the log
    /// @param done what was done
    /// @param who the name of the person who did it
    /// @param day the day, in words
    /// @param why the reason given
    /// @param path the path of a page about it, or null
    record Edit(
            long position,
            String done,
            String who,
            String day,
            String why,
            @Nullable String path) {}

    /// Returns the edits of a speaker, the earliest first.
    List<Edit> of(SpeakerPage page) {
        List<Edit> edits = new ArrayList<>();
        for (Event event : page.history()) {
            switch (event) {
                case Event.Merged merged ->
                    edits.add(edit(
                            event,
                            "said that the speakers " + merged.from() + " and " + merged.into() + " are one",
                            merged.note(),
                            null));
                case Event.Split split -> edits.add(split(page, split));
                case Event.Undone undone ->
                    edits.add(edit(event, "undid entry " + undone.event(), undone.note(), null));
                case Event.Corrected corrected ->
                    edits.add(edit(
                            event,
                            "said that a statement is theirs",
                            corrected.note(),
                            archive.browse()
                                    .statement(corrected.statement())
                                    .map(kept -> links.statement(
                                            kept.story().story().id(),
                                            kept.statement().id()))
                                    .orElse(null)));
                case Event.Withdrawn _, Event.Accepted _, Event.Redacted _, Event.Held _, Event.Sighted _ -> {
                    // These are about stories, not speakers.
                }
            }
        }
        return edits;
    }

    private Edit split(SpeakerPage page, Event.Split split) {
        int count = split.statements().size();
        String statements = count == 1 ? "1 statement" : count + " statements";
        String are = count == 1 ? " is " : " are ";
        return split.position() == page.number()
                ? edit(
                        split,
                        "said that " + statements + " of speaker " + split.from() + are + "this one's",
                        split.note(),
                        links.speaker(split.from()))
                : edit(
                        split,
                        "said that " + statements + are + "another's: speaker " + split.position(),
                        split.note(),
                        links.speaker(split.position()));
    }

    private static Edit edit(Event event, String done, EditNote note, @Nullable String path) {
        return new Edit(
                event.position(),
                done,
                Html.safe(note.who()),
                Html.day(note.when().atZone(ZoneOffset.UTC).toLocalDate()),
                Html.safe(note.why()),
                path);
    }
}
