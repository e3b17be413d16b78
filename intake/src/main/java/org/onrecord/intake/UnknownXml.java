package org.onrecord.intake;

import java.io.IOException;
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
        return Xml.root(content.beginning()) != null;
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
