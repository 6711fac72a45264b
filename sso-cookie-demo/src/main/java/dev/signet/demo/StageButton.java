package dev.signet.demo;

import java.util.List;
import java.util.Optional;

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
                .map(answer -> cleared(answer, Texts.of(request)))
                .orElseGet(() -> done(Texts.of(request).get("done.nobody")));
    }

    /** {@code POST /kick}: in the administrator's name. Only a demo lets every visitor press this. */
    static Route kick(Administrator administrator, Delays delays) {
        return request -> switch (timed(administrator, delays)) {
            case Answer.Yes<Backstage.Known> yes -> done(Texts.of(request).get("done.kicked"));
            case Answer.No<Backstage.Known> no -> done(withReason("done.kick-refused", no.reason(), Texts.of(request)));
            case Answer.Unavailable<Backstage.Known> unavailable -> Response.unavailable();
        };
    }

    private static Answer<Backstage.Known> timed(Administrator administrator, Delays delays) {
        delays.kickBegins();
        Answer<Backstage.Known> answer = administrator.kick();
        delays.kickIsAnswered();
        return answer;
    }

    private static Response cleared(Answer<List<String>> answer, Texts texts) {
        return switch (answer) {
            case Answer.Yes<List<String>> yes -> {
                Response response = done(texts.get("done.out"));
                for (String clearing : yes.value()) {
                    response = response.with("Set-Cookie", clearing);
                }
                yield response;
            }
            case Answer.No<List<String>> no -> done(withReason("done.over", no.reason(), texts));
            case Answer.Unavailable<List<String>> unavailable -> Response.unavailable();
        };
    }

    private static String withReason(String key, Optional<String> reason, Texts texts) {
        return texts.get(key, reason.orElseGet(() -> texts.get("done.no-reason")));
    }

    private static Response done(String sentence) {
        return Response.json(200, "application/json", Json.object("sentence", sentence));
    }
}
