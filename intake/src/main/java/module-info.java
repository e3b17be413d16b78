import org.jspecify.annotations.NullMarked;

/// Bytes in, stories out.
@NullMarked
module org.onrecord.intake {
    requires transitive org.onrecord.core;
    requires com.github.albfernandez.juniversalchardet;
    requires apache.mime4j.core;
    requires com.rometools.rome;
    requires crawler.commons;
    requires java.xml;
    requires jwarc;
    requires org.apache.commons.compress;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires org.jsoup;
    requires readability4j;
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports org.onrecord.fetch;
    exports org.onrecord.intake;
    exports org.onrecord.source;
}
