package dev.signet.web.attack;

import dev.signet.application.fake.FakePasswordHasher;
import dev.signet.application.port.out.PasswordHasher;
import dev.signet.web.edge.Wire;
import dev.signet.web.edge.Wire.Answer;
import dev.signet.web.journey.RunningSignet;
import io.micronaut.web.router.Router;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A real server that somebody means ill. Its hasher is quick, since passwords are tried by the thousand. */
final class AttackedSignet extends RunningSignet {

    static final String PASSWORD = "an apple fell on the roof";
    private static final String LOGIN =
            "{\"username\":\"root\",\"password\":\"" + PASSWORD + "\",\"mode\":\"%s\",\"remember\":false}";

    AttackedSignet() {
        super(Map.of(), instead(PasswordHasher.class, new FakePasswordHasher()));
    }

    /** All that the server answers to, as its router knows it; those of the tests' own controllers too. */
    List<Route> routes() {
        return part(Router.class)
                .uriRoutes()
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .map(Route::from)
                // the router lists each once for every port
                .collect(Collectors.toMap(Route::toString, route -> route, (one, same) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The {@code Cookie} header of the first administrator, who has just signed in and may do everything. */
    String freshCookies() {
        return logIn("cookie").all("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; ", "Cookie: ", ""));
    }

    /** The answer to the administrator's login by token. */
    String freshTokens() {
        return logIn("token").body();
    }

    private Answer logIn(String mode) {
        Wire wire = wire();
        Answer answer = wire.sendJson("POST /v1/sessions", LOGIN.formatted(mode));
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return answer;
    }

    /** Whether a login still counts. */
    boolean isAlive(String cookies) {
        return wire().send("GET /v1/session", cookies).status() == 200;
    }
}
