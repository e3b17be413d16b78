package org.onrecord.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.BackupManifest;
import org.onrecord.entry.RecordLocation;
import org.onrecord.file.PrivateFiles;
import org.onrecord.options.RecordOptions;
import org.onrecord.options.WrongUseException;
import org.onrecord.sharing.Repeatable;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.Plural;
import org.onrecord.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord backup`: puts a whole record into one file.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Backs up a whole record to one file, also while others use the record.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord backup /mnt/backups",
            "  onrecord backup council.onrecord-backup --record ~/records/council",
            "  onrecord backup - | ssh vault.example 'cat > council.onrecord-backup'",
            "",
            "In a folder, the file's name says the record, the day and the number of entries. The file appears only when it"
                    + " is complete, and only its owner can read it. onrecord verify --backup checks it, onrecord restore"
                    + " makes a record from it, in a folder or on a server. The search index is not in it, and neither are"
                    + " access tokens.",
            "",
            "Exit status: 0 done; 2 wrong use; 3 the backup could not be written, or the record not be used."
        })
final class BackupCommand implements Callable<Integer>, Repeatable {
    private static final String EXTENSION = ".onrecord-backup";
    private static final int SHORT_ID = 8;

    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(
            names = "--with-key",
            description = "Put the private key that signs the record's heads into the backup, too.")
    private boolean withKey;

    @Option(names = "--force", description = "Replace TO if it exists.")
    private boolean force;

    @Parameters(paramLabel = "TO", description = "The file or folder to write to, or - for standard output.")
    private String to = "";

    private @Nullable BackupManifest made;

    BackupCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        boolean isStandardOutput = to.equals("-");
        if (isStandardOutput && environment.terminal().out()) {
            throw new WrongUseException("a backup is not for reading; give a file or a folder, or redirect the output");
        }
        Path target = isStandardOutput ? null : environment.path(to);
        if (target != null) {
            requireFree(target);
        }
        try (Archive archive = record.open(environment, AccessMode.READ);
                Progress progress = Progress.counting(
                        environment, "Backing up", " entries", archive.head().size())) {
            if (target == null) {
                environment.output().write(out -> made = archive.backup(out, withKey, progress::stepTo));
                progress.say(summary("standard output"));
            } else {
                Path file = Files.isDirectory(target) ? target.resolve(name(archive)) : target;
                requireFree(file);
                PrivateFiles.replace(file, out -> made = archive.backup(out, withKey, progress::stepTo));
                progress.say(summary(file.toString()));
            }
        }
        return 0;
    }

    /// Refuses a file that is there, and a folder that is not.
    private void requireFree(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder + " to write the backup to");
        }
        if (Files.exists(file) && !Files.isDirectory(file) && !Files.isRegularFile(file)) {
            throw new IOException(file + " is not a file");
        }
        if (Files.isRegularFile(file) && !force) {
            throw new IOException(file + " already exists; --force replaces it");
        }
    }

    /// Returns a name that tells the backups of several records and days apart.
    private String name(Archive archive) {
        RecordLocation where = record.where();
        String of = where instanceof RecordLocation.Folder(Path folder)
                ? String.valueOf(environment
                        .path(folder.toString())
                        .toAbsolutePath()
                        .normalize()
                        .getFileName())
                : archive.checkpoints().record().substring(0, SHORT_ID);
        return of + "-" + LocalDate.now(ZoneOffset.UTC) + "-" + archive.head().size() + EXTENSION;
    }

    private String summary(String where) {
        BackupManifest manifest = Objects.requireNonNull(made);
        return where + ": " + Plural.of(manifest.head().size(), "entry", "entries") + " of " + record.where()
                + (withKey
                        ? ", with the private key that signs its heads: keep the file secret"
                        : ", without the private key that signs its heads: keep a copy of that elsewhere");
    }
}
