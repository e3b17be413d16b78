import org.jspecify.annotations.NullMarked;

/// Stories and statements to JSON and back: the one place that knows the names and the order of the fields.
@NullMarked
module org.onrecord.json {
    requires transitive org.onrecord.core;
    requires transitive tools.jackson.databind;
    requires static org.jspecify;

    exports org.onrecord.json;
}
