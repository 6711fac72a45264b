package dev.signet.web.forwardauth;

import dev.signet.application.port.in.Caller;
import java.util.function.BiConsumer;

/** What a reverse proxy is told of somebody who is known. */
public final class VerifiedHeaders {

    private VerifiedHeaders() {}

    /** @param header takes each by its name and value */
    public static void of(Caller caller, BiConsumer<String, String> header) {
        header.accept("X-Signet-Subject", caller.user().value());
        header.accept("X-Signet-Session", caller.session().value());
        header.accept("X-Signet-Auth-Time", Long.toString(caller.authTime().getEpochSecond()));
        header.accept("X-Signet-Acr", caller.acr());
    }
}
