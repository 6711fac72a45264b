package dev.signet.web.badfixture;

final class ReadsNanos {
    long go() {
        return System.nanoTime();
    }
}
