package org.onrecord.desk;

import java.io.IOException;

/// Takes what a [Desk] reads, one reading after the other, on the thread that called the desk.
@FunctionalInterface
public interface Readings {
    /// Takes the next reading.
    ///
    /// @throws IOException if it cannot be passed on; the desk then stops reading
    void accept(Reading reading) throws IOException;
}
