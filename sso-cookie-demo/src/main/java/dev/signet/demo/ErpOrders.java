package dev.signet.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The user's orders at shop, read from server to server with the user's token. */
record ErpOrders(URI shop, OAuthClient client) {

    /**
     * @param connection as it stands after reading; refreshing replaces its tokens
     * @param user a name to greet by
     */
    record Read(Connection connection, String user, List<String> orders) {}

    /** An access token lives for minutes: when shop takes it no more, the refresh token buys the next, or nothing does. */
    Answer<Read> of(Connection connection) {
        return switch (ask(connection)) {
            case Answer.No<Read> stale -> client.renew(connection).then(this::ask);
            case Answer.Yes<Read> read -> read;
            case Answer.Unavailable<Read> silent -> silent;
        };
    }

    private Answer<Read> ask(Connection connection) {
        try {
            HttpResponse<String> answer = Loopback.send(Loopback.request(shop, "/api/orders")
                    .header("Authorization", connection.access().toAuthorizationHeader())
                    .build());
            return switch (answer.statusCode()) {
                case 200 -> {
                    List<String> items = items(answer.body());
                    yield client.nameOf(connection).then(name -> new Answer.Yes<>(new Read(connection, name, items)));
                }
                case 401 -> new Answer.No<>(Optional.empty());
                default -> new Answer.Unavailable<>();
            };
        } catch (IOException | ParseException silent) {
            return new Answer.Unavailable<>();
        }
    }

    private static List<String> items(String body) throws ParseException {
        Map<String, Object>[] orders = JSONObjectUtils.getJSONObjectArray(JSONObjectUtils.parse(body), "orders");
        return Arrays.stream(orders)
                .map(order -> order.get("number") + ": " + order.get("quantity") + " x " + order.get("item"))
                .toList();
    }
}
