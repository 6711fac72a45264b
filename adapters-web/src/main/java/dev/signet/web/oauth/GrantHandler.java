package dev.signet.web.oauth;

import dev.signet.application.port.in.ClientCredentials;
import dev.signet.domain.client.GrantType;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;

/** Trades one kind of grant for tokens. */
interface GrantHandler {

    GrantType type();

    /** @param shown how the client proves itself; the use case looks whether it does */
    HttpResponse<?> answer(HttpRequest<?> request, FormBody form, ClientCredentials shown);
}
