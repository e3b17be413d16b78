package org.onrecord.sharing;

/// Thrown when the process that has a record open ended before a command of another process was done.
public final class HostEndedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean hasRead;
    private final boolean hasWritten;

    HostEndedException(boolean hasRead, boolean hasWritten) {
        super("the process that had the record open ended before this command was done");
        this.hasRead = hasRead;
        this.hasWritten = hasWritten;
    }

    /// Returns whether the command read something from standard input.
    public boolean hasRead() {
        return hasRead;
    }

    /// Returns whether the command wrote something to standard output.
    public boolean hasWritten() {
        return hasWritten;
    }
}
