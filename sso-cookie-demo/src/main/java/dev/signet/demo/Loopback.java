package dev.signet.demo;

import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import dev.signet.demo.verifier.Door;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Requests to hosts below {@code .localhost}. Browsers and curl know that such a host is this machine, Java does not: so
 * the connection goes to 127.0.0.1 and the name stands in the {@code Host} header. With real names in the DNS a site
 * needs nothing of this and uses {@link HttpClient} as it is.
 */
final class Loopback {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final HttpClient CLIENT = client();

    private Loopback() {}

    private static HttpClient client() {
        // read once, when the first client of the process is made
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    static InetAddress address() {
        try {
            return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        } catch (IOException e) {
            throw new AssertionError("four bytes are an IPv4 address", e);
        }
    }

    static HttpRequest.Builder request(URI origin, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + origin.getPort() + path))
                .header("Host", origin.getAuthority())
                .timeout(PATIENCE);
    }

    /** The same way, for the verifier, which would otherwise look the name up. */
    static Door door(URI origin) {
        return new Door(CLIENT, path -> request(origin, path));
    }

    static HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + request.uri());
        }
    }

    /** A library's requests go the same way. */
    static ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        URI target = request.getURI();
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        HttpRequest.Builder same = request(target, target.getRawPath() + query)
                .method(
                        request.getMethod().name(),
                        request.getBody() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(request.getBody()));
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> same.header(name, value)));
        HttpResponse<String> answer = send(same.build());
        HTTPResponse passedOn = new HTTPResponse(answer.statusCode());
        answer.headers().map().forEach((name, values) -> passedOn.setHeader(name, values.toArray(String[]::new)));
        passedOn.setBody(answer.body());
        return passedOn;
    }
}
