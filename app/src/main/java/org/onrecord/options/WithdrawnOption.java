package org.onrecord.options;

import org.onrecord.entry.WithdrawnStories;
import picocli.CommandLine.Option;

/// Whether withdrawn stories take part in an answer.
public final class WithdrawnOption {
    @Option(
            names = "--withdrawn",
            description = "Include stories that must not be used: killed, held back, under embargo, or withdrawn by"
                    + " hand. Each is marked as what it is.")
    private boolean isIncluded;

    public WithdrawnOption() {}

    /// Returns whether they take part.
    public WithdrawnStories stories() {
        return isIncluded ? WithdrawnStories.INCLUDED : WithdrawnStories.HIDDEN;
    }
}
