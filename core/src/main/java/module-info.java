import org.jspecify.annotations.NullMarked;

/// Stories, the statements in them, and where the words are: the plain values that every other module passes
/// on.
@NullMarked
module org.onrecord.core {
    requires static transitive org.jspecify;

    exports org.onrecord.file;
    exports org.onrecord.language;
    exports org.onrecord.text;
    exports org.onrecord.story;
    exports org.onrecord.statement;
}
