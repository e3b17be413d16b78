package org.onrecord.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.onrecord.request.Links;

/// The names under which a server is reached: that of `--address`, that of `--host`, and those of this
/// machine. A page of a foreign site can make its own name lead here (DNS rebinding), but cannot send another
/// name than its own; so what is asked for under a foreign name is refused.
///
/// Numbers are not names that anyone can make lead elsewhere: a server that listens on more than a loopback
/// address answers to any.
///
/// @param names in lower case
/// @param numbers whether any IP address is accepted
record HostNames(Set<String> names, boolean numbers) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    HostNames {
        names = Set.copyOf(names);
    }

    static HostNames of(ServerSettings settings, Links links) {
        String host = settings.host().toLowerCase(Locale.ROOT);
        boolean isLoopback = LOOPBACK.contains(host) || host.equals("::1");
        Set<String> names = new HashSet<>(LOOPBACK);
        String outside = URI.create(links.origin()).getHost();
        if (outside != null) {
            names.add(outside.toLowerCase(Locale.ROOT));
        }
        if (!isLoopback) {
            names.add(host);
            names.addAll(ofThisMachine());
        }
        return new HostNames(names, !isLoopback);
    }

    private static Set<String> ofThisMachine() {
        try {
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            return name.isEmpty() ? Set.of() : Set.of(name);
        } catch (UnknownHostException _) {
            return Set.of();
        }
    }

    /// Returns whether the server is reached under this name, without a port and in lower case.
    boolean isOwn(String name) {
        return names.contains(name) || (numbers && isNumber(name));
    }

    private static boolean isNumber(String name) {
        try {
            InetAddress.ofLiteral(
                    name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
