package dev.signet.application.usecase;

import dev.signet.application.port.in.Flaw;
import dev.signet.application.port.out.CommonPasswords;
import dev.signet.domain.user.LoginName;
import dev.signet.domain.user.Password;
import dev.signet.domain.user.PasswordRules;
import dev.signet.domain.user.PasswordVerdict;
import java.util.Optional;

/** Judges passwords that somebody wants to have. */
final class ChosenPasswords {

    private final PasswordRules rules;
    private final CommonPasswords common;

    ChosenPasswords(PasswordRules rules, CommonPasswords common) {
        this.rules = rules;
        this.common = common;
    }

    Optional<Flaw> flawIn(Password password, LoginName owner) {
        var verdict = rules.judge(password, owner, common::contains);
        return verdict == PasswordVerdict.FINE ? Optional.empty() : Optional.of(Flaw.of(verdict));
    }
}
