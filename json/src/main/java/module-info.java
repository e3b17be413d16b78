import org.jspecify.annotations.NullMarked;

/// Writes stories and statements as JSON and reads them back: the one place that decides the names and order
/// of the fields.
@NullMarked
module org.onrecord.json {
    requires transitive org.onrecord.core;
    requires transitive tools.jackson.databind;
    requires static org.jspecify;

    exports org.onrecord.json;
}
