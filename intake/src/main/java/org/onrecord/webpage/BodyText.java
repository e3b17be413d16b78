package org.onrecord.webpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.onrecord.story.Block;
import org.onrecord.story.Part;
import org.onrecord.text.Span;

/// The text of HTML: a paragraph for each block element, with a blank line between paragraphs, and marks for
/// the paragraphs that are captions or subheads.
///
/// @param text the paragraphs
/// @param blocks the stretches of the text that are not body
public record BodyText(String text, List<Block> blocks) {
    private static final Set<String> BREAKING = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Set<String> HEADS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "title",
            "svg",
            "math",
            "button",
            "select",
            "option",
            "textarea",
            "input",
            "iframe",
            "object",
            "video",
            "audio",
            "canvas");

    /// Returns the text of an element.
    public static BodyText of(Element element) {
        Writer writer = new Writer();
        // Without recursion, so that no tree is too deep.
        element.traverse(writer);
        writer.end();
        return writer.text();
    }

    /// Returns a text of these paragraphs.
    public static BodyText of(List<String> paragraphs) {
        Writer writer = new Writer();
        for (String paragraph : paragraphs) {
            writer.write(paragraph);
            writer.end();
        }
        return writer.text();
    }

    /// Returns the text of plain text, split into paragraphs at blank lines, or at line ends if it has no
    /// blank lines.
    public static BodyText ofPlain(String words) {
        String[] parts = words.strip().split("\\R[ \\t]*\\R", -1);
        return of(List.of(parts.length > 1 ? parts : words.strip().split("\\R", -1)));
    }

    /// Returns a copy without the first paragraph if that only repeats the headline.
    public BodyText without(@Nullable String headline) {
        int end = text.indexOf("\n\n");
        if (headline == null || end < 0 || !text.substring(0, end).strip().equalsIgnoreCase(headline.strip())) {
            return this;
        }
        int from = end + 2;
        return new BodyText(
                text.substring(from),
                blocks.stream()
                        .filter(block -> block.span().start() >= from)
                        .map(block -> new Block(
                                new Span(
                                        block.span().start() - from,
                                        block.span().end() - from),
                                block.part()))
                        .toList());
    }

    private static final class Writer implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder paragraph = new StringBuilder();
        private int silent;
        private int caption;
        private int head;
        private boolean wasBreak;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                if (silent == 0) {
                    write(words.getWholeText());
                }
            } else if (node instanceof Element element) {
                String name = element.normalName();
                if (SILENT.contains(name)) {
                    silent++;
                } else if (name.equals("br")) {
                    breakLine();
                } else if (BREAKING.contains(name)) {
                    end();
                    caption += name.equals("figcaption") ? 1 : 0;
                    head += HEADS.contains(name) ? 1 : 0;
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                if (SILENT.contains(name)) {
                    silent--;
                } else if (BREAKING.contains(name)) {
                    end();
                    caption -= name.equals("figcaption") ? 1 : 0;
                    head -= HEADS.contains(name) ? 1 : 0;
                }
            }
        }

        /// Writes a line break: one is a space, two end the paragraph.
        private void breakLine() {
            if (wasBreak) {
                end();
            } else {
                write(" ");
                wasBreak = true;
            }
        }

        void write(String words) {
            for (int index = 0; index < words.length(); index++) {
                char unit = words.charAt(index);
                if (unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t' || unit == '\f' || unit == '\u00A0') {
                    if (!paragraph.isEmpty() && paragraph.charAt(paragraph.length() - 1) != ' ') {
                        paragraph.append(' ');
                    }
                } else if (unit >= ' ' && unit != '\u200B' && unit != '\uFEFF' && unit != '\u00AD') {
                    paragraph.append(unit);
                    wasBreak = false;
                }
            }
        }

        /// Ends the paragraph.
        void end() {
            String words = paragraph.toString().strip();
            paragraph.setLength(0);
            wasBreak = false;
            if (words.isEmpty()) {
                return;
            }
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            int start = text.length();
            text.append(words);
            if (caption > 0) {
                blocks.add(new Block(new Span(start, text.length()), Part.CAPTION));
            } else if (head > 0) {
                blocks.add(new Block(new Span(start, text.length()), Part.SUBHEAD));
            }
        }

        BodyText text() {
            return new BodyText(text.toString(), List.copyOf(blocks));
        }
    }
}
