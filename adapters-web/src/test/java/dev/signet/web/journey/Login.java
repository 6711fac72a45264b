package dev.signet.web.journey;

import dev.signet.web.edge.Wire.Answer;

/** A login that was made, and what it brought. */
public record Login(Visitor stranger, Answer answer) {

    static final String SHARED = "__Http-signet";
    static final String OWN = "__Host-signet-id";

    /** Its bearer, as a client or as a browser at the login host. */
    public Visitor bearer() {
        return stranger.with(
                Json.of(answer).has("access_token")
                        ? "Authorization: Bearer " + accessToken()
                        : "Cookie: " + pair(SHARED) + "; " + pair(OWN));
    }

    /** Its bearer as a sibling site sees him: without the login host's own cookie. */
    public Visitor atASibling() {
        return stranger.with("Cookie: " + pair(SHARED));
    }

    /** The same login, shown at another node. */
    public Login at(Visitor elsewhere) {
        return new Login(elsewhere, answer);
    }

    public String sid() {
        return Json.text(answer, "sid");
    }

    public String accessToken() {
        return Json.text(answer, "access_token");
    }

    public String refreshToken() {
        return Json.text(answer, "refresh_token");
    }

    /** The number of a refresh token in its family. */
    public long refreshNumber() {
        return Long.parseLong(refreshToken().split("\\.", -1)[2]);
    }

    public Answer refresh() {
        return stranger.post("/v1/session/refresh", "{\"refresh_token\":\"%s\"}".formatted(refreshToken()));
    }

    public Login refreshed() {
        return new Login(stranger, refresh());
    }

    /** A cookie as the browser sends it back. */
    public String pair(String name) {
        return setCookie(name).split(";", 2)[0];
    }

    /** A cookie as the server set it. */
    public String setCookie(String name) {
        return answer.all("Set-Cookie").stream()
                .filter(line -> line.startsWith(name + "=") && !line.contains("; Max-Age=0;"))
                .findFirst()
                .orElseThrow();
    }
}
