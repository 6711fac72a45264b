package dev.signet.web.oauth;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A refusal as clients of OAuth read it (RFC 6749 section 5.2).
 *
 * @param errorDescription for developers, in English; it repeats nothing that was sent
 * @param errorReason the stable word of the same table that problems have
 */
@Serdeable
record OAuthError(String error, String errorDescription, String errorReason) {}
