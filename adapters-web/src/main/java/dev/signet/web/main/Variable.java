package dev.signet.web.main;

/** The environment variables that Signet reads: these and no others. */
public enum Variable {
    SIGNET_PORT("8080", "the port to listen on, 1 to 65535"),
    SIGNET_ISSUER("http://id.signet.localhost:PORT", "the origin at which browsers and sites reach Signet"),
    SIGNET_COOKIE_DOMAIN("the parent of the issuer's host", "the domain that the sibling sites share"),
    SIGNET_FORMER_COOKIE_DOMAINS("none", "up to two domains that the shared cookie had before, separated by commas"),
    SIGNET_FORMER_COOKIE_NAMES("none", "up to two names that the shared cookie had before, separated by commas"),
    SIGNET_SITES("none", "the origins of the sibling sites, separated by commas"),
    SIGNET_SITE_NAME("Signet", "the name that pages show, 1 to 40 characters"),
    SIGNET_SITE_LOGO("a seal", "the https: or data: URL of a picture to show beside the name"),
    SIGNET_SITE_COLOUR("#0b6b61", "the colour of buttons and links, #rrggbb, dark enough for white text"),
    SIGNET_DB_URL("an H2 file in the data directory", "jdbc:h2:mem:NAME, jdbc:h2:file:PATH or jdbc:mysql://HOST/NAME"),
    SIGNET_DB_USER("sa for H2", "the database user; needed with MySQL"),
    SIGNET_DB_PASSWORD("empty", "the database password"),
    SIGNET_REDIS_URL(
            "none",
            "what several nodes share: redis://HOST:PORT, redis-sentinel://HOST:PORT,HOST:PORT#NAME or"
                    + " redis-cluster://HOST:PORT,HOST:PORT; rediss… for TLS"),
    SIGNET_DATA_DIR("./data", "the directory of everything that Signet keeps on disk"),
    SIGNET_KEY_ENCRYPTION_KEY(
            "generated for an embedded database",
            "id:key pairs separated by commas, the first for new work; a key is base64 of at least 32 bytes"),
    SIGNET_ADMIN_NAME("none", "the name of the first administrator; goes with SIGNET_ADMIN_PASSWORD"),
    SIGNET_ADMIN_PASSWORD("none", "the password of the first administrator; goes with SIGNET_ADMIN_NAME"),
    SIGNET_CLIENTS_FILE("none", "the path of a JSON list of clients, which are placed at the start"),
    SIGNET_STUDY_PROFILE("none", "seed-001 or seed-002: the lives of tokens in the studies"),
    SIGNET_LOGIN_POLICY(
            "at-most:12:end-longest-idle",
            "exclusive, exclusive-per-device-type, unlimited, or at-most:N:refuse|end-oldest|end-longest-idle"),
    SIGNET_ACCESS_LIFE("600", "how many seconds an access token lives, 10 to 86400"),
    SIGNET_RENEWAL_WINDOW("300, or half the life", "in which last seconds of its life a token buys its successor"),
    SIGNET_REFRESH_LEEWAY("30", "for how many seconds a used refresh token gets the same successor again, 0 to 300"),
    SIGNET_RENEWAL_GRACE("0", "for how many seconds after its expiry an access token may still be renewed"),
    SIGNET_LEASE_POLICY(
            "ask", "what a node does that cannot read the feed for 5 seconds: ask, deny, or bounded:SECONDS"),
    SIGNET_CAPTCHA("after-failures", "after-failures or always: who has to solve a captcha"),
    SIGNET_LIMITS("standard", "standard or none: whether attempts are counted; none is for measuring alone"),
    SIGNET_TRUSTED_PROXIES("none", "addresses and blocks of proxies that may say where a request comes from"),
    SIGNET_AUDIT_KEEP("180d", "how many days it can be found out what happened, 1d to 9999d"),
    SIGNET_MANAGEMENT_PORT("none", "the port of the loopback interface, or ADDRESS:PORT, at which /prometheus is read"),
    SIGNET_RENEWAL_BUMP_STAMP("false", "true or false: whether a renewal raises the user's stamp");

    private final String byDefault;
    private final String meaning;

    Variable(String byDefault, String meaning) {
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    /** What holds when the variable is absent or blank, in words. */
    public String byDefault() {
        return byDefault;
    }

    /** What to write into it, in words. */
    public String meaning() {
        return meaning;
    }
}
