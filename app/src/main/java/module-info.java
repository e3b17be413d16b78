import org.jspecify.annotations.NullMarked;

/// The assembled program: reading, and the command line.
@NullMarked
module org.onrecord.app {
    requires transitive org.onrecord.core;
    requires transitive org.onrecord.intake;
    requires org.onrecord.finder;
    requires transitive org.onrecord.json;
    requires transitive org.onrecord.archive;
    requires org.onrecord.export;
    requires info.picocli;
    requires tools.jackson.databind;
    requires de.siegmar.fastcsv;
    requires me.tongfei.progressbar;
    requires org.jline.terminal;
    requires static transitive org.jspecify;

    exports org.onrecord.app;

    opens org.onrecord.app.cli to
            info.picocli;
}
