package dev.signet.application.badfixture;

import java.util.Collections;
import java.util.List;

final class Shuffles {

    static void shuffle(List<String> names) {
        Collections.shuffle(names);
    }
}
