package org.onrecord.bundle;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.onrecord.source.Content;
import org.onrecord.source.ContentMetadata;
import org.onrecord.source.Opener;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;

/// Anything compressed with gzip, in one member or several.
public final class Gzip implements StorySource {
    @Override
    public boolean recognises(Content content) throws IOException {
        return content.beginsWith(0x1F, 0x8B, 0x08);
    }

    @Override
    public Stories open(Content content, Opener opener) throws IOException {
        Unpacking unpacking = new Unpacking(content.bytes(), opener.limits().largestUnpacked());
        ContentMetadata metadata = content.metadata();
        // The media type of a compressed file is that of the compression, so it is dropped.
        try {
            return opener.open(content.inside(
                    content.origin().replaceFirst("(?i)\\.gz$", ""),
                    unpacking.guarded(new GZIPInputStream(unpacking.packed(), 1 << 16)),
                    new ContentMetadata(null, metadata.charset(), metadata.address(), metadata.fetched())));
        } catch (EOFException | ZipException e) {
            throw new IOException("is compressed with gzip, and broken or cut off", e);
        }
    }
}
