package org.onrecord.sharing;

import java.io.OutputStream;
import org.onrecord.terminal.Environment;

/// Runs a command.
@FunctionalInterface
public interface CommandRunner {
    /// Runs the command that `args` give.
    ///
    /// @param out where the help goes
    /// @return the exit status
    int run(String[] args, OutputStream out, Environment environment);
}
