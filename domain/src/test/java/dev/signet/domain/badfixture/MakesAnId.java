package dev.signet.domain.badfixture;

import java.util.UUID;
import java.util.function.Supplier;

final class MakesAnId {

    static Supplier<UUID> ids() {
        return UUID::randomUUID;
    }
}
