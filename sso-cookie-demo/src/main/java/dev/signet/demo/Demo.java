package dev.signet.demo;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Starts Signet, two sites that share its login and the stage that shows them side by side, makes an account to try them with, and says where they are. Everything
 * ends with this process, and nothing is kept.
 */
public final class Demo {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final int KEY_BYTES = 32;

    /** On Ctrl-C the server may end before we do, and nobody wants to be told of it. */
    private static volatile boolean stopping;

    private final Options options;
    private final Addresses addresses;
    private final String password = Passphrase.random();
    private final String adminPassword = Passphrase.random();
    private final String shopSecret = Clients.newSecret();
    private final String erpSecret = Clients.newSecret();

    private Demo(Options options) {
        this.options = options;
        this.addresses = Addresses.from(options.port());
    }

    /**
     * Runs until Ctrl-C.
     *
     * @param arguments as {@code --help} lists them
     */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            Options options = Options.parse(List.of(arguments));
            if (options.help()) {
                System.out.print(Options.USAGE);
                return;
            }
            new Demo(options).run();
        } catch (CannotStart e) {
            giveUp(e.sentence());
        } catch (IOException e) {
            giveUp("The demo cannot go on: " + e);
        }
    }

    private static void giveUp(String sentence) {
        if (!stopping) {
            System.err.println(sentence);
        }
        System.exit(1);
    }

    private void run() throws CannotStart, IOException, InterruptedException {
        // answers are small: waiting to fill a packet only delays them
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Ports.requireFree(addresses);
        SignetProcess signet = SignetProcess.start(SignetJar.find(options.signetJar()), settings(), options.verbose());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(signet), "stop-signet"));
        openSites();
        signet.awaitReady(addresses.id(), START_LIMIT);
        register();
        System.out.print(welcome(signet));
        signet.awaitEnd();
    }

    private static void stop(SignetProcess signet) {
        stopping = true;
        signet.stop();
    }

    private Map<String, String> settings() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Map.ofEntries(
                Map.entry("SIGNET_PORT", String.valueOf(options.port())),
                Map.entry("SIGNET_ISSUER", addresses.id().toString()),
                Map.entry("SIGNET_COOKIE_DOMAIN", Addresses.PARENT_DOMAIN),
                Map.entry("SIGNET_SITES", addresses.shop() + "," + addresses.forum() + "," + addresses.stage()),
                Map.entry("SIGNET_DB_URL", "jdbc:h2:mem:signet"),
                Map.entry(
                        "SIGNET_KEY_ENCRYPTION_KEY",
                        "demo:" + Base64.getEncoder().encodeToString(key)),
                Map.entry("SIGNET_ADMIN_NAME", "admin"),
                Map.entry("SIGNET_ADMIN_PASSWORD", adminPassword),
                Map.entry(
                        "SIGNET_CLIENTS_FILE",
                        Clients.file(addresses, shopSecret, erpSecret).toString()));
    }

    private void openSites() throws IOException {
        SignetClient signet = new SignetClient(addresses.id());
        Delays delays = new Delays();
        Shop.at(addresses, signet, ShopVerifier.start(addresses, signet, shopSecret), delays, pairing())
                .open();
        Forum.at(addresses, signet, delays).open();
        Erp.at(addresses, erpSecret).open();
        Stage.at(addresses, signet, new Account("alice", password), new Account("admin", adminPassword), delays)
                .open();
    }

    private Optional<OAuthClient> pairing() {
        return options.strict()
                ? Optional.of(
                        new OAuthClient(addresses.id(), addresses.shop(), ShopVerifier.CLIENT_ID, shopSecret, "openid"))
                : Optional.empty();
    }

    private void register() throws CannotStart, IOException {
        Map<String, Object> account = Map.of("username", "alice", "password", password, "display_name", "Alice");
        HttpResponse<String> response = Loopback.send(Loopback.request(addresses.id(), "/v1/accounts")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSONObjectUtils.toJSONString(account)))
                .build());
        if (response.statusCode() != 201) {
            throw new CannotStart(
                    "Signet did not make the demo account: status " + response.statusCode() + ", " + response.body());
        }
    }

    private String welcome(SignetProcess signet) {
        return """

                Signet is up, and two sites share its login:

                  stage    %s   start here: both sites side by side

                  shop     %s
                  forum    %s
                  ERP      %s   another main domain, by OAuth
                  login    %s/login

                  account  alice  %s
                  admin    admin  %s

                Sign in at the stage and watch both sites. Nothing is kept when you stop it with Ctrl-C.
                Signet's log: %s

                """.formatted(
                        addresses.stage(),
                        addresses.shop(),
                        addresses.forum(),
                        addresses.erp(),
                        addresses.id(),
                        password,
                        adminPassword,
                        signet.log());
    }
}
