package dev.signet.application.port.out;

import dev.signet.domain.user.Password;

/** The passwords that are guessed first. */
public interface CommonPasswords {

    boolean contains(Password password);
}
