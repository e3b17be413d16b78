import org.jspecify.annotations.NullMarked;

/// Reads news stories from files, mailboxes, archives, feeds, agency formats and web pages.
@NullMarked
module org.onrecord.intake {
    requires transitive org.onrecord.core;
    requires com.github.albfernandez.juniversalchardet;
    requires apache.mime4j.core;
    requires com.rometools.rome;
    requires crawler.commons;
    requires java.management;
    requires java.xml;
    requires jwarc;
    requires kotlin.stdlib;
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
