package org.onrecord.bundle;

import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.onrecord.source.ConcatStories;
import org.onrecord.source.Content;
import org.onrecord.source.Opener;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;

/// A ZIP archive, read from its beginning to its end.
public final class Zip implements StorySource {
    @Override
    public boolean recognises(Content content) throws IOException {
        return content.beginsWith('P', 'K', 3, 4);
    }

    @Override
    public Stories open(Content content, Opener opener) {
        Unpacking unpacking = new Unpacking(content.bytes(), opener.limits().largestUnpacked());
        return new ConcatStories(new ArchiveOfFiles(
                content, opener, new ZipArchiveInputStream(unpacking.packed(), "UTF-8", true, true), unpacking));
    }
}
