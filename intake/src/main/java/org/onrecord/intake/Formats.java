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
import org.onrecord.fetch.FetchException;
import org.onrecord.fetch.Fetched;
import org.onrecord.fetch.Fetching;
import org.onrecord.mail.Mailbox;
import org.onrecord.plain.PlainText;
import org.onrecord.source.Content;
import org.onrecord.source.Counting;
import org.onrecord.source.Limits;
import org.onrecord.source.Opener;
import org.onrecord.source.Seen;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.source.Taken;
import org.onrecord.story.Edition;
import org.onrecord.story.Story;
import org.onrecord.webpage.WebPage;

/// The formats that are read, and the one way to open any of them: told apart by looking, in the order of
/// their list, where plain text is the last and takes what no other does.
final class Formats implements Opener {
    /// Takes what no other format does.
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

    private static final List<StorySource> BEHIND_LINES = List.of(new WebPage(), new UnknownXml());

    private static final String BROKEN = "is broken in a way that its reader did not expect: ";

    private final SourceSettings settings;
    private final List<StorySource> formats = new ArrayList<>(BEFORE_LINES);
    private final AtomicLong bytes = new AtomicLong();

    Formats(SourceSettings settings) {
        this.settings = settings;
        formats.add(new JsonLines(settings.fields()));
        formats.addAll(BEHIND_LINES);
    }

    /// The bytes of a file, which are counted as they are read.
    InputStream counted(InputStream file) {
        return new Counting(file) {
            @Override
            protected void count(long read) {
                bytes.addAndGet(read);
            }
        };
    }

    /// How many bytes of files were read.
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

    /// The stories in some content, or null where it is of no format but `otherwise`, which is null.
    @Nullable
    Stories open(Content content, @Nullable StorySource otherwise) {
        String origin = content.origin();
        if (content.depth() > settings.limits().depth()) {
            return Stories.of(new Taken.Refused(
                    origin,
                    "lies in more than " + settings.limits().depth() + " archives, one in the other; not opened"));
        }
        try {
            StorySource format = recognised(content);
            StorySource chosen = format == null ? otherwise : format;
            return chosen == null ? null : new Guarded(origin, chosen.open(content, this));
        } catch (IOException e) {
            return Stories.of(new Taken.Refused(origin, Reasons.of(e)));
        } catch (RuntimeException | StackOverflowError e) {
            return Stories.of(new Taken.Refused(origin, BROKEN + e));
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
        return fetch(address, fetched -> onBehalf.inside(origin, fetched.body(), fetched.told()));
    }

    /// The stories at an address that the user named.
    Stories fetch(URI address) {
        String origin = address.toString();
        return fetch(address, fetched -> Content.of(origin, fetched.body(), fetched.told()));
    }

    private Stories fetch(URI address, Function<Fetched, Content> content) {
        String origin = address.toString();
        Fetching fetching = settings.fetching();
        if (fetching == null) {
            return Stories.of(new Taken.Refused(origin, "is an address, and nothing is fetched here"));
        }
        try {
            Fetched fetched = fetching.fetch(address);
            return new Closing(open(content.apply(fetched)), fetched);
        } catch (FetchException e) {
            return Stories.of(new Taken.Refused(origin, String.valueOf(e.getMessage()), e.isPassing()));
        }
    }

    @Override
    public Seen seen() {
        return settings.seen();
    }

    @Override
    public Limits limits() {
        return settings.limits();
    }

    /// Stories whose failure is told like that of any one of them.
    private static final class Guarded implements Stories {
        private final String origin;
        private final Stories stories;
        private boolean isOver;

        Guarded(String origin, Stories stories) {
            this.origin = origin;
            this.stories = stories;
        }

        @Override
        public @Nullable Taken next() {
            if (isOver) {
                return null;
            }
            try {
                return withoutEndlessGuid(stories.next());
            } catch (IOException e) {
                isOver = true;
                return new Taken.Refused(origin, Reasons.of(e));
            } catch (RuntimeException | StackOverflowError e) {
                // Libraries that read what is broken fail in ways of their own.
                isOver = true;
                return new Taken.Refused(origin, BROKEN + e);
            }
        }

        /// A publisher's name for a piece that is longer than any record takes names nothing.
        private static @Nullable Taken withoutEndlessGuid(@Nullable Taken taken) {
            if (!(taken instanceof Taken.Read(Story story, Edition edition, List<String> warnings))
                    || edition == null
                    || edition.guid().length() <= Edition.LONGEST_GUID) {
                return taken;
            }
            List<String> more = new ArrayList<>(warnings);
            more.add("has a guid of more than " + Edition.LONGEST_GUID + " characters, which is left out");
            return new Taken.Read(story, null, more);
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
