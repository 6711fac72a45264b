package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.UseSessionAttributes;
import dev.signet.application.port.in.UseSessionAttributes.Result.AlreadyOver;
import dev.signet.application.port.in.UseSessionAttributes.Result.Done;
import dev.signet.application.port.in.UseSessionAttributes.Result.TooMany;
import dev.signet.application.port.out.SessionAttributes;
import dev.signet.application.port.out.Transactions;
import dev.signet.domain.session.Attribute;
import java.util.Optional;
import java.util.function.Function;

final class UseSessionAttributesService implements UseSessionAttributes {

    private final Transactions transactions;
    private final LoginLock loginLock;
    private final SessionAttributes attributes;

    UseSessionAttributesService(Transactions transactions, LoginLock loginLock, SessionAttributes attributes) {
        this.transactions = transactions;
        this.loginLock = loginLock;
        this.attributes = attributes;
    }

    @Override
    public Optional<Attribute> get(Caller caller, Attribute.Name name) {
        return attributes.of(caller.session()).stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    @Override
    public Result set(Caller caller, Attribute attribute) {
        return change(caller, live -> {
            var others = attributes.of(live.session().id()).stream()
                    .filter(kept -> !kept.name().equals(attribute.name()))
                    .count();
            if (others >= Attribute.MAX_PER_SESSION) {
                return new TooMany(Attribute.MAX_PER_SESSION);
            }
            attributes.set(live.session().id(), attribute);
            return new Done();
        });
    }

    @Override
    public Result delete(Caller caller, Attribute.Name name) {
        return change(caller, live -> {
            attributes.delete(live.session().id(), name);
            return new Done();
        });
    }

    private Result change(Caller caller, Function<LoginLock.Live, Result> change) {
        return transactions.inOne(() -> switch (loginLock.hold(caller)) {
            case LoginLock.Over over -> new AlreadyOver(over.reason());
            case LoginLock.Live live -> change.apply(live);
        });
    }
}
