package dev.signet.web.main;

import dev.signet.application.port.in.AppointFirstAdministrator;
import dev.signet.application.port.in.CatchUpWithFeed;
import dev.signet.application.port.in.ChangePassword;
import dev.signet.application.port.in.ChangeProfile;
import dev.signet.application.port.in.CountOnline;
import dev.signet.application.port.in.DisableAccount;
import dev.signet.application.port.in.EndSession;
import dev.signet.application.port.in.ExplainSession;
import dev.signet.application.port.in.IssueCaptcha;
import dev.signet.application.port.in.KickUser;
import dev.signet.application.port.in.ListSessions;
import dev.signet.application.port.in.LogIn;
import dev.signet.application.port.in.LogOut;
import dev.signet.application.port.in.LogOutEverywhere;
import dev.signet.application.port.in.LookUpUser;
import dev.signet.application.port.in.ReadAudit;
import dev.signet.application.port.in.ReadFeed;
import dev.signet.application.port.in.ReadProfile;
import dev.signet.application.port.in.ReadVitals;
import dev.signet.application.port.in.Reauthenticate;
import dev.signet.application.port.in.RefreshTokens;
import dev.signet.application.port.in.Register;
import dev.signet.application.port.in.RenewToken;
import dev.signet.application.port.in.RotateSigningKeys;
import dev.signet.application.port.in.Sweep;
import dev.signet.application.port.in.TendSigningKeys;
import dev.signet.application.port.in.UseSessionAttributes;
import dev.signet.application.port.in.VerifyCredential;
import dev.signet.application.port.in.WatchSession;
import dev.signet.application.port.in.WriteDownUse;
import dev.signet.application.port.out.Announcements;
import dev.signet.application.port.out.AuditLog;
import dev.signet.application.port.out.AuthorizationCodes;
import dev.signet.application.port.out.Captchas;
import dev.signet.application.port.out.Circumstances;
import dev.signet.application.port.out.ClientAssertions;
import dev.signet.application.port.out.Clients;
import dev.signet.application.port.out.CommonPasswords;
import dev.signet.application.port.out.Grants;
import dev.signet.application.port.out.IdTokens;
import dev.signet.application.port.out.LocalThrottle;
import dev.signet.application.port.out.LogoutReceivers;
import dev.signet.application.port.out.MonotonicClock;
import dev.signet.application.port.out.Nodes;
import dev.signet.application.port.out.OwedLogouts;
import dev.signet.application.port.out.PasswordHasher;
import dev.signet.application.port.out.Pauses;
import dev.signet.application.port.out.Presence;
import dev.signet.application.port.out.Puzzles;
import dev.signet.application.port.out.Randomness;
import dev.signet.application.port.out.RevocationLog;
import dev.signet.application.port.out.Seals;
import dev.signet.application.port.out.SessionAttributes;
import dev.signet.application.port.out.SessionCache;
import dev.signet.application.port.out.Sessions;
import dev.signet.application.port.out.SigningKeys;
import dev.signet.application.port.out.Throttle;
import dev.signet.application.port.out.TokenEncryption;
import dev.signet.application.port.out.TokenKeys;
import dev.signet.application.port.out.TokenMint;
import dev.signet.application.port.out.TokenReader;
import dev.signet.application.port.out.Transactions;
import dev.signet.application.port.out.UsedAssertions;
import dev.signet.application.port.out.Users;
import dev.signet.application.usecase.Policies;
import dev.signet.application.usecase.Signet;
import dev.signet.domain.session.Lives;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/** Builds the hexagon once, from whatever adapters are there, and hands out its driving ports. */
@Factory
@Requires(missingProperty = Server.ONLY_LOOKING)
final class HexagonFactory {

    /** Eager: a missing adapter stops the start. */
    @Context
    Signet signet(Signet.Driven driven, Policies policies) {
        return Signet.assemble(driven, policies);
    }

