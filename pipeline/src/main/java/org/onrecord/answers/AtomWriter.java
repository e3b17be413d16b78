package org.onrecord.answers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.onrecord.entry.KeptStatement;
import org.onrecord.story.Story;

/// Writes a feed as XML.
final class AtomWriter {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int TITLE = 100;

    private final AtomFeed feed;
    private final XMLStreamWriter xml;

    private AtomWriter(AtomFeed feed, XMLStreamWriter xml) {
        this.feed = feed;
        this.xml = xml;
    }

    /// Returns a feed as XML, in UTF-8.
    static byte[] of(AtomFeed feed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            new AtomWriter(feed, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed in memory can always be written", e);
        }
        return out.toByteArray();
    }

    private void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "feed");
        xml.writeDefaultNamespace(NAMESPACE);
        write("id", feed.id());
        write("title", feed.title());
        write("updated", feed.updated().truncatedTo(ChronoUnit.SECONDS).toString());
        link("self", "application/atom+xml", feed.self());
        link("alternate", "text/html", feed.page());
        write("generator", "Onrecord");
        for (AtomFeed.Entry entry : feed.entries()) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(AtomFeed.Entry entry) throws XMLStreamException {
        KeptStatement kept = entry.statement();
        Story story = kept.story().story();
        String speaker = kept.speakerName();
        String words = kept.words();
        xml.writeStartElement(NAMESPACE, "entry");
        write("id", entry.id());
        write("title", (speaker == null ? "" : speaker + ": ") + shortened(words));
        write("updated", kept.story().kept().truncatedTo(ChronoUnit.SECONDS).toString());
        if (story.published() != null) {
            write(
                    "published",
                    story.published().atStartOfDay().toInstant(ZoneOffset.UTC).toString());
        }
        link("alternate", "text/html", entry.shown());
        link("via", null, entry.published());
        xml.writeStartElement(NAMESPACE, "author");
        write("name", speaker == null ? "unknown" : speaker);
        xml.writeEndElement();
        if (kept.statement().kind() != null) {
            xml.writeEmptyElement(NAMESPACE, "category");
            xml.writeAttribute("term", kept.statement().kind().word());
        }
        xml.writeStartElement(NAMESPACE, "content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(legal(words + source(story)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String source(Story story) {
        StringBuilder source = new StringBuilder("\n\n");
        source.append(story.headline() == null ? story.origin() : story.headline());
        if (story.outlet() != null) {
            source.append(", ").append(story.outlet().name());
        }
        if (story.published() != null) {
            source.append(", ").append(story.published());
        }
        return source.toString();
    }

    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= TITLE) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, TITLE - 1)).strip() + "…";
    }

    private void write(String element, String words) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, element);
        xml.writeCharacters(legal(words));
        xml.writeEndElement();
    }

    private void link(String relation, @Nullable String type, @Nullable String address) throws XMLStreamException {
        if (address == null) {
            return;
        }
        xml.writeEmptyElement(NAMESPACE, "link");
        xml.writeAttribute("rel", relation);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        xml.writeAttribute("href", legal(address));
    }

    /// Returns `words`, with U+FFFD for the characters that XML 1.0 forbids.
    static String legal(String words) {
        if (words.codePoints().allMatch(AtomWriter::isLegal)) {
            return words;
        }
        return words.codePoints()
                .map(character -> isLegal(character) ? character : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= ' ' && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
