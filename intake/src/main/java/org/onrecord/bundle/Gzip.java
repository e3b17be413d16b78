package org.onrecord.bundle;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.onrecord.source.Content;
import org.onrecord.source.Opener;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;
import org.onrecord.source.Told;

/// Anything packed by gzip, in one member or several.
public final class Gzip implements StorySource {
    @Override
    public boolean recognises(Content content) throws IOException {
        return content.beginsWith(0x1F, 0x8B, 0x08);
    }

    @Override
    public Stories open(Content content, Opener opener) throws IOException {
        Unpacking unpacking = new Unpacking(content.bytes(), opener.limits().largestUnpacked());
        Told told = content.told();
        // What is said of a packed file's type is said of the packing.
        try {
            return opener.open(content.inside(
                    content.origin().replaceFirst("(?i)\\.gz$", ""),
                    unpacking.guarded(new GZIPInputStream(unpacking.packed(), 1 << 16)),
                    new Told(null, told.charset(), told.address(), told.fetched())));
        } catch (EOFException | ZipException e) {
            throw new IOException("is packed by gzip, and broken or cut off", e);
        }
    }
}
