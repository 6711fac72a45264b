import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Run by {@code bench/start} and {@code bench/memory}: starts a Signet of its own again and again, in turn without and with the
 * recipe of {@code ./signet train}, so that noise falls on both alike. What it knows of the processes is Linux's {@code /proc}.
 */
public final class Starts {

    private static final String NAME_AND_PASSWORD = "\"username\":\"bench\",\"password\":\"an apple fell on the roof\"";

    private static final int LOGINS = 60;
    private static final int VERIFICATIONS = 3000;

    /** In a second, of /proc/PID/stat: it is the same on every Linux that Java runs on. */
    private static final double TICKS = 100;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    private Starts(int port) {
        this.port = port;
    }

    /** @param arguments start or memory, the launcher, how many rounds, and the sides: plain, recipe or both */
    public static void main(String[] arguments) throws Exception {
        boolean memory = arguments[0].equals("memory");
        int rounds = Integer.parseInt(arguments[2]);
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String side : List.of(arguments).subList(3, arguments.length)) {
                new Starts(freePort()).measure(arguments[1], side, memory, figures);
            }
        }
        System.out.printf(Locale.ROOT, "%-36s %8s %8s %8s%n", rounds + " rounds", "minimum", "median", "maximum");
        figures.forEach(Starts::print);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void measure(String launcher, String side, boolean memory, Map<String, List<Double>> figures)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(launcher, "server")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SIGNET_PORT", "" + port);
        builder.environment().putIfAbsent("SIGNET_DB_URL", "jdbc:h2:mem:bench");
        builder.environment().put("SIGNET_LIMITS", "none");
        builder.environment().merge("JAVA_OPTS", options(side, memory), (said, ours) -> ours + " " + said);
        long begin = System.nanoTime();
        Process signet = builder.start();
        try {
            while (!answers()) {
                if (signet.waitFor(5, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("it did not start; with a recipe: does the recipe fit the jar?");
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (memory) {
                Thread.sleep(2000);
                note(figures, side, "MB after the start", resident(signet));
                load();
                note(figures, side, "MB after the load", resident(signet));
            } else {
                note(figures, side, "seconds to the first verify", seconds);
                note(figures, side, "CPU seconds until then", processorTime(signet));
            }
        } finally {
            signet.destroy();
            signet.waitFor();
        }
    }

    /** A recipe that does not fit is passed over in silence, but here that would be a wrong figure. */
    private static String options(String side, boolean memory) {
        return (side.equals("plain") ? "-XX:+IgnoreUnrecognizedVMOptions -XX:AOTMode=off" : "-XX:AOTMode=on")
                + (memory ? " -Xmx256m" : "");
    }

    /** By a bare socket: the first use of an HTTP client would be measured, too. */
    private boolean answers() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = "GET /v1/verify HTTP/1.1\r\nHost: id.signet.localhost:" + port + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            if (!answer.equals("HTTP/1.1 401")) {
                throw new IllegalStateException(answer);
            }
            return true;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    /** With that of the launcher's own children, which find the JDK. */
    private static double processorTime(Process process) throws IOException {
        String stat = Files.readString(Path.of("/proc", "" + process.pid(), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = 11; field < 15; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks / TICKS;
    }

    private static double resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .sum()
                / 1024.0;
    }

    private void load() throws IOException, InterruptedException {
        post("/v1/accounts", "{" + NAME_AND_PASSWORD + "}");
        String cookie = "";
        for (int i = 0; i < LOGINS; i++) {
            String mode = i % 2 == 0 ? "token" : "cookie";
            HttpResponse<String> login = post("/v1/sessions", "{" + NAME_AND_PASSWORD + ",\"mode\":\"" + mode + "\"}");
            cookie = String.join("", login.headers().allValues("Set-Cookie")).replaceAll(".*(__Http-signet=[^;]*).*", "$1");
        }
        for (int i = 0; i < VERIFICATIONS; i++) {
            expect(200, request("/v1/verify").header("Cookie", cookie));
        }
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        return expect(201, request.POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", "id.signet.localhost:" + port);
    }

    private HttpResponse<String> expect(int status, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer + " says " + answer.body());
        }
        return answer;
    }

    private static void note(Map<String, List<Double>> figures, String side, String what, double figure) {
        figures.computeIfAbsent(side + ": " + what, key -> new ArrayList<>()).add(figure);
    }

    private static void print(String what, List<Double> figures) {
        List<Double> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-36s %8.2f %8.2f %8.2f%n",
                what,
                sorted.get(0),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1));
    }
}
