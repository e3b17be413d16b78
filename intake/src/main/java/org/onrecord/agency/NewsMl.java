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
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.webpage.BodyText;
import org.onrecord.xml.SafeXml;

/// NewsML-G2 (IPTC): a news item, or a message or package with several, each of which is a story. The text of
/// an item is NITF or HTML in it, or plain.
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
        QName root = SafeXml.root(content.beginning());
        return root != null && ROOTS.contains(root.getLocalPart());
    }

    @Override
    public Stories open(Content content, Opener opener) throws IOException {
        Document tree = Markup.read(content.all(opener.limits().largestStory(), "one message"));
        List<Element> items = tree.select("newsItem").asList();
        if (items.isEmpty()) {
            Element alone = tree.selectFirst("contentSet");
            if (alone != null) {
                return Stories.of(result(content.origin(), alone));
            }
            Element root = tree.firstElementChild();
            return Stories.of(new ReadResult.Refused(
                    content.origin(),
                    "contains no news item, but a " + (root == null ? "NewsML-G2 message" : root.tagName())));
        }
        List<ReadResult> results = new ArrayList<>();
        for (Element item : items) {
            String guid = item.attr("guid");
            boolean isAlone = items.size() == 1;
            ReadResult result =
                    result(isAlone || guid.isBlank() ? content.origin() : content.origin() + "#" + guid, item);
            results.add(isAlone ? result : named(result));
        }
        return Stories.of(results);
    }

    /// Returns an item that is one of several, named apart from the others even without a guid.
    private static ReadResult named(ReadResult result) {
        return result instanceof ReadResult.Read(Story story, Edition edition, List<String> warnings) && edition == null
                ? new ReadResult.Read(story, Edition.ofUnnamed(story, story.origin()), warnings)
                : result;
    }

    private static ReadResult result(String origin, Element item) {
        AgencyItem agencyItem = new AgencyItem(origin);
        agencyItem.guid(attribute(item, "guid"));
        agencyItem.provider(Markup.attribute(item, "itemMeta provider", "uri"));
        agencyItem.provider(Markup.attribute(item, "itemMeta provider", "qcode"));
        agencyItem.provider(Markup.attribute(item, "itemMeta provider", "literal"));
        agencyItem.version(attribute(item, "version"));
        agencyItem.language(attribute(item, "xml:lang"));
        agencyItem.language(Markup.attribute(item, "contentMeta language[tag]", "tag"));
        agencyItem.status(concept(item, "itemMeta pubStatus"));
        agencyItem.kind(concept(item, "itemMeta itemClass"));
        agencyItem.note(Markup.text(item, "itemMeta edNote"));
        String signal = concept(item, "itemMeta signal");
        agencyItem.note(signal == null ? null : signal.substring(signal.indexOf(':') + 1));
        agencyItem.embargo(Markup.text(item, "itemMeta embargoed"));
        agencyItem.published(Markup.text(item, "itemMeta firstCreated"));
        agencyItem.published(Markup.text(item, "contentMeta contentCreated"));
        agencyItem.modified(Markup.text(item, "itemMeta versionCreated"));
        agencyItem.modified(Markup.text(item, "contentMeta contentModified"));
        agencyItem.headline(Markup.text(item, "contentMeta headline"));
        agencyItem.headline(Markup.text(item, "itemMeta title"));
        agencyItem.place(Markup.text(item, "contentMeta dateline"));
        agencyItem.place(Markup.text(item, "contentMeta located > name"));
        for (Element byline : item.select("contentMeta > by")) {
            agencyItem.byline(byline.text());
        }
        for (Element creator : item.select("contentMeta > creator > name")) {
            agencyItem.byline(creator.text());
        }
        agencyItem.agency(Markup.text(item, "contentMeta infoSource > name"));
        agencyItem.agency(Markup.text(item, "itemMeta provider > name"));
        agencyItem.agency(Markup.text(item, "contentMeta creditline"));
        agencyItem.agency(Markup.text(item, "rightsInfo copyrightHolder > name"));
        agencyItem.agency(Markup.attribute(item, "itemMeta provider", "literal"));
        readContent(item, agencyItem);
        return agencyItem.result(Instant.now());
    }

    private static void readContent(Element item, AgencyItem agencyItem) {
        for (Element nitf : item.select("inlineXML nitf")) {
            Nitf.read(nitf, agencyItem);
        }
        for (Element xml : item.select("inlineXML")) {
            if (xml.selectFirst("nitf") == null) {
                Element body = xml.selectFirst("body");
                agencyItem.body(BodyText.of(body == null ? xml : body));
            }
        }
        for (Element data : item.select("inlineData")) {
            if (data.hasAttr("encoding")) {
                continue;
            }
            String words = data.wholeText();
            agencyItem.body(
                    data.attr("contenttype").contains("html")
                            ? BodyText.of(Jsoup.parse(words).body())
                            : BodyText.ofPlain(words));
        }
    }

    /// Returns the code of a concept, from whichever attribute contains it: `stat:usable`.
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
