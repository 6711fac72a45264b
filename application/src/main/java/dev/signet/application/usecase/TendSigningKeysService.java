package dev.signet.application.usecase;

import dev.signet.application.port.in.TendSigningKeys;
import dev.signet.application.port.out.SigningKeys;
import dev.signet.application.port.out.SigningKeys.StoredKey;
import dev.signet.application.port.out.TokenKeys;
import dev.signet.domain.audit.AuditKind;
import dev.signet.domain.key.KeyLife;
import dev.signet.domain.key.KeySchedule;
import dev.signet.domain.key.KeyStep;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

final class TendSigningKeysService implements TendSigningKeys {

    private final Revoking revoking;
    private final SigningKeys store;
    private final TokenKeys keys;
    private final FirstKeys firstKeys;
    private final KeySchedule schedule;
    private final InstantSource clock;

    TendSigningKeysService(
            Revoking revoking,
            SigningKeys store,
            TokenKeys keys,
            FirstKeys firstKeys,
            KeySchedule schedule,
            InstantSource clock) {
        this.revoking = revoking;
        this.store = store;
        this.keys = keys;
        this.firstKeys = firstKeys;
        this.schedule = schedule;
        this.clock = clock;
    }

    @Override
    public void tend() {
        keys.read();
        while (isAnythingDue()) {
            revoking.inOne(this::step);
            keys.read();
        }
        firstKeys.make();
    }

    private boolean isAnythingDue() {
        var lives = store.all().stream().map(StoredKey::life).toList();
        return !(schedule.stepAt(clock.instant(), lives) instanceof KeyStep.Nothing);
    }

    /** Judged again under the lock: another node may have been faster. */
    private KeyStep step(Ledger ledger) {
        var lives = store.lock();
        var now = clock.instant();
        var step = schedule.stepAt(now, lives);
        switch (step) {
            case KeyStep.Nothing done -> {}
            case KeyStep.Promote promote -> promote(promote.next(), lives, now, ledger);
            case KeyStep.Remove remove -> {
                store.remove(remove.old().kid());
                ledger.remove(remove.old().kid());
            }
        }
        return step;
    }

    private void promote(KeyLife next, List<KeyLife> lives, Instant now, Ledger ledger) {
        lives.stream().filter(key -> key.givesWayTo(next)).forEach(old -> store.keep(old.retired(now)));
        store.keep(next.promoted());
        ledger.note(AuditKind.KEY_PROMOTED, next.kid());
    }
}
