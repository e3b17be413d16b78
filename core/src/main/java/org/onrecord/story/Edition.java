package org.onrecord.story;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The piece of which a story is a version, and whether its publisher still stands by it.
///
/// Stories with the same guid and the same scope are versions of one piece. Many publishers number their
/// pieces, so a guid such as `1024` names a piece only at the address or within the feed or provider that it
/// came with: its scope. A guid that no two publishers can share, such as a `urn:` or a permalink, needs no
/// scope, and joins the versions of a piece however they arrive.
///
/// @param guid the identifier that all versions of one piece share: the publisher's own, or the address it
/// came from; not blank
/// @param scope where the guid names one piece: an address, feed, provider or file; null if it does so
/// everywhere; not blank
/// @param version the publisher's number or name of this version, or null if it gives none
/// @param status whether it can be used
public record Edition(
        String guid, @Nullable String scope, @Nullable String version, Status status) {
    /// A publisher's rule on the use of a piece (IPTC NewsCodes `pubstatus`).
    public enum Status {
        /// It can be used.
        USABLE,
        /// It is held back until further notice.
        WITHHELD,
        /// It is killed: it must not be used any more.
        CANCELED;

        /// Returns the word in output: `usable`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The longest guid that a record keeps, in UTF-16 units.
    public static final int LONGEST_GUID = 2_000;

    /// The schemes of identifiers that are unique by their form: RFC 8141, RFC 4151, RFC 2392, and those of
    /// news agencies and archives.
    private static final Pattern UNIQUE =
            Pattern.compile("(?i)(?:urn|tag|newsml|doi|ark|info|hdl):\\S+|mid:[^@\\s]+@[^@\\s]+|file:/.+"
                    // A UUID; Drupal's "1024 at https://site.example".
                    + "|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\S+ at https?://\\S+");

    /// A web address that leads to more than a site's first page.
    private static final Pattern PERMALINK = Pattern.compile("(?i)https?://[^/?#\\s]++/*+[^/#\\s][^\\s]*");

    private static final Pattern NIL = Pattern.compile("(?i)(?:urn:uuid:)?[0-]{36}");

    public Edition {
        if (guid.isBlank()) {
            throw new IllegalArgumentException("guid must not be blank, got \"" + guid + "\"");
        }
        if (scope != null && scope.isBlank()) {
            throw new IllegalArgumentException("scope must be null or not blank, got \"" + scope + "\"");
        }
        if (version != null && version.isBlank()) {
            throw new IllegalArgumentException("version must be null or not blank, got \"" + version + "\"");
        }
    }

    /// Creates a version of a piece that its guid alone identifies.
    public Edition(String guid, @Nullable String version, Status status) {
        this(guid, null, version, status);
    }

    /// Returns a usable piece without a version that its guid alone identifies.
    public static Edition of(String guid) {
        return new Edition(guid, null, Status.USABLE);
    }

    /// Returns the usable piece that a publisher named. A guid that is not unique by its form names it only
    /// at its address, or else within `provider`.
    ///
    /// @param address the address of the piece, or null if it has none
    /// @param provider the feed, provider or file that it came with; not blank
    public static Edition of(String guid, @Nullable URI address, String provider) {
        return of(guid).within(isUnique(guid) ? null : address == null ? provider : scopeOf(address));
    }

    /// Returns the piece of a story that its publisher gave neither a guid nor an address: its headline and
    /// date name it within what it came with; without a headline, only its text does. The place of a story in
    /// a feed or file does not name it, since the next story takes that place.
    ///
    /// @param container the feed, mailbox or file that it came with; not blank
    public static Edition ofUnnamed(Story story, String container) {
        String headline = story.headline();
        String words = headline == null ? story.id().value() : headline + " " + story.published();
        return of(words.length() > LONGEST_GUID ? words.substring(0, LONGEST_GUID) : words)
                .within(container);
    }

    /// Returns this edition of the piece that its guid names within another scope; null for everywhere.
    public Edition within(@Nullable String other) {
        return new Edition(guid, other, version, status);
    }

    /// Returns whether no two publishers can mean different pieces by a guid: a `urn:`, a `tag:`, a UUID, the
    /// address of a page other than a site's first.
    public static boolean isUnique(String guid) {
        return (UNIQUE.matcher(guid).matches() || PERMALINK.matcher(guid).matches())
                && !NIL.matcher(guid).matches();
    }

    /// Returns an address as a scope. What changes without leading to another page does not count: whether it
    /// is encrypted, `www.`, the case of the host, a slash at the end.
    public static String scopeOf(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String fragment = address.getRawFragment() == null ? "" : "#" + address.getRawFragment();
        String path = address.getRawPath() == null ? "" : address.getRawPath().replaceFirst("/+$", "");
        int port = address.getPort();
        return host + (port < 0 || port == 80 || port == 443 ? "" : ":" + port) + path + query + fragment;
    }
}
