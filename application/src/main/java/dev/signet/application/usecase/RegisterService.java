package dev.signet.application.usecase;

import dev.signet.application.port.in.Flaw;
import dev.signet.application.port.in.Register;
import dev.signet.application.port.in.Register.Result.NameTaken;
import dev.signet.application.port.in.Register.Result.Registered;
import dev.signet.application.port.in.Register.Result.Rejected;
import dev.signet.application.port.out.PasswordHasher;
import dev.signet.application.port.out.Randomness;
import dev.signet.application.port.out.Transactions;
import dev.signet.application.port.out.Users;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.user.DisplayName;
import dev.signet.domain.user.LoginName;
import dev.signet.domain.user.User;
import dev.signet.domain.user.UserId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

final class RegisterService implements Register {

    private final Transactions transactions;
    private final Users users;
    private final PasswordHasher hasher;
    private final ChosenPasswords passwords;
    private final Randomness randomness;
    private final InstantSource clock;
    private final Audit audit;

    RegisterService(
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
    public Result register(Command command) {
        var name = LoginName.parse(command.username());
        var displayName = command.displayName().map(DisplayName::parse).orElseGet(() -> name.map(DisplayName::of));
        var flaws = new ArrayList<Flaw>();
        if (name.isEmpty()) {
            flaws.add(Flaw.USERNAME_INVALID);
        }
        if (command.displayName().isPresent() && displayName.isEmpty()) {
            flaws.add(Flaw.DISPLAY_NAME_INVALID);
        }
        name.flatMap(owner -> passwords.flawIn(command.password(), owner)).ifPresent(flaws::add);
        if (name.isEmpty() || displayName.isEmpty() || !flaws.isEmpty()) {
            return new Rejected(List.copyOf(flaws));
        }
        return add(name.get(), displayName.get(), command);
    }

    private Result add(LoginName name, DisplayName displayName, Command command) {
        if (users.findByName(name).isPresent()) {
            return new NameTaken();
        }
        var now = clock.instant();
        var id = UserId.issue(now, randomness.bytes(UserId.RANDOM_BYTES));
        var user = User.register(id, name, displayName, hasher.hash(command.password()), now);
        return switch (transactions.inOne(() -> written(user))) {
            case ADDED -> new Registered(user);
            case NAME_TAKEN -> new NameTaken();
        };
    }

    private Users.Adding written(User added) {
        var adding = users.add(added);
        if (adding == Users.Adding.ADDED) {
            audit.write(audit.event(AuditKind.REGISTERED).about(added.id()));
        }
        return adding;
    }
}
