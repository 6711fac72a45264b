package dev.signet.demo.verifier;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Function;

/**
 * The way to Signet.
 *
 * @param client follows no redirects and gives up connecting after a while
 * @param requests begins a request to a path of Signet, with a time limit
 */
public record Door(HttpClient client, Function<String, HttpRequest.Builder> requests) {

    /** The usual way; the other constructor is for hosts that are not in the DNS. */
    public static Door to(URI issuer) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Timing.PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        return new Door(
                client, path -> HttpRequest.newBuilder(issuer.resolve(path)).timeout(Timing.PATIENCE));
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(requests.apply(path), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path, String token) throws IOException {
        return send(with(path, token), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder with(String path, String token) {
        return requests.apply(path).header("Authorization", "Bearer " + token);
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) throws IOException {
        try {
            return client.send(request.build(), handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
