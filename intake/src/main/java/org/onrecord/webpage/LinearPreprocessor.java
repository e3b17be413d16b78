package org.onrecord.webpage;

import java.util.ArrayList;
import java.util.List;
import net.dankito.readability4j.processor.Preprocessor;
import net.dankito.readability4j.util.RegExUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Readability4J's preparation of a page, with the same result but in time linear in the size of the page: it
/// removes nodes in bulk, and does not log each of them.
final class LinearPreprocessor extends Preprocessor {
    private final NodeRemoval removal = new NodeRemoval();

    /// Returns the default patterns, which only this class can create.
    RegExUtil patterns() {
        return getRegEx();
    }

    @Override
    public void prepareDocument(Document document) {
        super.prepareDocument(document);
        removal.finish();
    }

    @Override
    protected void printAndRemove(Node node, String reason) {
        removal.take(node);
    }

    /// Keeps the content of a `noscript` only if it has an image without a source. Any other image is found in the
    /// page, since the `noscript` itself is part of it.
    @Override
    protected void removeNoscripts(Document document) {
        for (Element noscript : document.getElementsByTag("noscript")) {
            if (noscript.getElementsByTag("img").stream()
                    .anyMatch(image -> image.attr("src").isBlank())) {
                removal.open(noscript);
            } else {
                removal.take(noscript);
            }
        }
        removal.finish();
    }

    @Override
    protected void removeComments(Node node) {
        List<Node> comments = new ArrayList<>();
        node.traverse((child, _) -> {
            if (child.nodeName().equals("#comment")) {
                comments.add(child);
            }
        });
        removal.takeAll(comments);
    }

    /// Replaces each run of line breaks with a paragraph, which gets everything up to the next line break.
    @Override
    protected void replaceBrs(Document document, RegExUtil patterns) {
        for (Element first : document.body().select("br")) {
            List<Node> run = runAfter(first, patterns);
            if (!run.isEmpty()) {
                removal.takeAll(run);
                Element paragraph = document.createElement("p");
                first.replaceWith(paragraph);
                for (Node next = paragraph.nextSibling(); next != null && !isBreak(next); ) {
                    Node following = next.nextSibling();
                    removal.take(next);
                    paragraph.appendChild(next);
                    next = following;
                }
            }
        }
    }

    /// Returns the line breaks that follow another with only white space between.
    private static List<Node> runAfter(Element first, RegExUtil patterns) {
        List<Node> run = new ArrayList<>();
        for (Node next = first.nextSibling(); next != null && (isBreak(next) || isBlank(next, patterns)); ) {
            if (isBreak(next)) {
                run.add(next);
            }
            next = next.nextSibling();
        }
        return run;
    }

    private static boolean isBreak(@Nullable Node node) {
        return node != null && node.nodeName().equals("br");
    }

    private static boolean isBlank(Node node, RegExUtil patterns) {
        return node instanceof TextNode words && patterns.isWhitespace(words.text());
    }
}
