package org.onrecord.pages;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Event;
import org.onrecord.archive.Signed;
import org.onrecord.archive.SpeakerPage;
import org.onrecord.request.Links;

/// What people did to one speaker, in words.
final class SpeakerHistory {
    private final Archive archive;
    private final Links links;

    SpeakerHistory(Archive archive, Links links) {
        this.archive = archive;
        this.links = links;
    }

    /// Something that was done.
    ///
    /// @param position where it stands in the log
    /// @param done what was done
    /// @param who who did it
    /// @param day when
    /// @param why why
    /// @param path where it leads, or null
    record Deed(
            long position,
            String done,
            String who,
            String day,
            String why,
            @Nullable String path) {}

    /// The deeds, the earliest first.
    List<Deed> of(SpeakerPage page) {
        List<Deed> deeds = new ArrayList<>();
        for (Event event : page.history()) {
            switch (event) {
                case Event.Merged merged ->
                    deeds.add(deed(
                            event,
                            "said that the speakers " + merged.from() + " and " + merged.into() + " are one",
                            merged.signed(),
                            null));
                case Event.Split split -> deeds.add(split(page, split));
                case Event.Undone undone ->
                    deeds.add(deed(event, "took back what entry " + undone.event() + " says", undone.signed(), null));
                case Event.Corrected corrected ->
                    deeds.add(deed(
                            event,
                            "said that a statement is theirs",
                            corrected.signed(),
                            archive.browse()
                                    .statement(corrected.statement())
                                    .map(kept -> links.statement(
                                            kept.story().story().id(),
                                            kept.statement().id()))
                                    .orElse(null)));
                case Event.Withdrawn _, Event.Sighted _ -> {
                    // These are of stories, not of speakers.
                }
            }
        }
        return deeds;
    }

    private Deed split(SpeakerPage page, Event.Split split) {
        int count = split.statements().size();
        String statements = count == 1 ? "1 statement" : count + " statements";
        String are = count == 1 ? " is " : " are ";
        return split.position() == page.number()
                ? deed(
                        split,
                        "said that " + statements + " of speaker " + split.from() + are + "this one's",
                        split.signed(),
                        links.speaker(split.from()))
                : deed(
                        split,
                        "said that " + statements + are + "another's: speaker " + split.position(),
                        split.signed(),
                        links.speaker(split.position()));
    }

    private static Deed deed(Event event, String done, Signed signed, @Nullable String path) {
        return new Deed(
                event.position(),
                done,
                Shown.safe(signed.who()),
                Shown.day(signed.when().atZone(ZoneOffset.UTC).toLocalDate()),
                Shown.safe(signed.why()),
                path);
    }
}
