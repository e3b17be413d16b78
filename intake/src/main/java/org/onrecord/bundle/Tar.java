package org.onrecord.bundle;

import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.onrecord.source.ConcatStories;
import org.onrecord.source.Content;
import org.onrecord.source.Opener;
import org.onrecord.source.Stories;
import org.onrecord.source.StorySource;

/// A tar archive.
public final class Tar implements StorySource {
    private static final int MAGIC_AT = 257;

    @Override
    public boolean recognises(Content content) throws IOException {
        byte[] beginning = content.beginning();
        byte[] magic = {'u', 's', 't', 'a', 'r'};
        for (int index = 0; index < magic.length; index++) {
            if (beginning.length <= MAGIC_AT + index || beginning[MAGIC_AT + index] != magic[index]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Stories open(Content content, Opener opener) {
        Unpacking unpacking = new Unpacking(content.bytes(), opener.limits().largestUnpacked());
        return new ConcatStories(
                new ArchiveOfFiles(content, opener, new TarArchiveInputStream(unpacking.packed()), unpacking));
    }
}
