package dev.signet.domain.badfixture;

import java.util.Random;

final class RollsDice {

    static int dice() {
        return new Random(1).nextInt(6);
    }
}
