package org.onrecord.pipeline;

import java.io.IOException;

/// Receives what a [Pipeline] reads, one reading after the other, on the thread that called the pipeline.
@FunctionalInterface
public interface Readings {
    /// Receives the next reading.
    ///
    /// @throws IOException if it cannot be passed on; the pipeline then stops reading
    void accept(Reading reading) throws IOException;
}
