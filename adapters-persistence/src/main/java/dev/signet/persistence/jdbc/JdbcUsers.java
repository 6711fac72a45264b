package dev.signet.persistence.jdbc;

import static dev.signet.persistence.jdbc.SessionRow.bytes;

import dev.signet.application.port.out.Users;
import dev.signet.domain.user.LoginName;
import dev.signet.domain.user.Role;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class JdbcUsers implements Users {

    private final Database database;
    private final UserRows rows;

    JdbcUsers(Database database, UserRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public Optional<User> find(UserId id) {
        return database.ask(() -> rows.findById(bytes(id.value()))).map(UserRow::toDomain);
    }

    @Override
    public Optional<User> findByName(LoginName name) {
        return database.ask(() -> rows.findByLoginName(name.value())).map(UserRow::toDomain);
    }

    @Override
    public Optional<User> lock(UserId id) {
        database.requireTransaction();
        return database.ask(() -> rows.lock(bytes(id.value()))).map(UserRow::toDomain);
    }

    @Override
    public Adding add(User user) {
        return database.ask(() -> {
            try {
                rows.save(UserRow.from(user));
                return Adding.ADDED;
            } catch (DataAccessException refused) {
                if (Database.isDuplicate(refused)
                        && rows.existsByLoginName(user.name().value())) {
                    return Adding.NAME_TAKEN;
                }
                throw refused;
            }
        });
    }

    @Override
    public void keep(User user) {
        database.tell(() -> rows.update(UserRow.from(user)));
    }

    @Override
    public boolean hasAdministrator() {
        return database.ask(() -> rows.findRolesWith("%," + Role.ADMINISTRATOR + ",%"))
                .isPresent();
    }
}
