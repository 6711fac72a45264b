package dev.signet.application.usecase;

import dev.signet.application.port.in.AppointFirstAdministrator;
import dev.signet.application.port.in.AppointFirstAdministrator.Result.Appointed;
import dev.signet.application.port.in.AppointFirstAdministrator.Result.NameTaken;
import dev.signet.application.port.in.AppointFirstAdministrator.Result.Rejected;
import dev.signet.application.port.in.AppointFirstAdministrator.Result.ThereIsOne;
import dev.signet.application.port.in.Flaw;
import dev.signet.application.port.out.PasswordHasher;
import dev.signet.application.port.out.Randomness;
import dev.signet.application.port.out.Transactions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.user.DisplayName;
import dev.signet.domain.user.LoginName;
import dev.signet.domain.user.Password;
import dev.signet.domain.user.Role;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.time.InstantSource;
import java.util.Set;

final class AppointFirstAdministratorService implements AppointFirstAdministrator {

    private final Transactions transactions;
    private final Users users;
    private final PasswordHasher hasher;
    private final ChosenPasswords passwords;
    private final Randomness randomness;
    private final InstantSource clock;
    private final Audit audit;

    AppointFirstAdministratorService(
            Transactions transactions,
            Users users,
            PasswordHasher hasher,
            ChosenPasswords passwords,
            Randomness randomness,
            InstantSource clock,
            Audit audit) {
        this.transactions = transactions;
        this.users = users;
        this.hasher = hasher;
        this.passwords = passwords;
        this.randomness = randomness;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public Result appoint(String username, Password password) {
        if (users.hasAdministrator()) {
            return new ThereIsOne();
        }
        var name = LoginName.parse(username);
        if (name.isEmpty()) {
            return new Rejected(Flaw.USERNAME_INVALID);
        }
        return passwords
                .flawIn(password, name.get())
                .<Result>map(Rejected::new)
                .orElseGet(() -> add(name.get(), password));
    }

    private Result add(LoginName name, Password password) {
        var now = clock.instant();
        var id = UserId.issue(now, randomness.bytes(UserId.RANDOM_BYTES));
        var administrator = User.register(id, name, DisplayName.of(name), hasher.hash(password), now)
                .withRoles(Set.of(Role.ADMINISTRATOR), now);
        return switch (transactions.inOne(() -> written(administrator))) {
            case ADDED -> new Appointed();
            case NAME_TAKEN -> users.hasAdministrator() ? new ThereIsOne() : new NameTaken();
        };
    }

    private Users.Adding written(User added) {
        var adding = users.add(added);
        if (adding == Users.Adding.ADDED) {
            audit.write(audit.event(AuditKind.ADMINISTRATOR_APPOINTED).about(added.id()));
        }
        return adding;
    }
}
