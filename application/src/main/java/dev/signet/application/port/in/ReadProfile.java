package dev.signet.application.port.in;

import dev.signet.domain.user.User;
import java.util.Optional;

/** Reads who the caller is: always by id from the database, so that a change is seen by the next read everywhere. */
public interface ReadProfile {

    /** Empty if the account is gone. */
    Optional<User> readProfile(Caller caller);
}
