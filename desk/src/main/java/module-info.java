import org.jspecify.annotations.NullMarked;

/// What every way in has in common: reading, keeping, counting, and the JSON of what was found.
@NullMarked
module org.onrecord.desk {
    requires transitive org.onrecord.core;
    requires transitive org.onrecord.intake;
    requires org.onrecord.finder;
    requires transitive org.onrecord.json;
    requires transitive org.onrecord.archive;
    requires java.xml;
    requires transitive tools.jackson.databind;
    requires static transitive org.jspecify;

    exports org.onrecord.desk;
    exports org.onrecord.watch;
}
