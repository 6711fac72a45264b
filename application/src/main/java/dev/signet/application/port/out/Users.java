package dev.signet.application.port.out;

import dev.signet.domain.user.LoginName;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.util.Optional;

/** Who has an account. All methods throw {@link Unavailable} if the store does not answer. */
public interface Users {

    Optional<User> find(UserId id);

    Optional<User> findByName(LoginName name);

    /**
     * Finds a user and holds the row until the transaction ends, so that whatever is decided now stays true.
     *
     * @throws IllegalStateException outside of a transaction
     */
    Optional<User> lock(UserId id);

    /** Adds a user, unless the name is taken; of several at once with one name, one is added. */
    Adding add(User user);

    /** Writes down the present state of a user that is there. */
    void keep(User user);

    boolean hasAdministrator();

    /** What became of a user that was to be added. */
    enum Adding {
        ADDED,
        NAME_TAKEN
    }
}
