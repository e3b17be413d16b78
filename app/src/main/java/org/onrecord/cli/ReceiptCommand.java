package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.onrecord.archive.Archive;
import org.onrecord.receipt.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord receipt`: prints what lets anyone check one statement, offline.
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description = "Prints a statement's receipt: what lets anyone check, offline, that it stands in the record.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord receipt 3f0c9a1be2d47586 > receipt.json",
            "  onrecord receipt --without-words 3f0c9a1be2d47586 > receipt.json",
            "  onrecord verify --receipt receipt.json",
            "",
            "Exit status: 0 done; 1 no such statement, or the record could not be used; 2 wrong use."
        })
final class ReceiptCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private AskedStatement asked = new AskedStatement();

    @Option(
            names = "--without-words",
            description = "Leave the words out, for texts that may not be passed on: only who has the story's text can"
                    + " check them then.")
    private boolean withoutWords;

    ReceiptCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Receipt receipt;
        try (Archive archive = asked.open(surroundings)) {
            receipt = archive.receipt(asked.in(archive));
        }
        String json = (withoutWords ? receipt.withoutWords() : receipt).json();
        surroundings.results().write(out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
        return 0;
    }
}
