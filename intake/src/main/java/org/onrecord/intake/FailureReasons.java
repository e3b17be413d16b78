package org.onrecord.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/// Turns exceptions into reasons for the user.
final class FailureReasons {
    private FailureReasons() {}

    /// Returns the reason for an exception, without the path.
    static String of(@Nullable IOException exception) {
        return switch (exception) {
            case null -> "could not be read";
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "no such file or folder";
            case FileSystemLoopException _ -> "its links form a circle";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> exception.getMessage() == null ? exception.toString() : exception.getMessage();
        };
    }
}
