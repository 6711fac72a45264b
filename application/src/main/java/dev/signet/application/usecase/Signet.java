package dev.signet.application.usecase;

import dev.signet.application.port.in.AdmitOrigin;
import dev.signet.application.port.in.AppointFirstAdministrator;
import dev.signet.application.port.in.Authorize;
import dev.signet.application.port.in.CatchUpWithFeed;
import dev.signet.application.port.in.ChangePassword;
import dev.signet.application.port.in.ChangeProfile;
import dev.signet.application.port.in.CountOnline;
import dev.signet.application.port.in.DeliverLogouts;
import dev.signet.application.port.in.DisableAccount;
import dev.signet.application.port.in.EndSession;
import dev.signet.application.port.in.ExplainSession;
import dev.signet.application.port.in.IntrospectToken;
import dev.signet.application.port.in.IssueCaptcha;
import dev.signet.application.port.in.IssueClientToken;
import dev.signet.application.port.in.JudgeLogout;
import dev.signet.application.port.in.KickUser;
import dev.signet.application.port.in.ListGrants;
import dev.signet.application.port.in.ListSessions;
import dev.signet.application.port.in.LogIn;
import dev.signet.application.port.in.LogOut;
import dev.signet.application.port.in.LogOutEverywhere;
import dev.signet.application.port.in.LookUpUser;
import dev.signet.application.port.in.ManageClients;
import dev.signet.application.port.in.PlaceClients;
import dev.signet.application.port.in.ReadAudit;
import dev.signet.application.port.in.ReadFeed;
import dev.signet.application.port.in.ReadProfile;
import dev.signet.application.port.in.ReadUserInfo;
import dev.signet.application.port.in.ReadVitals;
import dev.signet.application.port.in.Reauthenticate;
import dev.signet.application.port.in.RefreshClientTokens;
import dev.signet.application.port.in.RefreshTokens;
import dev.signet.application.port.in.Register;
import dev.signet.application.port.in.RenewToken;
import dev.signet.application.port.in.RevokeToken;
import dev.signet.application.port.in.RotateSigningKeys;
import dev.signet.application.port.in.SwapForSiteToken;
import dev.signet.application.port.in.Sweep;
import dev.signet.application.port.in.TendSigningKeys;
import dev.signet.application.port.in.TradeCode;
import dev.signet.application.port.in.UseSessionAttributes;
import dev.signet.application.port.in.VerifyCredential;
import dev.signet.application.port.in.WatchSession;
import dev.signet.application.port.in.WithdrawGrant;
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
import dev.signet.domain.access.AccessRules;
import dev.signet.domain.captcha.CaptchaDemand;
import dev.signet.domain.encoding.Base64Url;
import dev.signet.domain.revocation.FeedEntry;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The hexagon: every use case, wired. One call builds it, in production and in tests alike, and it is the only door to
 * this package.
 */
