package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.onrecord.token.Role;
import org.onrecord.token.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord token`: who may write to a record over HTTP.
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Makes, lists and revokes the tokens that let people write to a record over HTTP.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  onrecord token add --name 'Jo Example' --role editor",
            "  onrecord token list",
            "  onrecord token revoke 3f9a01bc",
            "",
            "A reader may look where the record is closed; an editor may keep stories and correct; an admin may withdraw"
                    + " stories too. A server that runs takes note of changes at once."
        })
final class TokenCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    TokenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        throw new WrongUseException("give a command: add, list, revoke");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Makes a token and prints it, this once: nothing keeps it.",
            sortOptions = false)
    int add(
            @Mixin RecordOptions record,
            @Mixin TokenOptions options,
            @Option(
                            names = "--name",
                            required = true,
                            paramLabel = "NAME",
                            description = "Whose it is; what they do goes on record under this name.")
                    String name,
            @Option(
                            names = "--role",
                            defaultValue = "editor",
                            paramLabel = "ROLE",
                            description = "reader, editor or admin. Default: ${DEFAULT-VALUE}.")
                    Role role)
            throws IOException {
        if (name.isBlank()) {
            throw new WrongUseException("--name needs a name");
        }
        String secret = options.tokens(record).add(name, role);
        print(secret + "\n");
        surroundings.say("a token for " + name.strip() + ", " + role + "; it is shown only now");
        return 0;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the tokens, without their secrets: id, role, day, name.",
            sortOptions = false)
    int list(@Mixin RecordOptions record, @Mixin TokenOptions options) throws IOException {
        List<Tokens.Token> tokens = options.tokens(record).all();
        for (Tokens.Token token : tokens) {
            print(String.join(
                            "\t",
                            token.id(),
                            token.role().word(),
                            token.created().toString().substring(0, 10),
                            token.isValid() ? "valid" : "revoked",
                            Display.safe(token.name()))
                    + "\n");
        }
        if (tokens.isEmpty()) {
            surroundings.say("no tokens yet; onrecord token add makes one");
        }
        return 0;
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Revokes a token; whoever is signed in with it is signed out.",
            sortOptions = false)
    int revoke(
            @Mixin RecordOptions record,
            @Mixin TokenOptions options,
            @Parameters(paramLabel = "ID", description = "The token's id, as list shows it.") String id)
            throws IOException {
        if (!options.tokens(record).revoke(id)) {
            throw new NotOnRecordException("no valid token has the id " + id + "; onrecord token list shows them");
        }
        surroundings.say("revoked " + id);
        return 0;
    }

    private void print(String line) throws IOException {
        surroundings.results().write(out -> out.write(line.getBytes(StandardCharsets.UTF_8)));
    }
}
