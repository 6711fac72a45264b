package dev.signet.application.fake;

import dev.signet.application.port.out.TokenMint;
import dev.signet.application.port.out.TokenReader;
import dev.signet.domain.access.AccessClaims;
import dev.signet.domain.access.AccessToken;
import dev.signet.domain.access.TokenFault;
import dev.signet.domain.encoding.Base64Url;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Mints {@code <typ>.<number>.<mac>} and keeps the claims by number. Like a randomised signature, minting the same
 * claims twice gives two texts.
 */
public final class FakeTokens implements TokenMint, TokenReader {
    private static final String ACCESS = "at+jwt";

    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, AccessClaims> claims = new ConcurrentHashMap<>();

    @Override
    public AccessToken mint(AccessClaims claims) {
        return AccessToken.of(mint(ACCESS, claims));
    }

    /** A genuine token that says it is something else than an access token. */
    public String mint(String type, AccessClaims said) {
        var number = Long.toString(numbers.incrementAndGet());
        claims.put(number, said);
        return type + "." + number + "." + seal(type, number);
    }

    @Override
    public Reading read(String token) {
        String[] part = token.split("\\.", -1);
        if (part.length != 3) {
            return new Reading.Faulty(TokenFault.MALFORMED);
        }
        var said = Optional.ofNullable(claims.get(part[1]));
        if (said.isEmpty() || !seal(part[0], part[1]).equals(part[2])) {
            return new Reading.Faulty(TokenFault.SIGNATURE_INVALID);
        }
        return part[0].equals(ACCESS) ? new Reading.Genuine(said.get()) : new Reading.Faulty(TokenFault.TYPE_MISMATCH);
    }

    @Override
    public Optional<Reading> remembered(String token) {
        return Optional.empty();
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
