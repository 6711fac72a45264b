package dev.signet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Somebody at a real Chromium, with cookies of his own. Its back/forward cache is on, as it is for people. */
final class Browser implements AutoCloseable {

    private static final List<Path> CHROMIUM = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
    private static final List<Path> DRIVER = List.of(Path.of("/usr/bin/chromedriver"));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static boolean isThere() {
        return found(CHROMIUM).isPresent() && found(DRIVER).isPresent();
    }

    private static Optional<Path> found(List<Path> places) {
        return places.stream().filter(Files::isExecutable).findFirst();
    }

    static Browser open(String language) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(found(CHROMIUM).orElseThrow().toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--window-size=1280,900",
                "--lang=" + language);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(found(DRIVER).orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    Browser go(String url) {
        driver.get(url);
        return this;
    }

    /** Goes back as often as it takes: a step may lead to the page that one is on. */
    void backTo(String url) {
        for (int step = 0; step < 5 && !url().equals(url); step++) {
            driver.navigate().back();
        }
        if (!url().equals(url)) {
            throw new AssertionError("Back does not lead to " + url);
        }
    }

    String url() {
        return String.valueOf(driver.getCurrentUrl());
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    void type(String field, String text) {
        WebElement input = driver.findElement(By.name(field));
        input.clear();
        input.sendKeys(text);
    }

    /** Presses a button or follows a link, by the words on it. */
    void press(String words) {
        driver.findElement(By.xpath("//*[self::a or self::button][normalize-space()='" + words + "']"))
                .click();
    }

    /** Waits until the page says something. */
    void reads(String words) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reads().contains(words)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no '" + words + "' at " + url() + ", but: " + text());
            }
        }
    }

    /** A page on its way to another has no body for a moment. */
    private String reads() {
        try {
            return text();
        } catch (WebDriverException between) {
            return "";
        }
    }

    /** The value of a cookie that this page gets. */
    String cookie(String name) {
        return driver.manage().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElseThrow();
    }

    /** Puts a cookie into the browser as a page of the present host could. */
    void plant(String name, String value, String domain, String path) {
        driver.executeCdpCommand(
                "Network.setCookie",
                Map.of("name", name, "value", value, "domain", domain, "path", path, "secure", true, "httpOnly", true));
    }

    void scheme(String lightOrDark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", lightOrDark))));
    }

    void picture(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What axe finds wrong with the page (WCAG 2.2 AA and below): one line each. */
    Stream<String> violations() {
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1]
                axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
                  .then(result => done(result.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' '))))
                """);
        return found instanceof List<?> lines ? lines.stream().map(String::valueOf) : Stream.of("axe did not run");
    }

    private static String axe() {
        try (var script = Browser.class.getResourceAsStream("/axe.min.js")) {
            if (script == null) {
                throw new IllegalStateException("axe is not on the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
