package dev.signet.domain.throttle;

import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.refresh.KeyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A browser that has logged in before: an id of its own, and a seal for each account that it logged in to. Written as
 * {@code id.kid.mac.kid.mac…}, the latest account first, at most {@value #MOST_SEALS}. Whoever holds it has a lane of
 * his own at these accounts and nothing else.
 *
 * @param id 128 random bits, base64url
 */
public record KnownBrowser(String id, List<Seal> seals) {

    public static final int BYTES = 16;
    public static final int BYTES_OF_A_MAC = 32;
    public static final int MOST_SEALS = 5;

    /** @param mac base64url */
    public record Seal(KeyId key, String mac) {}

    public KnownBrowser {
        seals = List.copyOf(seals);
    }

    public static KnownBrowser of(byte[] random) {
        return new KnownBrowser(Base64Url.encode(random), List.of());
    }

    /** Empty for what was not written by us; whether the seals are genuine is another question. */
    public static Optional<KnownBrowser> parse(String text) {
        var parts = text.split("\\.", 2 * MOST_SEALS + 2);
        boolean fits = parts.length % 2 == 1 && parts.length <= 2 * MOST_SEALS + 1;
        if (!fits || Base64Url.decode(parts[0], BYTES).isEmpty()) {
            return Optional.empty();
        }
        var seals = new ArrayList<Seal>();
        for (int at = 1; at < parts.length; at += 2) {
            if (Base64Url.decode(parts[at + 1], BYTES_OF_A_MAC).isEmpty()) {
                return Optional.empty();
            }
            seals.add(new Seal(new KeyId(parts[at]), parts[at + 1]));
        }
        return Optional.of(new KnownBrowser(parts[0], seals));
    }

    /** The same browser with one more account; the one that was used longest ago gives way. */
    public KnownBrowser with(Seal latest) {
        return new KnownBrowser(
                id,
                Stream.concat(Stream.of(latest), seals.stream().filter(old -> !old.equals(latest)))
                        .limit(MOST_SEALS)
                        .toList());
    }

    /** The text for the browser's cookie. */
    public String reveal() {
        var text = new StringBuilder(id);
        seals.forEach(seal -> text.append('.').append(seal.key()).append('.').append(seal.mac()));
        return text.toString();
    }

    @Override
    public String toString() {
        return "KnownBrowser[hidden]";
    }
}
