import org.jspecify.annotations.NullMarked;

/// Keep statements, search them, check a quotation, prove it.
@NullMarked
module org.onrecord.archive {
    requires transitive org.onrecord.core;
    requires org.onrecord.json;
    requires com.github.benmanes.caffeine;
    requires com.h2database;
    requires com.zaxxer.hikari;
    requires flyway.core;
    requires java.logging;
    requires java.sql;
    requires org.apache.lucene.analysis.common;
    requires org.apache.lucene.core;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.jdbi.v3.core;
    requires static org.jspecify;

    exports org.onrecord.archive;
    exports org.onrecord.copies;
    exports org.onrecord.entry;
    exports org.onrecord.identity;
    exports org.onrecord.log;
    exports org.onrecord.quotation;
    exports org.onrecord.receipt;
    exports org.onrecord.search;

    opens org.onrecord.archive.migrations;
    // H2 makes objects of its files.
    opens org.onrecord.store to
            com.h2database;
}
