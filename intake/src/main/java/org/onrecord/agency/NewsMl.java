package org.onrecord.agency;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.Content;
import org.onrecord.source.Opener;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.source.Taken;
import org.onrecord.webpage.BodyText;
import org.onrecord.xml.Xml;

/// NewsML-G2 (IPTC): an item, or a message or a package with several, each a story of its own. The text of
/// one is NITF or HTML in it, or plain.
public final class NewsMl implements StorySource {
    private static final Set<String> ROOTS = Set.of(
            "newsItem",
            "newsMessage",
            "packageItem",
            "conceptItem",
            "knowledgeItem",
            "planningItem",
            "catalogItem",
            "contentSet");

    @Override
    public boolean recognises(Content content) throws IOException {
        QName root = Xml.root(content.beginning());
        return root != null && ROOTS.contains(root.getLocalPart());
    }

    @Override
    public Stories open(Content content, Opener opener) throws IOException {
        Document tree = Markup.read(content.all(opener.limits().largestStory(), "one message"));
        List<Element> items = tree.select("newsItem").asList();
        if (items.isEmpty()) {
            Element alone = tree.selectFirst("contentSet");
            if (alone != null) {
                return Stories.of(taken(content.origin(), alone));
            }
            Element root = tree.firstElementChild();
            return Stories.of(new Taken.Refused(
                    content.origin(),
                    "holds no news item, but a " + (root == null ? "NewsML-G2 message" : root.tagName())));
        }
        List<Taken> taken = new ArrayList<>();
        for (Element item : items) {
            String guid = item.attr("guid");
            boolean isAlone = items.size() == 1;
            taken.add(taken(isAlone || guid.isBlank() ? content.origin() : content.origin() + "#" + guid, item));
        }
        return Stories.of(taken);
    }

    private static Taken taken(String origin, Element item) {
        AgencyItem read = new AgencyItem(origin);
        read.guid(attribute(item, "guid"));
        read.version(attribute(item, "version"));
        read.language(attribute(item, "xml:lang"));
        read.language(Markup.attribute(item, "contentMeta language[tag]", "tag"));
        read.status(concept(item, "itemMeta pubStatus"));
        read.kind(concept(item, "itemMeta itemClass"));
        read.note(Markup.text(item, "itemMeta edNote"));
        String signal = concept(item, "itemMeta signal");
        read.note(signal == null ? null : signal.substring(signal.indexOf(':') + 1));
        read.embargo(Markup.text(item, "itemMeta embargoed"));
        read.published(Markup.text(item, "itemMeta firstCreated"));
        read.published(Markup.text(item, "contentMeta contentCreated"));
        read.modified(Markup.text(item, "itemMeta versionCreated"));
        read.modified(Markup.text(item, "contentMeta contentModified"));
        read.headline(Markup.text(item, "contentMeta headline"));
        read.headline(Markup.text(item, "itemMeta title"));
        read.place(Markup.text(item, "contentMeta dateline"));
        read.place(Markup.text(item, "contentMeta located > name"));
        for (Element byline : item.select("contentMeta > by")) {
            read.byline(byline.text());
        }
        for (Element creator : item.select("contentMeta > creator > name")) {
            read.byline(creator.text());
        }
        read.agency(Markup.text(item, "contentMeta infoSource > name"));
        read.agency(Markup.text(item, "itemMeta provider > name"));
        read.agency(Markup.text(item, "contentMeta creditline"));
        read.agency(Markup.text(item, "rightsInfo copyrightHolder > name"));
        read.agency(Markup.attribute(item, "itemMeta provider", "literal"));
        readContent(item, read);
        return read.taken(Instant.now());
    }

    private static void readContent(Element item, AgencyItem read) {
        for (Element nitf : item.select("inlineXML nitf")) {
            Nitf.read(nitf, read);
        }
        for (Element xml : item.select("inlineXML")) {
            if (xml.selectFirst("nitf") == null) {
                Element body = xml.selectFirst("body");
                read.body(BodyText.of(body == null ? xml : body));
            }
        }
        for (Element data : item.select("inlineData")) {
            if (data.hasAttr("encoding")) {
                continue;
            }
            String words = data.wholeText();
            read.body(
                    data.attr("contenttype").contains("html")
                            ? BodyText.of(Jsoup.parse(words).body())
                            : BodyText.ofPlain(words));
        }
    }

    /// The code of a concept, by whichever attribute holds it: `stat:usable`.
    private static @Nullable String concept(Element item, String query) {
        String code = Markup.attribute(item, query, "qcode");
        if (code != null) {
            return code;
        }
        String uri = Markup.attribute(item, query, "uri");
        return uri == null ? null : uri.substring(uri.lastIndexOf('/') + 1);
    }

    private static @Nullable String attribute(Element item, String name) {
        return item.attr(name).isBlank() ? null : item.attr(name);
    }
}
