package dev.signet.demo;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;

/** Tries the login that the visitor's browser had: what a thief who copied it would do. */
record OldCookie(Keepsakes keepsakes, Function<Credential, Response> use) implements Route {

    /** {@code POST /curl}: the command with the cookie itself, which is the visitor's own. */
    static Route curl(Keepsakes keepsakes, URI id) {
        return new OldCookie(
                keepsakes,
                login -> Response.json(
                        200,
                        "application/json",
                        Json.object("curl", "curl -i " + id + "/v1/session -H 'Cookie: " + login.value() + "'")));
    }

    /** {@code POST /replay}: the same from here. */
    static Route replay(Keepsakes keepsakes, Backstage backstage) {
        return new OldCookie(keepsakes, login -> switch (backstage.session(login)) {
            case Answer.Yes<Map<String, Object>> yes ->
                result(200, "", "This login is still good: press a red button first, then try again.");
            case Answer.No<Map<String, Object>> no -> {
                String reason = no.reason().orElse("credentials-missing");
                yield result(
                        401,
                        reason,
                        Reason.inWords(reason)
                                .map(words -> "Refused, because " + words + ".")
                                .orElse("Refused."));
            }
            case Answer.Unavailable<Map<String, Object>> unavailable -> Response.unavailable();
        });
    }

    @Override
    public Response answer(Request request) {
        return keepsakes
                .of(request)
                .map(use)
                .orElseGet(() -> result(0, "", "Sign in first: there is no cookie to try."));
    }

    /** The status is Signet's; zero says that it was not asked. */
    private static Response result(int status, String reason, String sentence) {
        return Response.json(
                200, "application/json", Json.object("status", status, "reason", reason, "sentence", sentence));
    }
}
