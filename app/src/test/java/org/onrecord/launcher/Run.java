package org.onrecord.launcher;

import java.io.IOException;

/// What a start of the program ended with, and all that it printed.
record Run(int status, String out, String err) {
    /// The run of `process`, once that has ended.
    static Run of(Process process) throws IOException, InterruptedException {
        String out = process.inputReader().readAllAsString();
        String err = process.errorReader().readAllAsString();
        return new Run(process.waitFor(), out, err);
    }
}
