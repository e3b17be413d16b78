package org.onrecord.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Resolves host names. Thread-safe.
@FunctionalInterface
public interface HostLookup {
    /// The resolver of the system.
    HostLookup SYSTEM = InetAddress::getAllByName;

    /// Returns the addresses of a host.
    ///
    /// @throws UnknownHostException if there is no host of this name
    InetAddress[] addresses(String host) throws UnknownHostException;
}
