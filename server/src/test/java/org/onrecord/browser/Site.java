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
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.onrecord.archive.Archive;
import org.onrecord.entry.AccessMode;
import org.onrecord.entry.NewStory;
import org.onrecord.entry.RecordLocation;
import org.onrecord.intake.StoryReader;
import org.onrecord.pipeline.FinderChoice;
import org.onrecord.server.Server;
import org.onrecord.server.ServerSettings;
import org.onrecord.source.ReadResult;
import org.onrecord.statement.StatementFinder;
import org.onrecord.story.Edition;
import org.onrecord.token.AccessTokens;
import org.onrecord.token.Role;

/// A server over a real record of the example stories, read by the real finder.
final class Site implements AutoCloseable {
    private final Archive archive;
    private final Server server;

    private final AccessTokens tokens;

    private final Lock pause;

    private Site(Archive archive, Server server, AccessTokens tokens, Lock pause) {
        this.archive = archive;
        this.server = server;
        this.tokens = tokens;
        this.pause = pause;
    }

    /// Creates the record in `folder` and serves it.
    static Site open(Path folder) throws IOException {
        Archive archive = Archive.open(new RecordLocation.Folder(folder), AccessMode.WRITE, Clock.systemUTC(), _ -> {});
        try (StatementFinder finder = FinderChoice.NEURAL.open();
                Stream<Path> files = Files.list(Path.of("..", "examples", "stories"))) {
            List<String> stories = files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
            List<NewStory> drafts = new ArrayList<>();
            Iterator<ReadResult> taken = StoryReader.of(stories, InputStream.nullInputStream());
            while (taken.hasNext()) {
                if (taken.next() instanceof ReadResult.Read read) {
                    drafts.add(
                            new NewStory(read.story(), Edition.of(read.story().origin()), finder.find(read.story())));
                }
            }
            archive.add(drafts);
        }
        Path tokens = folder.resolve("tokens.json");
        Lock pause = new ReentrantLock();
        ServerSettings settings =
                ServerSettings.local(tokens, () -> new PausableFinder(FinderChoice.NEURAL.open(), pause));
        return new Site(archive, Server.start(archive, settings), new AccessTokens(tokens, Clock.systemUTC()), pause);
    }

    /// Creates a token of this role for somebody of this name.
    String token(String name, Role role) throws IOException {
        return tokens.add(name, role);
    }

    /// Returns the lock that holds up all reading while a test has it.
    Lock pause() {
        return pause;
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
