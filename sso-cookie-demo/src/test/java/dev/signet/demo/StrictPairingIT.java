package dev.signet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A shop that trusts no sibling: a genuine login of somebody else, planted for all siblings, is not taken for the visitor's. */
class StrictPairingIT {

    private static final int PORT = FreePorts.fiveInARow();
    private static final Addresses AT = Addresses.from(PORT);
    private static RunningDemo demo;

    @BeforeAll
    static void startTheDemo() throws IOException {
        demo = RunningDemo.start(PORT, "--strict-pairing");
    }

    @AfterAll
    static void stopTheDemo() {
        demo.close();
    }

    static List<Browser.Kind> everybody() {
        return Browser.Kind.present();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void whoSignsInIsGreetedAsBefore(Browser.Kind kind) {
        with(kind, alice -> {
            alice.go(AT.shop() + "/").press("Sign in");
            signIn(alice);
            alice.reads("Hello Alice");
            assertThat(alice.url()).isEqualTo(AT.shop() + "/");
            alice.press("Sign out everywhere");
            alice.reads("You are not signed in");
        });
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void aPlantedLoginOfAnotherIsNotTakenForTheVisitors(Browser.Kind kind) {
        with(kind, alice -> {
            alice.go(AT.forum() + "/");
            alice.plant("__Http-signet", cookieOfAdmin(), ".signet.localhost", "/");
            alice.go(AT.forum() + "/").reads("Hello");
            alice.go(AT.shop() + "/").reads("This sign-in is not yours");
            assertThat(alice.text()).doesNotContain("Hello");
        });
    }

    private static void signIn(Browser browser) {
        browser.reads("Password");
        browser.type("username", "alice");
        browser.type("password", demo.passwordOf("alice"));
        browser.press("Sign in");
    }

    /** It could be anybody's who has an account here. */
    private static String cookieOfAdmin() {
        try {
            var login = Map.of("username", "admin", "password", demo.passwordOf("admin"), "mode", "cookie");
            return Loopback.send(Shot.post(AT.id(), "/v1/sessions", login).request(Texts.ENGLISH))
                    .headers()
                    .allValues("Set-Cookie")
                    .stream()
                    .filter(line -> line.startsWith("__Http-signet="))
                    .map(line -> line.substring("__Http-signet=".length(), line.indexOf(';')))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void with(Browser.Kind kind, Consumer<Browser> story) {
        try (Browser browser = kind.open("en")) {
            story.accept(browser);
        }
    }
}
