package org.onrecord.export;

import java.util.Locale;

/// The formats of an export, with what a server needs to know about each.
public enum Format {
    /// One row for each statement, as in RFC 4180.
    CSV("text/csv; charset=utf-8", Target.FILE, true),
    /// One line of JSON for each story.
    JSONL("application/jsonl", Target.FILE, true),
    /// One row for each statement, stored by column, for analysis.
    PARQUET("application/vnd.apache.parquet", Target.FILE, true),
    /// Quotations and claims in the schema.org vocabulary.
    JSONLD("application/ld+json", Target.FILE, true),
    /// One XML file for each story, in IPTC's NITF 3.6, with verbatim quotations marked.
    NITF("application/zip", Target.FOLDER, true),
    /// Training data: the text and the spans of every attribution, in the form of PolNeAR.
    POLNEAR("application/jsonl", Target.FILE, false),
    /// People, organizations, memberships and speeches, in Popolo 1.0.1.
    POPOLO("application/json", Target.FILE, false);

    private enum Target {
        FILE,
        FOLDER
    }

    private final String mediaType;
    private final Target target;
    private final boolean overHttp;

    Format(String mediaType, Target target, boolean overHttp) {
        this.mediaType = mediaType;
        this.target = target;
        this.overHttp = overHttp;
    }

    /// Returns the name of the format on the command line: `jsonl`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Returns the media type under which a server sends it; that of a folder is the type of a ZIP archive of it.
    public String mediaType() {
        return mediaType;
    }

    /// Returns whether an export is a folder of files.
    public boolean isFolder() {
        return target == Target.FOLDER;
    }

    /// Returns whether the HTTP API offers it.
    public boolean isOverHttp() {
        return overHttp;
    }
}
