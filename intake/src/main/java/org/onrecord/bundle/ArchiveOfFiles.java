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
import org.onrecord.source.Content;
import org.onrecord.source.InTurn;
import org.onrecord.source.Opener;
import org.onrecord.source.PassedOver;
import org.onrecord.source.Stories;
import org.onrecord.source.Taken;
import org.onrecord.source.Told;

/// The stories in an archive of files, entry by entry as they lie in it. Nothing is ever written to the disk,
/// so that an entry's name is only a name; links are passed over.
final class ArchiveOfFiles implements InTurn.Parts {
    private static final Pattern TEXT = Pattern.compile("(?i).*\\.(?:txt|text)");

    private final Content archive;
    private final Opener opener;
    private final ArchiveInputStream<? extends ArchiveEntry> entries;
    private final Unpacking unpacking;
    private final PassedOver passedOver = new PassedOver();

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
    public @Nullable Taken end(boolean gaveAny) {
        return passedOver.told(archive.origin(), "file", "", gaveAny);
    }

    private @Nullable Stories open(ArchiveEntry entry) {
        if (entry.isDirectory() || isHidden(entry.getName())) {
            return null;
        }
        String name = entry.getName();
        if (entry instanceof TarArchiveEntry tar && isNoFile(tar)) {
            passedOver.addSort("links and devices");
            return null;
        }
        String origin = archive.origin() + "/" + name;
        if (entry instanceof ZipArchiveEntry zip
                && entries instanceof ZipArchiveInputStream opened
                && !opened.canReadEntryData(zip)) {
            return Stories.of(new Taken.Refused(origin, "is packed or locked in a way that is not read"));
        }
        InputStream bytes = unpacking.guarded(entries);
        Optional<Stories> found = opener.find(
                archive.inside(origin, bytes, Told.NOTHING), TEXT.matcher(name).matches());
        if (found.isEmpty()) {
            passedOver.add(name);
        }
        return found.orElse(null);
    }

    private static boolean isNoFile(TarArchiveEntry entry) {
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
