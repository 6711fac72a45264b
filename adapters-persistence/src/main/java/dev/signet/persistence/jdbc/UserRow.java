package dev.signet.persistence.jdbc;

import dev.signet.domain.stamp.Stamp;
import dev.signet.domain.user.DisplayName;
import dev.signet.domain.user.LoginName;
import dev.signet.domain.user.PasswordHash;
import dev.signet.domain.user.Role;
import dev.signet.domain.user.Status;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row of {@code users}.
 *
 * @param roles each between commas, so that one can be searched for: {@code ,ADMINISTRATOR,}
 */
@MappedEntity("users")
record UserRow(
        @Id byte[] id,
        String loginName,
        String displayName,
        String passwordHash,
        String status,
        String roles,
        long stamp,
        long stampAt) {

    static UserRow from(User user) {
        return new UserRow(
                SessionRow.bytes(user.id().value()),
                user.name().value(),
                user.displayName().value(),
                user.passwordHash().reveal(),
                user.status().name(),
                joined(user.roles()),
                user.stamp().value(),
                user.stampAt().toEpochMilli());
    }

    User toDomain() {
        return new User(
                new UserId(SessionRow.text(id)),
                new LoginName(loginName),
                new DisplayName(displayName),
                PasswordHash.of(passwordHash),
                Status.valueOf(status),
                split(roles),
                Stamp.of(stamp),
                Instant.ofEpochMilli(stampAt));
    }

    private static String joined(Set<Role> roles) {
        return roles.isEmpty()
                ? ""
                : roles.stream().map(Role::name).sorted().collect(Collectors.joining(",", ",", ","));
    }

    private static Set<Role> split(String roles) {
        return Arrays.stream(roles.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
