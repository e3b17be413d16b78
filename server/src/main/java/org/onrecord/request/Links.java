package org.onrecord.request;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.onrecord.statement.StatementId;
import org.onrecord.story.StoryId;

/// Where things are on this server.
///
/// @param origin scheme, host and port as the outside knows them: `https://record.example`
/// @param base the path under which the server lies behind a proxy, without a slash at its end; mostly empty
public record Links(String origin, String base) {
    /// How wide and high the card of a statement is where nothing else is asked for, in CSS pixels.
    public static final int FRAME_WIDTH = 600;

    /// See [#FRAME_WIDTH].
    public static final int FRAME_HEIGHT = 260;

    public Links {
        if (base.endsWith("/") || (!base.isEmpty() && !base.startsWith("/"))) {
            throw new IllegalArgumentException("a base is empty or begins, and does not end, with a slash: " + base);
        }
    }

    /// Links for a server that the outside knows by this address.
    ///
    /// @throws IllegalArgumentException if it is no address of http or https, or has a query
    public static Links of(URI address) {
        String scheme = address.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme))
                || address.getHost() == null
                || address.getQuery() != null
                || address.getFragment() != null) {
            throw new IllegalArgumentException(
                    "an address is like https://record.example/onrecord, got \"" + address + "\"");
        }
        String path = address.getPath() == null ? "" : address.getPath();
        return new Links(scheme + "://" + address.getAuthority(), path.replaceAll("/+$", ""));
    }

    /// A path of this server as a page links to it; it begins with a slash.
    public String to(String path) {
        return base + path;
    }

    /// A path of this server as others link to it.
    public String absolute(String path) {
        return origin + base + path;
    }

    /// The path of a story's page.
    public String story(StoryId id) {
        return to("/stories/" + hex(id));
    }

    /// The path of a statement in its story's page.
    public String statement(StoryId story, StatementId id) {
        return story(story) + "#s" + id.value();
    }

    /// The path of a speaker's page.
    public String speaker(long number) {
        return to("/speakers/" + number);
    }

    /// The digits of a story's id, as they stand in paths.
    public static String hex(StoryId id) {
        return id.value().substring("sha256:".length());
    }

    /// The story's id whose digits stand in a path.
    ///
    /// @throws Problem if they are none
    public static StoryId story(String hex) {
        try {
            return new StoryId(hex.startsWith("sha256:") ? hex : "sha256:" + hex);
        } catch (IllegalArgumentException _) {
            throw Problem.notFound("a story's id is 64 hexadecimal digits, got \"" + hex + "\"");
        }
    }

    /// The statement's id that stands in a path.
    ///
    /// @throws Problem if it is none
    public static StatementId statement(String digits) {
        try {
            return new StatementId(digits);
        } catch (IllegalArgumentException _) {
            throw Problem.notFound("a statement's id is 16 hexadecimal digits, got \"" + digits + "\"");
        }
    }

    /// A name or value as it stands in a query.
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /// The HTML that shows the card of a statement in a page elsewhere.
    ///
    /// @param width in CSS pixels
    /// @param height in CSS pixels
    public String frame(StatementId id, int width, int height) {
        // Nothing in it needs escaping but where the server lies.
        String card = absolute("/embed/" + id)
                .replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;");
        return "<iframe src=\"" + card + "\" width=\"" + width + "\" height=\"" + height
                + "\" title=\"A statement on record\" loading=\"lazy\""
                + " sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>";
    }

    /// Where it is told how to show the card of a page of this server (oEmbed 1.0).
    ///
    /// @param path the page's, with the base
    public String oembed(String path) {
        return absolute("/oembed?url=" + encoded(origin + path));
    }
}
