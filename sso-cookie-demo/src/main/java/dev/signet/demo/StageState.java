package dev.signet.demo;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET /state}: all that the stage's panels show, without any secret. */
record StageState(
        SignetClient signet,
        Backstage backstage,
        CookieFacts cookie,
        TokenLogin client,
        Administrator administrator,
        Keepsakes keepsakes,
        Delays delays)
        implements Route {

    @Override
    public Response answer(Request request) {
        Optional<Credential> login = request.cookie();
        Texts texts = Texts.of(request);
        Answer<Map<String, Object>> session =
                login.map(backstage::session).orElseGet(() -> new Answer.No<>(Optional.empty()));
        if (session instanceof Answer.Unavailable<Map<String, Object>>) {
            return Response.unavailable();
        }
        // the login that is alive, or one that ended before anybody came here
        Optional<String> newBrowser =
                session instanceof Answer.Yes || keepsakes.of(request).isEmpty()
                        ? login.flatMap(shown -> keepsakes.keep(request, shown))
                        : Optional.empty();
        Response state = Response.json(200, "application/json", state(request, login, session, texts));
        return newBrowser.map(line -> state.with("Set-Cookie", line)).orElse(state);
    }

    private Map<String, Object> state(
            Request request, Optional<Credential> login, Answer<Map<String, Object>> session, Texts texts) {
        boolean signedIn = session instanceof Answer.Yes;
        return Json.object(
                "signed_in",
                signedIn,
                "refused",
                refusal(session),
                "cookie",
                cookie.rows(login, texts),
                "session",
                session instanceof Answer.Yes<Map<String, Object>> yes
                        ? Meanings.ofLogin(yes.value(), texts)
                        : List.of(),
                "token",
                token(signedIn, texts),
                "stamp",
                administrator.stamp().orElse(0L),
                "delays",
                delays.millis(),
                "kept",
                keepsakes
                        .of(request)
                        .or(() -> login)
                        .map(kept -> Mask.of(kept, texts))
                        .orElse(""));
    }

    /** The client signs in along with the visitor; once it is signed out, it stays out as long as the visitor does. */
    private Map<String, Object> token(boolean signedIn, Texts texts) {
        Answer<String> verdict = signedIn
                ? client.ask(signet::verify)
                : client.last()
                        .map(Credential::bearer)
                        .map(signet::verify)
                        .orElseGet(() -> new Answer.No<>(Optional.empty()));
        try {
            Optional<JWSObject> token = client.last().isPresent()
                    ? Optional.of(JWSObject.parse(client.last().get()))
                    : Optional.empty();
            return Json.object(
                    "accepted",
                    verdict instanceof Answer.Yes,
                    "refused",
                    refusal(verdict),
                    "header",
                    token.map(it -> Meanings.ofLogin(it.getHeader().toJSONObject(), texts))
                            .orElse(List.of()),
                    "claims",
                    token.isPresent()
                            ? Meanings.ofLogin(
                                    JSONObjectUtils.parse(
                                            token.get().getPayload().toString()),
                                    texts)
                            : List.of());
        } catch (ParseException e) {
            throw new IllegalStateException("Signet gave us a token that is none", e);
        }
    }

    private static String refusal(Answer<?> answer) {
        return answer instanceof Answer.No<?> no ? no.reason().orElse("") : "";
    }
}
