package org.onrecord.request;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/// Reports to the JDK's flight recorder that a story was read.
@Name("onrecord.Read")
@Label("Story read")
@Category("Onrecord")
@StackTrace(false)
final class ReadEvent extends Event {
    @Label("Characters")
    int characters;

    @Label("Statements")
    int statements;
}
