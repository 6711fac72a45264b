package dev.signet.web.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The address of one of our pages, with what the page needs to know. */
record Address(String path, Map<String, String> parameters) {

    static Address of(String path) {
        return new Address(path, Map.of());
    }

    Address with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Address(path, more);
    }

    Address with(String name, Optional<String> value) {
        return value.map(present -> with(name, present)).orElse(this);
    }

    URI uri() {
        return URI.create(toString());
    }

    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
