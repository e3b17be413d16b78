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
import org.onrecord.archive.KeptStatement;
import org.onrecord.archive.KeptStory;
import org.onrecord.search.Standing;
import org.onrecord.statement.Statement;

/// One file a story in a folder, named by the story's digest. Stories that are not current are left out,
/// and so are statements that do not stand: their words are text like any other.
final class NitfExport implements Export {
    /// The platform's own, whatever else lies on the class path.
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final Path folder;
    private long replaced;

    NitfExport(Draft draft) {
        this.folder = draft.path();
    }

    @Override
    public int write(KeptStory kept, List<KeptStatement> statements) throws IOException {
        if (kept.standing() != Standing.CURRENT) {
            return NOTHING;
        }
        List<Statement> standing = statements.stream()
                .filter(Attribution::stands)
                .map(KeptStatement::statement)
                .toList();
        Path file = folder.resolve(kept.story().id().value().replace("sha256:", "") + ".xml");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            XMLStreamWriter xml = XML.createXMLStreamWriter(out, "UTF-8");
            NitfStory story = new NitfStory(xml, kept.story(), standing);
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
