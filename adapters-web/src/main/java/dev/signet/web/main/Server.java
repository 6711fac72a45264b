package dev.signet.web.main;

import dev.signet.web.stream.OpenStreams;
import dev.signet.web.text.Texts;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Signet as a running server. */
public final class Server {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    /** The slowest answer waits for the lease of a node that does not answer. */
    private static final Duration GRACE = Duration.ofSeconds(8);

    /** The property of a context that is built to look at it, not to serve. */
    public static final String ONLY_LOOKING = "signet.only-looking";

    private static final String CORS = "micronaut.server.cors.";

    private Server() {}

    /**
     * Starts a server; {@link EmbeddedServer#close} ends it with all its parts.
     *
     * @throws BadSetting if another program has the port
     */
    public static EmbeddedServer start(Settings settings) {
        return start(settings, new RuntimeBeanDefinition<?>[0]);
    }

    /**
     * Starts a server with other adapters behind some of its ports.
     *
     * @param adapters each takes the place of what it says that it replaces
     * @throws BadSetting if another program has the port
     */
    public static EmbeddedServer start(Settings settings, RuntimeBeanDefinition<?>... adapters) {
        settings.warnings().forEach(LOG::warn);
        ApplicationContext context = context(settings, properties(settings), adapters);
        try {
            context.start();
            EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
            settings.management().ifPresent(address -> manage(context, address));
            context.getBean(Doctor.class).examine().forEach(Server::log);
            return server;
        } catch (RuntimeException failed) {
            context.close();
            throw cause(failed, BadSetting.class)
                    .or(() -> cause(failed, BindException.class).map(taken -> taken(settings.port())))
                    .orElseThrow(() -> failed);
        }
    }

    /** It ends with the context, after the server. */
    private static void manage(ApplicationContext context, InetSocketAddress address) {
        var management = Management.at(address, context.getBean(Metrics.class));
        context.registerSingleton(Management.class, management);
    }

    /** Takes no new request, lets those that are under way finish, and ends the server with all its parts. */
    static void end(EmbeddedServer server) {
        server.getApplicationContext().getBean(OpenStreams.class).end();
        if (server instanceof GracefulShutdownCapable polite) {
            try {
                polite.shutdownGracefully().toCompletableFuture().get(GRACE.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException stillBusy) {
                LOG.info("ends with requests under way");
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
        server.close();
    }

    /** Examines what would be started, without listening; the tables are brought up to date as at every start. */
    static List<Finding> examine(Settings settings) {
        Map<String, Object> properties = properties(settings);
        properties.put(ONLY_LOOKING, true);
        try (ApplicationContext context = context(settings, properties)) {
            context.start();
            return context.getBean(Doctor.class).examine();
        } catch (RuntimeException failed) {
            LOG.error("the examination has failed", failed);
            return List.of(Finding.of(Finding.Kind.DATABASE_SILENT));
        }
    }

    private static ApplicationContext context(
            Settings settings, Map<String, Object> properties, RuntimeBeanDefinition<?>... adapters) {
        return ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                // only the SIGNET_ variables count: Micronaut would take DATASOURCES_DEFAULT_URL and many more
                .environmentPropertySource(false)
                // or it looks through all beans for a source of settings elsewhere
                .bootstrapEnvironment(false)
                .singletons(settings)
                .beanDefinitions(adapters)
                .properties(properties)
                .build();
    }

    private static void log(Finding finding) {
        Texts texts = Texts.in(Locale.ENGLISH);
        LOG.atLevel(finding.isProblem() ? Level.WARN : Level.INFO).log(finding.what(texts) + " " + finding.fix(texts));
    }

    private static Map<String, Object> properties(Settings settings) {
        Map<String, Object> properties = new HashMap<>(settings.database().properties());
        settings.redis().map(Redis::properties).ifPresent(properties::putAll);
        properties.put("micronaut.server.port", settings.port());
        if (!settings.sites().isEmpty()) {
            String sites = CORS + "configurations.sites.";
            properties.put(CORS + "enabled", true);
            properties.put(
                    sites + "allowed-origins",
                    settings.sites().stream().map(Origin::toString).toList());
            properties.put(sites + "allowed-methods", List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
            properties.put(sites + "exposed-headers", List.of("Location", "Retry-After", "WWW-Authenticate"));
            properties.put(sites + "allow-credentials", true);
            properties.put(sites + "max-age", 600);
            // and no allowed-headers: with such a list Micronaut refuses a preflight that asks for no header
        }
        return properties;
    }

    /** Micronaut wraps what a bean throws while it starts. */
    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static BadSetting taken(int port) {
        return new BadSetting(
                Variable.SIGNET_PORT,
                "is " + port + ", where another program listens",
                "stop that program or write another port");
    }
}
