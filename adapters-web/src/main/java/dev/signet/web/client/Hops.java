package dev.signet.web.client;

import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import dev.signet.web.main.TrustedProxies;
import io.micronaut.http.HttpHeaders;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The way of a request as {@code X-Forwarded-For} or {@code Forwarded} (RFC 7239) tell it, read from its end: each hop
 * is believed as far as the one that reported it is trusted.
 */
final class Hops {

    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for=\"?([^\";]*)\"?");

    private final TrustedProxies trusted;

    Hops(TrustedProxies trusted) {
        this.trusted = trusted;
    }

    /** The last hop that no trusted proxy is: what stands before it, anybody may have written. */
    InetAddress client(InetAddress peer, HttpHeaders headers) {
        if (!trusted.include(peer)) {
            return peer;
        }
        var plain = entries(headers, "X-Forwarded-For");
        var standard = entries(headers, HttpHeaders.FORWARDED).stream()
                .map(Hops::forParameter)
                .toList();
        if (plain.isEmpty() || standard.isEmpty()) {
            return last(peer, plain.isEmpty() ? standard : plain);
        }
        // a proxy that writes one of them lets through whatever a client wrote into the other
        var one = last(peer, plain);
        return one.equals(last(peer, standard)) ? one : peer;
    }

    private InetAddress last(InetAddress peer, List<String> entries) {
        var hop = peer;
        for (int at = entries.size() - 1; at >= 0 && trusted.include(hop); at--) {
            var before = address(entries.get(at));
            if (before.isEmpty()) {
                return hop;
            }
            hop = before.get();
        }
        return hop;
    }

    private static List<String> entries(HttpHeaders headers, String name) {
        return headers.getAll(name).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    private static String forParameter(String element) {
        return FOR.matcher(element)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static Optional<InetAddress> address(String entry) {
        try {
            var host = HostAndPort.fromString(entry).getHost();
            return InetAddresses.isInetAddress(host) ? Optional.of(InetAddresses.forString(host)) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
