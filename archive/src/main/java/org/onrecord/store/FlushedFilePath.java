package org.onrecord.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// H2's files, in an order of writes that a power failure does not harm. What a chunk begins with is on the disk after
/// the rest of it ([HeadersLastChannel]). A file that takes the name of another is on the disk before: when H2 compacts
/// its file, it writes a new one beside it and renames that, without a flush; if the power failed then, both could be
/// lost.
///
/// H2 makes objects of this class, for names that begin with [#SCHEME] and a colon.
@SuppressWarnings("exports")
public final class FlushedFilePath extends FilePathWrapper {
    static final String SCHEME = "flushed";

    /// Creates one without a name, from which H2 makes those with names.
    public FlushedFilePath() {}

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel file = super.open(mode);
        return mode.equals("r") ? file : new HeadersLastChannel(file);
    }

    @Override
    public void moveTo(FilePath to, boolean isAtomic) {
        try (FileChannel channel = getBase().open("rw")) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        super.moveTo(to, isAtomic);
    }
}
