package dev.signet.web.page;

import dev.signet.application.port.in.TendSigningKeys;
import dev.signet.application.port.out.Clients;
import dev.signet.application.port.out.OwedLogouts;
import dev.signet.domain.client.Client;
import dev.signet.web.journey.RunningSignet;
import io.micronaut.context.RuntimeBeanDefinition;
import java.util.Map;

/** A real server for a test class, looked at through browsers. */
final class RunningPages extends RunningSignet {

    static final String PASSWORD = "correct horse staple";

    RunningPages(Map<String, String> variables, RuntimeBeanDefinition<?>... adapters) {
        super(variables, adapters);
    }

    RunningPages() {
        this(Map.of());
    }

    void keep(Client client) {
        part(Clients.class).keep(client);
    }

    long logoutsOwed() {
        return part(OwedLogouts.class).count();
    }

    /** What each node does once a minute. */
    void tendKeys() {
        part(TendSigningKeys.class).tend();
    }

    /** A browser without any cookie. */
    Browser browser() {
        return new Browser(wire().port());
    }

    /** Opens an account with {@link #PASSWORD}. */
    void register(String name) {
        browser()
                .open("/register")
                .fill("username", name)
                .fill("password", PASSWORD)
                .send();
    }

    /** A browser in which somebody is signed in. */
    Browser signedIn(String name) {
        Browser browser = browser();
        browser.open("/login").fill("username", name).fill("password", PASSWORD).send();
        return browser;
    }
}
