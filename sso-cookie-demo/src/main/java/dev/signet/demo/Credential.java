package dev.signet.demo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a caller showed us and we show to Signet: one request header. It is a secret, so it does not print. */
record Credential(String header, String value) {

    static final String COOKIE_NAME = "__Http-signet";

    static Credential cookie(String pairs) {
        return new Credential("Cookie", pairs);
    }

    static Credential bearer(String token) {
        return new Credential("Authorization", "Bearer " + token);
    }

    /** Both are words of letters, digits and {@code _-}, which need no form-encoding (RFC 6749 section 2.3.1). */
    static Credential client(String id, String secret) {
        byte[] pair = (id + ":" + secret).getBytes(StandardCharsets.US_ASCII);
        return new Credential("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    @Override
    public String toString() {
        return header + ": (secret)";
    }
}
