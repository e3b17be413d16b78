package org.onrecord.entry;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Thrown when a backup cannot be read: it is damaged or cut, is something else, or was made by a newer program. The
/// message names the file and says what to do.
public final class UnreadableBackupException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean isDamaged;

    /// @param isDamaged whether it is a backup that is not as it was written
    public UnreadableBackupException(String message, boolean isDamaged, @Nullable Throwable cause) {
        super(message, cause);
        this.isDamaged = isDamaged;
    }

    /// Returns whether it is a backup that is not as it was written.
    public boolean isDamaged() {
        return isDamaged;
    }
}
