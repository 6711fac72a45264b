package dev.signet.application.fake;

import dev.signet.application.port.out.CommonPasswords;
import dev.signet.domain.user.Password;
import java.util.Set;

/** A short list. */
public final class FakeCommonPasswords implements CommonPasswords {
    private static final Set<String> LIST = Set.of("password", "12345678", "qwertyuiop");

    @Override
    public boolean contains(Password password) {
        return LIST.contains(password.reveal());
    }
}
