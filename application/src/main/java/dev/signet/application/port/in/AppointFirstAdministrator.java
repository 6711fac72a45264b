package dev.signet.application.port.in;

import dev.signet.domain.user.Password;

/** Gives a new installation its administrator, once: there is no default account. */
public interface AppointFirstAdministrator {

    Result appoint(String username, Password password);

    /** What became of it. */
    sealed interface Result {

        record Appointed() implements Result {}

        /** There is one already, so nothing was done, whatever the name and password. */
        record ThereIsOne() implements Result {}

        /** The name belongs to somebody who is no administrator. */
        record NameTaken() implements Result {}

        record Rejected(Flaw flaw) implements Result {}
    }
}
