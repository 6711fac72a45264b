package dev.signet.domain.badfixture;

import java.security.SecureRandom;

final class MakesASecret {

    static long secret() {
        return new SecureRandom().nextLong();
    }
}
