package dev.signet.persistence.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.contract.PasswordHasherContract;
import dev.signet.application.port.out.PasswordHasher;
import dev.signet.domain.user.Password;
import dev.signet.domain.user.PasswordHash;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class Argon2PasswordHasherTest implements PasswordHasherContract {

    private static final PasswordHasher HASHER =
            new Argon2PasswordHasher(new FewAtATime(2, 32, Duration.ofSeconds(30)));

    @Override
    public PasswordHasher hasher() {
        return HASHER;
    }

    @Test
    void aHashIsAPhcStringAtTheOwaspParameters() {
        String base64 = "[A-Za-z0-9+/]";
        String phc = "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$" + base64 + "{22}\\$" + base64 + "{43}";

        assertThat(HASHER.hash(Password.parse("correct horse").orElseThrow()).reveal())
                .matches(phc);
        assertThat(HASHER.decoy().reveal()).matches(phc);
    }

    /** Test vector of the reference implementation (phc-winner-argon2, src/test.c), with m=256, t=2, p=1. */
    @Test
    void aHashOfOtherParametersIsStillUnderstood() {
        var old =
                PasswordHash.of("$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");

        assertThat(HASHER.matches(Password.parse("password").orElseThrow(), old))
                .isTrue();
        assertThat(HASHER.matches(Password.parse("passwore").orElseThrow(), old))
                .isFalse();
        assertThat(HASHER.isOutgrown(old)).isTrue();
    }
}
