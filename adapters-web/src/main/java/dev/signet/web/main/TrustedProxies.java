package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_TRUSTED_PROXIES;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.util.List;

/** The proxies whose word on a client's address counts; nobody's unless an operator says so. */
public record TrustedProxies(List<Block> blocks) {

    /** @param bits of the address that matter, from the left */
    record Block(InetAddress address, int bits) {

        boolean contains(InetAddress other) {
            byte[] ours = address.getAddress();
            byte[] theirs = other.getAddress();
            if (ours.length != theirs.length) {
                return false;
            }
            for (int at = 0; at < bits; at++) {
                int mask = 0x80 >> at % 8;
                if ((ours[at / 8] & mask) != (theirs[at / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    public TrustedProxies {
        blocks = List.copyOf(blocks);
    }

    static TrustedProxies of(Environment environment) {
        return new TrustedProxies(environment.list(SIGNET_TRUSTED_PROXIES).stream()
                .map(TrustedProxies::block)
                .toList());
    }

    public boolean include(InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static Block block(String text) {
        String[] parts = text.split("/", 2);
        if (InetAddresses.isInetAddress(parts[0])) {
            InetAddress address = InetAddresses.forString(parts[0]);
            int all = address.getAddress().length * 8;
            if (parts.length == 1) {
                return new Block(address, all);
            }
            if (parts[1].matches("[0-9]{1,3}") && Integer.parseInt(parts[1]) <= all) {
                return new Block(address, Integer.parseInt(parts[1]));
            }
        }
        throw new BadSetting(
                SIGNET_TRUSTED_PROXIES,
                "has '" + text + "', which is no address",
                "write addresses or blocks of them, such as 10.0.0.0/8,2001:db8::7");
    }
}
