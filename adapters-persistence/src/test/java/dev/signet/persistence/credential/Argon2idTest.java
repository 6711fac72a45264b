package dev.signet.persistence.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A database may be shared by machines that compute in different ways, and outlives each of them. */
final class Argon2idTest {

    private static final Argon2id JAVA = new JavaArgon2id();
    private static final Argon2id CHOSEN = new Argon2idChoice().fastest();
    private static final byte[] SALT = utf8("sixteen bytes: 6");

    static final String[] PASSWORDS = {
        "correct horse",
        "пароль",
        "密码🔑密码",
        " blanks count ",
        "a\u0000b\u0000c",
        "",
        "x".repeat(1024),
        "é",
        "e\u0301",
        "ß"
    };

    @ParameterizedTest
    @FieldSource("PASSWORDS")
    void eachWritesWhatTheOtherWouldHaveWritten(String password) {
        assertThat(CHOSEN.hash(utf8(password), SALT)).isEqualTo(JAVA.hash(utf8(password), SALT));
    }

    @ParameterizedTest
    @FieldSource("PASSWORDS")
    void eachReadsWhatTheOtherHasWritten(String password) {
        for (var written : new String[] {CHOSEN.hash(utf8(password), SALT), JAVA.hash(utf8(password), SALT)}) {
            assertThat(CHOSEN.matches(utf8(password), written)).isTrue();
            assertThat(JAVA.matches(utf8(password), written)).isTrue();
            for (var other : new String[] {password + " ", password + "\u0000", "?" + password}) {
                assertThat(CHOSEN.matches(utf8(other), written)).as(other).isFalse();
                assertThat(JAVA.matches(utf8(other), written)).as(other).isFalse();
            }
        }
    }

    /** Whoever is told "wrong password" looks for the fault at the wrong place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$",
                "$argon2id$v=19$m=256,t=2,p=1",
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4$"
            })
    void aBrokenHashIsNoWrongPassword(String broken) {
        assertThatThrownBy(() -> new NativeArgon2id().matches(utf8("password"), broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Argon2id: ");
    }

    @Test
    void whatLoadsIsChosen() {
        assertThat(Argon2idChoice.choose(() -> CHOSEN, () -> JAVA)).isSameAs(CHOSEN);
    }

    @Test
    void whereTheLibraryDoesNotLoadJavaComputes() {
        for (var unsuited : new Throwable[] {
            new UnsatisfiedLinkError("no libargon2 for this machine"),
            new NoClassDefFoundError("com/sun/jna/Native"),
            new IllegalStateException("it computes something else")
        }) {
            assertThat(Argon2idChoice.choose(throwing(unsuited), () -> JAVA)).isSameAs(JAVA);
        }
    }

    private static Supplier<Argon2id> throwing(Throwable unsuited) {
        return () -> {
            if (unsuited instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) unsuited;
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
