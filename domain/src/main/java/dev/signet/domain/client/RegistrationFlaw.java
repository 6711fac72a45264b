package dev.signet.domain.client;

/** What is wrong with a registration; each of one field, by its name in the metadata of clients (RFC 7591 section 2). */
public enum RegistrationFlaw {
    CLIENT_ID("client_id"),
    CLIENT_NAME("client_name"),
    AUTH_METHOD("token_endpoint_auth_method"),
    JWKS("jwks"),
    GRANT_TYPES("grant_types"),
    REDIRECT_URIS("redirect_uris"),
    LOGOUT_URIS("post_logout_redirect_uris"),
    ORIGINS("origins"),
    AUDIENCES("audiences"),
    SCOPE("scope"),
    ALGORITHM("id_token_signed_response_alg"),
    /** No registered name: RFC 7591 has one for ID tokens alone. */
    ENCRYPTION_KEY("access_token_encryption_key"),
    BACK_CHANNEL_LOGOUT_URI("backchannel_logout_uri"),
    /** Only where somebody brings the secret himself. */
    CLIENT_SECRET("client_secret");

    private final String field;

    RegistrationFlaw(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
