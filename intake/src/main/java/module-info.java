import org.jspecify.annotations.NullMarked;

/// Bytes in, stories out.
@NullMarked
module org.onrecord.intake {
    requires transitive org.onrecord.core;
    requires java.xml;
    requires static org.jspecify;

    exports org.onrecord.intake;
    exports org.onrecord.source;
}
