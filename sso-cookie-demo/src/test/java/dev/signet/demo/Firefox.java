package dev.signet.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Firefox, asked by {@link BiDi}. */
final class Firefox implements Window {

    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/firefox-esr"), Path.of("/usr/bin/firefox"));

    private final Path profile;
    private final Process process;
    private final BiDi bidi;
    private final String context;

    private Firefox(Path profile, Process process, BiDi bidi) {
        this.profile = profile;
        this.process = process;
        this.bidi = bidi;
        bidi.ask("session.new", Map.of("capabilities", Map.of()));
        this.context = first(bidi.ask("browsingContext.getTree", Map.of()), "contexts", "context");
    }

    static boolean isThere() {
        return binary().isPresent();
    }

    private static Optional<Path> binary() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    static Firefox open(String language) {
        try {
            Path profile = Files.createTempDirectory("firefox");
            Files.writeString(profile.resolve("user.js"), """
                    user_pref("intl.accept_languages", "%s");
                    user_pref("app.normandy.enabled", false);
                    user_pref("browser.safebrowsing.malware.enabled", false);
                    user_pref("network.captive-portal-service.enabled", false);
                    user_pref("network.connectivity-service.enabled", false);
                    """.formatted(language));
            Process process = new ProcessBuilder(
                            binary().orElseThrow().toString(),
                            "--headless",
                            "--no-remote",
                            "--profile",
                            profile.toString(),
                            "--remote-debugging-port",
                            "0")
                    .redirectErrorStream(true)
                    .redirectOutput(profile.resolve("output").toFile())
                    .start();
            return new Firefox(profile, process, new BiDi(socketOf(profile)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** It writes its port down as soon as it listens. */
    private static URI socketOf(Path profile) throws IOException {
        Path file = profile.resolve("WebDriverBiDiServer.json");
        long end = System.nanoTime() + 2 * PATIENCE_NANOS;
        while (System.nanoTime() < end) {
            String written = Files.exists(file) ? Files.readString(file) : "";
            if (written.contains("}")) {
                return URI.create(
                        "ws://127.0.0.1:" + written.replaceAll("(?s).*\"ws_port\": *(\\d+).*", "$1") + "/session");
            }
            Thread.onSpinWait();
        }
        throw new IllegalStateException(Files.readString(profile.resolve("output")));
    }

    @Override
    public Browser go(String url) {
        String before = ask("performance.timeOrigin");
        navigate(url);
        // to wait for this very page would be in vain where it leads away by itself
        onceThere("performance.timeOrigin != " + before + " && document.body", "body => body");
        return this;
    }

    /** Firefox refuses while a page is just leading elsewhere by itself, as a person's click would then be lost. */
    private void navigate(String url) {
        var there = Map.<String, Object>of("context", context, "url", url, "wait", "none");
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (bidi.tryTo("browsingContext.navigate", there).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Firefox does not go to " + url);
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void back() {
        String from = url();
        bidi.ask("browsingContext.traverseHistory", Map.of("context", context, "delta", -1));
        long end = System.nanoTime() + PATIENCE_NANOS / 10;
        while (System.nanoTime() < end && url().equals(from)) {
            Thread.onSpinWait();
        }
    }

    @Override
    public String url() {
        return ask("location.href");
    }

    @Override
    public String text() {
        return ask("document.body?.innerText ?? ''");
    }

    @Override
    public void type(String field, String text) {
        onceThere("document.querySelector('input[name=" + field + "]')", "it => it.value = " + quoted(text));
    }

    @Override
    public void press(String words) {
        onceThere(
                "[...document.querySelectorAll('a, button')].find(it => it.textContent.replace(/\\s+/g, ' ').trim() === "
                        + quoted(words) + ")",
                "it => setTimeout(() => it.click())");
    }

    /** A click leads to the next page some time later. */
    private void onceThere(String element, String act) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        String done =
                "(it => it && document.readyState === 'complete' ? ((" + act + ")(it), 'done') : '')(" + element + ")";
        while (!ask(done).equals("done")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no " + element + " at " + url() + ", but: " + text());
            }
        }
    }

    @Override
    public String cookie(String name) {
        Map<String, Object> found = bidi.ask(
                "storage.getCookies",
                Map.of(
                        "filter", Map.of("name", name),
                        "partition", Map.of("type", "context", "context", context)));
        try {
            return String.valueOf(BiDi.part(JSONObjectUtils.getJSONObjectArray(found, "cookies")[0], "value")
                    .get("value"));
        } catch (ParseException none) {
            throw new IllegalStateException(none);
        }
    }

    @Override
    public void plant(String name, String value, String domain, String path) {
        Map<String, Object> cookie = Json.object(
                "name", name, "value", Map.of("type", "string", "value", value), "domain", domain, "path", path);
        cookie.putAll(Map.of("secure", true, "httpOnly", true, "sameSite", "lax"));
        bidi.ask(
                "storage.setCookie",
                Map.of("cookie", cookie, "partition", Map.of("type", "context", "context", context)));
    }

    /** Of a page that goes away meanwhile, nothing. */
    @Override
    public String ask(String expression) {
        Map<String, Object> question = Map.of(
                "expression",
                "Promise.resolve(" + expression + ").then(String)",
                "target",
                Map.of("context", context),
                "awaitPromise",
                true);
        Map<String, Object> answer =
                bidi.tryTo("script.evaluate", question).orElseGet(() -> Map.of("result", Map.of("value", "")));
        if (!answer.containsKey("result")) {
            throw new IllegalStateException("a script failed: " + answer);
        }
        return String.valueOf(BiDi.part(answer, "result").get("value"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    private static String first(Map<String, Object> answer, String list, String name) {
        try {
            return JSONObjectUtils.getString(JSONObjectUtils.getJSONObjectArray(answer, list)[0], name);
        } catch (ParseException none) {
            throw new IllegalStateException(none);
        }
    }

    @Override
    public void close() {
        bidi.close();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted((one, other) -> other.compareTo(one))
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException left) {
            System.err.println("left behind: " + profile);
        }
    }
}
