package dev.signet.web.attack;

import io.micronaut.core.type.Argument;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One method at one address, as the server's router has it.
 *
 * @param template the path, with its variables in braces
 * @param query the names of the values that it reads from the query
 * @param body the record that it reads from JSON
 * @param isOfATest whether only the tests have it
 */
record Route(
        String method,
        String template,
        List<String> query,
        Optional<Argument<?>> body,
        List<MediaType> produces,
        List<MediaType> consumes,
        boolean isOfATest) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    static Route from(UriRouteInfo<?, ?> route) {
        return new Route(
                route.getHttpMethodName(),
                route.getUriMatchTemplate().toPathString(),
                arguments(route, argument -> argument.isAnnotationPresent(QueryValue.class))
                        .map(Argument::getName)
                        .toList(),
                arguments(route, argument -> argument.isAnnotationPresent(Body.class))
                        .findFirst(),
                route.getProduces(),
                route.getConsumes(),
                home(route.getDeclaringType()).equals(home(Route.class)));
    }

    private static Stream<Argument<?>> arguments(UriRouteInfo<?, ?> route, Predicate<Argument<?>> kind) {
        return Arrays.<Argument<?>>stream(route.getTargetMethod().getArguments())
                .filter(kind);
    }

    private static String home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    boolean hasEffect() {
        return !method.equals("GET");
    }

    /** Answers people, with HTML. */
    boolean isPage() {
        return produces.contains(MediaType.TEXT_HTML_TYPE);
    }

    /** Takes what a form of a page sends. */
    boolean isForm() {
        return consumes.contains(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
    }

    /** Takes forms from programs, which prove themselves in each, and looks at no cookie (RFC 6749 section 3.2). */
    boolean isForClients() {
        return List.of("/oauth2/token", "/oauth2/revoke", "/oauth2/introspect", "/oauth2/userinfo")
                .contains(template);
    }

    /** Never ends by itself. */
    boolean isStream() {
        return produces.contains(MediaType.TEXT_EVENT_STREAM_TYPE);
    }

    List<String> variables() {
        return VARIABLE.matcher(template).results().map(it -> it.group(1)).toList();
    }

    /** Its path and query, with one value for each name. */
    String target(String value) {
        String path = VARIABLE.matcher(template).replaceAll(value);
        String values = query.stream().map(name -> name + "=" + value).collect(Collectors.joining("&"));
        return values.isEmpty() ? path : path + "?" + values;
    }

    /** Method and target, with ids of nobody. */
    String line() {
        return method + " " + target("AAAAAAAAAAAAAAAAAAAAAA");
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
