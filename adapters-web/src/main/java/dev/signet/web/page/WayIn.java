package dev.signet.web.page;

import dev.signet.domain.session.EndReason;
import dev.signet.web.caller.Callers;
import dev.signet.web.caller.Reasons;
import dev.signet.web.cookie.FormTokens;
import dev.signet.web.error.Reason;
import dev.signet.web.main.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The way to the form to sign in, and from there back to the account page that somebody wanted. */
@Singleton
final class WayIn {

    private static final List<String> PAGES =
            List.of(PasswordPages.PATH, DevicesPages.PATH, GrantsPages.PATH, DoctorPages.PATH);

    private final Settings settings;
    private final Pages pages;
    private final FormTokens tokens;
    private final CaptchaBoxes captchas;

    WayIn(Settings settings, Pages pages, FormTokens tokens, CaptchaBoxes captchas) {
        this.settings = settings;
        this.pages = pages;
        this.tokens = tokens;
        this.captchas = captchas;
    }

    /** Leads to the form, which says why by itself if an old cookie came along. */
    HttpResponse<?> lead(HttpRequest<?> request) {
        var login = visit(request).to("/login");
        // whoever is known already would be told so, and not be asked
        boolean ask = isToConfirm(request) && Callers.of(request).isPresent();
        return HttpResponse.seeOther(
                (ask ? login.with(Visit.News.PARAMETER, Visit.News.SIGN_IN_AGAIN.code()) : login).uri());
    }

    /** Leads to where the password is asked for once more, and from there back. */
    HttpResponse<?> confirm(HttpRequest<?> request) {
        return HttpResponse.seeOther(visit(request).to(ReauthPages.PATH).uri());
    }

    /**
     * Shows the form at once: the session ended while the caller was at work, and this node's memory need not know it
     * yet. The cookies stay, as after every lost race.
     */
    HttpResponse<?> over(HttpRequest<?> request, EndReason ended) {
        Visit visit = visit(request);
        Reason reason = Reasons.of(ended);
        LoginPage form = LoginPage.of(
                visit,
                tokens.of(request),
                Form.EMPTY,
                Notice.signedOut(visit, reason),
                captchas.whereAlwaysAsked(request, visit, Form.EMPTY));
        return pages.refuse(request, form, reason);
    }

    /** A login is a confirmation too, so the way goes straight to the site that waits. */
    private static boolean isToConfirm(HttpRequest<?> request) {
        return request.getPath().equals(ReauthPages.PATH) || request.getPath().equals(ConsentPages.PATH);
    }

    private Visit visit(HttpRequest<?> request) {
        if (isToConfirm(request)) {
            return request.getAttribute(Visit.ATTRIBUTE, Visit.class)
                    .orElseThrow()
                    .at("/login");
        }
        Language language = Language.of(request);
        Address wanted = Address.of(PAGES.contains(request.getPath()) ? request.getPath() : ProfilePages.PATH)
                .with(Language.PARAMETER, language.chosen());
        ReturnAddress back = new ReturnAddress(URI.create(settings.issuer().toString() + wanted), true);
        return new Visit("/login", language, Optional.of(back), Optional.empty());
    }
}
