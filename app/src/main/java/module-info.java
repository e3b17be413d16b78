import org.jspecify.annotations.NullMarked;

/// The command line: the commands, their options, and their output in a terminal.
@NullMarked
module org.onrecord.cli {
    requires transitive org.onrecord.pipeline;
    requires org.onrecord.evaluation;
    requires org.onrecord.server;
    requires org.onrecord.finder;
    requires org.onrecord.export;
    requires info.picocli;
    requires java.net.http;
    requires jdk.net;
    requires tools.jackson.databind;
    requires de.siegmar.fastcsv;
    requires me.tongfei.progressbar;
    requires org.jline.terminal;
    requires static transitive org.jspecify;

    opens org.onrecord.cli to
            info.picocli;
    opens org.onrecord.edit to
            info.picocli;
    opens org.onrecord.options to
            info.picocli;
}
