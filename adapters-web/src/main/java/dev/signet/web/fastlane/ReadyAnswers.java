package dev.signet.web.fastlane;

import dev.signet.application.port.in.Caller;
import dev.signet.application.port.in.VerifyCredential;
import dev.signet.application.port.in.VerifyCredential.Use;
import dev.signet.domain.throttle.Network;
import dev.signet.web.caller.Callers;
import dev.signet.web.caller.Credentials;
import dev.signet.web.main.Settings;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * The answers that need no router: to the plain question whose a credential is, from somebody who is known. Whatever is
 * refused, looked at for the first time, or asked in another way is the ordinary controllers' to answer, so that there is
 * one place where each refusal is made.
 */
@Singleton
final class ReadyAnswers {

    /** What asks for more than the plain answer: a body, another protocol, a page of another origin. */
    private static final List<CharSequence> FOR_THE_ROUTER = List.of(
            HttpHeaderNames.CONTENT_LENGTH,
            HttpHeaderNames.TRANSFER_ENCODING,
            HttpHeaderNames.EXPECT,
            HttpHeaderNames.UPGRADE,
            HttpHeaderNames.ORIGIN);

    private final Credentials credentials;
    private final VerifyCredential verifyCredential;
    private final PlainQuestions questions;
    private final String host;

    ReadyAnswers(
            Credentials credentials, VerifyCredential verifyCredential, PlainQuestions questions, Settings settings) {
        this.credentials = credentials;
        this.verifyCredential = verifyCredential;
        this.questions = questions;
        this.host = settings.issuer().authority();
    }

    /** The whole answer, or empty for the router to answer. */
    Optional<FullHttpResponse> to(HttpRequest request) {
        return questions
                .of(request)
                .filter(question -> isPlain(request))
                .flatMap(answer ->
                        caller(request.headers()).filter(Callers::isFirstParty).map(answer));
    }

    /** The network counts where a signature is checked, which is not done here. */
    private Optional<Caller> caller(HttpHeaders headers) {
        var credential = credentials.of(
                headers.getAll(HttpHeaderNames.AUTHORIZATION),
                headers.getAll(HttpHeaderNames.COOKIE),
                Network::unknown);
        return verifyCredential.recognize(credential, Use.COUNTS);
    }

    private boolean isPlain(HttpRequest request) {
        var headers = request.headers();
        return request.method().equals(HttpMethod.GET)
                && request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && request.decoderResult().isSuccess()
                && isOurHost(headers)
                && staysOpen(headers)
                && FOR_THE_ROUTER.stream().noneMatch(headers::contains);
    }

    private boolean isOurHost(HttpHeaders headers) {
        var hosts = headers.getAll(HttpHeaderNames.HOST);
        return hosts.size() == 1 && hosts.getFirst().equals(host);
    }

    private static boolean staysOpen(HttpHeaders headers) {
        var connection = headers.get(HttpHeaderNames.CONNECTION);
        return connection == null || HttpHeaderValues.KEEP_ALIVE.contentEqualsIgnoreCase(connection);
    }
}
