package org.onrecord.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Looks hosts up by their names. Safe for use by several threads.
@FunctionalInterface
public interface Lookup {
    /// As the system does it.
    Lookup SYSTEM = InetAddress::getAllByName;

    /// The addresses of a host.
    ///
    /// @throws UnknownHostException if there is none of this name
    InetAddress[] addresses(String host) throws UnknownHostException;
}
