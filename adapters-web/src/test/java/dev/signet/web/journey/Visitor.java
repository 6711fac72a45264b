package dev.signet.web.journey;

import dev.signet.web.edge.Wire;
import dev.signet.web.edge.Wire.Answer;
import java.util.stream.Stream;

/** Somebody who sends the same credential with each request. Whatever comes back is looked through for secrets. */
public record Visitor(Wire wire, String... credential) {

    public Visitor with(String... more) {
        return new Visitor(wire, joined(credential, more));
    }

    public Answer get(String path, String... headers) {
        return send("GET " + path, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE " + path, headers);
    }

    public Answer post(String path) {
        return send("POST " + path);
    }

    public Answer post(String path, String json, String... headers) {
        return Secrecy.checked(noted().sendJson("POST " + path, json, joined(credential, headers)));
    }

    public Answer put(String path, String json) {
        return Secrecy.checked(noted().sendJson("PUT " + path, json, credential));
    }

    public Answer patch(String path, String json) {
        return Secrecy.checked(noted().sendJson("PATCH " + path, json, credential));
    }

    public Answer send(String requestLine, String... headers) {
        return Secrecy.checked(noted().send(requestLine, joined(credential, headers)));
    }

    private Wire noted() {
        BothWays.note(wire, credential);
        return wire;
    }

    private static String[] joined(String[] some, String[] more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
