package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Guarded;
import dev.signet.application.port.in.RotateSigningKeys;
import dev.signet.application.port.out.SigningKeys;
import dev.signet.application.port.out.SigningKeys.StoredKey;
import dev.signet.application.port.out.TokenKeys;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.client.JwsAlgorithm;
import dev.signet.domain.key.KeyLife;
import dev.signet.domain.key.KeySchedule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

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
    public Guarded<List<Planned>> rotate(Caller administrator) {
        return known(administrators.act(administrator, this::next));
    }

    private List<Planned> next(Ledger ledger) {
        var successors = successors();
        var lives = store.lock();
        return successors.stream()
                .map(made -> next(made.algorithm(), lives).orElseGet(() -> added(made, ledger)))
                .map(life -> new Planned(life.kid(), life.algorithm(), schedule.signsAt(life)))
                .toList();
    }

    private static Optional<KeyLife> next(JwsAlgorithm algorithm, List<KeyLife> lives) {
        return lives.stream()
                .filter(life -> life.isNext() && life.algorithm() == algorithm)
                .findFirst();
    }

    private KeyLife added(StoredKey made, Ledger ledger) {
        store.add(made);
        ledger.note(AuditKind.KEY_ADDED, made.kid());
        return made.life();
    }

    @Override
    public Guarded<List<Planned>> replaceNow(Caller administrator) {
        return known(administrators.end(administrator, this::only));
    }

    private List<Planned> only(Ledger ledger) {
        var successors = successors();
        store.lock().forEach(old -> {
            store.remove(old.kid());
            ledger.remove(old.kid());
        });
        var now = clock.instant();
        return successors.stream().map(made -> signing(made, now, ledger)).toList();
    }

    private Planned signing(StoredKey made, Instant now, Ledger ledger) {
        store.add(made.with(made.life().promoted()));
        ledger.note(AuditKind.KEY_ADDED, made.kid());
        ledger.note(AuditKind.KEY_PROMOTED, made.kid());
        return new Planned(made.kid(), made.algorithm(), now);
    }

    /** One for each algorithm in use; made before the lock is held, since an RSA key takes its time. */
    private List<StoredKey> successors() {
        var now = clock.instant();
        return store.all().stream()
                .filter(key -> key.life().signs())
                .map(StoredKey::algorithm)
                .distinct()
                .sorted()
                .map(algorithm -> keys.make(algorithm, now))
                .toList();
    }

    private Guarded<List<Planned>> known(Guarded<List<Planned>> answer) {
        if (answer instanceof Guarded.Granted) {
            keys.read();
        }
        return answer;
    }
}
