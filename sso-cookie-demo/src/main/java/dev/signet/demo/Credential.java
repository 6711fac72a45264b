package dev.signet.demo;

/** What a caller showed us and we show to Signet: one request header. It is a secret, so it does not print. */
record Credential(String header, String value) {

    static final String COOKIE_NAME = "__Http-signet";

    static Credential cookie(String pairs) {
        return new Credential("Cookie", pairs);
    }

    static Credential bearer(String token) {
        return new Credential("Authorization", "Bearer " + token);
    }

    @Override
    public String toString() {
        return header + ": (secret)";
    }
}
