package org.onrecord.webpage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Removes many nodes from a tree in linear time.
///
/// `Node.remove` moves and renumbers all later siblings, which is quadratic work for a parent with thousands
/// of comments or line breaks. Here each removed node is replaced by a gap, an empty text, in constant time,
/// and [#finish()] closes all gaps in one pass over the parents that have some. Until then readers of the
/// tree see empty texts. If blank texts become neighbours, as those between thousands of comments do, only
/// the first is kept, because jsoup's printer searches for the end of such a run from each of its texts. Not
/// thread-safe.
final class NodeRemoval {
    private final List<TextNode> gaps = new ArrayList<>();

    /// The elements that are to be replaced by their children.
    private final Set<Element> opened = Collections.newSetFromMap(new IdentityHashMap<>());

    /// Removes a node from its parent; does nothing if it has none.
    void take(Node node) {
        if (node.parent() != null) {
            TextNode gap = new TextNode("");
            node.replaceWith(gap);
            gaps.add(gap);
        }
    }

    /// Removes nodes from their parents.
    void takeAll(Collection<? extends Node> nodes) {
        nodes.forEach(this::take);
    }

    /// Replaces an element with its children when the removal is finished.
    void open(Element element) {
        opened.add(element);
    }

    /// Closes all gaps. Afterwards the tree is as if each node had been removed individually, except for
    /// blank texts.
    void finish() {
        Set<Node> parents = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Node> empty = Collections.newSetFromMap(new IdentityHashMap<>());
        empty.addAll(gaps);
        for (TextNode gap : gaps) {
            parents.add(gap.parent());
        }
        for (Element element : opened) {
            parents.add(element.parent());
        }
        for (Node parent : parents) {
            // An opened element is removed when its parent is processed.
            if (parent instanceof Element element && !opened.contains(element)) {
                List<Node> kept = new ArrayList<>();
                collect(element, empty, kept);
                element.appendChildren(kept);
            }
        }
        gaps.clear();
        opened.clear();
    }

    /// Empties an element and adds its remaining children to a list, in order.
    private void collect(Element element, Set<Node> empty, List<Node> kept) {
        List<Node> children = element.childNodes();
        element.empty();
        for (Node child : children) {
            if (child instanceof Element inner && opened.contains(inner)) {
                collect(inner, empty, kept);
            } else if (!empty.contains(child) && !(isBlank(child) && !kept.isEmpty() && isBlank(kept.getLast()))) {
                kept.add(child);
            }
        }
    }

    private static boolean isBlank(Node node) {
        return node instanceof TextNode words && words.isBlank();
    }

    /// Moves all children of one element to the end of another.
    static void move(Element from, Element to) {
        List<Node> children = from.childNodes();
        from.empty();
        to.appendChildren(children);
    }

    /// An element whose children can be moved away one by one, each in constant time. A moved child leaves an
    /// empty text until all are moved.
    static final class Source extends Element {
        private int moved;

        Source(String tag) {
            super(tag);
        }

        @Override
        protected void removeChild(Node out) {
            replaceChild(out, new TextNode(""));
            moved++;
            if (moved == childNodeSize()) {
                empty();
            }
        }
    }
}
