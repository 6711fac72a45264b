package dev.signet.web.attack;

import java.util.Random;
import java.util.stream.Stream;

/** Texts that are almost a good one: a short fuzzing for every build, the same at each. */
public final class Changes {

    private static final String ODD = ".=;-_%+&?#@:/\\ \t\r\n\"'{}[],\u0000\u007f\u00e9\u3002\ud800";

    private Changes() {}

    /** A piece of the text is taken out, and a short odd one put in. */
    public static Stream<String> of(String good, int count) {
        Random random = new Random(good.length());
        return Stream.generate(() -> changed(good, random)).limit(count);
    }

    private static String changed(String good, Random random) {
        int from = random.nextInt(good.length() + 1);
        int to = Math.min(good.length(), from + random.nextInt(4));
        StringBuilder text = new StringBuilder(good.substring(0, from));
        for (int more = random.nextInt(4); more > 0; more--) {
            text.append(random.nextBoolean() ? any(ODD, random) : any(good, random));
        }
        return text.append(good.substring(to)).toString();
    }

    private static char any(String text, Random random) {
        return text.charAt(random.nextInt(text.length()));
    }
}
