package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Guarded;
import dev.signet.application.port.in.RotateSigningKeys;
import dev.signet.application.port.out.SigningKeys;
import dev.signet.application.port.out.TokenKeys;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.key.KeyLife;
import dev.signet.domain.key.KeySchedule;
import java.time.InstantSource;

final class RotateSigningKeysService implements RotateSigningKeys {

    private final Administrators administrators;
    private final SigningKeys store;
    private final TokenKeys keys;
    private final KeySchedule schedule;
    private final InstantSource clock;

    RotateSigningKeysService(
            Administrators administrators,
            SigningKeys store,
            TokenKeys keys,
            KeySchedule schedule,
            InstantSource clock) {
        this.administrators = administrators;
        this.store = store;
        this.keys = keys;
        this.schedule = schedule;
        this.clock = clock;
    }

    @Override
    public Guarded<Planned> rotate(Caller administrator) {
        return known(administrators.act(administrator, this::next));
    }

    private Planned next(Ledger ledger) {
        var made = keys.make(clock.instant());
        var life = store.lock().stream().filter(KeyLife::isNext).findFirst().orElseGet(() -> {
            store.add(made);
            ledger.note(AuditKind.KEY_ADDED, made.kid());
            return made.life();
        });
        return new Planned(life.kid(), schedule.signsAt(life));
    }

    @Override
    public Guarded<Planned> replaceNow(Caller administrator) {
        return known(administrators.end(administrator, this::only));
    }

    private Planned only(Ledger ledger) {
        var now = clock.instant();
        var made = keys.make(now);
        store.lock().forEach(old -> {
            store.remove(old.kid());
            ledger.remove(old.kid());
        });
        store.add(made.with(made.life().promoted()));
        ledger.note(AuditKind.KEY_ADDED, made.kid());
        ledger.note(AuditKind.KEY_PROMOTED, made.kid());
        return new Planned(made.kid(), now);
    }

    private Guarded<Planned> known(Guarded<Planned> answer) {
        if (answer instanceof Guarded.Granted) {
            keys.read();
        }
        return answer;
    }
}
