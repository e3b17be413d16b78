import org.jspecify.annotations.NullMarked;

/// The record in the browser and over HTTP.
@NullMarked
module org.onrecord.server {
    requires transitive org.onrecord.archive;
    requires transitive org.onrecord.core;
    requires transitive org.onrecord.desk;
    requires org.onrecord.export;
    requires org.onrecord.intake;
    requires org.onrecord.json;
    requires gg.jte.runtime;
    requires io.javalin;
    requires jakarta.servlet;
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
