package dev.signet.domain.badfixture;

import java.util.concurrent.ThreadLocalRandom;

final class RollsDiceOfTheThread {

    static int dice() {
        return ThreadLocalRandom.current().nextInt(6);
    }
}
