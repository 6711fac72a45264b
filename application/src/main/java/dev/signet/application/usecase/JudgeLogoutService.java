package dev.signet.application.usecase;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.JudgeLogout;
import dev.signet.application.port.in.JudgeLogout.Judgement.AskFirst;
import dev.signet.application.port.in.JudgeLogout.Judgement.AtOnce;
import dev.signet.application.port.in.JudgeLogout.Judgement.Refused;
import dev.signet.application.port.out.Clients;
import dev.signet.application.port.out.IdTokens;
import dev.signet.application.port.out.Sessions;
import dev.signet.domain.access.IdClaims;
import dev.signet.domain.client.Client;
import dev.signet.domain.client.ClientId;
import dev.signet.domain.client.RedirectUri;
import dev.signet.domain.code.Asked;
import java.util.Optional;

final class JudgeLogoutService implements JudgeLogout {

    private final IdTokens tokens;
    private final Clients clients;
    private final Sessions sessions;

    JudgeLogoutService(IdTokens tokens, Clients clients, Sessions sessions) {
        this.tokens = tokens;
        this.clients = clients;
        this.sessions = sessions;
    }

    @Override
    public Judgement judge(Asked asked, Optional<Caller> caller) {
        var hint = asked.idTokenHint().flatMap(tokens::read);
        if (disagree(hint, asked.clientId())) {
            return new Refused();
        }
        var client = hint.map(IdClaims::audience)
                .or(() -> asked.clientId().flatMap(ClientId::parse))
                .flatMap(clients::find)
                .filter(Client::isActive);
        if (asked.postLogoutRedirectUri().isEmpty()) {
            return judgement(hint, caller, Optional.empty());
        }
        return client.flatMap(
                        known -> known.logoutTo(asked.postLogoutRedirectUri().get()))
                .<Judgement>map(to -> judgement(hint, caller, Optional.of(to)))
                .orElseGet(Refused::new);
    }

    private static boolean disagree(Optional<IdClaims> hint, Optional<String> clientId) {
        return hint.isPresent()
                && clientId.isPresent()
                && !hint.get().audience().value().equals(clientId.get());
    }

    private Judgement judgement(Optional<IdClaims> hint, Optional<Caller> caller, Optional<RedirectUri> then) {
        boolean ofThisLogin = caller.isEmpty()
                || hint.filter(claims -> claims.subject().equals(caller.get().user()))
                        .flatMap(claims -> sessions.find(claims.session()))
                        .filter(session -> session.isUnder(caller.get().session()))
                        .isPresent();
        return ofThisLogin ? new AtOnce(then) : new AskFirst(then);
    }
}
