package org.onrecord.webpage;

import java.io.IOException;
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
import org.onrecord.source.Limits;
import org.onrecord.source.Opener;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.source.Taken;
import org.onrecord.source.Told;
import org.onrecord.story.Edition;
import org.onrecord.story.Outlet;
import org.onrecord.story.Story;

/// A web page, one story: HTML in, the body of the story out, with what the page says of its publication.
public final class WebPage implements StorySource {
    private static final int SHORTEST = 140;
    private static final int DEEPEST = 400;
    private static final long STACK = 16L << 20;

    /// Pages whose body was not found in time and is looked for still: each holds a thread until it is done.
    private static final int MOST_LATE = 4;

    private static final Semaphore LATE = new Semaphore(MOST_LATE);

    /// Possessive throughout: comments that lead nowhere take no longer than others.
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
        String type = content.told().mediaType();
        return (type != null && (type.equals("text/html") || type.equals("application/xhtml+xml")))
                && TAG.matcher(looks).find();
    }

    @Override
    public Stories open(Content content, Opener opener) {
        Limits limits = opener.limits();
        return Stories.later(() -> inTime(
                content.origin(),
                content.all(limits.largestPage(), "one web page"),
                content.told(),
                limits.longestPage()));
    }

    /// Reads the page on a thread of its own, which is left behind when it takes too long: nothing else ends what
    /// runs in somebody else's code.
    private Taken inTime(String origin, byte[] bytes, Told told, Duration longest) throws IOException {
        if (LATE.availablePermits() == 0) {
            return new Taken.Refused(origin, "is not read: several pages before it are still being worked on");
        }
        CompletableFuture<Taken> read = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name("page")
                .stackSize(STACK)
                .unstarted(() -> {
                    try {
                        read.complete(read(origin, bytes, told));
                    } catch (StackOverflowError _) {
                        read.complete(new Taken.Refused(origin, "is nested too deeply to be read"));
                    } catch (RuntimeException | OutOfMemoryError e) {
                        read.complete(new Taken.Refused(origin, "cannot be read as a web page: " + e));
                    }
                });
        thread.start();
        try {
            return read.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            late(read);
            return new Taken.Refused(
                    origin, "its story was not found in " + longest.toSeconds() + " seconds; such a page is not read");
        } catch (InterruptedException e) {
            late(read);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a page was read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a page's failure must be told, got " + e.getCause(), e);
        }
    }

    private static void late(CompletableFuture<Taken> read) {
        if (LATE.tryAcquire()) {
            CompletableFuture<Taken> _ = read.whenComplete((_, _) -> LATE.release());
        }
    }

    private Taken read(String origin, byte[] bytes, Told told) {
        Characters characters = Characters.of(bytes, told.charset());
        List<String> warnings = new ArrayList<>();
        if (characters.warning() != null) {
            warnings.add(characters.warning());
        }
        URI from = told.address();
        Document page = Jsoup.parse(
                LineBreaks.shortened(characters.text()),
                from == null ? "" : from.toString(),
                Parser.htmlParser().setMaxDepth(DEEPEST));
        PageData data = new PageData(page);
        String headline = data.headline();
        List<String> authors = data.authors();
        BodyText body = body(page, data);
        if (body == null) {
            return new Taken.Refused(origin, "holds no story that could be told from the page around it");
        }
        if (data.linked().isBehindAWall()) {
            warnings.add("says that it is not free to read; what follows may be its beginning alone");
        }
        return new Taken.Read(
                story(origin, told, data, headline, authors, body.without(headline)), edition(data, told), warnings);
    }

    private @Nullable BodyText body(Document page, PageData data) {
        List<String> updates = data.linked().updates();
        String said = data.linked().words("articleBody");
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
        if (said != null) {
            BodyText told = BodyText.of(paragraphs(said));
            int length = told.text().length();
            boolean isSame = body != null
                    && length >= 0.7 * body.text().length()
                    && length <= 1.3 * body.text().length();
            if (body == null ? length >= SHORTEST : isSame && told.text().contains("\n\n")) {
                return told;
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
            String origin, Told told, PageData data, @Nullable String headline, List<String> authors, BodyText body) {
        return new Around()
                .headline(headline)
                .outlet(data.outlet())
                .outletOtherwise(ofHost(data, told))
                .authors(authors)
                .published(data.published())
                .modified(data.modified())
                .language(data.language())
                .address(data.address() == null ? told.address() : data.address())
                .section(data.section())
                .story(origin, body);
    }

    /// The site's name where the page names no outlet: better than none.
    private static @Nullable Outlet ofHost(PageData data, Told told) {
        URI address = data.address() == null ? told.address() : data.address();
        String host = address == null ? null : address.getHost();
        return host == null ? null : new Outlet(host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
    }

    private static @Nullable Edition edition(PageData data, Told told) {
        URI address = data.address() == null ? told.address() : data.address();
        return address == null ? null : Edition.of(address.toString());
    }
}
