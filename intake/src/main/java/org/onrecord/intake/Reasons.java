package org.onrecord.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/// Why something could not be read, in words for the user.
final class Reasons {
    private Reasons() {}

    /// Why `exception` happened, without the path.
    static String of(@Nullable IOException exception) {
        return switch (exception) {
            case null -> "could not be read";
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "no such file or folder";
            case FileSystemLoopException _ -> "links go round in a circle";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> exception.getMessage() == null ? exception.toString() : exception.getMessage();
        };
    }
}
