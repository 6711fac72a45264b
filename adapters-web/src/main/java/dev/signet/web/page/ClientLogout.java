package dev.signet.web.page;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.JudgeLogout;
import dev.signet.application.port.in.LogOut;
import dev.signet.domain.client.RedirectUri;
import dev.signet.web.cookie.LoginCookies;
import dev.signet.web.error.Reason;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the two pages have in common by which a client signs somebody out. */
@Singleton
final class ClientLogout {

    private static final List<String> PARAMETERS =
            List.of("id_token_hint", "client_id", "post_logout_redirect_uri", "state", Language.PARAMETER);

    private final LogOut logOut;
    private final LoginCookies cookies;
    private final Pages pages;

    ClientLogout(LogOut logOut, LoginCookies cookies, Pages pages) {
        this.logOut = logOut;
        this.cookies = cookies;
        this.pages = pages;
    }

    static JudgeLogout.Asked asked(Form form) {
        return new JudgeLogout.Asked(
                given(form, "id_token_hint"), given(form, "client_id"), given(form, "post_logout_redirect_uri"));
    }

    private static Optional<String> given(Form form, String name) {
        return form.find(name).filter(value -> !value.isEmpty());
    }

    static Address address(String path, Form form) {
        var address = Address.of(path);
        for (var name : PARAMETERS) {
            address = address.with(name, given(form, name));
        }
        return address;
    }

    HttpResponse<?> ask(Form form) {
        return HttpResponse.seeOther(address(ConfirmLogoutPages.PATH, form).uri());
    }

    /** Somebody may have been faster: then the login is over all the same. */
    HttpResponse<?> end(HttpRequest<?> request, Optional<Caller> known, Optional<RedirectUri> then, Form form) {
        known.ifPresentOrElse(logOut::logOut, () -> logOut.logOut(cookies.read(request)));
        var onward = then.<MutableHttpResponse<?>>map(to -> Redirect.to(to, Map.of("state", given(form, "state"))))
                .orElseGet(() -> HttpResponse.seeOther(Address.of("/login")
                        .with(Language.PARAMETER, form.find(Language.PARAMETER))
                        .with(Visit.News.PARAMETER, Visit.News.SIGNED_OUT.code())
                        .uri()));
        return cookies.clear(onward);
    }

    HttpResponse<?> refused(HttpRequest<?> request) {
        var page = MessagePage.of(Language.of(request), "page.logout.wrong-address");
        return pages.refuse(request, page, Reason.MALFORMED_REQUEST);
    }
}
