package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_REDIS_URL;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where nodes share what may be lost: one server, one that Sentinel names, or a cluster.
 *
 * @param addresses one, or some nodes of a cluster; passwords may stand in them
 * @param isCluster whether the addresses are those of a cluster
 */
public record Redis(List<Secret> addresses, boolean isCluster) {

    /** User and password as RFC 3986 has them: what has a meaning in URLs is percent-encoded. */
    private static final String USER = "((?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*@)?";

    private static final String HOST = "(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?";
    private static final String HOSTS = HOST + "(?:," + HOST + ")*";
    private static final String NUMBER = "(?:/[0-9]{0,4})?";

    private static final Pattern SINGLE = Pattern.compile("rediss?://" + USER + HOST + NUMBER);
    private static final Pattern SENTINEL =
            Pattern.compile("rediss?-sentinel://" + USER + HOSTS + NUMBER + "#[A-Za-z0-9._-]+");
    private static final Pattern CLUSTER = Pattern.compile("(rediss?)-cluster://" + USER + "(" + HOSTS + ")");

    public Redis {
        addresses = List.copyOf(addresses);
    }

    static Optional<Redis> of(Environment environment) {
        return environment.text(SIGNET_REDIS_URL).map(Redis::at);
    }

    private static Redis at(String url) {
        Matcher cluster = CLUSTER.matcher(url);
        if (cluster.matches()) {
            String user = Optional.ofNullable(cluster.group(2)).orElse("");
            List<Secret> nodes = Arrays.stream(cluster.group(3).split(",", -1))
                    .map(node -> Secret.of(cluster.group(1) + "://" + user + node))
                    .toList();
            return new Redis(nodes, true);
        }
        if (SINGLE.matcher(url).matches() || SENTINEL.matcher(url).matches()) {
            return new Redis(List.of(Secret.of(url)), false);
        }
        // the URL is not repeated: a password may stand in it
        throw new BadSetting(
                SIGNET_REDIS_URL,
                "is no Redis URL",
                "write redis://HOST:PORT, redis-sentinel://HOST:PORT,HOST:PORT#NAME or"
                        + " redis-cluster://HOST:PORT,HOST:PORT, or rediss for TLS, with USER:PASSWORD@ before the host"
                        + " if need be");
    }

    Map<String, Object> properties() {
        List<String> texts = addresses.stream().map(Secret::openText).toList();
        return Map.of(
                isCluster ? "redis.uris" : "redis.uri",
                isCluster ? texts : texts.getFirst(),
                // a node without Redis is slower and still right, so it stays in service
                "redis.health.enabled",
                false);
    }
}
