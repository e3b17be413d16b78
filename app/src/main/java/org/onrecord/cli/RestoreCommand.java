package org.onrecord.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import org.onrecord.archive.Backups;
import org.onrecord.entry.RestoreResult;
import org.onrecord.options.RecordOptions;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord restore`: makes a record from a backup.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Makes a record from a backup, in a folder or on a server, and verifies it.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord restore council-2026-04-30-5120.onrecord-backup --record ~/records/council",
            "  onrecord restore council.onrecord-backup --record 'jdbc:postgresql://db.example/news?currentSchema=council'",
            "  ssh vault.example cat council.onrecord-backup | onrecord restore - --record council",
            "",
            "The backup is never restored over a record that is there. The record appears only when all of it was read and"
                    + " verified. If files of the record are left, its signing.key and its last head, restore it beside"
                    + " them: it then says if it is older than what was acknowledged.",
            "",
            "Exit status: 0 done; 1 the record in the backup is not as it was put on record; 2 wrong use; 3 it could not be"
                    + " restored: the backup is damaged, or there is something already."
        })
final class RestoreCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(
            names = "--even-if-faulty",
            description = "Restore the record, too, if it had faults already when the backup was made.")
    private boolean evenIfFaulty;

    @Parameters(paramLabel = "BACKUP", description = "The backup, or - for standard input.")
    private String backup = "";

    RestoreCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        RestoreResult result;
        try (InputStream in = BackupFile.open(environment, backup);
                Progress progress = BackupFile.progress(environment, "Restoring")) {
            result = new Backups(record.settings(environment))
                    .restore(in, BackupFile.name(backup), record.where(environment), evenIfFaulty, progress::stepTo);
        }
        return BackupFile.say(
                environment, result, BackupFile.name(backup), record.where().toString());
    }
}
