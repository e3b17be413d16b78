package org.onrecord.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Backups;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.RecordLocation;
import org.onrecord.entry.RestoreResult;
import org.onrecord.options.RecordOptions;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord copy`: moves a record to another database.
@Command(
        name = "copy",
        mixinStandardHelpOptions = true,
        description =
                "Copies a record from a folder to a server, from a server to a folder, or to another of its kind.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord copy onrecord-data 'jdbc:postgresql://db.example/news?user=desk&currentSchema=onrecord'",
            "  onrecord copy 'jdbc:postgresql://db.example/news?user=desk&currentSchema=onrecord' ~/records/news --with-key",
            "",
            "The copy has the same id, log, positions and head, and is verified. FROM stays as it is. Both are the same"
                    + " record: go on with one of them only.",
            "",
            "Exit status: 0 done; 1 the record in FROM is not as it was put on record; 2 wrong use; 3 it could not be"
                    + " copied: there is something at TO already, or a record could not be used."
        })
final class CopyCommand implements Callable<Integer>, NamesRecord {
    private final Environment environment;

    @Option(names = "--with-key", description = "Copy the private key that signs the record's heads, too.")
    private boolean withKey;

    @Parameters(index = "0", paramLabel = "FROM", description = "The record: a folder, or a jdbc:postgresql: URL.")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "Where no record is yet: a folder, or a URL.")
    private String to = "";

    CopyCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        RecordOptions source = new RecordOptions(from);
        RecordLocation target = new RecordOptions(to).where(environment);
        RestoreResult result;
        try (Archive archive = source.open(environment, AccessMode.READ);
                Progress progress = BackupFile.progress(environment, "Copying")) {
            result = new Backups(source.settings(environment)).copy(archive, target, withKey, progress::stepTo);
        }
        return BackupFile.say(environment, result, source.where().toString(), target.toString());
    }
}
