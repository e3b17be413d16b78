package org.onrecord.cli;

import org.onrecord.archive.Archive;

/// Closes an archive when the process is interrupted, as from the keyboard, so that what is being put on
/// record is finished first and the index is saved. The caller closes this before the archive.
final class Interruption implements AutoCloseable {
    private final Thread hook;
    private volatile boolean isAsked;

    private Interruption(Archive archive) {
        this.hook = new Thread(
                () -> {
                    isAsked = true;
                    archive.close();
                },
                "interruption");
    }

    /// Registers `archive` to be closed when the process is interrupted.
    static Interruption closing(Archive archive) {
        Interruption interruption = new Interruption(archive);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /// Never returns once the process is being interrupted, so that what then fails is not reported as a
    /// failure.
    void rest() {
        while (isAsked) {
            try {
                hook.join();
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException _) {
                // The process ends in a moment.
            }
        }
    }

    @Override
    public void close() {
        rest();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            rest();
        }
    }
}
