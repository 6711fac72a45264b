package dev.signet.web.login;

import java.util.List;
import java.util.Optional;

/** Reads the names of browser and system out of {@code User-Agent}, for a list of devices; nothing is decided by them. */
final class UserAgent {

    /** What gives one away, and its name; the first that is found counts, since most claim to be the later ones too. */
    private record Sign(String mark, String name) {}

    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("Chrome/", "Chrome"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("Linux", "Linux"));

    private UserAgent() {}

    /** As in {@code Firefox on Linux}; the header itself where it names no browser that we know. */
    static String name(String header) {
        return first(BROWSERS, header)
                .flatMap(browser -> first(SYSTEMS, header).map(system -> browser + " on " + system))
                .orElse(header);
    }

    private static Optional<String> first(List<Sign> signs, String header) {
        return signs.stream()
                .filter(sign -> header.contains(sign.mark()))
                .map(Sign::name)
                .findFirst();
    }
}
