package dev.signet.application.badfixture;

final class ReadsMillis {

    static long millis() {
        return System.currentTimeMillis();
    }
}
