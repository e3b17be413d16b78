package org.onrecord.options;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.archive.Archive;
import org.onrecord.fetch.Fetcher;
import org.onrecord.fetch.SleepingClock;
import org.onrecord.watch.AtomFolder;
import org.onrecord.watch.Destination;
import org.onrecord.watch.SavedSearch;
import org.onrecord.watch.SavedSearches;
import org.onrecord.watch.Webhook;
import picocli.CommandLine.Option;

/// Which new statements are reported, and where to: the options of watching.
public final class NewsOptions {
    private static final String SECRET = "ONRECORD_WEBHOOK_SECRET";

    @Option(
            names = "--search",
            paramLabel = "NAME",
            description = "Report new statements that match this saved search. Can be repeated. Default: all saved"
                    + " searches. onrecord find --save NAME saves one.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            description = "Also send them to this address, as JSON, signed with the secret in " + SECRET
                    + " or --webhook-secret (Standard Webhooks).")
    private @Nullable URI webhook;

    @Option(
            names = "--webhook-secret",
            paramLabel = "FILE",
            description = "The file that contains the secret: whsec_ and 24 to 64 bytes in Base64.")
    private @Nullable Path secretFile;

    @Option(
            names = "--atom",
            paramLabel = "FOLDER",
            description = "Also write an Atom feed for each search to this folder, with the latest 50.")
    private @Nullable Path atom;

    NewsOptions() {}

    /// Returns the chosen searches.
    ///
    /// @throws WrongUseException if there is no search of a given name, or none at all although a destination
    /// is given
    public List<SavedSearch> searches(Archive archive) {
        SavedSearches saved = new SavedSearches(archive);
        if (names.isEmpty()) {
            List<SavedSearch> all = saved.all();
            if (all.isEmpty() && (webhook != null || atom != null)) {
                throw new WrongUseException(
                        "--webhook and --atom need a saved search; onrecord find --save NAME WORDS saves" + " one");
            }
            return all;
        }
        return names.stream()
                .map(name -> saved.named(name)
                        .orElseThrow(() -> new WrongUseException(
                                "--search: there is no saved search '" + name + "'; onrecord searches lists them")))
                .toList();
    }

    /// Returns where new statements go besides standard output.
    ///
    /// @throws WrongUseException if they cannot be sent there
    /// @throws IOException if the file of the secret cannot be read
    public List<Destination> destinations(Archive archive, Fetcher fetcher, Map<String, String> environment)
            throws IOException {
        List<Destination> destinations = new ArrayList<>();
        if (webhook != null) {
            try {
                destinations.add(new Webhook(webhook, secret(environment), fetcher, SleepingClock.SYSTEM));
            } catch (IllegalArgumentException e) {
                throw new WrongUseException("--webhook: " + e.getMessage());
            }
        }
        if (atom != null) {
            destinations.add(new AtomFolder(archive, atom));
        }
        return destinations;
    }

    private String secret(Map<String, String> environment) throws IOException {
        if (secretFile != null) {
            try {
                return Files.readString(secretFile);
            } catch (IOException e) {
                throw new IOException("--webhook-secret: " + secretFile + " cannot be read", e);
            }
        }
        String secret = environment.get(SECRET);
        if (secret == null || secret.isBlank()) {
            throw new WrongUseException("--webhook needs a secret to sign with: put it in " + SECRET
                    + " or give --webhook-secret FILE; openssl rand -base64 32 makes one");
        }
        return secret;
    }
}
