package org.onrecord.server;

import java.net.URI;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.StatementFinder;

/// How a server listens and what it works with.
///
/// @param host the address to listen on; a loopback one keeps everybody else out
/// @param port the port to listen on; 0 for any that is free
/// @param address how the outside knows the server, where a proxy stands before it, or null
/// @param finders opens what finds statements; the server closes it
/// @param readers how many stories are read at a time
/// @param clock tells the time
/// @param notes told what whoever runs the server should know, in words
public record ServerSettings(
        String host,
        int port,
        @Nullable URI address,
        Supplier<StatementFinder> finders,
        int readers,
        Clock clock,
        Consumer<String> notes) {}
