package dev.signet.persistence.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.application.contract.PasswordHasherContract;
import dev.signet.application.port.out.PasswordHasher;
import dev.signet.domain.user.Password;
import dev.signet.domain.user.PasswordHash;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class Argon2PasswordHasherTest {

    private static final PasswordHasher IN_JAVA = by(new JavaArgon2id());
    private static final PasswordHasher AS_CHOSEN = by(new Argon2idChoice().fastest());

    private static PasswordHasher by(Argon2id argon2) {
        return new Argon2PasswordHasher(argon2, new FewAtATime(2, 32, Duration.ofSeconds(30)));
    }

    @Nested
    final class InJava extends Shared {
        InJava() {
            super(IN_JAVA);
        }
    }

    /** In Java once more where there is no library for this machine. */
    @Nested
    final class AsChosen extends Shared {
        AsChosen() {
            super(AS_CHOSEN);
        }
    }

    abstract static class Shared implements PasswordHasherContract {

        private final PasswordHasher hasher;

        Shared(PasswordHasher hasher) {
            this.hasher = hasher;
        }

        @Override
        public PasswordHasher hasher() {
            return hasher;
        }

        @Test
        void aHashIsAPhcStringAtTheOwaspParameters() {
            String base64 = "[A-Za-z0-9+/]";
            String phc = "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$" + base64 + "{22}\\$" + base64 + "{43}";

            assertThat(hasher.hash(password("correct horse")).reveal()).matches(phc);
            assertThat(hasher.decoy().reveal()).matches(phc);
        }

        /** Test vectors of the reference implementation (phc-winner-argon2, src/test.c), with m=256, t=2, p=1. */
        @Test
        void aHashOfOtherParametersIsStillUnderstood() {
            understands("$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");
            understands("$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$iekCn0Y3spW+sCcFanM2xBT63UP2sghkUoHLIUpWRS8");
        }

        private void understands(String phc) {
            var old = PasswordHash.of(phc);
            assertThat(hasher.matches(password("password"), old)).isTrue();
            assertThat(hasher.matches(password("passwore"), old)).isFalse();
            assertThat(hasher.isOutgrown(old)).isTrue();
        }

        private static Password password(String text) {
            return Password.parse(text).orElseThrow();
        }
    }
}
