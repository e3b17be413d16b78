package org.onrecord.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.agency.NewsMl;
import org.onrecord.agency.Ninjs;
import org.onrecord.agency.Nitf;
import org.onrecord.bundle.Gzip;
import org.onrecord.bundle.JsonLines;
import org.onrecord.bundle.Tar;
import org.onrecord.bundle.WebArchive;
import org.onrecord.bundle.Zip;
import org.onrecord.feed.JsonFeed;
import org.onrecord.feed.SyndicationFeed;
import org.onrecord.fetch.AddressFetcher;
import org.onrecord.fetch.FetchException;
import org.onrecord.fetch.FetchedContent;
import org.onrecord.mail.Mailbox;
import org.onrecord.plain.PlainText;
import org.onrecord.source.Content;
import org.onrecord.source.CountingInputStream;
import org.onrecord.source.Limits;
import org.onrecord.source.Opener;
import org.onrecord.source.ReadResult;
import org.onrecord.source.SeenSet;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.webpage.WebPage;

/// The list of formats, and the code that opens any of them. Content is offered to each format in the order
/// of the list; plain text comes last and accepts everything.
final class Formats implements Opener {
    /// Accepts whatever no other format does.
    static final StorySource PLAIN_TEXT = new PlainText();

    private static final List<StorySource> BEFORE_LINES = List.of(
            new WebArchive(),
            new Gzip(),
            new Zip(),
            new Tar(),
            new NewsMl(),
            new Nitf(),
            new SyndicationFeed(),
            new JsonFeed(),
            new Ninjs(),
            new Mailbox());

    private static final List<StorySource> AFTER_LINES = List.of(new WebPage(), new UnknownXml());

    private static final String BROKEN = "is broken in a way that its reader did not expect: ";

    private final SourceSettings settings;
    private final List<StorySource> formats = new ArrayList<>(BEFORE_LINES);
    private final AtomicLong bytes = new AtomicLong();

    Formats(SourceSettings settings) {
        this.settings = settings;
        formats.add(new JsonLines(settings.fields()));
        formats.addAll(AFTER_LINES);
    }

    /// Wraps the bytes of a file to count them as they are read.
    InputStream counted(InputStream file) {
        return new CountingInputStream(file) {
            @Override
            protected void count(long read) {
                bytes.addAndGet(read);
            }
        };
    }

    /// Returns the number of bytes of files read so far.
    long bytes() {
        return bytes.get();
    }

    @Override
    public Stories open(Content content) {
        Stories stories = open(content, PLAIN_TEXT);
        return stories == null ? Stories.of() : stories;
    }

    @Override
    public Optional<Stories> find(Content content, boolean isText) {
        return Optional.ofNullable(open(content, isText ? PLAIN_TEXT : null));
    }

    /// Returns the stories in some content; if no format recognises it, those that `otherwise` reads, or null
    /// if that is null.
    @Nullable
    Stories open(Content content, @Nullable StorySource otherwise) {
        String origin = content.origin();
        if (content.depth() > settings.limits().depth()) {
            return Stories.of(new ReadResult.Refused(
                    origin, "is nested in more than " + settings.limits().depth() + " archives, so it is not opened"));
        }
        try {
            StorySource format = recognised(content);
            StorySource chosen = format == null ? otherwise : format;
            return chosen == null ? null : new Guarded(origin, chosen.open(content, this));
        } catch (IOException e) {
            return Stories.of(new ReadResult.Refused(origin, FailureReasons.of(e)));
        } catch (RuntimeException | StackOverflowError e) {
            return Stories.of(new ReadResult.Refused(origin, BROKEN + e));
        }
    }

    private @Nullable StorySource recognised(Content content) throws IOException {
        for (StorySource format : formats) {
            if (format.recognises(content)) {
                return format;
            }
        }
        return null;
    }

    @Override
    public Stories fetch(URI address, Content onBehalf) {
        String origin = address.toString();
        return fetch(address, fetched -> onBehalf.inside(origin, fetched.body(), fetched.metadata()));
    }

    /// Returns the stories at an address that the user named.
    Stories fetch(URI address) {
        String origin = address.toString();
        return fetch(address, fetched -> Content.of(origin, fetched.body(), fetched.metadata()));
    }

    private Stories fetch(URI address, Function<FetchedContent, Content> content) {
        String origin = address.toString();
        AddressFetcher fetching = settings.fetching();
        if (fetching == null) {
            return Stories.of(new ReadResult.Refused(origin, "is a web address, and fetching is turned off"));
        }
        try {
            FetchedContent fetched = fetching.fetch(address);
            return new ClosingStories(open(content.apply(fetched)), fetched);
        } catch (FetchException e) {
            return Stories.of(new ReadResult.Refused(origin, String.valueOf(e.getMessage()), e.isPassing()));
        }
    }

    @Override
    public SeenSet seen() {
        return settings.seen();
    }

    @Override
    public Limits limits() {
        return settings.limits();
    }

    /// Stories whose exceptions become a [ReadResult.Refused].
    private static final class Guarded implements Stories {
        private final String origin;
        private final Stories stories;
        private boolean isOver;

        Guarded(String origin, Stories stories) {
            this.origin = origin;
            this.stories = stories;
        }

        @Override
        public @Nullable ReadResult next() {
            if (isOver) {
                return null;
            }
            try {
                return withoutEndlessGuid(stories.next());
            } catch (IOException e) {
                isOver = true;
                return new ReadResult.Refused(origin, FailureReasons.of(e));
            } catch (RuntimeException | StackOverflowError e) {
                // Parsing libraries throw exceptions of many types on broken input.
                isOver = true;
                return new ReadResult.Refused(origin, BROKEN + e);
            }
        }

        /// Drops a guid that is longer than any record accepts.
        private static @Nullable ReadResult withoutEndlessGuid(@Nullable ReadResult result) {
            if (!(result instanceof ReadResult.Read(Story story, Edition edition, List<String> warnings))
                    || edition == null
                    || edition.guid().length() <= Edition.LONGEST_GUID) {
                return result;
            }
            List<String> more = new ArrayList<>(warnings);
            more.add("has a guid of more than " + Edition.LONGEST_GUID + " characters, which was dropped");
            return new ReadResult.Read(story, null, more);
        }

        @Override
        public boolean skip() {
            if (isOver) {
                return false;
            }
            try {
                return stories.skip();
            } catch (IOException | RuntimeException | StackOverflowError _) {
                isOver = true;
                return true;
            }
        }

        @Override
        public void close() throws IOException {
            stories.close();
        }
    }
}
