package org.onrecord.agency;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.onrecord.webpage.BodyText;

/// The XML of agencies as a tree. It is parsed by jsoup, which ignores document type definitions and loads
/// nothing.
final class Markup {
    private static final int DEEPEST = 400;

    /// The elements of NITF and their equivalents in HTML.
    private static final Map<String, String> IN_HTML = Map.of(
            "hl2",
            "h2",
            "media",
            "figure",
            "media-caption",
            "figcaption",
            "block",
            "div",
            "bq",
            "blockquote",
            "fn",
            "aside",
            "body.content",
            "div",
            "nitf-table",
            "table",
            "abstract",
            "div");

    private Markup() {}

    /// Parses XML into a tree, dropping the prefixes of element names.
    static Document read(byte[] bytes) throws IOException {
        Document tree = Jsoup.parse(
                new ByteArrayInputStream(bytes), null, "", Parser.xmlParser().setMaxDepth(DEEPEST));
        for (Element element : tree.getAllElements()) {
            String name = element.tagName();
            int prefix = name.indexOf(':');
            if (prefix > 0 && prefix < name.length() - 1) {
                element.tagName(name.substring(prefix + 1));
            }
        }
        return tree;
    }

    /// Returns the text of the first element that a query finds, or null.
    static @Nullable String text(Element in, String query) {
        Element found = in.selectFirst(query);
        return found == null ? null : found.text();
    }

    /// Returns an attribute of the first element that a query finds, or null.
    static @Nullable String attribute(Element in, String query, String name) {
        Element found = in.selectFirst(query);
        return found == null || found.attr(name).isBlank() ? null : found.attr(name);
    }

    /// Returns the text of an element of NITF or HTML.
    static BodyText body(Element part) {
        Element copy = part.clone();
        copy.select("media-reference, media-metadata, media-producer, media-object, tagline, distributor")
                .remove();
        for (Element element : copy.getAllElements()) {
            String name = IN_HTML.get(element.normalName());
            if (name != null) {
                element.tagName(name);
            }
        }
        return BodyText.of(copy);
    }
}
