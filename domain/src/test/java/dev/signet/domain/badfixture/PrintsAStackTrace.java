package dev.signet.domain.badfixture;

final class PrintsAStackTrace {

    @SuppressWarnings("CatchAndPrintStackTrace")
    static void print(IllegalStateException failure) {
        failure.printStackTrace();
    }
}
