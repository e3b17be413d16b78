package org.onrecord.archive;

import java.io.IOException;
import org.onrecord.identity.Profile;

/// Takes speakers on record, one after the other.
@FunctionalInterface
public interface SpeakerVisitor {
    /// Takes a speaker.
    ///
    /// @throws IOException if it cannot be passed on; no other follows
    void visit(Profile profile) throws IOException;
}
