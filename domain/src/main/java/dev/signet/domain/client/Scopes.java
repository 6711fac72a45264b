package dev.signet.domain.client;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a token may be used for ({@code scope}, RFC 6749 section 3.3): at most {@value #MAX_COUNT} names of at most
 * {@value #MAX_LENGTH} characters. Order and repetition mean nothing.
 */
public record Scopes(List<String> names) {

    public static final int MAX_COUNT = 20;
    public static final int MAX_LENGTH = 64;

    public static final String OPENID = "openid";
    /** Asks for a refresh token that outlives the login (OpenID Connect Core section 11). */
    public static final String OFFLINE_ACCESS = "offline_access";

    /** Belongs to people who administer, and to no client. */
    public static final String ADMIN = "admin";

    /** Lets a site's back end follow the feed, and no browser. */
    public static final String REVOCATIONS = "revocations.read";

    private static final Pattern NAME = Pattern.compile("[\\x21\\x23-\\x5b\\x5d-\\x7e]{1," + MAX_LENGTH + "}");

    public Scopes {
        SortedSet<String> sorted = new TreeSet<>(names);
        if (sorted.size() > MAX_COUNT || !sorted.stream().allMatch(Scopes::isName)) {
            throw new IllegalArgumentException("not a list of scopes");
        }
        names = List.copyOf(sorted);
    }

    public static Scopes of(String... names) {
        return new Scopes(List.of(names));
    }

    public static Scopes none() {
        return new Scopes(List.of());
    }

    /** Reads names between single blanks. */
    public static Optional<Scopes> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of(none());
        }
        var names = Arrays.asList(text.split(" ", -1));
        boolean good = names.size() <= MAX_COUNT && names.stream().allMatch(Scopes::isName);
        return good ? Optional.of(new Scopes(names)) : Optional.empty();
    }

    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    public boolean areWithin(Scopes allowed) {
        return allowed.names.containsAll(names);
    }

    public Scopes and(Scopes more) {
        Collection<String> all = new TreeSet<>(names);
        all.addAll(more.names);
        return new Scopes(List.copyOf(all));
    }

    public Scopes without(String... some) {
        var unwanted = List.of(some);
        return new Scopes(
                names.stream().filter(name -> !unwanted.contains(name)).toList());
    }

    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** As it stands on the wire. */
    @Override
    public String toString() {
        return String.join(" ", names);
    }
}
