package org.onrecord.archive;

import java.io.IOException;
import org.onrecord.identity.Profile;

/// Receives the speakers on record, one after the other.
@FunctionalInterface
public interface SpeakerVisitor {
    /// Receives a speaker.
    ///
    /// @throws IOException if the speaker cannot be passed on; no other speaker follows
    void visit(Profile profile) throws IOException;
}
