package org.onrecord.source;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// Addresses of the web as sources write them.
public final class WebAddress {
    private WebAddress() {}

    /// The address that some words are: of http or https, with a host, without a name or password; or null.
    public static @Nullable URI of(@Nullable String words) {
        return words == null ? null : of(words, null);
    }

    /// The same, made whole by another where it is only a part.
    ///
    /// @param base where the words stand, or null
    public static @Nullable URI of(String words, @Nullable URI base) {
        try {
            URI said = new URI(words.strip());
            URI address = base == null ? said : base.resolve(said);
            boolean isWeb =
                    "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return isWeb && address.getHost() != null && address.getRawUserInfo() == null ? address : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
