package org.onrecord.server;

import io.javalin.http.Context;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/// Where a request comes from.
///
/// Behind a proxy (`--address`), it is the last address of the last `X-Forwarded-For`: the proxy itself added
/// that one, and the client can have sent everything before it. `Forwarded` and `X-Forwarded-Host` are never
/// believed. Without a proxy it is the address of the connection.
///
/// @param text the address: `203.0.113.7`, `2001:db8:0:0:0:0:0:1`
/// @param network what counts as one client for a limit: the address itself, or the /64 of an IPv6 address,
/// all of which one client has
/// @param isLoopback whether it is this machine
record ClientAddress(String text, String network, boolean isLoopback) {
    private static final int NETWORK_BYTES = 8;

    /// Returns where a request comes from.
    static ClientAddress of(Context context, ServerSettings settings) {
        String connection = context.req().getRemoteAddr();
        if (settings.address() != null) {
            List<String> given = Collections.list(context.req().getHeaders("X-Forwarded-For"));
            if (!given.isEmpty()) {
                String last = given.getLast();
                return parsed(last.substring(last.lastIndexOf(',') + 1), connection);
            }
        }
        return parsed(connection, connection);
    }

    /// Returns the address that `words` are, or that of the connection if they are none.
    private static ClientAddress parsed(String words, String connection) {
        try {
            InetAddress address = InetAddress.ofLiteral(withoutPort(words.strip()));
            String text = address.getHostAddress();
            String network = address instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : text;
            return new ClientAddress(text, network, address.isLoopbackAddress());
        } catch (IllegalArgumentException _) {
            return words.equals(connection)
                    ? new ClientAddress(connection, connection, false)
                    : parsed(connection, connection);
        }
    }

    /// Some proxies add the port: `203.0.113.7:4711`, `[2001:db8::1]:4711`.
    private static String withoutPort(String words) {
        if (words.startsWith("[") && words.contains("]")) {
            return words.substring(1, words.indexOf(']'));
        }
        int colon = words.indexOf(':');
        return colon >= 0 && colon == words.lastIndexOf(':') ? words.substring(0, colon) : words;
    }
}
