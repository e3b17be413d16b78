package org.onrecord.search;

import java.io.IOException;
import java.nio.file.Path;

/// An index's folder is open already, in this program or another; each folder has one at a time. The caller
/// may wait, or choose another folder and have the index built there.
public final class FolderInUseException extends IOException {
    private static final long serialVersionUID = 1;

    FolderInUseException(Path folder, IOException cause) {
        super("the index in " + folder + " is open already, in this program or another", cause);
    }
}
