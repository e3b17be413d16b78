package org.onrecord.webpage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.Content;
import org.onrecord.source.ContentMetadata;
import org.onrecord.source.Limits;
import org.onrecord.source.Opener;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;

/// A web page with one story: extracts the body of the story and the page's metadata.
public final class WebPage implements StorySource {
    private static final int SHORTEST = 140;
    private static final int DEEPEST = 400;
    private static final long STACK = 16L << 20;

    /// The most pages whose time ran out and which are still being processed; each keeps a thread until it is
    /// done.
    private static final int MOST_LATE = 4;

    /// How many times the processor time for a page to wait for it at most, when the machine is busy.
    private static final long MOST_WAITING = 30;

    private static final Duration SHORTEST_WAIT = Duration.ofMillis(10);

    private static final Semaphore LATE = new Semaphore(MOST_LATE);

    /// Uses possessive quantifiers, so that no input causes backtracking.
    private static final Pattern LOOKS = Pattern.compile(
            "^\\s*+(?:<\\?xml[^>]*+>\\s*+)?+(?:<!--(?:(?!-->).)*+-->\\s*+)*+<(?:!doctype\\s+html|html|head|body|meta|title)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TAG =
            Pattern.compile("(?i)<(?:html|head|body|div|p|article|title|meta|span|script)\\b");

    private final BodyExtractor extractor = new Readability();

    @Override
    public boolean recognises(Content content) throws IOException {
        byte[] beginning = content.beginning();
        String looks = beginning.length > 1
                        && (beginning[0] == 0
                                || beginning[1] == 0
                                || beginning[0] == (byte) 0xFE
                                || beginning[0] == (byte) 0xFF)
                ? Characters.of(beginning, null).text()
                : new String(beginning, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "");
        if (LOOKS.matcher(looks).matches()) {
            return true;
        }
        String type = content.metadata().mediaType();
        return (type != null && (type.equals("text/html") || type.equals("application/xhtml+xml")))
                && TAG.matcher(looks).find();
    }

    @Override
    public Stories open(Content content, Opener opener) {
        Limits limits = opener.limits();
        return Stories.later(() -> inTime(
                content.origin(),
                content.all(limits.largestPage(), "one web page"),
                content.metadata(),
                limits.longestPage()));
    }

    /// Reads the page on a thread of its own, which is abandoned when it takes too long: there is no other
    /// way to end code of a library.
    private ReadResult inTime(String origin, byte[] bytes, ContentMetadata metadata, Duration longest)
            throws IOException {
        if (LATE.availablePermits() == 0) {
            return new ReadResult.Refused(origin, "is not read: several earlier pages are still being processed");
        }
        CompletableFuture<ReadResult> read = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name("page")
                .stackSize(STACK)
                .unstarted(() -> {
                    try {
                        read.complete(read(origin, bytes, metadata));
                    } catch (StackOverflowError _) {
                        read.complete(new ReadResult.Refused(origin, "is nested too deeply to be read"));
                    } catch (RuntimeException | OutOfMemoryError e) {
                        read.complete(new ReadResult.Refused(origin, "cannot be read as a web page: " + e));
                    }
                });
        thread.start();
        try {
            ReadResult result = await(read, thread, longest);
            if (result == null) {
                late(read);
                return new ReadResult.Refused(
                        origin, "is not read: its story was not found within " + longest.toSeconds() + " seconds");
            }
            return result;
        } catch (InterruptedException e) {
            late(read);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading a page", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading a page must not throw, got " + e.getCause(), e);
        }
    }

