package org.onrecord.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads XML that may be hostile: no document type is followed and nothing outside it is loaded. Safe for
/// use by several threads.
public final class Xml {
    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        // The JDK's own, whatever other libraries bring along.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((_, system, _, _) -> {
            throw new XMLStreamException("refers to something outside it, which is never loaded: " + system);
        });
        return factory;
    }

    /// A reader of some bytes, whose character set is told by the XML itself.
    ///
    /// @throws XMLStreamException if it does not begin as XML
    public static XMLStreamReader read(InputStream bytes) throws XMLStreamException {
        synchronized (FACTORY) {
            return FACTORY.createXMLStreamReader(bytes);
        }
    }

    /// The name of the outermost element of what begins with some bytes, or null where that is no XML.
    public static @Nullable QName root(byte[] beginning) {
        int at = 0;
        while (at < beginning.length && beginning[at] != '<') {
            at++;
        }
        if (at > 64) {
            // XML begins with a mark of its byte order at the most; what looks for `<` further on is text.
            return null;
        }
        try {
            XMLStreamReader reader = read(new ByteArrayInputStream(beginning));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return reader.getName();
                }
            }
            return null;
        } catch (XMLStreamException _) {
            return null;
        }
    }
}
