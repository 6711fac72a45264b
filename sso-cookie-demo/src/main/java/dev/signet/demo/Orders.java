package dev.signet.demo;

import dev.signet.demo.verifier.LocalVerifier;
import dev.signet.demo.verifier.Verdict;
import java.util.List;
import java.util.Map;

/**
 * {@code GET /api/orders}, for programs. Looks at the access token and never at a cookie, so no foreign page can call it in a
 * visitor's name. The user is an id and nothing more: a token carries no name, and the shop's books need none.
 */
record Orders(LocalVerifier verifier, SignetClient signet) implements Route {

    @Override
    public Response answer(Request request) {
        return request.bearer().map(this::ordersOf).orElseGet(() -> refused("Bearer", "credentials-missing"));
    }

    private Response ordersOf(String token) {
        return switch (verifier.verify(token)) {
            case Verdict.Good good -> {
                String sub = good.claims().sub();
                yield Response.json(200, "application/json", Json.object("customer", sub, "orders", ordersFor(sub)));
            }
            case Verdict.Refused refused -> refused("Bearer error=\"invalid_token\"", why(token, refused));
            case Verdict.NobodyKnows nobody ->
                problem(503, "The login service does not answer", "unavailable").with("Retry-After", "5");
        };
    }

    /** The feed tells no reasons; whoever holds a genuine token may hear it from Signet. */
    private String why(String token, Verdict.Refused refused) {
        return refused.isEnding() && signet.verify(Credential.bearer(token)) instanceof Answer.No<String> no
                ? no.reason().orElse(refused.reason())
                : refused.reason();
    }

    /** A real shop looks into its own books here, by this id. In the demo every customer ordered the same. */
    private static List<Map<String, Object>> ordersFor(String sub) {
        return List.of(
                Json.object("number", "A-1001", "customer", sub, "item", "Brass signet ring", "quantity", 1),
                Json.object("number", "A-1002", "customer", sub, "item", "Sealing wax", "quantity", 2));
    }

    private static Response refused(String challenge, String reason) {
        return problem(401, "This needs a valid access token", reason).with("WWW-Authenticate", challenge);
    }

    private static Response problem(int status, String title, String reason) {
        return Response.json(
                status, "application/problem+json", Json.object("title", title, "status", status, "reason", reason));
    }
}
