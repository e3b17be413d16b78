import org.jspecify.annotations.NullMarked;

/// The command line.
@NullMarked
module org.onrecord.cli {
    requires transitive org.onrecord.desk;
    requires org.onrecord.server;
    requires org.onrecord.finder;
    requires org.onrecord.export;
    requires info.picocli;
    requires java.net.http;
    requires tools.jackson.databind;
    requires de.siegmar.fastcsv;
    requires me.tongfei.progressbar;
    requires org.jline.terminal;
    requires static transitive org.jspecify;

    opens org.onrecord.cli to
            info.picocli;
}
