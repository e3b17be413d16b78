package org.onrecord.api;

import java.util.List;
import org.onrecord.answers.AtomFeed;
import org.onrecord.entry.KeptStatement;
import org.onrecord.request.Links;
import org.onrecord.request.TextFragment;
import org.onrecord.story.Story;

/// A feed of statements for others to follow.
///
/// @param title what they have in common, in words
/// @param self the feed's own absolute address
/// @param page the address of the page that shows the same statements
/// @param statements the statements, newest first
/// @param links the addresses of this server
record Feed(String title, String self, String page, List<KeptStatement> statements, Links links) {
    Feed {
        statements = List.copyOf(statements);
    }

    /// Returns the feed in Atom.
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

    /// Returns the globally unique identifier of a statement: the address of its object.
    String id(KeptStatement kept) {
        return links.absolute(
                Operations.ROOT + "/statements/" + kept.statement().id());
    }

    /// Returns the address at which a statement is shown in its story.
    String shown(KeptStatement kept) {
        return links.origin()
                + links.statement(kept.story().story().id(), kept.statement().id());
    }

    /// Returns the address where a story was published, or else the one where it is shown.
    String published(Story story) {
        return TextFragment.original(story).orElse(links.origin() + links.story(story.id()));
    }
}
