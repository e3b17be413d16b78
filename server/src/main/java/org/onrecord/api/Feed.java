package org.onrecord.api;

import java.util.List;
import org.onrecord.archive.KeptStatement;
import org.onrecord.desk.AtomFeed;
import org.onrecord.request.Links;
import org.onrecord.request.TextFragment;
import org.onrecord.story.Story;

/// Statements that others follow.
///
/// @param title what they have in common, in words
/// @param self the feed's own address, as the outside knows it
/// @param page the address of the page that shows the same
/// @param statements the statements, the newest first
/// @param links where things are
record Feed(String title, String self, String page, List<KeptStatement> statements, Links links) {
    Feed {
        statements = List.copyOf(statements);
    }

    /// The same as an Atom feed.
    AtomFeed atom() {
        return new AtomFeed(
                self,
                title,
                self,
                page,
                statements.stream()
                        .map(kept -> new AtomFeed.Entry(
                                kept,
                                id(kept),
                                shown(kept),
                                published(kept.story().story())))
                        .toList());
    }

    /// What names a statement in the world: its object's address.
    String id(KeptStatement kept) {
        return links.absolute(
                Operations.ROOT + "/statements/" + kept.statement().id());
    }

    /// Where a statement is shown in its story.
    String shown(KeptStatement kept) {
        return links.origin()
                + links.statement(kept.story().story().id(), kept.statement().id());
    }

    /// Where a story was published, or else where it is shown.
    String published(Story story) {
        return TextFragment.original(story).orElse(links.origin() + links.story(story.id()));
    }
}
