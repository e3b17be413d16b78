package org.onrecord.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.onrecord.archive.Access;
import org.onrecord.archive.Archive;
import org.onrecord.archive.Draft;
import org.onrecord.archive.Where;
import org.onrecord.desk.FinderChoice;
import org.onrecord.intake.Sources;
import org.onrecord.server.Server;
import org.onrecord.server.ServerSettings;
import org.onrecord.source.Taken;
import org.onrecord.statement.StatementFinder;
import org.onrecord.story.Edition;
import org.onrecord.token.Role;
import org.onrecord.token.Tokens;

/// A server over a real record of the example stories, read by the real finder.
final class Site implements AutoCloseable {
    private final Archive archive;
    private final Server server;

    private final Tokens tokens;

    private Site(Archive archive, Server server, Tokens tokens) {
        this.archive = archive;
        this.server = server;
        this.tokens = tokens;
    }

    /// Makes the record in `folder` and serves it.
    static Site open(Path folder) throws IOException {
        Archive archive = Archive.open(new Where.Folder(folder), Access.WRITE, Clock.systemUTC(), _ -> {});
        try (StatementFinder finder = FinderChoice.NEURAL.open();
                Stream<Path> files = Files.list(Path.of("..", "examples", "stories"))) {
            List<String> stories = files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
            List<Draft> drafts = new ArrayList<>();
            Iterator<Taken> taken = Sources.of(stories, InputStream.nullInputStream());
            while (taken.hasNext()) {
                if (taken.next() instanceof Taken.Read read) {
                    drafts.add(new Draft(read.story(), Edition.of(read.story().origin()), finder.find(read.story())));
                }
            }
            archive.add(drafts);
        }
        Path tokens = folder.resolve("tokens.json");
        return new Site(
                archive,
                Server.start(archive, ServerSettings.local(tokens, FinderChoice.NEURAL::open)),
                new Tokens(tokens, Clock.systemUTC()));
    }

    /// A token of this role, for somebody of this name.
    String token(String name, Role role) throws IOException {
        return tokens.add(name, role);
    }

    URI address() {
        return server.address();
    }

    Archive archive() {
        return archive;
    }

    @Override
    public void close() {
        server.close();
        archive.close();
    }
}
