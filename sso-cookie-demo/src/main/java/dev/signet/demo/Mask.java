package dev.signet.demo;

import java.util.regex.Pattern;

/** A secret by its first characters: enough to tell two apart, and no help in guessing the rest. */
final class Mask {

    private static final int SHOWN = 4;
    private static final Pattern VALUE = Pattern.compile("(?<==)[^;]*");

    private Mask() {}

    static String of(Credential cookies, Texts texts) {
        return VALUE.matcher(cookies.value())
                .results()
                .map(value -> of(value.group(), texts))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    static String of(String value, Texts texts) {
        return value.substring(0, Math.min(SHOWN, value.length() / 2)) + "… (" + texts.get("mask", "" + value.length())
                + ")";
    }
}
