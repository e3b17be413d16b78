package org.onrecord.request;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.onrecord.statement.StatementId;
import org.onrecord.story.StoryId;

/// The addresses of this server.
///
/// @param origin scheme, host and port as clients see them: `https://record.example`
/// @param base the path at which a proxy serves this server, without a slash at its end; usually empty
public record Links(String origin, String base) {
    private static final int LAST_PORT = 65_535;

    /// Default width of the card of a statement, in CSS pixels.
    public static final int FRAME_WIDTH = 600;

    /// Default height of the card of a statement, in CSS pixels.
    public static final int FRAME_HEIGHT = 260;

    public Links {
        if (base.endsWith("/") || (!base.isEmpty() && !base.startsWith("/"))) {
            throw new IllegalArgumentException("a base is empty or begins, and does not end, with a slash: " + base);
        }
    }

    /// Returns the links of a server that clients reach at this address.
    ///
    /// @throws IllegalArgumentException if it is not an address of http or https, or has a query
    public static Links of(URI address) {
        String scheme = address.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme))
                || address.getHost() == null
                || address.getPort() == 0
                || address.getPort() > LAST_PORT
                || address.getQuery() != null
                || address.getFragment() != null) {
            throw new IllegalArgumentException(
                    "an address is like https://record.example/onrecord, got \"" + address + "\"");
        }
        String path = address.getPath() == null ? "" : address.getPath();
        return new Links(scheme + "://" + address.getAuthority(), path.replaceAll("/+$", ""));
    }

    /// Returns a path of this server, beginning with a slash, as a page links to it.
    public String to(String path) {
        return base + path;
    }

    /// Returns the absolute address of a path of this server.
    public String absolute(String path) {
        return origin + base + path;
    }

    /// Returns the path of a story's page.
    public String story(StoryId id) {
        return to("/stories/" + hex(id));
    }

    /// Returns the path of a statement in its story's page.
    public String statement(StoryId story, StatementId id) {
        return story(story) + "#s" + id.value();
    }

    /// Returns the path of a speaker's page.
    public String speaker(long number) {
        return to("/speakers/" + number);
    }

    /// Returns the digits of a story's id, as they are used in paths.
    public static String hex(StoryId id) {
        return id.value().substring("sha256:".length());
    }

    /// Returns the story's id from its digits in a path.
    ///
    /// @throws Problem if they are not those of an id
    public static StoryId story(String hex) {
        try {
            return new StoryId(hex.startsWith("sha256:") ? hex : "sha256:" + hex);
        } catch (IllegalArgumentException _) {
            throw Problem.notFound("a story's id is 64 hexadecimal digits, got \"" + hex + "\"");
        }
    }

    /// Returns the statement's id from its digits in a path.
    ///
    /// @throws Problem if they are not those of an id
    public static StatementId statement(String digits) {
        try {
            return new StatementId(digits);
        } catch (IllegalArgumentException _) {
            throw Problem.notFound("a statement's id is 16 hexadecimal digits, got \"" + digits + "\"");
        }
    }

    /// Returns a name or value encoded for a query.
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// Returns the HTML that embeds the card of a statement in a page elsewhere.
    ///
    /// @param width in CSS pixels
    /// @param height in CSS pixels
    public String frame(StatementId id, int width, int height) {
        // Only the server's own address can contain characters that need escaping.
        String card = absolute("/embed/" + id)
                .replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;");
        return "<iframe src=\"" + card + "\" width=\"" + width + "\" height=\"" + height
                + "\" title=\"A statement on record\" loading=\"lazy\""
                + " sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>";
    }

    /// Returns the address of the oEmbed 1.0 answer for a page of this server.
    ///
    /// @param path the page's path, including the base
    public String oembed(String path) {
        return absolute("/oembed?url=" + encoded(origin + path));
    }
}
