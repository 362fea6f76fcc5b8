package io.provincewire.feed;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A block of addresses, e.g. {@code 10.0.0.0/8}; a single address is a block of one. */
final class AddressBlock {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** What no public server has: IANA's registries of special-purpose addresses (RFC 6890 and its updates). */
    private static final List<AddressBlock> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4")
            .flatMap(text -> of(text).stream())
            .toList();

    /** The only IPv6 addresses that are given out, and what of them is not: Teredo, ORCHID, examples, 6to4. */
    private static final AddressBlock GLOBAL_6 = of("2000::/3").orElseThrow();

    private static final List<AddressBlock> SPECIAL_6 = Stream.of(
                    "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .flatMap(text -> of(text).stream())
            .toList();

    private final byte[] network;
    private final int bits;

    private AddressBlock(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /** The block that {@code text} writes, or empty where it is a host name. */
    static Optional<AddressBlock> of(String text) {
        String[] parts = text.strip().split("/", 2);
        if (!LITERAL.matcher(parts[0]).matches()) {
            return Optional.empty();
        }
        try {
            byte[] network = InetAddress.getByName(parts[0]).getAddress();
            int bits = parts.length == 1 ? network.length * 8 : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > network.length * 8) {
                throw new IllegalArgumentException("not a block of addresses: " + text);
            }
            return Optional.of(new AddressBlock(network, bits));
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException("not an address or block: " + text, e);
        }
    }

    /** Whether a server of the public internet can have {@code address}. */
    static boolean isPublic(InetAddress address) {
        return address.getAddress().length == 4
                ? SPECIAL.stream().noneMatch(block -> block.contains(address))
                : GLOBAL_6.contains(address) && SPECIAL_6.stream().noneMatch(block -> block.contains(address));
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != network.length) {
            return false;
        }
        int whole = bits / 8;
        int rest = bits % 8;
        if (!Arrays.equals(network, 0, whole, other, 0, whole)) {
            return false;
        }
        return rest == 0 || (network[whole] & 0xff) >> (8 - rest) == (other[whole] & 0xff) >> (8 - rest);
    }
}
