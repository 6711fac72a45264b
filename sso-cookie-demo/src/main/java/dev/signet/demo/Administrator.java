package dev.signet.demo;

import java.util.Optional;

/** What the stage does as an administrator, to one user. Its password and tokens never leave this process. */
record Administrator(Backstage backstage, TokenLogin login, String username) {

    /** The user's stamp as it is in the database now. */
    Optional<Long> stamp() {
        return find() instanceof Answer.Yes<Backstage.Known> user
                ? Optional.of(user.value().stamp())
                : Optional.empty();
    }

    Answer<Backstage.Known> kick() {
        return find().then(user -> login.ask(token -> backstage.kick(token, user)));
    }

    private Answer<Backstage.Known> find() {
        return login.ask(token -> backstage.account(token, username));
    }
}
