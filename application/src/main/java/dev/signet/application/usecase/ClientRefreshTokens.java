package dev.signet.application.usecase;

import dev.signet.application.port.out.Sessions;
import dev.signet.domain.client.Client;
import dev.signet.domain.refresh.RefreshToken;
import dev.signet.domain.session.Session;
import dev.signet.domain.session.SessionId;
import java.util.Optional;

/** Knows whose a client's refresh token is: the seal and the client come first. */
final class ClientRefreshTokens {

    private final Sessions sessions;
    private final Issuing issuing;

    ClientRefreshTokens(Sessions sessions, Issuing issuing) {
        this.sessions = sessions;
        this.issuing = issuing;
    }

    /** The session of a text that is a refresh token, sealed by us for this client. */
    Optional<Session> sessionOf(String text, Client client) {
        return RefreshToken.parse(text)
                .flatMap(token -> SessionId.parse(token.family())
                        .flatMap(sessions::find)
                        .filter(session -> session.isOf(client.id()))
                        .filter(session -> issuing.isGenuine(token, session)));
    }
}
