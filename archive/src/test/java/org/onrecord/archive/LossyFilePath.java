package org.onrecord.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// H2's files on a [LossyDisk]. H2 makes objects of this class.
@SuppressWarnings("exports")
public final class LossyFilePath extends FilePathWrapper {
    /// What the names of files begin with.
    static final String SCHEME = "lossy";

    public LossyFilePath() {}

    @Override
    public String getScheme() {
        return SCHEME;
    }

    private Path real() {
        return Path.of(getBase().toString());
    }

    private LossyDisk disk() throws IOException {
        LossyDisk disk = LossyDisk.with(real());
        if (disk == null) {
            throw new IOException("the power is off");
        }
        return disk;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return disk().open(
                        real(),
                        mode.equals("r")
                                ? Set.of(StandardOpenOption.READ)
                                : Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE));
    }

    @Override
    public OutputStream newOutputStream(boolean isAppending) throws IOException {
        return newFileChannelOutputStream(open("rw"), isAppending);
    }

    @Override
    public boolean createFile() {
        try (FileChannel _ = disk().open(real(), Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW))) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void createDirectory() {
        unchecked(() -> disk().createFolder(real()));
    }

    @Override
    public void delete() {
        unchecked(() -> {
            if (Files.exists(real())) {
                disk().delete(real());
            }
        });
    }

    @Override
    public void moveTo(FilePath to, boolean isAtomic) {
        unchecked(() -> disk().move(real(), Path.of(to.unwrap().toString()), StandardCopyOption.REPLACE_EXISTING));
    }

    /// Changes a disk.
    private interface Work {
        void run() throws IOException;
    }

    private static void unchecked(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
