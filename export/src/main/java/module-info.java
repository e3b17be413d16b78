import org.jspecify.annotations.NullMarked;

/// Exports a record in the formats that others read.
@NullMarked
module org.onrecord.export {
    requires transitive org.onrecord.archive;
    requires transitive org.onrecord.core;
    requires org.onrecord.json;
    requires carpet.record;
    requires de.siegmar.fastcsv;
    requires java.xml;
    requires parquet.common;
    requires static org.jspecify;

    exports org.onrecord.export;
}
