package dev.signet.web.bench;

import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import dev.signet.web.journey.Member;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * {@code bench/login}: logins beside the bare hashes that they need, with as many at once; and what verifications have to
 * wait while logins take all the cores.
 */
class LoginBench {

    private static final int CLIENTS = 8;

    /** Of verifications, which come now and then: what is measured is how long each takes, not how many there can be. */
    private static final Duration PAUSE = Duration.ofMillis(2);

    @Test
    void aLoginCostsLittleMoreThanItsHash() throws IOException {
        try (var signet = start()) {
            var logins = logins(signet);
            Race.run(
                            "login",
                            CLIENTS,
                            List.of(
                                    new Side("bare Argon2id", Optional.empty(), number -> BareHash::once),
                                    new Side("POST /v1/sessions", Optional.of(signet.process()), logins::get)))
                    .print();
        }
    }

    @Test
    void verificationsHardlyWaitForLogins() throws IOException {
        try (var signet = start()) {
            var logins = logins(signet);
            var member = Member.register(signet.stranger(), "verifying");
            var request = signet.get(
                    "/v1/verify", "Authorization: Bearer " + member.byToken().accessToken());
            var verify = Side.requests("verify", signet.process(), signet.port(), request);
            Side.Clients calm = number -> slowly(verify.clients().open(number));
            Race.run(
                            "login",
                            CLIENTS,
                            List.of(
                                    new Side("verify, nothing else", Optional.of(signet.process()), calm),
                                    new Side(
                                            "verify beside logins",
                                            Optional.of(signet.process()),
                                            number -> beside(logins.get(number), calm.open(number)))))
                    .print();
        }
    }

    private static SignetServer start() throws IOException {
        return SignetServer.start(Map.of("SIGNET_LOGIN_POLICY", "unlimited"));
    }

    /** Each by an account of its own. */
    private static List<Side.Client> logins(SignetServer signet) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(number -> login(signet, "logging-in" + number + "-" + signet.port()))
                .toList();
    }

    private static Side.Client login(SignetServer signet, String name) {
        Member.register(signet.stranger(), name);
        var json = "{\"username\":\"%s\",\"password\":\"%s\",\"mode\":\"token\"}".formatted(name, Member.PASSWORD);
        var request = signet.post("/v1/sessions", "", json);
        return () -> {
            try (var connection = new Connection(signet.port())) {
                int status = connection.exchangePatiently(request);
                if (status != 201) {
                    throw new IllegalStateException(status + " " + connection.body());
                }
            }
        };
    }

    private static Side.Client slowly(Side.Client client) {
        return new Wrapped(client, () -> LockSupport.parkNanos(PAUSE.toNanos()), () -> {});
    }

    /** Somebody logs in over and over for as long as the client is open. */
    private static Side.Client beside(Side.Client login, Side.Client client) {
        var thread = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    login.once();
                } catch (Exception stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        return new Wrapped(client, () -> {}, () -> {
            thread.interrupt();
            thread.join();
        });
    }

    /** A client that does something else in its pauses, and before it ends. */
    private record Wrapped(Side.Client client, Runnable pause, AutoCloseable end) implements Side.Client {

        @Override
        public void once() throws Exception {
            client.once();
        }

        @Override
        public void rest() {
            client.rest();
            pause.run();
        }

        @Override
        public void close() throws Exception {
            end.close();
            client.close();
        }
    }

    /** The library that Signet takes where it loads, with Signet's parameters. */
    private static final class BareHash {

        private static final int ITERATIONS = 2;
        private static final int MEMORY_KIB = 19_456;

        static void once() {
            var argon2 = Argon2Factory.createAdvanced(Argon2Types.ARGON2id, 16, 32);
            var password = Member.PASSWORD.getBytes(StandardCharsets.UTF_8);
            if (argon2.hash(ITERATIONS, MEMORY_KIB, 1, password).isEmpty()) {
                throw new IllegalStateException("no hash");
            }
        }
    }
}
