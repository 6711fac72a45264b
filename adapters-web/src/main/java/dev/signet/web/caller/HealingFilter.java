package dev.signet.web.caller;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.VerifyCredential;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Use;
import dev.signet.domain.session.CookieSecret;
import dev.signet.web.cookie.LoginCookies;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;

/**
 * Puts the login cookies of a browser in order while it looks at a page of the login host. Whatever cannot be said for
 * certain and from memory leaves them as they are: dead cookies, cookies of different users, a store that is down.
 */
@ServerFilter({"/login/**", "/logout/**", "/account/**", "/admin/**"})
final class HealingFilter {

    private final LoginCookies cookies;
    private final VerifyCredential verifyCredential;

    HealingFilter(LoginCookies cookies, VerifyCredential verifyCredential) {
        this.cookies = cookies;
        this.verifyCredential = verifyCredential;
    }

    /** Only while looking: a form's answer says itself what becomes of the cookies. */
    @ResponseFilter
    void heal(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (request.getMethod() == HttpMethod.GET && cookies.needHealing(request)) {
            Callers.of(request)
                    .filter(caller -> caller.carrier() == Caller.Carrier.COOKIE)
                    .ifPresent(caller -> heal(request, response, caller));
        }
    }

    private void heal(HttpRequest<?> request, MutableHttpResponse<?> response, Caller caller) {
        var count = cookies.read(request).stream()
                .filter(secret -> carries(secret, caller))
                .toList();
        // two values of one login are in the middle of a change
        if (count.size() == 1) {
            cookies.heal(request, response, count.getFirst(), caller);
        }
    }

    private boolean carries(CookieSecret secret, Caller caller) {
        var alone = new Credential.Cookies(List.of(secret));
        return verifyCredential.fromMemory(alone, Use.DOES_NOT_COUNT) instanceof Admitted admitted
                && admitted.caller().session().equals(caller.session());
    }
}
