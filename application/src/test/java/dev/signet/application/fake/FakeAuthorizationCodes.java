package dev.signet.application.fake;

import dev.signet.application.port.out.AuthorizationCodes;
import dev.signet.domain.code.AuthorizationCode;
import dev.signet.domain.code.IssuedCode;
import java.time.Instant;
import java.util.Optional;

/** Authorization codes in a map. */
public final class FakeAuthorizationCodes implements AuthorizationCodes {
    private final FakeDatabase database;

    public FakeAuthorizationCodes(FakeDatabase database) {
        this.database = database;
    }

    @Override
    public void add(IssuedCode code) {
        database.change(tables -> tables.codes.put(code.digest(), code));
    }

    @Override
    public Optional<IssuedCode> find(AuthorizationCode code) {
        return database.read(tables -> Optional.ofNullable(tables.codes.get(code.digest())));
    }

    @Override
    public Optional<IssuedCode> lock(AuthorizationCode code) {
        database.requireTransaction();
        var found = find(code);
        found.ifPresent(issued -> database.mustHold(issued.user()));
        return found;
    }

    @Override
    public void keep(IssuedCode code) {
        database.change(tables -> tables.codes.replace(code.digest(), code));
    }

    @Override
    public int sweep(Instant before, int limit) {
        return database.write(tables -> {
            var dead = tables.codes.values().stream()
                    .filter(code -> code.expiresAt().isBefore(before))
                    .limit(limit)
                    .map(IssuedCode::digest)
                    .toList();
            dead.forEach(tables.codes::remove);
            return dead.size();
        });
    }
}
