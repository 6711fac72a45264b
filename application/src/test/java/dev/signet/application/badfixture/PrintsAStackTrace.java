package dev.signet.application.badfixture;

final class PrintsAStackTrace {

    @SuppressWarnings("CatchAndPrintStackTrace")
    static void print(IllegalStateException failure) {
        failure.printStackTrace();
    }
}
