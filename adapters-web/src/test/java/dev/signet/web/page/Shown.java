package dev.signet.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser got: it can read the page, and fill in and send its form. */
final class Shown {

    private final Browser browser;
    private final List<String> headers;
    private final String html;
    private final int status;
    private final Map<String, String> filled = new LinkedHashMap<>();

    private Shown(Browser browser, int status, List<String> headers, String html) {
        this.browser = browser;
        this.status = status;
        this.headers = headers;
        this.html = html;
    }

    static Shown read(Browser browser, String answer) {
        int end = answer.indexOf("\r\n\r\n");
        List<String> lines = List.of(answer.substring(0, end).split("\r\n"));
        Shown shown = new Shown(
                browser,
                Integer.parseInt(lines.getFirst().split(" ")[1]),
                lines.subList(1, lines.size()),
                answer.substring(end + 4));
        for (String input : shown.tags("input")) {
            boolean unticked = input.contains("type=\"checkbox\"") && !input.contains(" checked");
            if (!unticked) {
                shown.filled.put(
                        attribute(input, "name").orElseThrow(),
                        attribute(input, "value").orElse(""));
            }
        }
        return shown;
    }

    int status() {
        return status;
    }

    String html() {
        return html;
    }

    List<String> all(String header) {
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, header + ":", 0, header.length() + 1))
                .map(line -> line.substring(header.length() + 1).strip())
                .toList();
    }

    String header(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** The words that people see, without markup. */
    String words() {
        return unescaped(html.replaceAll("(?s)<head>.*</head>|<[^>]*>", " ").replaceAll("\\s+", " "));
    }

    List<String> tags(String name) {
        return Pattern.compile("<" + name + "\\b(?:[^>\"]|\"[^\"]*\")*>")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The tag of the field with a name. */
    String field(String name) {
        return tags("input").stream()
                .filter(tag -> attribute(tag, "name").filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** The words of the element with an id. */
    String element(String id) {
        var found = Pattern.compile("(?s)<(\\w+)[^>]* id=\"" + id + "\"[^>]*>(.*?)</\\1>")
                .matcher(html);
        return found.find()
                ? unescaped(found.group(2).replaceAll("<[^>]*>", "")).strip()
                : "";
    }

    static Optional<String> attribute(String tag, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? Optional.of(unescaped(found.group(1))) : Optional.empty();
    }

    List<String> links() {
        List<String> links = new ArrayList<>();
        tags("a").forEach(tag -> links.add(attribute(tag, "href").orElseThrow()));
        return links;
    }

    Shown fill(String name, String value) {
        filled.put(name, value);
        return this;
    }

    Shown without(String name) {
        filled.remove(name);
        return this;
    }

    /** Sends the form of the page to where it wants to go. */
    Shown send() {
        String form = tags("form").getFirst();
        return browser.post(attribute(form, "action").orElseThrow(), encoded());
    }

    String encoded() {
        return filled.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
