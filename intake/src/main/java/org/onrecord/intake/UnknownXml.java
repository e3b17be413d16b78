package org.onrecord.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import org.onrecord.source.Content;
import org.onrecord.source.Opener;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.xml.SafeXml;

/// XML of an unknown format. It is refused, since as plain text its tags would be read as words.
final class UnknownXml implements StorySource {
    @Override
    public boolean recognises(Content content) throws IOException {
        byte[] beginning = content.beginning();
        String looks = new String(beginning, StandardCharsets.ISO_8859_1);
        // A line of dialogue may also begin with a name in such brackets: `<Ann> Who is there?`
        return SafeXml.root(beginning) != null
                && (looks.startsWith("<?xml") || looks.contains("</") || looks.contains("xmlns"));
    }

    @Override
    public Stories open(Content content, Opener opener) throws IOException {
        QName root = SafeXml.root(content.beginning());
        return Stories.of(new ReadResult.Refused(
                content.origin(),
                "is XML of an unknown format: its root element is "
                        + (root == null ? "broken" : "<" + root.getLocalPart() + ">")));
    }
}
