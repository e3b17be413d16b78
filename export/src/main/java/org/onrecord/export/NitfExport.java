package org.onrecord.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;
import org.onrecord.entry.StatementStatus;
import org.onrecord.statement.Statement;

/// Writes one file for each story to a folder, named by the story's digest. Leaves out stories that are not
/// current. The words of statements that are not current are ordinary text.
final class NitfExport implements Export {
    /// The JDK's own factory, whatever else is on the class path.
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final Path folder;
    private long replaced;

    NitfExport(AtomicFile atomicFile) {
        this.folder = atomicFile.path();
    }

    @Override
    public int write(KeptStory kept, List<KeptStatement> statements) throws IOException {
        if (kept.status() != StatementStatus.CURRENT) {
            return NOTHING;
        }
        List<Statement> current = statements.stream()
                .filter(Attribution::isCurrent)
                .map(KeptStatement::statement)
                .toList();
        Path file = folder.resolve(kept.story().id().value().replace("sha256:", "") + ".xml");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            XMLStreamWriter xml = XML.createXMLStreamWriter(out, "UTF-8");
            NitfStory story = new NitfStory(xml, kept.story(), current);
            int quoted = story.write();
            replaced += story.replaced();
            xml.close();
            return quoted;
        } catch (XMLStreamException e) {
            throw new IOException("could not write " + kept.story().origin() + " as XML: " + e.getMessage(), e);
        }
    }

    @Override
    public long replaced() {
        return replaced;
    }

    @Override
    public void end() {}

    @Override
    public void close() {}
}
