package org.onrecord.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

class NitfExportTest {
    @TempDir
    Path folder;

    @Test
    void theStoryIsValidByTheDtdOfWhatWeWrite() throws Exception {
        assertThat(document().getDocumentElement().getNamespaceURI()).isEqualTo("http://iptc.org/std/NITF/2006-10-18/");
    }

    @Test
    void verbatimWordsAreMarkedWithWhoSaidThem() throws Exception {
        List<String> quotes = new ArrayList<>();
        for (Element quote : elements("q")) {
            quotes.add(quote.getTextContent() + " / " + quote.getAttribute("quote-source"));
        }
        assertThat(quotes)
                .containsExactly(
                        "We had no warning at all 🚢, / Ilse Tamm",
                        "None. / Ilse Tamm",
                        "a bad joke / two port officials",
                        "stay away / Ilse Tamm",
                        "=cmd() & <b> / Dockers' Union",
                        "is\uFFFD what \uFFFD they want. / Dockers' Union",
                        "We begin again. / Ilse Tamm",
                        "And again, / Ilse Tamm",
                        "It was 'awful'. / ");
    }

    @Test
    void paragraphsKeepEveryOtherWordAndTheMarks() throws Exception {
        List<String> paragraphs =
                elements("p").stream().map(Element::getTextContent).toList();
        assertThat(paragraphs)
                .startsWith(
                        "“We had no warning at all 🚢,” said harbour master Ilse Tamm. “None.”",
                        "Mayor Joss Quillan said the city would pay 60 million marks for the crane.")
                .contains("\"=cmd() & <b>\"\u202E said the Dockers' Union,\u202C \"is\uFFFD what \uFFFD they want.\"")
                .hasSize(9);
        assertThat(elements("p").get(1).getElementsByTagName("q").getLength()).isZero();
        assertThat(elements("p").get(5).getAttribute("class")).isEqualTo("caption");
        assertThat(paragraphs).noneMatch(words -> words.startsWith("Read more"));
    }

    @Test
    void theHeadTellsOfThePublication() throws Exception {
        assertThat(text("hl1")).isEqualTo("Harbour master: \"We had no warning\"");
        assertThat(elements("hl2")).isEmpty();
        assertThat(text("byline")).isEqualTo("By Oona Veldt");
        assertThat(text("dateline")).isEqualTo("Quillstone Wire, 12 May 2026");
        assertThat(text("distributor")).isEqualTo("Quillstone Wire");
        assertThat(elements("doc-id").getFirst().getAttribute("id-string"))
                .isEqualTo("urn:" + Invented.STORY.story().id().value());
        assertThat(elements("date.issue").getFirst().getAttribute("norm")).isEqualTo("20260512");
        assertThat(elements("pubdata").getFirst().getAttribute("name")).isEqualTo("Quillstone & Co");
    }

    @Test
    void charactersThatXmlForbidsAreReplacedAndCounted() throws IOException {
        assertThat(Written.to(Format.NITF, folder.resolve("out")).replaced()).isEqualTo(2);
    }

    @Test
    void oneFileAStoryThatStands() throws IOException {
        Written.to(Format.NITF, folder.resolve("out"));
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactly(Invented.STORY.story().id().value().substring("sha256:".length()) + ".xml");
        }
    }

    private String text(String name) throws Exception {
        return elements(name).getFirst().getTextContent();
    }

    private List<Element> elements(String name) throws Exception {
        NodeList nodes = document().getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            elements.add((Element) nodes.item(index));
        }
        return elements;
    }

    /// The file, which must be valid.
    private Document document() throws IOException, ParserConfigurationException, SAXException {
        Path out = folder.resolve("out");
        if (!Files.exists(out)) {
            Written.to(Format.NITF, out);
        }
        String xml;
        try (Stream<Path> files = Files.list(out)) {
            xml = Files.readString(files.findFirst().orElseThrow());
        }
        String withType = xml.replaceFirst("<nitf", "<!DOCTYPE nitf SYSTEM \"nitf-subset.dtd\"><nitf");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setValidating(true);
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver((_, _) -> {
            InputStream dtd = NitfExportTest.class.getResourceAsStream("nitf-subset.dtd");
            assertThat(dtd).isNotNull();
            return new InputSource(dtd);
        });
        builder.setErrorHandler(new Strict());
        return builder.parse(new ByteArrayInputStream(withType.getBytes(StandardCharsets.UTF_8)));
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException fault) throws SAXParseException {
            throw fault;
        }

        @Override
        public void error(SAXParseException fault) throws SAXParseException {
            throw fault;
        }

        @Override
        public void fatalError(SAXParseException fault) throws SAXParseException {
            throw fault;
        }
    }
}
