package dev.signet.application.fake;

import dev.signet.application.port.in.AppointFirstAdministrator;
import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.Credential;
import dev.signet.application.port.in.LogIn;
import dev.signet.application.port.in.Login;
import dev.signet.application.port.in.RefreshTokens;
import dev.signet.application.port.in.Register;
import dev.signet.application.port.in.RenewToken;
import dev.signet.application.port.in.VerifyCredential.Admitted;
import dev.signet.application.port.in.VerifyCredential.Answer;
import dev.signet.application.port.in.VerifyCredential.Use;
import dev.signet.application.port.in.VerifyCredential.Verdict;
import dev.signet.application.usecase.Signet;
import dev.signet.domain.user.User;
import java.util.Optional;

/** One process of Signet, with its own memory and cache, and what people do with it. */
public record Node(World world, Signet signet, FakeSessionCache cache, FakeBackground background, FakeTokenKeys keys) {

    public User register(String username) {
        var command = new Register.Command(
                username, World.password(World.PASSWORD), Optional.empty(), Attempt.HERE, Optional.empty());
        return ((Register.Result.Registered) signet.register().register(command)).user();
    }

    public LogIn.Result tryToLogIn(Attempt attempt) {
        return signet.logIn().logIn(attempt.command());
    }

    public Login logIn(Attempt attempt) {
        return ((LogIn.Result.LoggedIn) tryToLogIn(attempt)).login();
    }

    public Login logInByCookie(String username) {
        return logIn(Attempt.by(username));
    }

    public Login logInByToken(String username) {
        return logIn(Attempt.by(username).forTokens());
    }

    /** What a request that shows this gets: the answer from memory, or the database's where memory has none. */
    public Verdict show(Credential credential) {
        return fromMemory(credential) instanceof Verdict verdict ? verdict : ask(credential);
    }

    public Verdict show(Login login) {
        return show(World.credentialOf(login));
    }

    public Answer fromMemory(Credential credential) {
        return signet.verifyCredential().fromMemory(credential, Use.COUNTS);
    }

    public Answer fromMemory(Login login) {
        return fromMemory(World.credentialOf(login));
    }

    public Optional<Caller> recognize(Credential credential) {
        return signet.verifyCredential().recognize(credential, Use.COUNTS);
    }

    public Optional<Caller> recognize(Login login) {
        return recognize(World.credentialOf(login));
    }

    public Verdict ask(Credential credential) {
        return signet.verifyCredential().ask(credential, Use.COUNTS);
    }

    public Verdict ask(Login login) {
        return ask(World.credentialOf(login));
    }

    /** Who the bearer of this login is, which must be admitted. */
    public Caller caller(Login login) {
        return ((Admitted) show(login)).caller();
    }

    public RefreshTokens.Result tryToRefresh(Login login) {
        return signet.refreshTokens().refresh(World.tokensOf(login).refresh().reveal());
    }

    public Login refresh(Login login) {
        return ((RefreshTokens.Result.Refreshed) tryToRefresh(login)).login();
    }

    public RenewToken.Result renew(Login login) {
        return signet.renewToken().renew(World.tokensOf(login).access().reveal());
    }

    /** An administrator who has just logged in. */
    public Caller administrator() {
        var appointed = signet.appointFirstAdministrator().appoint("root", World.password(World.PASSWORD));
        if (appointed instanceof AppointFirstAdministrator.Result.Rejected) {
            throw new IllegalStateException(appointed.toString());
        }
        return caller(logInByCookie("root"));
    }

    public void catchUp() {
        signet.catchUpWithFeed().catchUp();
    }
}
