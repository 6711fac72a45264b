package dev.signet.web.page;

import dev.signet.application.port.in.Authorize;
import dev.signet.domain.client.RedirectUri;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;

/**
 * Where else a form of ours may lead to: a client that waits, since browsers apply {@code form-action} to every redirect
 * that follows a form (Content Security Policy 3 section 6.4.1). Only an address that is registered stands there.
 */
@Singleton
final class FormTargets {

    /** Stands in the policy where the target goes. */
    static final String PLACE = "{target}";

    private static final String ATTRIBUTE = "dev.signet.form-target";

    private final Authorize authorize;

    FormTargets(Authorize authorize) {
        this.authorize = authorize;
    }

    /** For a page that knows where its form leads to. */
    static void set(HttpRequest<?> request, RedirectUri target) {
        request.setAttribute(ATTRIBUTE, target);
    }

    /** A source with a blank before it, or nothing. */
    String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, RedirectUri.class)
                .or(() -> request.getAttribute(Visit.ATTRIBUTE, Visit.class)
                        .flatMap(Visit::returnTo)
                        .flatMap(ReturnAddress::asked)
                        .flatMap(authorize::wayBack))
                .map(target -> " " + source(URI.create(target.value())))
                .orElse("");
    }

    /** A policy has no words for an IPv6 address, nor for the address of an app: there the scheme has to do. */
    private static String source(URI target) {
        boolean hasWords = target.getHost() != null && !target.getHost().startsWith("[");
        return hasWords ? target.getScheme() + "://" + target.getRawAuthority() : target.getScheme() + ":";
    }
}
