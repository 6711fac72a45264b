package dev.signet.web.cookie;

import dev.signet.web.main.FormerCookies;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a login cookie may lie beside its own place: as a host-only twin, and under former domains and names. */
final class Places {

    /** Deeper than our pages are, a sibling may plant what it likes. */
    private static final int MOST_PATHS = 6;

    private final Cookie own;
    private final List<String> formerNames;
    private final List<String> names;
    private final List<Cookie> configured;

    Places(Cookie own, FormerCookies former) {
        this.own = own;
        this.formerNames = former.names();
        this.names = Stream.concat(Stream.of(own.name()), formerNames.stream()).toList();
        var domains = new LinkedHashSet<Optional<String>>();
        domains.add(own.domain());
        domains.add(Optional.empty());
        former.domains().forEach(domain -> domains.add(Optional.of(domain)));
        this.configured = names.stream()
                .flatMap(name -> domains.stream().map(domain -> new Cookie(name, domain, own.sameSite())))
                .filter(place -> !place.equals(own) && !place.equals(own.forThisHostOnly()) && place.isPossible())
                .toList();
    }

    List<String> names() {
        return names;
    }

    List<String> formerNames() {
        return formerNames;
    }

    /** What the configuration says that there once was. */
    List<Cookie> configured() {
        return configured;
    }

    /** All places but its own. */
    List<Cookie> all() {
        return Stream.concat(twin(), configured.stream()).toList();
    }

    /** Clears what somebody may have planted for a part of the login host; only requests there bring it. */
    List<String> clearingsAbove(String path) {
        return pathsAbove(path).stream()
                .flatMap(part -> Stream.concat(Stream.of(own), twin()).map(place -> place.clearedAt(part)))
                .toList();
    }

    private Stream<Cookie> twin() {
        return own.domain().isPresent() ? Stream.of(own.forThisHostOnly()) : Stream.empty();
    }

    /** All that match the path (RFC 6265 section 5.1.4) but the root. */
    private static List<String> pathsAbove(String path) {
        var paths = new ArrayList<String>();
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            paths.add(path.substring(0, slash));
            paths.add(path.substring(0, slash + 1));
        }
        paths.add(path);
        return paths.stream()
                .filter(part -> part.matches("/[a-z/-]+"))
                .distinct()
                .limit(MOST_PATHS)
                .toList();
    }
}
