package dev.signet.web.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.config.naming.PropertyNamingStrategy;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A place of a request where a text goes, as the route itself declares it.
 *
 * @param name a field of its body, or the name of a value of its path or query where the body is empty
 */
record Slot(Route route, String name, List<String> field) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What else a body needs, so that the text is looked at. */
    private static final Map<String, String> USUAL = Map.of("username", "root", "mode", "cookie");

    static Stream<Slot> of(Route route) {
        Stream<Slot> target = Stream.concat(route.variables().stream(), route.query().stream())
                .map(name -> new Slot(route, name, List.of()));
        Stream<Slot> body = route.body().stream()
                .flatMap(record -> texts(record.getType(), List.of()))
                .map(path -> new Slot(route, String.join("/", path), path));
        return Stream.concat(target, body);
    }

    private static Stream<List<String>> texts(Class<?> record, List<String> above) {
        return BeanIntrospector.SHARED.findIntrospection(record).stream()
                .flatMap(it -> Stream.of(it.getConstructorArguments()))
                .flatMap(field -> texts(field, above));
    }

    private static Stream<List<String>> texts(Argument<?> field, List<String> above) {
        List<String> path =
                Stream.concat(above.stream(), Stream.of(wireName(field))).toList();
        return field.getType() == String.class ? Stream.of(path) : texts(field.getType(), path);
    }

    private static String wireName(Argument<?> field) {
        return PropertyNamingStrategy.SNAKE_CASE.translate(field);
    }

    /** Method and target with the text in it. */
    String line(String text) {
        return route.method() + " " + route.target(field.isEmpty() ? encoded(text) : "AAAAAAAAAAAAAAAAAAAAAA");
    }

    /** The body with the text in it. */
    String body(String text) {
        if (route.body().isEmpty()) {
            return "";
        }
        ObjectNode json = MAPPER.createObjectNode();
        texts(route.body().get().getType(), List.of())
                .filter(path -> path.size() == 1)
                .forEach(path -> json.put(path.getFirst(), usual(path.getFirst())));
        ObjectNode at = json;
        for (String step : field.isEmpty() ? field : field.subList(0, field.size() - 1)) {
            at = at.putObject(step);
        }
        if (!field.isEmpty()) {
            at.put(field.getLast(), text);
        }
        try {
            return MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A password is the right one for nobody: what one route registers, another must not let in. */
    private String usual(String name) {
        return USUAL.getOrDefault(name, name.endsWith("password") ? "not for " + route : "x");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return route + " " + name;
    }
}
