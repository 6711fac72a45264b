package dev.signet.application.story;

import dev.signet.application.fake.World;
import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.Login;
import dev.signet.domain.session.CookieSecret;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a browser may bring along. */
final class Show {
    private Show() {}

    /** The cookies of all these logins in one request. */
    static Credential cookies(Login... logins) {
        return new Credential.Cookies(Arrays.stream(logins).map(World::cookieOf).toList());
    }

    static Credential cookiesAndAForeignOne(Login... logins) {
        return new Credential.Cookies(
                Stream.concat(Stream.of(foreignCookie()), Arrays.stream(logins).map(World::cookieOf))
                        .toList());
    }

    /** Of the right form, and never issued. */
    static CookieSecret foreignCookie() {
        return CookieSecret.of(new byte[CookieSecret.BYTES]);
    }
}
