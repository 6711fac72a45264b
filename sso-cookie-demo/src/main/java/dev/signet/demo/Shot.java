package dev.signet.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request of an attack. Its text has secrets in it, so it is shown masked alone.
 *
 * @param host whom it is sent to by its own words; it always arrives at this machine
 */
record Shot(String method, URI host, String path, List<Response.Header> headers, String body) {

    static Shot get(URI host, String path) {
        return new Shot("GET", host, path, List.of(), "");
    }

    static Shot post(URI host, String path, Map<String, ?> json) {
        return new Shot("POST", host, path, List.of(), JSONObjectUtils.toJSONString(json))
                .with("Content-Type", "application/json");
    }

    static Shot form(URI host, String path, String form) {
        return new Shot("POST", host, path, List.of(), form).with("Content-Type", "application/x-www-form-urlencoded");
    }

    Shot with(String name, String value) {
        List<Response.Header> more = new ArrayList<>(headers);
        more.add(new Response.Header(name, value));
        return new Shot(method, host, path, List.copyOf(more), body);
    }

    Shot with(Credential credential) {
        return with(credential.header(), credential.value());
    }

    /** As a browser would have it sent by a page of another site, which can choose neither of these. */
    Shot from(String origin, String relation) {
        return with("Origin", origin).with("Sec-Fetch-Site", relation);
    }

    HttpRequest request(Texts texts) {
        HttpRequest.Builder request = Loopback.request(host, path)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept", "application/json")
                .header("Accept-Language", texts.tag());
        headers.forEach(header -> request.header(header.name(), header.value()));
        return request.build();
    }

    String text() {
        String head = headers.stream()
                .map(header -> "\n" + header.name() + ": " + header.value())
                .collect(Collectors.joining());
        return method + " " + path + "\nHost: " + host.getAuthority() + head + (body.isEmpty() ? "" : "\n\n" + body);
    }

    @Override
    public String toString() {
        return method + " " + path + " (secret)";
    }
}
