package org.onrecord.statement;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The finder that made a statement, precisely enough to repeat it.
///
/// @param finder the finder's name
/// @param version the finder's version
/// @param modelDigest `sha256:` and the digest of the model's file, or null for a finder without a model
public record Provenance(
        String finder, String version, @Nullable String modelDigest) {
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    public Provenance {
        if (finder.isBlank() || version.isBlank()) {
            throw new IllegalArgumentException(
                    "finder and version must not be blank, got \"" + finder + "\" and \"" + version + "\"");
        }
        if (modelDigest != null && !DIGEST.matcher(modelDigest).matches()) {
            throw new IllegalArgumentException(
                    "model digest must be sha256: and 64 lower-case hex digits, got \"" + modelDigest + "\"");
        }
    }
}
