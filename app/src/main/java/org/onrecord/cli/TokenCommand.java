package org.onrecord.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.options.NotOnRecordException;
import org.onrecord.options.RecordOptions;
import org.onrecord.options.TokenOptions;
import org.onrecord.options.WrongUseException;
import org.onrecord.terminal.Environment;
import org.onrecord.terminal.TerminalText;
import org.onrecord.token.AccessTokens;
import org.onrecord.token.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `onrecord token`: manages the tokens with which people write to a record over HTTP.
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Creates, lists and revokes the tokens with which people write to a record over HTTP.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  onrecord token add --name 'Jo Example' --role editor",
            "  onrecord token add --name 'Ann Example' --role reader --expires 90d",
            "  onrecord token list",
            "  onrecord token revoke 3f9a01bc",
            "",
            "A reader can read a closed record. An editor can also add stories and correct them. An admin can also"
                    + " withdraw stories. A running server applies changes at once."
        })
final class TokenCommand implements Callable<Integer> {
    private static final Pattern DAYS = Pattern.compile("([0-9]{1,5})d");

    private final Environment environment;

    TokenCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        throw new WrongUseException("give a command: add, list, revoke");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Creates a token and prints it. It is not stored, so it cannot be shown again.",
            sortOptions = false)
    int add(
            @Mixin RecordOptions record,
            @Mixin TokenOptions options,
            @Option(
                            names = "--name",
                            required = true,
                            paramLabel = "NAME",
                            description = "The owner. Their changes go on record under this name.")
                    String name,
            @Option(
                            names = "--role",
                            defaultValue = "editor",
                            paramLabel = "ROLE",
                            description = "reader, editor or admin. Default: ${DEFAULT-VALUE}.")
                    Role role,
            @Option(
                            names = "--expires",
                            paramLabel = "WHEN",
                            description = "When it ends: in so many days, 90d, or after a day, 2031-12-31 (UTC)."
                                    + " Default: never.")
                    @Nullable
                    String expires)
            throws IOException {
        if (name.isBlank()) {
            throw new WrongUseException("--name needs a name");
        }
        Instant end = expires == null ? null : end(expires);
        String secret = options.tokens(record).add(name, role, end);
        print(secret + "\n");
        environment.say("a token for " + name.strip() + ", " + role + (end == null ? "" : ", until " + day(end))
                + "; it is not shown again");
        return 0;
    }

    /// Returns the first moment after the lifetime that `words` give.
    private static Instant end(String words) {
        Instant now = Instant.now();
        Matcher days = DAYS.matcher(words);
        try {
            Instant end = days.matches()
                    ? now.plus(Duration.ofDays(Long.parseLong(days.group(1))))
                    : LocalDate.parse(words)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
            if (end.isAfter(now)) {
                return end;
            }
        } catch (DateTimeException _) {
            throw new WrongUseException("--expires is a number of days or a day, 90d or 2031-12-31, got " + words);
        }
        throw new WrongUseException("--expires must be in the future, got " + words);
    }

    /// Returns the last day on which a token that ends at `end` is valid, in UTC.
    private static LocalDate day(Instant end) {
        return end.minusNanos(1).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String state(AccessTokens.Lifetime lifetime) {
        Instant end = lifetime.expires();
        if (lifetime.revoked() != null) {
            return "revoked";
        }
        if (end == null) {
            return "valid";
        }
        return lifetime.hasExpired(Instant.now()) ? "expired" : "valid until " + day(end);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the tokens without their secrets: id, role, date, state, name.",
            sortOptions = false)
    int list(@Mixin RecordOptions record, @Mixin TokenOptions options) throws IOException {
        List<AccessTokens.Token> tokens = options.tokens(record).all();
        for (AccessTokens.Token token : tokens) {
            print(String.join(
                            "\t",
                            token.id(),
                            token.role().word(),
                            token.lifetime().created().toString().substring(0, 10),
                            state(token.lifetime()),
                            TerminalText.safe(token.name()))
                    + "\n");
        }
        if (tokens.isEmpty()) {
            environment.say("no tokens yet; onrecord token add creates one");
        }
        return 0;
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Revokes a token and signs out everyone who uses it.",
            sortOptions = false)
    int revoke(
            @Mixin RecordOptions record,
            @Mixin TokenOptions options,
            @Parameters(paramLabel = "ID", description = "The token's id, as list shows it.") String id)
            throws IOException {
        if (!options.tokens(record).revoke(id)) {
            throw new NotOnRecordException("no valid token has the id " + id + "; onrecord token list shows them");
        }
        environment.say("revoked " + id);
        return 0;
    }

    private void print(String line) throws IOException {
        environment.output().write(out -> out.write(line.getBytes(StandardCharsets.UTF_8)));
    }
}
