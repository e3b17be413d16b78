import org.jspecify.annotations.NullMarked;

/// Measures speed and accuracy. Not published.
@NullMarked
module org.onrecord.bench {
    requires org.onrecord.pipeline;
    requires org.onrecord.archive;
    requires org.onrecord.finder;
    requires info.picocli;
    requires java.management;
    requires jdk.management;
    requires jmh.core;
    requires tools.jackson.databind;
    requires static org.jspecify;

    opens org.onrecord.bench to
            info.picocli;
}