public record Signet(
        Register register,
        LogIn logIn,
        VerifyCredential verifyCredential,
        RefreshTokens refreshTokens,
        RenewToken renewToken,
        LogOut logOut,
        LogOutEverywhere logOutEverywhere,
        ListSessions listSessions,
        EndSession endSession,
        UseSessionAttributes useSessionAttributes,
        ReadProfile readProfile,
        ChangeProfile changeProfile,
        ChangePassword changePassword,
        LookUpUser lookUpUser,
        KickUser kickUser,
        DisableAccount disableAccount,
        CountOnline countOnline,
        AppointFirstAdministrator appointFirstAdministrator,
        CatchUpWithFeed catchUpWithFeed,
        WriteDownUse writeDownUse,
        Sweep sweep,
        WatchSession watchSession,
        Reauthenticate reauthenticate,
        ExplainSession explainSession,
        ReadAudit readAudit,
        IssueCaptcha issueCaptcha,
        RotateSigningKeys rotateSigningKeys,
        TendSigningKeys tendSigningKeys,
        ReadVitals readVitals,
        ReadFeed readFeed,
        OAuth oauth,
        ThirdParties thirdParties) {

    private static final int NODE_BYTES = 12;

    /**
     * What the hexagon needs.
     *
     * @param clock the time of the database, on every node alike
     * @param background runs what nobody waits for
     */
    public record Driven(
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
            Executor background) {}

    /** What clients are there for: authorization and tokens by OAuth 2.1, and what surrounds them. */
    public record OAuth(
            IssueClientToken issueClientToken,
            ManageClients manageClients,
            PlaceClients placeClients,
            SwapForSiteToken swapForSiteToken,
            RevokeToken revokeToken,
            IntrospectToken introspectToken,
            AdmitOrigin admitOrigin) {}

    /** What clients do in a user's name, and how it begins and ends. */
    public record ThirdParties(
            Authorize authorize,
            TradeCode tradeCode,
            RefreshClientTokens refreshClientTokens,
            ListGrants listGrants,
            WithdrawGrant withdrawGrant,
            ReadUserInfo readUserInfo,
            JudgeLogout judgeLogout,
            DeliverLogouts deliverLogouts) {}

    public static Signet assemble(Driven driven, Policies policies) {
        var memory = policies.revocationMemory();
        var watchSession = new WatchSessionService(driven.users(), driven.sessions(), memory, driven.clock());
        var nodeKeys = new NodeKeys(driven.tokenKeys(), driven.monotonicClock(), driven.pauses(), driven.background());
        var tail = new FeedTail();
        var readFeed = new ReadFeedService(
                tail, driven.revocationLog(), memory.retention(), driven.clock(), driven.background());
        Consumer<FeedEntry> learn = entry -> {
            memory.apply(entry);
            nodeKeys.heard(entry);
            watchSession.heard(entry);
            readFeed.heard(entry);
        };
        var lease = new Lease(driven.monotonicClock(), policies.leasePolicy());
        var node = Base64Url.encode(driven.randomness().bytes(NODE_BYTES));
        var catchUp = new CatchUpWithFeedService(
                node,
                driven.revocationLog(),
                driven.nodes(),
                driven.announcements(),
                memory,
                learn,
                nodeKeys::read,
                tail,
                readFeed::wake,
                lease,
                driven.clock(),
                driven.background());
        var fence = new Fence(node, driven.nodes(), driven.announcements(), driven.monotonicClock(), driven.pauses());
        driven.announcements().listenForAcknowledgements(fence::heard);
        var uses = new UseLog(driven.presence());
        var audit = new Audit(driven.auditLog(), driven.circumstances(), driven.clock());
        var revoking = new Revoking(
                driven.transactions(),
                driven.users(),
                driven.sessions(),
                driven.revocationLog(),
                new LogoutDebts(driven.clients(), driven.owedLogouts()),
                audit,
                learn,
                fence,
                catchUp::catchUpTo,
                driven.clock());
        var loginLock = new LoginLock(driven.users(), driven.sessions(), driven.clock());
        var issuing = new Issuing(driven.tokenMint(), driven.seals(), driven.randomness(), policies);
        var rotating = new Rotating(driven.sessions(), policies.rotation());
        var turn = new Turn(node, driven.nodes());
        var passwords = new ChosenPasswords(policies.passwordRules(), driven.commonPasswords());
        var administrators =
                new Administrators(driven.users(), driven.clock(), policies.administratorMaxAge(), revoking, audit);
        var clock = driven.clock();
        var presentedSessions = new PresentedSessions(revoking, driven.users(), driven.sessions(), clock);
        var database =
                new DatabaseAnswers(driven.users(), driven.sessions(), driven.clients(), driven.revocationLog(), clock);
        var overlap = new CookieOverlap(
                revoking, driven.users(), driven.sessions(), clock, driven.background(), memory.retention());
        var limits = policies.guarding().limits();
        var guard = new Guard(driven.throttle(), limits);
        var gate = new Gate(guard, driven.captchas(), policies.guarding().demand());
        var reader = new PatientReader(driven.tokenReader(), nodeKeys);
        var signatures = new Signatures(driven.tokenReader(), reader, new Guard(driven.localThrottle(), limits));
        var browsers = new KnownBrowsers(driven.seals(), driven.randomness());
        // whoever is logged in is no stranger: only failures ask for a captcha
        var passwordGuard = new PasswordGuard(
                new Gate(guard, driven.captchas(), CaptchaDemand.AFTER_FAILURES), browsers, driven.users(), audit);
        Function<AccessRules, TokenVerification> by = rules -> new TokenVerification(
                signatures, rules, memory, lease, catchUp::weAreBehind, database, driven.signingKeys(), clock);
        var tokens = by.apply(policies.accessRules());
        var cookies = new CookieVerification(
                driven.sessionCache(),
                memory,
                lease,
                catchUp::weAreBehind,
                database,
                uses,
                overlap,
                new Conflicts(audit, driven.background()),
                clock);
        var firstKeys = new FirstKeys(driven.clients(), driven.signingKeys(), driven.tokenKeys(), audit, clock);
        var oauth = new OAuthWiring(
                driven,
                policies,
                audit,
                guard,
                revoking,
                loginLock,
                issuing,
                administrators,
                reader,
                database,
                firstKeys);
        var verifyCredential = new VerifyCredentialService(tokens, cookies, uses, clock);
        return new Signet(
                new RegisterService(
                        driven.transactions(),
                        driven.users(),
                        driven.passwordHasher(),
                        passwords,
                        driven.randomness(),
                        clock,
                        audit,
                        gate),
                new AuditedLogIn(
                        new GuardedLogIn(
                                new LogInService(
                                        revoking,
                                        driven.users(),
                                        driven.sessions(),
                                        presentedSessions,
                                        driven.passwordHasher(),
                                        issuing,
                                        policies.loginPolicy(),
                                        clock),
                                gate,
                                browsers,
                                driven.users()),
                        driven.users(),
                        audit),
                verifyCredential,
                new RefreshTokensService(revoking, loginLock, driven.sessions(), issuing, rotating, guard),
                new RenewTokenService(
                        reader,
                        policies,
                        revoking,
                        loginLock,
                        driven.sessions(),
                        driven.revocationLog(),
                        issuing,
                        clock,
                        guard),
                new LogOutService(revoking, loginLock, presentedSessions),
                new LogOutEverywhereService(revoking, loginLock),
                new ListSessionsService(driven.users(), driven.sessions(), driven.presence(), clock),
                new EndSessionService(revoking, loginLock, driven.sessions()),
                new UseSessionAttributesService(driven.transactions(), loginLock, driven.attributes()),
                new ReadProfileService(driven.users()),
                new ChangeProfileService(driven.transactions(), loginLock, driven.users()),
                new GuardedChangePassword(
                        new ChangePasswordService(
                                revoking,
                                loginLock,
                                driven.users(),
                                driven.passwordHasher(),
                                passwords,
                                issuing,
                                audit),
                        passwordGuard),
                new LookUpUserService(administrators, driven.users(), driven.sessions(), clock),
                new KickUserService(administrators, driven.users(), driven.sessions(), clock),
                new DisableAccountService(administrators, driven.users(), clock),
                new CountOnlineService(administrators, driven.presence(), clock),
                new AppointFirstAdministratorService(
                        driven.transactions(),
                        driven.users(),
                        driven.passwordHasher(),
                        passwords,
                        driven.randomness(),
                        clock,
                        audit),
                catchUp,
                new WriteDownUseService(uses, driven.sessions()),
                new SweepService(
                        turn,
                        new RunOutLogins(revoking, driven.users(), driven.sessions(), clock),
                        driven.nodes(),
                        driven.sessions(),
                        driven.revocationLog(),
                        driven.auditLog(),
                        driven.codes(),
                        policies.keepLog(),
                        policies.keepAudit(),
                        clock),
                watchSession,
                new GuardedReauthenticate(
                        new ReauthenticateService(
                                revoking, loginLock, driven.users(), driven.passwordHasher(), issuing, overlap, audit),
                        passwordGuard),
                new ExplainSessionService(
                        reader, policies.accessRules(), driven.users(), driven.sessions(), driven.auditLog(), clock),
                new ReadAuditService(administrators, driven.auditLog()),
                new IssueCaptchaService(guard, driven.captchas(), driven.puzzles(), driven.randomness()),
                new RotateSigningKeysService(
                        administrators, driven.signingKeys(), driven.tokenKeys(), policies.keySchedule(), clock),
                new TendSigningKeysService(
                        revoking, driven.signingKeys(), driven.tokenKeys(), firstKeys, policies.keySchedule(), clock),
                new ReadVitalsService(lease, fence, verifyCredential),
                readFeed,
                oauth.wire(),
                new ThirdPartyWiring(
                                driven,
                                policies,
                                audit,
                                guard,
                                revoking,
                                loginLock,
                                issuing,
                                rotating,
                                turn,
                                oauth.provenClients(),
                                by.apply(policies.accessRules().forAnyAudience()))
                        .wire());
    }
}
