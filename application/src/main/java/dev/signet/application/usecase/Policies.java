package dev.signet.application.usecase;

import dev.signet.domain.access.AccessRules;
import dev.signet.domain.key.KeySchedule;
import dev.signet.domain.refresh.Grace;
import dev.signet.domain.refresh.RenewalWindow;
import dev.signet.domain.refresh.Rotation;
import dev.signet.domain.revocation.LeasePolicy;
import dev.signet.domain.revocation.RevocationMemory;
import dev.signet.domain.session.Lives;
import dev.signet.domain.session.LoginPolicy;
import dev.signet.domain.session.StudyProfile;
import dev.signet.domain.throttle.Guarding;
import dev.signet.domain.user.PasswordRules;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What an installation decided, with defaults that are meant to be kept.
 *
 * @param issuer the issuer identifier ({@code iss}, RFC 8414 section 2), also the audience of first-party tokens
 * @param renewalBumpsStamp for study: a renewal raises the stamp, as the notes had it, and so kills every request in
 *     flight and every other login of the user
 * @param renewedTokenDies whether a renewed token is revoked after the leeway, or left to its own {@code exp}
 * @param administratorMaxAge how long ago an administrator may have been authenticated
 * @param leasePolicy what a node does that is cut off from the database
 * @param keepAudit how long it can be found out what happened
 */
public record Policies(
        String issuer,
        LoginPolicy loginPolicy,
        Lives lives,
        Rotation rotation,
        RenewalWindow renewalWindow,
        Grace grace,
        boolean renewalBumpsStamp,
        boolean renewedTokenDies,
        PasswordRules passwordRules,
        Duration administratorMaxAge,
        LeasePolicy leasePolicy,
        Guarding guarding,
        Duration keepAudit) {

    /** A rule that trades a token before it was issued, or for one that is dead already, is none. */
    public Policies {
        if (renewalWindow.lastPartOfLife().compareTo(lives.access()) >= 0) {
            throw new IllegalArgumentException("the renewal window is a part of an access token's life");
        }
        if (grace.afterExpiry().compareTo(lives.access()) >= 0) {
            throw new IllegalArgumentException("the grace is shorter than an access token's life");
        }
    }

    /** So that clocks, polls and slow commits never leave a gap at the far end of the memory. */
    private static final Duration MEMORY_MARGIN = Duration.ofMinutes(2);

    private static final Duration KEEP_LOG = Duration.ofDays(1);

    public static Policies standard(String issuer) {
        return new Policies(
                issuer,
                LoginPolicy.standard(),
                Lives.standard(),
                new Rotation(Duration.ofSeconds(30)),
                new RenewalWindow(Duration.ofMinutes(5)),
                Grace.none(),
                false,
                true,
                PasswordRules.standard(),
                Duration.ofMinutes(5),
                new LeasePolicy.Ask(),
                Guarding.standard(),
                Duration.ofDays(180));
    }

    public Policies with(LoginPolicy changed) {
        return changed(draft -> draft.loginPolicy = changed);
    }

    public Policies with(StudyProfile profile) {
        return with(Lives.of(profile));
    }

    /** The window shrinks with the lives: it never takes more than half of one. */
    public Policies with(Lives changed) {
        var half = changed.access().dividedBy(2);
        return changed(draft -> {
            draft.lives = changed;
            draft.renewalWindow =
                    half.compareTo(renewalWindow.lastPartOfLife()) < 0 ? new RenewalWindow(half) : renewalWindow;
        });
    }

    public Policies with(Rotation changed) {
        return changed(draft -> draft.rotation = changed);
    }

    public Policies with(RenewalWindow changed) {
        return changed(draft -> draft.renewalWindow = changed);
    }

    public Policies with(Grace changed) {
        return changed(draft -> draft.grace = changed);
    }

    public Policies withRenewalBumpingTheStamp(boolean changed) {
        return changed(draft -> draft.renewalBumpsStamp = changed);
    }

    public Policies with(LeasePolicy changed) {
        return changed(draft -> draft.leasePolicy = changed);
    }

    public Policies with(Guarding changed) {
        return changed(draft -> draft.guarding = changed);
    }

    public Policies keepingAudit(Duration changed) {
        return changed(draft -> draft.keepAudit = changed);
    }

    private Policies changed(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.policies();
    }

    AccessRules accessRules() {
        return AccessRules.of(issuer);
    }

    /** Never less than any node remembers, and long enough for whoever follows the feed and was away. */
    Duration keepLog() {
        var memory = revocationMemory().retention();
        return memory.compareTo(KEEP_LOG) > 0 ? memory : KEEP_LOG;
    }

    /** It must outlive every access token: one that a renewal appended to is the longest there is. */
    RevocationMemory revocationMemory() {
        return new RevocationMemory(lives.access()
                .plus(renewalWindow.lastPartOfLife())
                .plus(grace.afterExpiry())
                .plus(rotation.leeway())
                .plus(MEMORY_MARGIN));
    }

    /** What is too old for the memory is dead, and so is what signed it. */
    KeySchedule keySchedule() {
        return new KeySchedule(revocationMemory().retention());
    }

    /** Policies on the way to others that differ in little. */
    private static final class Draft {
        private final Policies base;
        private LoginPolicy loginPolicy;
        private Lives lives;
        private Rotation rotation;
        private RenewalWindow renewalWindow;
        private Grace grace;
        private boolean renewalBumpsStamp;
        private LeasePolicy leasePolicy;
        private Guarding guarding;
        private Duration keepAudit;

        private Draft(Policies base) {
            this.base = base;
            this.loginPolicy = base.loginPolicy;
            this.lives = base.lives;
            this.rotation = base.rotation;
            this.renewalWindow = base.renewalWindow;
            this.grace = base.grace;
            this.renewalBumpsStamp = base.renewalBumpsStamp;
            this.leasePolicy = base.leasePolicy;
            this.guarding = base.guarding;
            this.keepAudit = base.keepAudit;
        }

        private Policies policies() {
            return new Policies(
                    base.issuer,
                    loginPolicy,
                    lives,
                    rotation,
                    renewalWindow,
                    grace,
                    renewalBumpsStamp,
                    base.renewedTokenDies,
                    base.passwordRules,
                    base.administratorMaxAge,
                    leasePolicy,
                    guarding,
                    keepAudit);
        }
    }
}
