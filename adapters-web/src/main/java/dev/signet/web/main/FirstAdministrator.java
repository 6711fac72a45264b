package dev.signet.web.main;

import static dev.signet.web.main.Variable.SIGNET_ADMIN_NAME;
import static dev.signet.web.main.Variable.SIGNET_ADMIN_PASSWORD;

import java.util.Optional;

/** The administrator to create once, if there is none. */
public record FirstAdministrator(String name, Secret password) {

    static Optional<FirstAdministrator> of(Environment environment) {
        Optional<String> name = environment.text(SIGNET_ADMIN_NAME);
        Optional<Secret> password = environment
                .raw(SIGNET_ADMIN_PASSWORD)
                .filter(text -> !text.isBlank())
                .map(Secret::of);
        if (name.isPresent() && password.isEmpty()) {
            throw new BadSetting(SIGNET_ADMIN_PASSWORD, "is missing", "write it, or remove SIGNET_ADMIN_NAME");
        }
        if (name.isEmpty() && password.isPresent()) {
            throw new BadSetting(SIGNET_ADMIN_NAME, "is missing", "write it, or remove SIGNET_ADMIN_PASSWORD");
        }
        return name.flatMap(it -> password.map(secret -> new FirstAdministrator(it, secret)));
    }
}
