package org.onrecord.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.source.ConcatStories;
import org.onrecord.source.Content;
import org.onrecord.source.ContentMetadata;
import org.onrecord.source.Opener;
import org.onrecord.source.ReadResult;
import org.onrecord.source.Skipped;
import org.onrecord.source.Stories;

/// The stories in an archive of files, entry by entry in the order of the archive. Nothing is written to the
/// disk, so that an entry's name is only a name. Links are skipped.
final class ArchiveOfFiles implements ConcatStories.Parts {
    private static final Pattern TEXT = Pattern.compile("(?i).*\\.(?:txt|text)");

    private final Content archive;
    private final Opener opener;
    private final ArchiveInputStream<? extends ArchiveEntry> entries;
    private final Unpacking unpacking;
    private final Skipped skipped = new Skipped();

    ArchiveOfFiles(
            Content archive, Opener opener, ArchiveInputStream<? extends ArchiveEntry> entries, Unpacking unpacking) {
        this.archive = archive;
        this.opener = opener;
        this.entries = entries;
        this.unpacking = unpacking;
    }

    @Override
    public @Nullable Stories next() throws IOException {
        Stories part = null;
        while (part == null) {
            ArchiveEntry entry;
            try {
                entry = entries.getNextEntry();
            } catch (IOException | IllegalArgumentException e) {
                throw new IOException("is an archive that cannot be read further: " + e.getMessage(), e);
            }
            if (entry == null) {
                return null;
            }
            part = open(entry);
        }
        return part;
    }

    @Override
    public @Nullable ReadResult end(boolean gaveAny) {
        return skipped.result(archive.origin(), "file", "", gaveAny);
    }

    private @Nullable Stories open(ArchiveEntry entry) {
        if (entry.isDirectory() || isHidden(entry.getName())) {
            return null;
        }
        String name = entry.getName();
        if (entry instanceof TarArchiveEntry tar && isSpecial(tar)) {
            skipped.addSort("links and devices");
            return null;
        }
        String origin = archive.origin() + "/" + name;
        if (entry instanceof ZipArchiveEntry zip
                && entries instanceof ZipArchiveInputStream opened
                && !opened.canReadEntryData(zip)) {
            return Stories.of(
                    new ReadResult.Refused(origin, "is compressed or encrypted in a way that is not supported"));
        }
        InputStream bytes = unpacking.guarded(entries);
        Optional<Stories> found = opener.find(
                archive.inside(origin, bytes, ContentMetadata.NOTHING),
                TEXT.matcher(name).matches());
        if (found.isEmpty()) {
            skipped.add(name);
        }
        return found.orElse(null);
    }

    private static boolean isSpecial(TarArchiveEntry entry) {
        return entry.isSymbolicLink()
                || entry.isLink()
                || entry.isBlockDevice()
                || entry.isCharacterDevice()
                || entry.isFIFO();
    }

    private static boolean isHidden(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return last.startsWith(".") || name.startsWith("__MACOSX/");
    }
}
