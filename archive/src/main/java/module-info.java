import org.jspecify.annotations.NullMarked;

/// Keep statements, search them, check a quotation, prove it.
@NullMarked
module org.onrecord.archive {
    requires transitive org.onrecord.core;
    requires org.onrecord.json;
    requires static org.jspecify;

    exports org.onrecord.copies;
    exports org.onrecord.log;
    exports org.onrecord.quotation;
}
