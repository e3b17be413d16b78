package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.onrecord.archive.Archive;
import org.onrecord.edit.TargetStatement;
import org.onrecord.receipt.Receipt;
import org.onrecord.sharing.Repeatable;
import org.onrecord.terminal.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `onrecord receipt`: prints a proof with which anyone can check one statement offline.
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description = "Prints a statement's receipt, with which anyone can check offline that it is in the record.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  onrecord receipt 3f0c9a1be2d47586 > receipt.json",
            "  onrecord receipt --without-words 3f0c9a1be2d47586 > receipt.json",
            "  onrecord receipt 'We will rebuild the pier' > receipt.json",
            "  onrecord verify --receipt receipt.json",
            "",
            "Exit status: 0 done; 1 no such statement; 2 wrong use, or several have the words; 3 the record could"
                    + " not be used."
        })
final class ReceiptCommand implements Callable<Integer>, Repeatable {
    private final Environment environment;

    @Mixin
    private TargetStatement target = new TargetStatement();

    @Option(
            names = "--without-words",
            description =
                    "Leave the words out, if the text must not be passed on. Then only those who have the story's text"
                            + " can check them.")
    private boolean withoutWords;

    ReceiptCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Receipt receipt;
        try (Archive archive = target.open(environment)) {
            receipt = archive.receipt(target.in(archive, environment));
        }
        String json = (withoutWords ? receipt.withoutWords() : receipt).json();
        environment.output().write(out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
        return 0;
    }
}
