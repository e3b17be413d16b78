package org.onrecord.receipt;

import java.io.IOException;

/// Thrown if a file or string is not a receipt: it is cut off, of another kind, or lacks a part that every
/// receipt has. The message says what is wrong and where.
public final class UnreadableReceiptException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableReceiptException(String message) {
        super(message);
    }

    UnreadableReceiptException(String message, Throwable cause) {
        super(message, cause);
    }
}
