package org.onrecord.webpage;

import java.util.List;
import kotlin.Pair;
import net.dankito.readability4j.model.ArticleGrabberOptions;
import net.dankito.readability4j.model.ArticleMetadata;
import net.dankito.readability4j.model.ReadabilityOptions;
import net.dankito.readability4j.processor.ArticleGrabber;
import net.dankito.readability4j.util.RegExUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Readability4J's search for the article in a page, with the same result but in time linear in the size of
/// the page (for a limited depth of the tree): it removes and moves nodes in bulk, and does not log each of
/// them.
final class LinearGrabber extends ArticleGrabber {
    private final NodeRemoval removal = new NodeRemoval();

    LinearGrabber(ReadabilityOptions options, RegExUtil patterns) {
        super(options, patterns);
    }

    /// Stops at the first word, where the original joins all words of the element.
    @Override
    protected boolean isElementWithoutContent(Element node) {
        return isWordless(node) && super.isElementWithoutContent(node);
    }

    private static boolean isWordless(Element element) {
        return element.nodeStream(TextNode.class).allMatch(words -> words.text().isBlank());
    }

    @Override
    protected void printAndRemove(Node node, String reason) {
        removal.take(node);
    }

    @Override
    protected List<Element> prepareNodes(Document doc, ArticleGrabberOptions options) {
        List<Element> scored = super.prepareNodes(doc, options);
        removal.finish();
        return scored;
    }

    /// If no element is a candidate, the whole page is: its children are moved in bulk.
    @Override
    protected Pair<Element, Boolean> getTopCandidate(
            Element page, List<? extends Element> candidates, ArticleGrabberOptions options) {
        Pair<Element, Boolean> top = super.getTopCandidate(new Element("body"), candidates, options);
        if (top.getSecond()) {
            NodeRemoval.move(page, top.getFirst());
            page.appendChild(top.getFirst());
        }
        return top;
    }

    /// Returns the candidate and its siblings that belong to it, in an element from which they can be moved
    /// cheaply.
    @Override
    protected Element createArticleContent(Document doc, Element topCandidate, boolean isPaging) {
        Element siblings = new NodeRemoval.Source("div");
        Element parent = topCandidate.parent();
        if (parent != null) {
            NodeRemoval.move(parent, siblings);
        }
        Element content = new NodeRemoval.Source("div");
        NodeRemoval.move(super.createArticleContent(doc, topCandidate, isPaging), content);
        if (parent != null) {
            NodeRemoval.move(siblings, parent);
        }
        return content;
    }

    @Override
    protected void prepArticle(Element articleContent, ArticleGrabberOptions options, ArticleMetadata metadata) {
        super.prepArticle(articleContent, options, metadata);
        for (Element lineBreak : articleContent.select("br")) {
            Element next = super.nextElement(lineBreak.nextSibling(), getRegEx());
            if (next != null && next.tagName().equals("p")) {
                removal.take(lineBreak);
            }
        }
        removal.finish();
    }

    /// Returns null: the caller wants the paragraph after a line break in order to remove line breaks one by
    /// one, which [#prepArticle] does in bulk.
    @Override
    protected @Nullable Element nextElement(@Nullable Node node, RegExUtil patterns) {
        return null;
    }
}
