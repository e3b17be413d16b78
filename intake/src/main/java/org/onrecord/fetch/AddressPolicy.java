package org.onrecord.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which network addresses may be fetched from.
///
/// A page or a redirect can name any host, and a name can resolve to any address, so that a server that
/// fetches for others could be made to request machines in its own network (server-side request forgery).
/// Which ranges are not public follows the IANA registries of special-purpose addresses for IPv4 and IPv6
/// (RFC 6890).
public enum AddressPolicy {
    /// Only public addresses.
    PUBLIC,
    /// Also addresses of this machine and of private networks.
    EVERYWHERE;

    private static final List<Range> NOT_PUBLIC = List.of(
            range("0.0.0.0", 8, "this network"),
            range("10.0.0.0", 8, "a private network"),
            range("100.64.0.0", 10, "a carrier's own network"),
            range("127.0.0.0", 8, "this machine"),
            range("169.254.0.0", 16, "the local link, where clouds keep their metadata"),
            range("172.16.0.0", 12, "a private network"),
            range("192.0.0.0", 24, "a special purpose"),
            range("192.0.2.0", 24, "examples"),
            range("192.88.99.0", 24, "a special purpose"),
            range("192.168.0.0", 16, "a private network"),
            range("198.18.0.0", 15, "benchmarks"),
            range("198.51.100.0", 24, "examples"),
            range("203.0.113.0", 24, "examples"),
            range("224.0.0.0", 4, "multicast"),
            range("240.0.0.0", 4, "a special purpose"),
            range("::", 128, "this network"),
            range("::1", 128, "this machine"),
            range("fc00::", 7, "a private network"),
            range("fe80::", 10, "the local link"),
            range("fec0::", 10, "a private network"),
            range("ff00::", 8, "multicast"),
            range("2001::", 23, "a special purpose"),
            range("2001:db8::", 32, "examples"),
            range("3fff::", 20, "examples"));

    /// Outside this range, IPv6 has no public addresses but those that embed an IPv4 address.
    private static final Range UNICAST = range("2000::", 3, "");

    private static final Range SIX_TO_FOUR = range("2002::", 16, "");
    private static final Range TRANSLATED = range("64:ff9b::", 96, "");

    /// The addresses that begin with the same bits.
    private record Range(List<Byte> beginning, int bits, String use) {
        boolean contains(byte[] address) {
            if (address.length != beginning.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >>> (bit & 7);
                if ((address[bit >>> 3] & mask) != (beginning.get(bit >>> 3) & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Range range(String address, int bits, String use) {
        try {
            // Parses a literal address: no name is looked up.
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            Byte[] boxed = new Byte[bytes.length];
            Arrays.setAll(boxed, index -> bytes[index]);
            return new Range(List.of(boxed), bits, use);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(address + " must be an address", e);
        }
    }

    /// Returns what an address is reserved for if it may not be fetched from, else null.
    @Nullable
    String whyNot(InetAddress address) {
        return this == EVERYWHERE ? null : use(address.getAddress());
    }

    private static @Nullable String use(byte[] address) {
        for (Range range : NOT_PUBLIC) {
            if (range.contains(address)) {
                return range.use();
            }
        }
        if (address.length == 4) {
            return null;
        }
        if (SIX_TO_FOUR.contains(address)) {
            return use(Arrays.copyOfRange(address, 2, 6));
        }
        if (TRANSLATED.contains(address)) {
            return use(Arrays.copyOfRange(address, 12, 16));
        }
        return UNICAST.contains(address) ? null : "a special purpose";
    }

    /// Returns those of some addresses that may be fetched from.
    ///
    /// @throws UnknownHostException if there are none; its message says what they are reserved for
    InetAddress[] among(String host, InetAddress[] addresses) throws UnknownHostException {
        InetAddress[] allowed = Arrays.stream(addresses)
                .filter(address -> address instanceof Inet4Address || address instanceof Inet6Address)
                .filter(address -> whyNot(address) == null)
                .toArray(InetAddress[]::new);
        if (allowed.length > 0) {
            return allowed;
        }
        if (addresses.length == 0) {
            throw new UnknownHostException("there is no host called " + host);
        }
        String address = addresses[0].getHostAddress();
        throw new OutOfReachException(
                (host.equals(address) ? host + " is for " : host + " is at " + address + ", which is for ")
                        + whyNot(addresses[0]) + "; --allow-private-addresses reaches it all the same");
    }

    /// Thrown if a host has only addresses that may not be fetched from.
    static final class OutOfReachException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        OutOfReachException(String message) {
            super(message);
        }
    }
}
