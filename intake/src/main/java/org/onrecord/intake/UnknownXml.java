package org.onrecord.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import org.onrecord.source.Content;
import org.onrecord.source.Opener;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.source.Taken;
import org.onrecord.xml.Xml;

/// XML of no format that is known: refused, since its tags would be read as words.
final class UnknownXml implements StorySource {
    @Override
    public boolean recognises(Content content) throws IOException {
        byte[] beginning = content.beginning();
        String looks = new String(beginning, StandardCharsets.ISO_8859_1);
        // A line of talk begins with a name in such brackets too: `<Ann> Who is there?`
        return Xml.root(beginning) != null
                && (looks.startsWith("<?xml") || looks.contains("</") || looks.contains("xmlns"));
    }

    @Override
    public Stories open(Content content, Opener opener) throws IOException {
        QName root = Xml.root(content.beginning());
        return Stories.of(new Taken.Refused(
                content.origin(),
                "is XML of no format that is read here: its outermost element is "
                        + (root == null ? "broken" : "<" + root.getLocalPart() + ">")));
    }
}
