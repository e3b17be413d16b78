package org.onrecord.index;

import java.io.IOException;
import java.nio.file.Path;

/// Thrown when an index's folder is already open, in this program or another; only one can have a folder open
/// at a time. The caller can wait, or choose another folder and have the index built there.
public final class FolderInUseException extends IOException {
    private static final long serialVersionUID = 1;

    public FolderInUseException(Path folder, IOException cause) {
        super("the index in " + folder + " is open already, in this program or another", cause);
    }
}
