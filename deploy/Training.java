import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Run by {@code ./signet train}: starts the given server on a database in memory and does with it what most do, so that the
 * JVM learns which classes are loaded and which methods are hot. The server ends when its input closes, and writes that down.
 */
public final class Training {

    /** Enough for the methods that answer them to be compiled. */
    private static final int REPETITIONS = 300;

    private static final int MINUTES = 5;

    private static final String NAME_AND_PASSWORD = "\"username\":\"trainee\",\"password\":\"an apple fell on the roof\"";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    private Training(int port) {
        this.port = port;
    }

    /** @param arguments a file for what the server says, and the command that starts it */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        Path log = Path.of(arguments[0]);
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(Arrays.asList(arguments).subList(1, arguments.length))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // what is set for a server of one's own must not leak into this one
        builder.environment().keySet().removeIf(name -> name.startsWith("SIGNET_"));
        builder.environment().put("SIGNET_PORT", "" + port);
        builder.environment().put("SIGNET_DB_URL", "jdbc:h2:mem:training");
        Process server = builder.start();
        try {
            Training training = new Training(port);
            training.awaitReady(server);
            training.run();
            server.getOutputStream().close();
            if (!server.waitFor(MINUTES, TimeUnit.MINUTES) || server.exitValue() != 0) {
                throw new IllegalStateException("the server did not end well");
            }
        } finally {
            server.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Process server) throws IOException, InterruptedException {
        while (!isUp()) {
            if (server.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the server did not start");
            }
        }
    }

    private boolean isUp() throws IOException, InterruptedException {
        try {
            return send("GET", "/v1/verify", "", "Accept", "*/*").statusCode() == 401;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private void run() throws IOException, InterruptedException {
        expect(201, send("POST", "/v1/accounts", "{" + NAME_AND_PASSWORD + "}", "Accept", "*/*"));
        String cookie = cookie(logIn("cookie"));
        HttpResponse<String> login = logIn("token");
        String bearer = "Bearer " + field("access_token", login);
        for (int i = 0; i < REPETITIONS; i++) {
            expect(200, send("GET", "/v1/verify", "", "Cookie", cookie));
            expect(200, send("GET", "/v1/verify", "", "Authorization", bearer));
            expect(401, send("GET", "/v1/verify", "", "Accept", "*/*"));
        }
        for (String page : new String[] {"/login", "/v1/session", "/v1/sessions"}) {
            expect(200, send("GET", page, "", "Cookie", cookie));
        }
        expect(200, send("GET", "/.well-known/openid-configuration", "", "Accept", "*/*"));
        String refresh = "{\"refresh_token\":\"" + field("refresh_token", login) + "\"}";
        expect(200, send("POST", "/v1/session/refresh", refresh, "Accept", "*/*"));
        expect(204, send("DELETE", "/v1/session", "", "Authorization", bearer));
        expect(204, send("POST", "/v1/logout-everywhere", "", "Cookie", cookie));
    }

    private HttpResponse<String> logIn(String mode) throws IOException, InterruptedException {
        String body = "{" + NAME_AND_PASSWORD + ",\"mode\":\"" + mode + "\"}";
        return expect(201, send("POST", "/v1/sessions", body, "Accept", "*/*"));
    }

    private HttpResponse<String> send(String method, String path, String body, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", "id.signet.localhost:" + port)
                .header(header, value);
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer + " says " + answer.body());
        }
        return answer;
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("__Http-signet="))
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static String field(String name, HttpResponse<String> answer) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(answer.body());
        if (!matcher.find()) {
            throw new IllegalStateException("no " + name + " in " + answer);
        }
        return matcher.group(1);
    }
}
