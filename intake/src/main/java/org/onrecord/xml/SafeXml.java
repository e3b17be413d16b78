package org.onrecord.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads XML that may be hostile: document type definitions are ignored, and no external entity is loaded.
/// Thread-safe.
public final class SafeXml {
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    private static XMLInputFactory factory() {
        // The JDK's factory, even if another library brings its own.
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

    /// Returns a reader of some bytes, which finds the character set from the XML itself.
    ///
    /// @throws XMLStreamException if the bytes do not begin as XML
    public static XMLStreamReader read(InputStream bytes) throws XMLStreamException {
        synchronized (FACTORY) {
            return FACTORY.createXMLStreamReader(bytes);
        }
    }

    /// Returns the name of the root element of the document that begins with these bytes, or null if it is
    /// not XML.
    public static @Nullable QName root(byte[] beginning) {
        int at = 0;
        while (at < beginning.length && beginning[at] != '<') {
            at++;
        }
        if (at > 64) {
            // XML begins with a byte order mark at most; if the first `<` comes later, this is text.
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