    /// Waits until a page is read or its thread has used its processor time. Time in which a busy machine
    /// kept the thread waiting does not count, up to [#MOST_WAITING] times as much.
    ///
    /// @return the result, or null if the time is over
    private static @Nullable ReadResult await(CompletableFuture<ReadResult> read, Thread thread, Duration longest)
            throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        long left = longest.toNanos();
        while (left > 0) {
            try {
                return read.get(Math.max(left, SHORTEST_WAIT.toNanos()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException _) {
                boolean isPatient = System.nanoTime() - begun < MOST_WAITING * longest.toNanos();
                left = isPatient ? longest.toNanos() - worked(thread, longest) : 0;
            }
        }
        return null;
    }

    /// Returns the processor time that a thread has used, in nanoseconds; `longest` if the JVM does not
    /// measure it.
    private static long worked(Thread thread, Duration longest) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long worked = threads.isThreadCpuTimeSupported() ? threads.getThreadCpuTime(thread.threadId()) : -1;
        return worked < 0 ? longest.toNanos() : worked;
    }

    private static void late(CompletableFuture<ReadResult> read) {
        if (LATE.tryAcquire()) {
            CompletableFuture<ReadResult> _ = read.whenComplete((_, _) -> LATE.release());
        }
    }

    private ReadResult read(String origin, byte[] bytes, ContentMetadata metadata) {
        Characters characters = Characters.of(bytes, metadata.charset());
        List<String> warnings = new ArrayList<>();
        if (characters.warning() != null) {
            warnings.add(characters.warning());
        }
        URI from = metadata.address();
        Document page = Jsoup.parse(
                LineBreaks.shortened(characters.text()),
                from == null ? "" : from.toString(),
                Parser.htmlParser().setMaxDepth(DEEPEST));
        PageData data = new PageData(page);
        String headline = data.headline();
        List<String> authors = data.authors();
        BodyText body = body(page, data);
        if (body == null) {
            return new ReadResult.Refused(
                    origin, "contains no story that could be separated from the rest of the page");
        }
        if (data.linked().isBehindPaywall()) {
            warnings.add("says that it is not free to read; only its beginning may have been read");
        }
        return new ReadResult.Read(
                story(origin, metadata, data, headline, authors, body.without(headline)),
                edition(data, metadata),
                warnings);
    }

    private @Nullable BodyText body(Document page, PageData data) {
        List<String> updates = data.linked().updates();
        String articleBody = data.linked().words("articleBody");
        BodyExtractor.Found found = extractor.extract(page);
        BodyText body = found == null ? null : BodyText.of(found.body());
        if (!updates.isEmpty()) {
            BodyText live = BodyText.of(updates.stream()
                    .flatMap(update -> paragraphs(update).stream())
                    .toList());
            if (body == null || live.text().length() > body.text().length()) {
                return live;
            }
        }
        if (articleBody != null) {
            BodyText declared = BodyText.of(paragraphs(articleBody));
            int length = declared.text().length();
            boolean isSame = body != null
                    && length >= 0.7 * body.text().length()
                    && length <= 1.3 * body.text().length();
            if (body == null ? length >= SHORTEST : isSame && declared.text().contains("\n\n")) {
                return declared;
            }
        }
        return body == null || body.text().length() < SHORTEST ? null : body;
    }

    private static List<String> paragraphs(String words) {
        if (TAG.matcher(words).find()) {
            return List.of(BodyText.of(Jsoup.parse(words).body()).text().split("\n\n", -1));
        }
        return Parser.unescapeEntities(words, false)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Story story(
            String origin,
            ContentMetadata metadata,
            PageData data,
            @Nullable String headline,
            List<String> authors,
            BodyText body) {
        return new StoryAssembler()
                .headline(headline)
                .outlet(data.outlet())
                .outletOtherwise(ofHost(data, metadata))
                .authors(authors)
                .published(data.published())
                .modified(data.modified())
                .language(data.language())
                .address(data.address() == null ? metadata.address() : data.address())
                .section(data.section())
                .story(origin, body);
    }

    /// Returns the site's name as outlet if the page names none: better than nothing.
    private static @Nullable Outlet ofHost(PageData data, ContentMetadata metadata) {
        URI address = data.address() == null ? metadata.address() : data.address();
        String host = address == null ? null : address.getHost();
        return host == null ? null : new Outlet(host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
    }

    private static @Nullable Edition edition(PageData data, ContentMetadata metadata) {
        URI address = data.address() == null ? metadata.address() : data.address();
        return address == null ? null : Edition.of(address.toString());
    }
}
