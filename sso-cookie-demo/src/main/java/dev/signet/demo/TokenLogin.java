package dev.signet.demo;

import java.util.Optional;
import java.util.function.Function;

/** A login of the stage's own, as an API client makes one: it lasts until Signet refuses its token, and then begins anew. */
final class TokenLogin {

    private final Backstage backstage;
    private final Account account;
    private Optional<String> token = Optional.empty();

    TokenLogin(Backstage backstage, Account account) {
        this.backstage = backstage;
        this.account = account;
    }

    /**
     * Asks with the token. A refusal has many good reasons (it expired, it was ended, an administrator's is five minutes old)
     * and one cure, so there is no need to know which it was.
     */
    synchronized <T> Answer<T> ask(Function<Credential, Answer<T>> question) {
        Answer<T> answer =
                token.map(Credential::bearer).map(question).orElseGet(() -> new Answer.No<>(Optional.empty()));
        return answer instanceof Answer.No<T>
                ? backstage.logIn(account).then(this::keep).then(question)
                : answer;
    }

    /** The token that was used last, dead or alive. */
    synchronized Optional<String> last() {
        return token;
    }

    private Answer<Credential> keep(String fresh) {
        token = Optional.of(fresh);
        return new Answer.Yes<>(Credential.bearer(fresh));
    }
}
