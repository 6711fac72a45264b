package dev.signet.application.usecase;

import dev.signet.application.port.in.Flaw;
import dev.signet.application.port.in.Register;
import dev.signet.application.port.in.Register.Result.CaptchaInvalid;
import dev.signet.application.port.in.Register.Result.CaptchaRequired;
import dev.signet.application.port.in.Register.Result.NameTaken;
import dev.signet.application.port.in.Register.Result.Registered;
import dev.signet.application.port.in.Register.Result.Rejected;
import dev.signet.application.port.in.Register.Result.Throttled;
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
    private final Gate gate;

    RegisterService(
            Transactions transactions,
            Users users,
            PasswordHasher hasher,
            ChosenPasswords passwords,
            Randomness randomness,
            InstantSource clock,
            Audit audit,
            Gate gate) {
        this.transactions = transactions;
        this.users = users;
        this.hasher = hasher;
        this.passwords = passwords;
        this.randomness = randomness;
        this.clock = clock;
        this.audit = audit;
        this.gate = gate;
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
        return guarded(name.get(), displayName.get(), command);
    }

    /** What is flawed costs nothing, not even a captcha; from here on it takes hashing, and tells which names are taken. */
    private Result guarded(LoginName name, DisplayName displayName, Command command) {
        var counters = gate.guard().limits().ofRegistration(command.network());
        return switch (gate.pass(counters, command.captcha())) {
            case Gate.Closed closed -> new Throttled(closed.pause());
            case Gate.CaptchaRequired required -> new CaptchaRequired();
            case Gate.CaptchaInvalid invalid -> new CaptchaInvalid();
            case Gate.Open open ->
                gate.guard().attempt(open.entered(), () -> add(name, displayName, command), done -> true);
        };
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
