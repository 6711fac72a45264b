package dev.signet.domain.user;

import dev.signet.domain.stamp.Stamp;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody with an account. Whatever makes all that was issued before void raises the stamp in the same transition.
 *
 * @param stampAt when the stamp was raised last
 */
public record User(
        UserId id,
        LoginName name,
        DisplayName displayName,
        PasswordHash passwordHash,
        Status status,
        Set<Role> roles,
        Stamp stamp,
        Instant stampAt) {

    public User {
        roles = Set.copyOf(roles);
    }

    public static User register(UserId id, LoginName name, DisplayName displayName, PasswordHash hash, Instant now) {
        return new User(id, name, displayName, hash, Status.ACTIVE, Set.of(), Stamp.first(), now);
    }

    /** The same user after "log out everywhere": every session and token of before is void. */
    public User stampedAnew(Instant now) {
        return new User(id, name, displayName, passwordHash, status, roles, stamp.next(), now);
    }

    public User withPassword(PasswordHash changed, Instant now) {
        return new User(id, name, displayName, changed, status, roles, stamp.next(), now);
    }

    /** The same password, hashed with more work: nothing that was issued is void. */
    public User rehashed(PasswordHash stronger) {
        return new User(id, name, displayName, stronger, status, roles, stamp, stampAt);
    }

    public User disabled(Instant now) {
        return new User(id, name, displayName, passwordHash, Status.DISABLED, roles, stamp.next(), now);
    }

    /** Nothing was issued to a disabled user, so there is nothing to make void. */
    public User enabled() {
        return new User(id, name, displayName, passwordHash, Status.ACTIVE, roles, stamp, stampAt);
    }

    public User withRoles(Set<Role> changed, Instant now) {
        return new User(id, name, displayName, passwordHash, status, changed, stamp.next(), now);
    }

    public User renamed(DisplayName changed) {
        return new User(id, name, changed, passwordHash, status, roles, stamp, stampAt);
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }
}
