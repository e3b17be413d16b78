import org.jspecify.annotations.NullMarked;

/// What the command line and the server share: reading stories and putting them on record, auditing them,
/// following feeds, and the JSON of answers.
@NullMarked
module org.onrecord.pipeline {
    requires transitive org.onrecord.core;
    requires transitive org.onrecord.intake;
    requires org.onrecord.finder;
    requires transitive org.onrecord.json;
    requires transitive org.onrecord.archive;
    requires java.xml;
    requires transitive tools.jackson.databind;
    requires static transitive org.jspecify;

    exports org.onrecord.answers;
    exports org.onrecord.audit;
    exports org.onrecord.pipeline;
    exports org.onrecord.watch;
}
