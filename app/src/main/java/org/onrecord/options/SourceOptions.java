package org.onrecord.options;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.fetch.Fetcher;
import org.onrecord.intake.SourceSettings;
import org.onrecord.source.FieldNames;
import org.onrecord.story.Edition;
import org.onrecord.terminal.Environment;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How sources are read: the options of every command that reads any.
public final class SourceOptions {
    @Option(
            names = "--fields",
            paramLabel = "FIELD=NAME",
            split = ",",
            description = "The names of fields in JSON lines, if they are not the usual ones: text=article.body,"
                    + "headline=kop. FIELD is text, headline, outlet, agency, published, origin, guid, authors or"
                    + " language.")
    private List<String> fields = new ArrayList<>();

    @Mixin
    private FetchOptions fetching = new FetchOptions();

    public SourceOptions() {}

    /// Opens a fetcher. The caller closes it.
    public Fetcher fetcher() {
        return fetching.open();
    }

    /// Returns the settings.
    ///
    /// @throws WrongUseException if --fields is not valid
    public SourceSettings settings(Fetcher fetcher) {
        try {
            return SourceSettings.USUAL.with(fetcher).with(fields.isEmpty() ? FieldNames.USUAL : FieldNames.of(fields));
        } catch (IllegalArgumentException e) {
            throw new WrongUseException("--fields: " + e.getMessage());
        }
    }

    /// Returns the piece that the file at `path` is a version of, or null if `path` is not a file or is too
    /// long for a guid.
    public static @Nullable Edition editionOf(Environment environment, String path) {
        if (path.equals("-")) {
            return null;
        }
        try {
            String address =
                    environment.path(path).toAbsolutePath().normalize().toUri().toString();
            return address.length() > Edition.LONGEST_GUID ? null : Edition.of(address);
        } catch (InvalidPathException _) {
            return null;
        }
    }
}
