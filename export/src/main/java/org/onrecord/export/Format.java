package org.onrecord.export;

import java.util.Locale;

/// In what form a record goes out.
public enum Format {
    /// One row a statement, by RFC 4180.
    CSV,
    /// One line of JSON a story.
    JSONL,
    /// One row a statement, in columns, for analysis.
    PARQUET,
    /// Quotations and claims in the words of schema.org.
    JSONLD,
    /// One XML file a story, by IPTC's NITF 3.6, with what was said verbatim marked in it.
    NITF,
    /// Training data: the text and the spans of every attribution, in the shape of PolNeAR.
    POLNEAR,
    /// People, organizations, memberships and speeches, by Popolo 1.0.1.
    POPOLO;

    /// The word that names it on the command line: `jsonl`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
