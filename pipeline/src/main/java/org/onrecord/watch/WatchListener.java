package org.onrecord.watch;

import java.io.IOException;
import org.onrecord.pipeline.StoryKeeper;

/// Is notified of how watching goes. Called by one thread at a time.
public interface WatchListener extends StoryKeeper.Acknowledging {
    /// Called if something could not be read.
    ///
    /// @param origin its address
    /// @param reason why, in words for the user
    /// @throws IOException if it cannot be passed on; then watching ends
    void notRead(String origin, String reason) throws IOException;

    /// Called for something that went well but that the user may want to know.
    ///
    /// @throws IOException if it cannot be passed on; then watching ends
    void note(String words) throws IOException;
}
