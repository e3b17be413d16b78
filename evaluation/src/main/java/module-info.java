import org.jspecify.annotations.NullMarked;

/// Scores a finder against stories in which people marked every statement.
@NullMarked
module org.onrecord.evaluation {
    requires transitive org.onrecord.core;
    requires org.onrecord.intake;
    requires transitive org.onrecord.pipeline;
    requires transitive tools.jackson.databind;
    requires static transitive org.jspecify;

    exports org.onrecord.evaluation;
}
