package dev.signet.domain.badfixture;

final class Changes {

    private int count;

    int counted() {
        return ++count;
    }
}