    @Singleton
    Signet.Driven driven(
            Transactions transactions,
            Users users,
            Sessions sessions,
            SessionAttributes attributes,
            RevocationLog revocationLog,
            AuditLog auditLog,
            Circumstances circumstances,
            Nodes nodes,
            Announcements announcements,
            SessionCache sessionCache,
            Presence presence,
            PasswordHasher passwordHasher,
            CommonPasswords commonPasswords,
            Captchas captchas,
            Puzzles puzzles,
            Throttle throttle,
            LocalThrottle localThrottle,
            TokenMint tokenMint,
            TokenEncryption tokenEncryption,
            TokenReader tokenReader,
            Seals seals,
            SigningKeys signingKeys,
            TokenKeys tokenKeys,
            Clients clients,
            ClientAssertions clientAssertions,
            UsedAssertions usedAssertions,
            Grants grants,
            AuthorizationCodes codes,
            IdTokens idTokens,
            OwedLogouts owedLogouts,
            LogoutReceivers logoutReceivers,
            Randomness randomness,
            InstantSource clock,
            MonotonicClock monotonicClock,
            Pauses pauses,
            @Named(TaskExecutors.BLOCKING) ExecutorService background) {
        return new Signet.Driven(
                transactions,
                users,
                sessions,
                attributes,
                revocationLog,
                auditLog,
                circumstances,
                nodes,
                announcements,
                sessionCache,
                presence,
                passwordHasher,
                commonPasswords,
                captchas,
                puzzles,
                throttle,
                localThrottle,
                tokenMint,
                tokenEncryption,
                tokenReader,
                seals,
                signingKeys,
                tokenKeys,
                clients,
                clientAssertions,
                usedAssertions,
                grants,
                codes,
                idTokens,
                owedLogouts,
                logoutReceivers,
                randomness,
                clock,
                monotonicClock,
                pauses,
                background);
    }

    @Singleton
    Policies policies(Settings settings) {
        return settings.policies().policies(settings.issuer()).with(settings.guarding());
    }

    @Singleton
    Lives lives(Policies policies) {
        return policies.lives();
    }

    @Singleton
    Register register(Signet signet) {
        return signet.register();
    }

    @Singleton
    LogIn logIn(Signet signet) {
        return signet.logIn();
    }

    @Singleton
    IssueCaptcha issueCaptcha(Signet signet) {
        return signet.issueCaptcha();
    }

    @Singleton
    VerifyCredential verifyCredential(Signet signet) {
        return signet.verifyCredential();
    }

    @Singleton
    RefreshTokens refreshTokens(Signet signet) {
        return signet.refreshTokens();
    }

    @Singleton
    RenewToken renewToken(Signet signet) {
        return signet.renewToken();
    }

    @Singleton
    LogOut logOut(Signet signet) {
        return signet.logOut();
    }

    @Singleton
    LogOutEverywhere logOutEverywhere(Signet signet) {
        return signet.logOutEverywhere();
    }

    @Singleton
    ListSessions listSessions(Signet signet) {
        return signet.listSessions();
    }

    @Singleton
    EndSession endSession(Signet signet) {
        return signet.endSession();
    }

    @Singleton
    UseSessionAttributes useSessionAttributes(Signet signet) {
        return signet.useSessionAttributes();
    }

    @Singleton
    ReadProfile readProfile(Signet signet) {
        return signet.readProfile();
    }

    @Singleton
    ChangeProfile changeProfile(Signet signet) {
        return signet.changeProfile();
    }

    @Singleton
    ChangePassword changePassword(Signet signet) {
        return signet.changePassword();
    }

    @Singleton
    LookUpUser lookUpUser(Signet signet) {
        return signet.lookUpUser();
    }

    @Singleton
    KickUser kickUser(Signet signet) {
        return signet.kickUser();
    }

    @Singleton
    DisableAccount disableAccount(Signet signet) {
        return signet.disableAccount();
    }

    @Singleton
    CountOnline countOnline(Signet signet) {
        return signet.countOnline();
    }

    @Singleton
    AppointFirstAdministrator appointFirstAdministrator(Signet signet) {
        return signet.appointFirstAdministrator();
    }

    @Singleton
    CatchUpWithFeed catchUpWithFeed(Signet signet) {
        return signet.catchUpWithFeed();
    }

    @Singleton
    WatchSession watchSession(Signet signet) {
        return signet.watchSession();
    }

    @Singleton
    WriteDownUse writeDownUse(Signet signet) {
        return signet.writeDownUse();
    }

    @Singleton
    Reauthenticate reauthenticate(Signet signet) {
        return signet.reauthenticate();
    }

    @Singleton
    ExplainSession explainSession(Signet signet) {
        return signet.explainSession();
    }

    @Singleton
    ReadAudit readAudit(Signet signet) {
        return signet.readAudit();
    }

    @Singleton
    RotateSigningKeys rotateSigningKeys(Signet signet) {
        return signet.rotateSigningKeys();
    }

    @Singleton
    TendSigningKeys tendSigningKeys(Signet signet) {
        return signet.tendSigningKeys();
    }

    @Singleton
    ReadVitals readVitals(Signet signet) {
        return signet.readVitals();
    }

    @Singleton
    ReadFeed readFeed(Signet signet) {
        return signet.readFeed();
    }

    @Singleton
    Sweep sweep(Signet signet) {
        return signet.sweep();
    }
}
