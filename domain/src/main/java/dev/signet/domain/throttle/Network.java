package dev.signet.domain.throttle;

import java.util.HexFormat;
import java.util.StringJoiner;

/**
 * Where a request comes from, as coarse as one subscriber is: an IPv4 address, or the first 64 bits of an IPv6 address,
 * since a subscriber has all the addresses behind those (RFC 6177).
 */
public record Network(String value) {

    private static final int IPV4 = 4;
    private static final int IPV6 = 16;
    private static final int BYTES_OF_A_PREFIX = 8;

    /** Of a request without an address, as over a local socket: all such share it. */
    public static Network unknown() {
        return new Network("unknown");
    }

    /**
     * @param address 4 or 16 bytes, in network order
     * @throws IllegalArgumentException for any other length
     */
    public static Network of(byte[] address) {
        return switch (address.length) {
            case IPV4 -> new Network(dotted(address, 0));
            case IPV6 -> new Network(isMapped(address) ? dotted(address, IPV6 - IPV4) : prefix(address));
            default -> throw new IllegalArgumentException("an address has 4 or 16 bytes");
        };
    }

    /** An IPv4 address in the dress of IPv6 (RFC 4291 section 2.5.5.2) is the same subscriber. */
    private static boolean isMapped(byte[] address) {
        for (int at = 0; at < 10; at++) {
            if (address[at] != 0) {
                return false;
            }
        }
        return address[10] == -1 && address[11] == -1;
    }

    private static String dotted(byte[] address, int from) {
        var text = new StringJoiner(".");
        for (int at = from; at < from + IPV4; at++) {
            text.add(Integer.toString(address[at] & 0xff));
        }
        return text.toString();
    }

    private static String prefix(byte[] address) {
        return HexFormat.of().formatHex(address, 0, BYTES_OF_A_PREFIX) + "/64";
    }

    @Override
    public String toString() {
        return value;
    }
}
