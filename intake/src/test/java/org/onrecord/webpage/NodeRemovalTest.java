package org.onrecord.webpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeRemovalTest {
    private static final int MANY = 3_000;

    /// How often each node may be given its place among its siblings, however many siblings it has.
    private static final int PLACES_A_NODE = 20;

    private static final String STORY = "<p>“We will open the bridge,” said Arno Vale, the harbour minister, who had"
            + " come to see it, and the carts of the town rolled over it.</p>";

    private long places;

    /// An element that counts how often it is given its place among its siblings: that is the work that jsoup does
    /// for all later siblings of a node that it removes.
    private final class CountedElement extends Element {
        CountedElement(String tag) {
            super(tag);
        }

        @Override
        protected void setSiblingIndex(int index) {
            super.setSiblingIndex(index);
            places++;
        }
    }

    private final class CountedComment extends Comment {
        CountedComment() {
            super("c");
        }

        @Override
        protected void setSiblingIndex(int index) {
            super.setSiblingIndex(index);
            places++;
        }
    }

    private static Element body(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        return page.body();
    }

    @Test
    void whatIsTakenIsGoneAndTheRestStandsInItsOrder() {
        Element body = body("<b>1</b>two<i>3</i><b>4</b><p>five<b>6</b></p>");
        NodeRemoval removal = new NodeRemoval();
        removal.takeAll(body.select("b"));
        assertThat(body.text()).isEqualTo("two3 five");
        removal.finish();
        assertThat(body.html()).isEqualTo("two<i>3</i><p>five</p>");
        assertThat(body.childNodes()).extracting(Node::siblingIndex).containsExactly(0, 1, 2);
    }

    @Test
    void anOpenedElementGivesItsPlaceToItsChildren() {
        Element body = body("<span>a<span>b</span><i>c</i></span>d<span></span>");
        NodeRemoval removal = new NodeRemoval();
        body.select("span").forEach(removal::open);
        removal.takeAll(body.select("i"));
        removal.finish();
        assertThat(body.html()).isEqualTo("abd");
    }

    @Test
    void ofBlankTextsThatBecomeNeighboursOneIsKept() {
        Element body = body("a<!-- --> <!-- -->\n<!-- --> b<!-- --> <i>c</i>");
        NodeRemoval removal = new NodeRemoval();
        List<Node> comments =
                body.childNodes().stream().filter(Comment.class::isInstance).toList();
        removal.takeAll(comments);
        removal.finish();
        assertThat(body.html()).isEqualTo("a  b <i>c</i>");
    }

    @Test
    void aNodeWithoutAParentIsLeftAlone() {
        Element alone = new Element("p");
        NodeRemoval removal = new NodeRemoval();
        removal.take(alone);
        removal.finish();
        assertThat(alone.parent()).isNull();
    }

    @Test
    void whatLeavesASourceOneByOneLeavesNothingBehind() {
        Element from = new NodeRemoval.Source("div");
        from.append("<b>1</b>two<b>3</b>");
        Element to = new Element("div");
        for (Node child : from.childNodes()) {
            to.appendChild(child);
        }
        assertThat(from.childNodeSize()).isZero();
        assertThat(to.html()).isEqualTo("<b>1</b>two<b>3</b>");
    }

    @Test
    void thousandsOfCommentsAreTakenOutInTimeInProportion() {
        Document page = Jsoup.parse(STORY.repeat(3));
        for (int number = 0; number < MANY; number++) {
            page.body().appendChild(new CountedComment());
        }
        assertThat(new Readability().extract(page)).isNotNull();
        assertThat(places).isBetween((long) MANY, (long) PLACES_A_NODE * MANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "hr", "span", "p", "div", "script", "noscript", "form", "img", "h1", "iframe"})
    void thousandsOfTheSameElementTakeTimeInProportion(String tag) {
        Document page = Jsoup.parse("<article>" + STORY.repeat(3) + "</article>");
        Element article = page.getElementsByTag("article").getFirst();
        for (int number = 0; number < MANY; number++) {
            article.appendChild(new CountedElement(tag)).appendText("\n");
        }
        assertThat(new Readability().extract(page)).isNotNull();
        assertThat(places).isBetween((long) MANY, (long) PLACES_A_NODE * MANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sidebar", "share", "byline", "comment"})
    void thousandsOfElementsAroundAStoryTakeTimeInProportion(String style) {
        Document page = Jsoup.parse("<article>" + STORY.repeat(3) + "</article>");
        Element article = page.getElementsByTag("article").getFirst();
        for (int number = 0; number < MANY; number++) {
            Element more = new CountedElement("span").addClass(style);
            article.appendChild(more.text("More."));
            if (number % 2 == 0) {
                more.attr("hidden", true);
            }
        }
        assertThat(new Readability().extract(page)).isNotNull();
        assertThat(places).isBetween((long) MANY, (long) PLACES_A_NODE * MANY);
    }
}
