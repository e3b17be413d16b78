package org.onrecord.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.onrecord.source.ConcatStories;
import org.onrecord.source.Content;
import org.onrecord.source.ContentMetadata;
import org.onrecord.source.Opener;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Skipped;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.webpage.Characters;

/// An archive of the web: WARC (ISO 28500) or ARC, compressed by record or not. Reads responses with status
/// 200, resources and conversions; revisits (records that say that a page was unchanged) are only counted.
public final class WebArchive implements StorySource {
    @Override
    public boolean recognises(Content content) throws IOException {
        byte[] beginning = content.beginning();
        if (content.beginsWith(0x1F, 0x8B, 0x08)) {
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(beginning))) {
                return isArchive(unpacked.readNBytes(16));
            } catch (IOException _) {
                // Too short to tell, or not gzip at all.
                return false;
            }
        }
        return isArchive(beginning);
    }

    private static boolean isArchive(byte[] beginning) {
        String first = new String(beginning, 0, Math.min(beginning.length, 16), StandardCharsets.ISO_8859_1);
        return first.startsWith("WARC/") || first.startsWith("filedesc://");
    }

    @Override
    public Stories open(Content content, Opener opener) throws IOException {
        return new ConcatStories(new Records(content, opener, new WarcReader(content.bytes())));
    }

    private static final class Records implements ConcatStories.Parts {
        private final Content archive;
        private final Opener opener;
        private final WarcReader reader;
        private final Skipped skipped = new Skipped();

        Records(Content archive, Opener opener, WarcReader reader) {
            this.archive = archive;
            this.opener = opener;
            this.reader = reader;
        }

        @Override
        public @Nullable Stories next() throws IOException {
            Stories part = null;
            while (part == null) {
                Optional<WarcRecord> record;
                try {
                    record = reader.next();
                } catch (IOException | IllegalArgumentException e) {
                    throw new IOException(
                            "is broken or cut off at byte " + reader.position() + ": " + e.getMessage(), e);
                }
                if (record.isEmpty()) {
                    return null;
                }
                part = open(record.get());
            }
            return part;
        }

        @Override
        public @Nullable ReadResult end(boolean gaveAny) {
            return skipped.result(archive.origin(), "record", "", gaveAny);
        }

        private @Nullable Stories open(WarcRecord record) {
            if (!(record instanceof WarcTargetRecord target) || target.target() == null) {
                return null;
            }
            try {
                return switch (target) {
                    case WarcRevisit _ -> {
                        skipped.addSort("revisit");
                        yield null;
                    }
                    case WarcResponse response -> response(response);
                    case WarcResource resource -> open(resource, resource.payloadType(), resource.body());
                    case WarcConversion conversion ->
                        open(conversion, conversion.payload().orElseThrow().type(), conversion.body());
                    default -> null;
                };
            } catch (IOException | IllegalArgumentException | java.util.NoSuchElementException e) {
                return Stories.of(new ReadResult.Refused(target.target(), "its record is broken: " + e.getMessage()));
            }
        }

        private @Nullable Stories response(WarcResponse response) throws IOException {
            if (!response.contentType().base().equals(MediaType.HTTP)) {
                skipped.addSort(response.contentType().base().toString());
                return null;
            }
            HttpResponse http = response.http();
            if (http.status() != 200) {
                skipped.addSort("status " + http.status());
                return null;
            }
            return open(response, http.contentType(), http.bodyDecoded());
        }

        private @Nullable Stories open(WarcTargetRecord record, MediaType type, MessageBody body) throws IOException {
            String media = type.base().toString().toLowerCase(Locale.ROOT);
            ContentMetadata metadata = new ContentMetadata(
                    media, Characters.named(type.parameters().get("charset")), address(record.target()), null);
            Optional<Stories> found =
                    opener.find(archive.inside(record.target(), body.stream(), metadata), media.equals("text/plain"));
            if (found.isEmpty()) {
                skipped.addSort(media);
            }
            return found.orElse(null);
        }

        private static @Nullable URI address(String target) {
            try {
                return new URI(target);
            } catch (URISyntaxException _) {
                return null;
            }
        }
    }
}
