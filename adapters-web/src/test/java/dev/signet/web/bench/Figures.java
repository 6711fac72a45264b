package dev.signet.web.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** What came out of several rounds: the least, the middle one, the most. */
record Figures(double min, double median, double max) {

    static Figures of(Collection<Double> rounds) {
        var sorted = rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Figures(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    /** One that so many in a hundred do not exceed. */
    static double quantile(long[] unsorted, double part) {
        var sorted = unsorted.clone();
        Arrays.sort(sorted);
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, (long) (part * sorted.length))];
    }

    /** With so many digits behind the point. */
    String with(int digits) {
        var one = "%,." + digits + "f";
        return String.format(Locale.ROOT, one + " / " + one + " / " + one, min, median, max);
    }
}
