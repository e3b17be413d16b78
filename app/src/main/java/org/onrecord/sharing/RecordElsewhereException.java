package org.onrecord.sharing;

/// Thrown when another process has a record open and runs commands on it: the command must run there.
public final class RecordElsewhereException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RecordGuest guest;

    RecordElsewhereException(RecordGuest guest) {
        super("the record is open in another process");
        this.guest = guest;
    }

    /// Returns the connection to that process.
    public RecordGuest guest() {
        return guest;
    }
}
