package org.onrecord.request;

import io.javalin.http.Context;
import org.onrecord.answers.SearchParameters;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.Redaction;
import org.onrecord.entry.Withdrawal;
import org.onrecord.entry.WithdrawnStories;

/// The parameter `withdrawn` of a request: whether stories take part that must not be used.
public final class WithdrawnParameter {
    private WithdrawnParameter() {}

    /// Returns what a request says; withdrawn stories are left out if it says nothing.
    public static WithdrawnStories of(Context context) {
        return SearchParameters.withdrawn(context.queryParam("withdrawn"));
    }

    /// Returns a story that may be shown.
    ///
    /// @throws Problem if the story was redacted, or is withdrawn and the request does not ask for such
    /// stories; it says when that was and why, and nothing of the story
    public static KeptStory shown(Context context, KeptStory story) {
        unredacted(story);
        Withdrawal withdrawal = story.withdrawal();
        if (withdrawal != null && !of(context).admits(story.status())) {
            throw Problem.gone(
                    "this story was " + withdrawal.words() + "; withdrawn=true in the address shows it all the same");
        }
        return story;
    }

    private static void unredacted(KeptStory story) {
        Redaction redaction = story.redaction();
        if (redaction != null && redaction.isWhole()) {
            throw Problem.gone("this story was " + redaction.words());
        }
    }

    /// Returns a statement whose story may be shown; see [#shown(Context, KeptStory)].
    public static KeptStatement shown(Context context, KeptStatement statement) {
        shown(context, statement.story());
        return unredacted(statement);
    }

    /// Returns a statement whose words are still on record; its story may be withdrawn.
    ///
    /// @throws Problem if it was redacted, or its story was
    public static KeptStatement unredacted(KeptStatement statement) {
        unredacted(statement.story());
        if (statement.redaction() != null) {
            throw Problem.gone("this statement was " + statement.redaction().words());
        }
        return statement;
    }
}
