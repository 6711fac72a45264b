package dev.signet.application.port.in;

import dev.signet.domain.user.Password;
import dev.signet.domain.user.User;
import java.util.List;
import java.util.Optional;

/** Opens an account. */
public interface Register {

    Result register(Command command);

    /**
     * @param username as typed
     * @param displayName as typed; the login name stands in for it
     */
    record Command(String username, Password password, Optional<String> displayName) {}

    /** What became of it. */
    sealed interface Result {

        record Registered(User user) implements Result {}

        record NameTaken() implements Result {}

        record Rejected(List<Flaw> flaws) implements Result {}
    }
}
