package org.onrecord.agency;

import java.io.IOException;
import java.time.Instant;
import javax.xml.namespace.QName;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.Content;
import org.onrecord.source.Opener;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.xml.SafeXml;

/// NITF 3.x, the News Industry Text Format (IPTC), one story per file.
public final class Nitf implements StorySource {
    @Override
    public boolean recognises(Content content) throws IOException {
        QName root = SafeXml.root(content.beginning());
        return root != null && root.getLocalPart().equals("nitf");
    }

    @Override
    public Stories open(Content content, Opener opener) {
        return Stories.later(() -> result(content, opener));
    }

    private static ReadResult result(Content content, Opener opener) throws IOException {
        byte[] bytes = content.all(opener.limits().largestStory(), "one story");
        AgencyItem item = new AgencyItem(content.origin());
        Element nitf = Markup.read(bytes).selectFirst("nitf");
        if (nitf != null) {
            read(nitf, item);
        }
        return item.result(Instant.now());
    }

    /// Adds the fields of a `nitf` element to an item.
    static void read(Element nitf, AgencyItem item) {
        item.guid(Markup.attribute(nitf, "docdata doc-id[id-string]", "id-string"));
        item.provider(Markup.attribute(nitf, "docdata doc-id[regsrc]", "regsrc"));
        item.version(Markup.attribute(nitf, "docdata du-key[version]", "version"));
        item.status(Markup.attribute(nitf, "docdata[management-status]", "management-status"));
        item.note(Markup.attribute(nitf, "docdata ed-msg[info]", "info"));
        item.published(Markup.attribute(nitf, "docdata date\\.issue[norm]", "norm"));
        item.published(Markup.attribute(nitf, "pubdata[date\\.publication]", "date.publication"));
        item.published(Markup.attribute(nitf, "body\\.head story\\.date[norm], dateline story\\.date[norm]", "norm"));
        item.embargo(Markup.attribute(nitf, "docdata date\\.release[norm]", "norm"));
        item.outlet(Markup.attribute(nitf, "pubdata[name]", "name"));
        item.section(Markup.attribute(nitf, "pubdata[position\\.section]", "position.section"));
        item.headline(Markup.text(nitf, "hedline hl1"));
        item.headline(Markup.text(nitf, "head > title"));
        item.agency(Markup.text(nitf, "distributor org, distributor"));
        item.place(place(Markup.text(nitf, "dateline location city, dateline location")));
        for (Element byline : nitf.select("byline")) {
            Element names = byline.clone();
            names.select("byttl").remove();
            item.byline(names.text());
        }
        Element content = nitf.selectFirst("body\\.content");
        if (content != null) {
            item.body(Markup.body(content));
        }
    }

    private static @Nullable String place(@Nullable String words) {
        return words == null ? null : words.strip();
    }
}
