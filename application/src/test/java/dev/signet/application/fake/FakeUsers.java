package dev.signet.application.fake;

import dev.signet.application.port.out.Users;
import dev.signet.domain.user.LoginName;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.util.Optional;

/** Users in a map. */
public final class FakeUsers implements Users {
    private final FakeDatabase database;

    public FakeUsers(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<User> find(UserId id) {
        return database.read(tables -> Optional.ofNullable(tables.users.get(id)));
    }

    @Override
    public Optional<User> findByName(LoginName name) {
        return database.read(tables -> named(name, tables));
    }

    @Override
    public Optional<User> lock(UserId id) {
        return database.lock(id, tables -> Optional.ofNullable(tables.users.get(id)));
    }

    @Override
    public Adding add(User user) {
        return database.write(tables -> {
            if (named(user.name(), tables).isPresent()) {
                return Adding.NAME_TAKEN;
            }
            tables.users.put(user.id(), user);
            return Adding.ADDED;
        });
    }

    @Override
    public void keep(User user) {
        database.mustHold(user.id());
        database.change(tables -> tables.users.replace(user.id(), user));
    }

    @Override
    public boolean hasAdministrator() {
        return database.read(tables -> tables.users.values().stream().anyMatch(User::isAdministrator));
    }

    private static Optional<User> named(LoginName name, FakeTables tables) {
        return tables.users.values().stream()
                .filter(user -> user.name().equals(name))
                .findFirst();
    }
}
