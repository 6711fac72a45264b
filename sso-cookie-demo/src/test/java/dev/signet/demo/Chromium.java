package dev.signet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real Chromium. Its back/forward cache is on, as it is for people. */
final class Chromium implements Window {

    private static final List<Path> CHROMIUM = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
    private static final List<Path> DRIVER = List.of(Path.of("/usr/bin/chromedriver"));

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static boolean isThere() {
        return found(CHROMIUM).isPresent() && found(DRIVER).isPresent();
    }

    private static Optional<Path> found(List<Path> places) {
        return places.stream().filter(Files::isExecutable).findFirst();
    }

    static Chromium open(String language) {
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
        return new Chromium(new ChromeDriver(service, options));
    }

    @Override
    public Browser go(String url) {
        driver.get(url);
        return this;
    }

    @Override
    public void back() {
        driver.navigate().back();
    }

    @Override
    public String url() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** A page on its way to another has no body for a moment. */
    @Override
    public String text() {
        try {
            return driver.findElement(By.tagName("body")).getText();
        } catch (WebDriverException between) {
            return "";
        }
    }

    @Override
    public void type(String field, String text) {
        WebElement input = driver.findElement(By.name(field));
        input.clear();
        input.sendKeys(text);
    }

    @Override
    public void press(String words) {
        driver.findElement(By.xpath("//*[self::a or self::button][normalize-space()='" + words + "']"))
                .click();
    }

    @Override
    public String cookie(String name) {
        return driver.manage().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void plant(String name, String value, String domain, String path) {
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

    @Override
    public String ask(String expression) {
        return String.valueOf(driver.executeScript("return Promise.resolve(" + expression + ").then(String)"));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
