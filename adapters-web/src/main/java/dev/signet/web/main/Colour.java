package dev.signet.web.main;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of the sRGB space; each part is 0 to 255. */
public record Colour(int red, int green, int blue) {

    public static final Colour WHITE = new Colour(255, 255, 255);
    public static final Colour BLACK = new Colour(0, 0, 0);

    private static final Pattern WRITTEN = Pattern.compile("#[0-9A-Fa-f]{6}");

    /** Reads {@code #rrggbb}; empty for everything else. */
    public static Optional<Colour> parse(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        byte[] parts = HexFormat.of().parseHex(text, 1, text.length());
        return Optional.of(new Colour(parts[0] & 0xff, parts[1] & 0xff, parts[2] & 0xff));
    }

    /** How well one is read on the other, 1 to 21 (WCAG 2.2, "contrast ratio"). */
    public double contrastWith(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** @param share how much of the other, 0 to 1 */
    public Colour mixedWith(Colour other, double share) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    /** As WCAG 2.2 defines "relative luminance". */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    @Override
    public String toString() {
        return "#" + HexFormat.of().formatHex(new byte[] {(byte) red, (byte) green, (byte) blue});
    }
}
