package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.desk.HeadFile;
import org.onrecord.log.Proof;
import org.onrecord.log.TreeHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord head`: prints the head of a record's log.
@Command(
        name = "head",
        mixinStandardHelpOptions = true,
        description = "Prints the head of the record's log. Whoever holds it can tell later whether anything on record"
                + " then was changed since: publish it.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord head --format json > head-2026-04.json",
            "  onrecord verify --since head-2026-04.json",
            "  onrecord head --consistency 1200",
            "",
            "Exit status: 0 done; 1 the record cannot be read, or its log never was that short; 2 wrong use."
        })
final class HeadCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private RecordOptions record = new RecordOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (for reading) or json (one object); onrecord verify --since takes both."
                    + " Default: ${DEFAULT-VALUE}.")
    private RecordFormat format = RecordFormat.TABLE;

    @Option(
            names = "--consistency",
            paramLabel = "SIZE",
            description = "Also print the proof, by RFC 9162, that the log goes on from the one of SIZE entries.")
    private @Nullable Long from;

    HeadCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (from != null && from < 0) {
            throw new WrongUseException("--consistency must be 0 or more, got " + from);
        }
        try (Archive archive = record.open(surroundings, Access.READ)) {
            TreeHead head = archive.head();
            Proof.Consistency proof = null;
            if (from != null) {
                if (from > head.size()) {
                    throw new IOException("the log in " + record.where() + " has "
                            + Plural.of(head.size(), "entry", "entries") + " and never had " + from);
                }
                proof = archive.consistency(from);
                while (proof.to() != head.size()) {
                    // Others put something on record in between.
                    head = archive.head();
                    proof = archive.consistency(from);
                }
            }
            print(head, proof);
        }
        return 0;
    }

    private void print(TreeHead head, Proof.@Nullable Consistency proof) throws IOException {
        Instant now = Instant.now();
        switch (format) {
            case JSON -> surroundings.results().write(out -> HeadFile.writeJson(head, now, proof, out));
            case TABLE ->
                surroundings
                        .results()
                        .write(out -> out.write(HeadFile.lines(head, now, proof).getBytes(StandardCharsets.UTF_8)));
        }
    }
}
