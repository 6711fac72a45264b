package dev.signet.web.bench;

import io.micronaut.context.DefaultApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.PropertySource;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.inject.BeanDefinitionReference;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the HTTP server costs by itself: the same Micronaut and Netty, with the same properties and in the same JVM, and
 * nothing of Signet but one controller that says a word. No filter, no security.
 */
final class BareServer {

    static final String PATH = "/bare";

    private static final String PORT = "micronaut.server.port";
    private static final String IS_BARE = "signet.bench.bare";

    private BareServer() {}

    /** The one route. */
    @Controller(PATH)
    @Requires(property = IS_BARE)
    static final class BareController {

        @Get
        String word() {
            return "ok";
        }
    }

    static Process start(int port, List<String> jvmOptions) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                BareServer.class.getName(),
                "" + port));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.inputReader(StandardCharsets.UTF_8).readLine() == null) {
            throw new IllegalStateException("the bare server does not start");
        }
        return process;
    }

    public static void main(String[] arguments) {
        var context = new DefaultApplicationContext() {
            @Override
            protected List<BeanDefinitionReference> resolveBeanDefinitionReferences() {
                return super.resolveBeanDefinitionReferences().stream()
                        .filter(bean -> !bean.getName().startsWith("dev.signet.")
                                || bean.getName().startsWith(BareController.class.getName()))
                        .toList();
            }
        };
        context.getEnvironment()
                .addPropertySource(PropertySource.of(
                        Map.of(PORT, arguments[0], IS_BARE, true, "micronaut.security.enabled", false)));
        context.start();
        context.getBean(EmbeddedServer.class).start();
        System.out.println("ready");
    }
}
