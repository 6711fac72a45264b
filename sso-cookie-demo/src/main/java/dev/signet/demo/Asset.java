package dev.signet.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file that is served as it is. */
record Asset(String contentType, String text) implements Route {

    static Asset of(String name, String contentType) {
        return new Asset(contentType + "; charset=utf-8", text(name));
    }

    static String text(String name) {
        try (InputStream file = Asset.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Response answer(Request request) {
        return Response.of(200, contentType, text);
    }
}
