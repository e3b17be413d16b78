package org.onrecord.source;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/// Parses web addresses as sources write them.
public final class WebAddress {
    private WebAddress() {}

    /// Returns the address that a string contains: http or https, with a host, without user name or password;
    /// else null.
    public static @Nullable URI of(@Nullable String words) {
        return words == null ? null : of(words, null);
    }

    /// Returns the same after resolving a relative address.
    ///
    /// @param base the address of the page that contains it, or null
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
