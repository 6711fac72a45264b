package dev.signet.domain.badfixture;

final class ReadsMillis {

    static long millis() {
        return System.currentTimeMillis();
    }
}
