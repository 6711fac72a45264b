import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Run by {@code bench/login-timing}. The two kinds of tries alternate at random, so that noise falls on both alike. */
public final class LoginTiming {

    private static final String PASSWORD = "an apple fell on the roof";

    /** Wrong passwords for one account: fewer than any limit on failures asks for. */
    private static final int TRIES_PER_ACCOUNT = 2;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String host;
    private final List<Long> unknownNames = new ArrayList<>();
    private final List<Long> wrongPasswords = new ArrayList<>();
    private final Set<String> answers = new HashSet<>();

    private LoginTiming(int port) {
        address = "http://127.0.0.1:" + port;
        host = "id.signet.localhost:" + port;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int tries = Integer.parseInt(arguments[1]);
        int port = freePort();
        Process signet = start(arguments[0], port);
        try {
            LoginTiming timing = new LoginTiming(port);
            timing.run(tries);
            timing.print();
        } finally {
            signet.destroy();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Other SIGNET_ variables of the caller count too: limits may have to be lifted. */
    private static Process start(String launcher, int port) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(launcher, "server").redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("SIGNET_PORT", "" + port);
        builder.environment().put("SIGNET_DB_URL", "jdbc:h2:mem:timing");
        Process process = builder.start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (output.readLine() == null) {
            throw new IllegalStateException("it did not start");
        }
        return process;
    }

    private void run(int tries) throws IOException, InterruptedException {
        List<Boolean> kinds = new ArrayList<>();
        for (int i = 0; i < tries; i++) {
            kinds.add(true);
            kinds.add(false);
        }
        Collections.shuffle(kinds, new Random(1));
        for (int i = 0; i < 40; i++) {
            timed("warm-up-" + i);
        }
        answers.clear();
        for (boolean isKnown : kinds) {
            if (isKnown) {
                wrongPasswords.add(timed(account(wrongPasswords.size())));
            } else {
                unknownNames.add(timed("unknown" + name(unknownNames.size())));
            }
        }
        if (answers.size() != 1) {
            throw new IllegalStateException("they can be told apart without a clock: " + answers);
        }
    }

    /** The account for a try; the first of its tries opens it. */
    private String account(int attempt) throws IOException, InterruptedException {
        String name = "existing" + name(attempt / TRIES_PER_ACCOUNT);
        if (attempt % TRIES_PER_ACCOUNT == 0) {
            String body = "{\"username\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}";
            HttpResponse<String> answer = post("/v1/accounts", body);
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.body());
            }
        }
        return name;
    }

    /** Of one length, whatever the number. */
    private static String name(int number) {
        return String.format(Locale.ROOT, "%06d", number);
    }

    private long timed(String name) throws IOException, InterruptedException {
        String body = "{\"username\":\"" + name + "\",\"password\":\"not the right one\",\"mode\":\"token\"}";
        long begin = System.nanoTime();
        HttpResponse<String> answer = post("/v1/sessions", body);
        long end = System.nanoTime();
        answers.add(answer.statusCode() + " " + answer.body().replaceAll("\"trace_id\":\"[0-9a-f]*\"", ""));
        return end - begin;
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Host", host)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private void print() {
        System.out.printf(Locale.ROOT, "%-15s %6s %12s %12s %12s%n", "", "tries", "1st quartile", "median", "3rd quartile");
        print("unknown name", unknownNames);
        print("wrong password", wrongPasswords);
        double difference = 100.0 * quantile(unknownNames, 0.5) / quantile(wrongPasswords, 0.5) - 100;
        System.out.printf(Locale.ROOT, "The medians differ by %+.1f percent.%n", difference);
    }

    private static void print(String kind, List<Long> times) {
        System.out.printf(
                Locale.ROOT,
                "%-15s %6d %9.2f ms %9.2f ms %9.2f ms%n",
                kind,
                times.size(),
                quantile(times, 0.25) / 1e6,
                quantile(times, 0.5) / 1e6,
                quantile(times, 0.75) / 1e6);
    }

    private static long quantile(List<Long> times, double part) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get((int) Math.round(part * (sorted.size() - 1)));
    }
}
