package org.onrecord.export;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.Statement;
import org.onrecord.story.Block;
import org.onrecord.story.Part;
import org.onrecord.story.Story;
import org.onrecord.text.Span;

/// Writes one story as NITF 3.6: its publication metadata, and its paragraphs with verbatim quotations
/// marked.
///
/// Headline, byline and dateline are in the head, if the text or the story gives them. Boilerplate is left
/// out. Every other word of the text is kept in order, including the quotation marks.
final class NitfStory {
    private static final String NAMESPACE = "http://iptc.org/std/NITF/2006-10-18/";

    private final XMLStreamWriter xml;
    private final Story story;
    private final Quotes quotes;
    private final List<Block> parts;
    private long replaced;

    NitfStory(XMLStreamWriter xml, Story story, List<Statement> statements) {
        this.xml = xml;
        this.story = story;
        this.quotes = Quotes.of(story.text(), statements);
        this.parts = parts(story);
    }

    /// Writes the document.
    ///
    /// @return the number of statements with words that are marked as a quotation
    int write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("nitf");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("version", "-//IPTC//DTD NITF 3.6//EN");
        writeHead();
        xml.writeStartElement("body");
        writeBodyHead();
        xml.writeStartElement("body.content");
        for (Block part : parts) {
            writeContent(part);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        return quotes.statements();
    }

    long replaced() {
        return replaced;
    }

    private void writeHead() throws XMLStreamException {
        xml.writeStartElement("head");
        if (story.headline() != null) {
            writeElement("title", story.headline());
        }
        xml.writeStartElement("docdata");
        xml.writeEmptyElement("doc-id");
        xml.writeAttribute("id-string", Attribution.urn(story));
        if (story.published() != null) {
            xml.writeEmptyElement("date.issue");
            xml.writeAttribute("norm", DateTimeFormatter.BASIC_ISO_DATE.format(story.published()));
        }
        xml.writeEndElement();
        if (story.outlet() != null) {
            xml.writeEmptyElement("pubdata");
            xml.writeAttribute("name", clean(story.outlet().name()));
        }
        xml.writeEndElement();
    }

    private void writeBodyHead() throws XMLStreamException {
        xml.writeStartElement("body.head");
        List<Span> headlines = spans(Part.HEADLINE);
        if (story.headline() != null || !headlines.isEmpty()) {
            xml.writeStartElement("hedline");
            if (story.headline() != null) {
                writeElement("hl1", story.headline());
            }
            for (Span headline : headlines) {
                if (!story.text().at(headline).equals(story.headline())) {
                    // A second headline becomes a subhead.
                    boolean isFirst = story.headline() == null && headline.equals(headlines.getFirst());
                    writeWords(isFirst ? "hl1" : "hl2", headline, null);
                }
            }
            xml.writeEndElement();
        }
        List<Span> bylines = spans(Part.BYLINE);
        for (Span byline : bylines) {
            writeWords("byline", byline, null);
        }
        if (bylines.isEmpty()) {
            for (String author : story.byline().authors()) {
                xml.writeStartElement("byline");
                writeElement("person", author);
                xml.writeEndElement();
            }
        }
        if (story.agency() != null) {
            writeElement("distributor", story.agency());
        }
        List<Span> datelines = spans(Part.DATELINE);
        for (Span dateline : datelines) {
            writeWords("dateline", dateline, null);
        }
        if (datelines.isEmpty() && story.place() != null) {
            xml.writeStartElement("dateline");
            writeElement("location", story.place());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void writeContent(Block part) throws XMLStreamException {
        switch (part.part()) {
            case BODY -> writeWords("p", part.span(), null);
            case CAPTION -> writeWords("p", part.span(), "caption");
            case SUBHEAD -> writeWords("hl2", part.span(), null);
            case HEADLINE, BYLINE, DATELINE, FURNITURE -> {
                // The first three are in the head, and the last does not belong to the story.
            }
        }
    }

    private void writeElement(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(words));
        xml.writeEndElement();
    }

    /// Writes the words of the text at `span`, with the quotations in them.
    private void writeWords(String name, Span span, @Nullable String sort) throws XMLStreamException {
        xml.writeStartElement(name);
        if (sort != null) {
            xml.writeAttribute("class", sort);
        }
        int written = span.start();
        for (Quotes.Quote quote : quotes.in(span)) {
            writeText(written, quote.span().start());
            xml.writeStartElement("q");
            if (quote.source() != null) {
                xml.writeAttribute("quote-source", clean(quote.source()));
            }
            writeText(quote.span().start(), quote.span().end());
            xml.writeEndElement();
            written = quote.span().end();
        }
        writeText(written, span.end());
        xml.writeEndElement();
    }

    private void writeText(int start, int end) throws XMLStreamException {
        if (start < end) {
            xml.writeCharacters(clean(story.text().at(new Span(start, end))));
        }
    }

    private String clean(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        words.codePoints().forEach(character -> {
            if (isAllowed(character)) {
                clean.appendCodePoint(character);
            } else {
                clean.append('\uFFFD');
                replaced++;
            }
        });
        return clean.toString();
    }

    /// Returns whether XML 1.0 allows the code point. It does not allow unpaired surrogates.
    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    private List<Span> spans(Part part) {
        return parts.stream()
                .filter(block -> block.part() == part)
                .map(Block::span)
                .toList();
    }

    /// Returns the paragraphs, split where their purpose changes.
    private static List<Block> parts(Story story) {
        List<Block> parts = new ArrayList<>();
        List<Span> blocks = story.blocks().stream().map(Block::span).toList();
        for (Span paragraph : story.text().paragraphs()) {
            int written = paragraph.start();
            for (Span covered : SpanSplitter.cut(paragraph, blocks)) {
                addBody(parts, story, written, covered.start());
                parts.add(new Block(covered, story.partAt(covered.start())));
                written = covered.end();
            }
            addBody(parts, story, written, paragraph.end());
        }
        return parts;
    }

    private static void addBody(List<Block> parts, Story story, int start, int end) {
        if (start < end && !story.text().string().substring(start, end).isBlank()) {
            parts.add(new Block(new Span(start, end), Part.BODY));
        }
    }
}
