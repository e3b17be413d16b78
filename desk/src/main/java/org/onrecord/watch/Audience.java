package org.onrecord.watch;

import java.io.IOException;
import org.onrecord.desk.Keeping;

/// Is told how watching goes. Called by one thread at a time.
public interface Audience extends Keeping.Acknowledging {
    /// Something could not be read.
    ///
    /// @param origin its address
    /// @param reason why, in words for the user
    /// @throws IOException if it cannot be passed on; then watching ends
    void notRead(String origin, String reason) throws IOException;

    /// Something went as it should, and the user may still want to know.
    ///
    /// @throws IOException if it cannot be passed on; then watching ends
    void note(String words) throws IOException;
}
