package dev.signet.web.journey;

import java.util.concurrent.atomic.AtomicInteger;

/** Networks of people, as a trusted proxy in front of a test's server tells them. */
final class Places {

    static final String PROXY = "127.0.0.0/8";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Places() {}

    /** An address that nobody has been at yet. */
    static String fresh() {
        int number = NEXT.incrementAndGet();
        return "198.18." + number / 250 + "." + (1 + number % 250);
    }

    static String header(String address) {
        return "X-Forwarded-For: " + address;
    }
}
