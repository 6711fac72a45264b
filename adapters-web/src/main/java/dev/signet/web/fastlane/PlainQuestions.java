package dev.signet.web.fastlane;

import dev.signet.application.port.in.Caller;
import dev.signet.web.forwardauth.VerifiedHeaders;
import dev.signet.web.header.GuardHeaders;
import dev.signet.web.session.SessionResponse;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import io.micronaut.json.JsonMapper;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * The questions whose plain form is answered ahead of the router: {@code GET /v1/verify} and {@code GET /v1/session}. What
 * an answer says is the controllers' own words; here it is only put into a response.
 */
@Singleton
final class PlainQuestions {

    private static final String VERIFY = "/v1/verify";
    private static final String SESSION = "/v1/session";
    private static final Argument<SessionResponse> SESSION_RESPONSE = Argument.of(SessionResponse.class);

    private final HttpHeaders ofVerify;
    private final HttpHeaders ofSession;
    private final JsonMapper json;
    private final InstantSource clock;
    private final DateHeader date = new DateHeader();

    PlainQuestions(GuardHeaders guard, JsonMapper json, InstantSource clock) {
        this.ofVerify = guarding(guard, VERIFY);
        this.ofSession = guarding(guard, SESSION).set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON);
        this.json = json;
        this.clock = clock;
    }

    /** How to answer a request, if it is one of these questions and has no query. */
    Optional<Function<Caller, FullHttpResponse>> of(HttpRequest request) {
        return switch (request.uri()) {
            case VERIFY -> Optional.of(this::verified);
            case SESSION -> takesJson(request) ? Optional.of(this::session) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private FullHttpResponse verified(Caller caller) {
        var response = response(ofVerify, Unpooled.EMPTY_BUFFER);
        VerifiedHeaders.of(caller, response.headers()::set);
        return response;
    }

    private FullHttpResponse session(Caller caller) {
        try {
            var body = json.writeValueAsBytes(SESSION_RESPONSE, SessionResponse.from(caller));
            return response(ofSession, Unpooled.wrappedBuffer(body));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a session cannot be written", impossible);
        }
    }

    private FullHttpResponse response(HttpHeaders guarding, ByteBuf body) {
        var headers = guarding.copy()
                .set(HttpHeaderNames.DATE, date.at(clock.instant()))
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body, headers, EmptyHttpHeaders.INSTANCE);
    }

    private static boolean takesJson(HttpRequest request) {
        var accept = request.headers().get(HttpHeaderNames.ACCEPT);
        return accept == null || accept.equals("*/*") || accept.equals("application/json");
    }

    /** In the form in which they are written fastest; they are constants, and so need no validation each time. */
    private static HttpHeaders guarding(GuardHeaders guard, String path) {
        var response = HttpResponse.ok();
        guard.addTo(response, path);
        var headers =
                DefaultHttpHeadersFactory.headersFactory().withValidation(false).newHeaders();
        response.getHeaders()
                .forEach((name, values) ->
                        values.forEach(value -> headers.add(AsciiString.of(name), AsciiString.of(value))));
        return headers;
    }
}
