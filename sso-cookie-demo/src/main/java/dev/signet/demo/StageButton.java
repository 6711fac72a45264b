package dev.signet.demo;

import java.util.List;

/**
 * The stage's buttons that end logins. They answer in JSON, for a form's post would replace the page that is to show what happens
 * next.
 */
final class StageButton {

    private StageButton() {}

    /** {@code POST /logout-everywhere}: in the visitor's own name. */
    static Route signOutEverywhere(SignetClient signet) {
        return request -> request.cookie()
                .map(signet::logOutEverywhere)
                .map(StageButton::cleared)
                .orElseGet(() -> done("Nobody is signed in here, so nothing ended."));
    }

    /** {@code POST /kick}: in the administrator's name. Only a demo lets every visitor press this. */
    static Route kick(Administrator administrator) {
        return request -> switch (administrator.kick()) {
            case Answer.Yes<Backstage.Known> yes -> done("Signet took the kick.");
            case Answer.No<Backstage.Known> no ->
                done("Signet refused the kick: " + no.reason().orElse("no reason"));
            case Answer.Unavailable<Backstage.Known> unavailable -> Response.unavailable();
        };
    }

    private static Response cleared(Answer<List<String>> answer) {
        return switch (answer) {
            case Answer.Yes<List<String>> yes -> {
                Response response = done("Signet took the sign-out.");
                for (String clearing : yes.value()) {
                    response = response.with("Set-Cookie", clearing);
                }
                yield response;
            }
            case Answer.No<List<String>> no ->
                done("This login had ended before: " + no.reason().orElse("no reason"));
            case Answer.Unavailable<List<String>> unavailable -> Response.unavailable();
        };
    }

    private static Response done(String sentence) {
        return Response.json(200, "application/json", Json.object("sentence", sentence));
    }
}
