package dev.signet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of a browser as the story needs where there is none: it keeps cookies and pages, follows links and redirects, and sends
 * forms. It runs no script, so a live page is one that is looked at again. Its cookies go along wherever their domain says, as if
 * nobody had invented SameSite: the servers' own checks have to do.
 */
final class OverHttp implements Browser {

    /** A page that one has been at; what was not to be stored is asked for again. */
    private record Visited(String url, Optional<String> kept) {}

    private static final Pattern BUTTON = Pattern.compile("(?s)<(a|button)\\b([^>]*)>(.*?)</\\1>");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern SENDS_ITSELF = Pattern.compile("document\\.forms\\[0]\\.submit\\(\\)");
    private static final Pattern LEADS_AWAY = Pattern.compile("<script>location = '([^']*)'");

    private final String language;
    private final List<HttpCookie> cookies = new ArrayList<>();
    private final Deque<Visited> history = new ArrayDeque<>();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private String page = "";

    /** Nobody asks again for a page that Back took from the store. */
    private boolean isStored;

    OverHttp(String language) {
        this.language = language;
    }

    @Override
    public Browser go(String url) {
        open(URI.create(url), HttpRequest.newBuilder().GET(), "none");
        return this;
    }

    @Override
    public void back() {
        history.pop();
        Visited before = history.pop();
        if (before.kept().isPresent()) {
            page = before.kept().get();
            isStored = true;
            history.push(before);
        } else {
            go(before.url());
        }
    }

    @Override
    public String url() {
        return history.element().url();
    }

    @Override
    public String text() {
        return unescaped(page.replaceAll("(?s)<(head|template|script)\\b.*?</\\1>|<[^>]*>", " ")
                        .replaceAll("\\s+", " "))
                .strip();
    }

    /** Nothing tells us when a page is over. */
    @Override
    public void lookAgain() {
        if (!isStored) {
            go(url());
        }
    }

    @Override
    public void type(String field, String text) {
        typed.put(field, text);
    }

    @Override
    public void press(String words) {
        Matcher pressed = BUTTON.matcher(page);
        while (pressed.find()) {
            if (unescaped(pressed.group(3).replaceAll("<[^>]*>", "")).strip().equals(words)) {
                if (pressed.group(1).equals("a")) {
                    follow(attribute(pressed.group(2), "href").orElseThrow());
                } else {
                    send(formAround(pressed.start()), pressed.group(2));
                }
                return;
            }
        }
        throw new AssertionError("no '" + words + "' at " + url() + ", but: " + text());
    }

    private Matcher formAround(int place) {
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            if (form.start() < place && place < form.end()) {
                return form;
            }
        }
        throw new AssertionError("a button without a form at " + url());
    }

    private void follow(String address) {
        URI here = URI.create(url());
        open(here.resolve(address), HttpRequest.newBuilder().GET(), "same-site");
    }

    private void send(Matcher form, String button) {
        Map<String, String> fields = new LinkedHashMap<>();
        INPUT.matcher(form.group(2))
                .results()
                .map(input -> input.group(1))
                .forEach(input -> attribute(input, "name")
                        .filter(name -> !input.contains("checkbox"))
                        .ifPresent(name ->
                                fields.put(name, attribute(input, "value").orElse(""))));
        attribute(button, "name")
                .ifPresent(name -> fields.put(name, attribute(button, "value").orElse("")));
        typed.forEach(fields::replace);
        typed.clear();
        URI here = URI.create(url());
        URI target = here.resolve(attribute(form.group(1), "action").orElse(""));
        boolean ours = target.getAuthority().equals(here.getAuthority());
        open(
                target,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "http://" + here.getAuthority())
                        .POST(BodyPublishers.ofString(fields.entrySet().stream()
                                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&")))),
                ours ? "same-origin" : "cross-site");
    }

    private void open(URI target, HttpRequest.Builder request, String fetchSite) {
        HttpResponse<String> answer = ask(target, request, fetchSite);
        answer.headers().allValues("Set-Cookie").forEach(line -> keep(target, line));
        Optional<String> onward = answer.headers().firstValue("Location");
        if (onward.isPresent()) {
            open(target.resolve(onward.get()), HttpRequest.newBuilder().GET(), fetchSite);
            return;
        }
        page = answer.body();
        isStored = false;
        boolean kept = answer.headers()
                .firstValue("Cache-Control")
                .filter(control -> control.contains("no-store"))
                .isEmpty();
        history.push(new Visited(target.toString(), kept ? Optional.of(page) : Optional.empty()));
        doAsThePageSays();
    }

    /** The two scripts of the foreign site. */
    private void doAsThePageSays() {
        Matcher leadsAway = LEADS_AWAY.matcher(page);
        Matcher form = FORM.matcher(page);
        if (leadsAway.find()) {
            follow(leadsAway.group(1));
        } else if (SENDS_ITSELF.matcher(page).find() && form.find()) {
            send(form, "");
        }
    }

    private HttpResponse<String> ask(URI target, HttpRequest.Builder request, String fetchSite) {
        String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        String sent = cookies.stream()
                .filter(cookie -> isFor(cookie, target.getHost(), path))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        request.uri(URI.create("http://127.0.0.1:" + target.getPort() + path + query))
                .header("Host", target.getAuthority())
                .header("Accept", "text/html")
                .header("Accept-Language", language)
                .header("Sec-Fetch-Site", fetchSite)
                .header("Sec-Fetch-Dest", "document");
        try {
            return Loopback.send((sent.isEmpty() ? request : request.header("Cookie", sent)).build());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void keep(URI from, String line) {
        HttpCookie cookie = HttpCookie.parse("Set-Cookie: " + line).getFirst();
        put(cookie, Optional.ofNullable(cookie.getDomain()).orElse(from.getHost()));
    }

    private void put(HttpCookie cookie, String domain) {
        cookie.setDomain(domain.startsWith(".") ? domain.substring(1) : domain);
        cookies.removeIf(old -> old.getName().equals(cookie.getName())
                && old.getDomain().equals(cookie.getDomain())
                && old.getPath().equals(cookie.getPath()));
        if (cookie.getMaxAge() != 0) {
            cookies.add(cookie);
        }
    }

    private static boolean isFor(HttpCookie cookie, String host, String path) {
        return path.startsWith(cookie.getPath())
                && (host.equals(cookie.getDomain()) || host.endsWith("." + cookie.getDomain()));
    }

    @Override
    public String cookie(String name) {
        return cookies.stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void plant(String name, String value, String domain, String path) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath(path);
        put(cookie, domain);
    }

    private static Optional<String> attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]*))")
                .matcher(tag);
        return found.find()
                ? Optional.of(unescaped(
                        found.group(1) != null
                                ? found.group(1)
                                : found.group(2) != null ? found.group(2) : found.group(3)))
                : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    @Override
    public void close() {}
}
