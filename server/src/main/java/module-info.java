import org.jspecify.annotations.NullMarked;

/// Serves a record to browsers as pages and to programs as an API.
@NullMarked
module org.onrecord.server {
    requires transitive org.onrecord.archive;
    requires transitive org.onrecord.core;
    requires transitive org.onrecord.pipeline;
    requires org.onrecord.export;
    requires org.onrecord.intake;
    requires org.onrecord.json;
    requires com.github.benmanes.caffeine;
    requires gg.jte.runtime;
    requires io.javalin;
    requires jakarta.servlet;
    requires static java.compiler;
    requires java.xml;
    requires org.eclipse.jetty.server;
    requires org.eclipse.jetty.util;
    requires kotlin.stdlib;
    requires jdk.jfr;
    requires tools.jackson.databind;
    requires static transitive org.jspecify;

    exports org.onrecord.server;
    exports org.onrecord.token;
}
