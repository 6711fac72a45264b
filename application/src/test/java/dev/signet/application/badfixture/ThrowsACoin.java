package dev.signet.application.badfixture;

final class ThrowsACoin {

    static boolean heads() {
        return Math.random() < 0.5;
    }
}
