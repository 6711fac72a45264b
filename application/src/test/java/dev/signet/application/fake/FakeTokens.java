package dev.signet.application.fake;

import dev.signet.application.port.out.TokenReader.Reading;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.AccessToken;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.key.Kid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Mints {@code <typ>.<number>.<mac>} and keeps the claims by number, with the key that is said to have signed them. Like a randomised signature, minting the same
 * claims twice gives two texts.
 */
public final class FakeTokens {
    private static final String ACCESS = "at+jwt";

    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, AccessClaims> claims = new ConcurrentHashMap<>();
    private final Map<String, Kid> kids = new ConcurrentHashMap<>();

    /** As the first key of all would sign them. */
    public AccessToken mint(AccessClaims claims) {
        return mint(claims, FakeTokenKeys.FIRST);
    }

    AccessToken mint(AccessClaims claims, Kid kid) {
        return AccessToken.of(mint(ACCESS, claims, kid));
    }

    /** A genuine token that says it is something else than an access token. */
    public String mint(String type, AccessClaims said) {
        return mint(type, said, FakeTokenKeys.FIRST);
    }

    private String mint(String type, AccessClaims said, Kid kid) {
        var number = Long.toString(numbers.incrementAndGet());
        claims.put(number, said);
        kids.put(number, kid);
        return type + "." + number + "." + seal(type, number);
    }

    Reading read(String token) {
        String[] part = token.split("\\.", -1);
        if (part.length != 3) {
            return new Reading.Faulty(TokenFault.MALFORMED);
        }
        var said = Optional.ofNullable(claims.get(part[1]));
        if (said.isEmpty() || !seal(part[0], part[1]).equals(part[2])) {
            return new Reading.Faulty(TokenFault.SIGNATURE_INVALID);
        }
        return part[0].equals(ACCESS)
                ? new Reading.Genuine(said.get(), kids.getOrDefault(part[1], FakeTokenKeys.FIRST))
                : new Reading.Faulty(TokenFault.TYPE_MISMATCH);
    }

    /** What a token of ours says. */
    public AccessClaims claimsOf(AccessToken token) {
        if (read(token.reveal()) instanceof Reading.Genuine genuine) {
            return genuine.claims();
        }
        throw new IllegalArgumentException("not one of ours");
    }

    /** What all tokens say that were ever minted. */
    public List<AccessClaims> minted() {
        return List.copyOf(claims.values());
    }

    private static String seal(String type, String number) {
        return Base64Url.encode(TestMac.of("tokens", type + "." + number));
    }
}
