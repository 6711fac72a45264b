package dev.signet.domain.code;

import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.encoding.Sha256;
import java.util.Optional;
import java.util.regex.Pattern;

/** Proof that whoever brings a code is who asked for it (PKCE, RFC 7636), by the method {@code S256} alone. */
public record CodeChallenge(String value) {

    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    public CodeChallenge {
        if (Base64Url.decode(value, Sha256.BYTES).isEmpty()) {
            throw new IllegalArgumentException("not an S256 challenge");
        }
    }

    public static Optional<CodeChallenge> parse(String text) {
        return Base64Url.decode(text, Sha256.BYTES).map(bytes -> new CodeChallenge(text));
    }

    /** RFC 7636 section 4.6. */
    public boolean isAnsweredBy(String verifier) {
        return VERIFIER.matcher(verifier).matches() && value.equals(Sha256.of(verifier));
    }
}
