package dev.signet.web.main;

import dev.signet.application.port.in.AppointFirstAdministrator;
import dev.signet.application.port.in.AppointFirstAdministrator.Result.Appointed;
import dev.signet.application.port.in.AppointFirstAdministrator.Result.NameTaken;
import dev.signet.application.port.in.AppointFirstAdministrator.Result.Rejected;
import dev.signet.application.port.in.AppointFirstAdministrator.Result.ThereIsOne;
import dev.signet.application.port.in.Flaw;
import dev.signet.domain.user.Password;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a new installation the administrator that its operator named. */
@Context
@Requires(missingProperty = Server.ONLY_LOOKING)
final class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final AppointFirstAdministrator appointFirstAdministrator;
    private final Settings settings;

    FirstStart(AppointFirstAdministrator appointFirstAdministrator, Settings settings) {
        this.appointFirstAdministrator = appointFirstAdministrator;
        this.settings = settings;
    }

    @PostConstruct
    void appoint() {
        settings.firstAdministrator().ifPresent(this::appoint);
    }

    private void appoint(FirstAdministrator wanted) {
        var password = Password.parse(wanted.password().openText())
                .orElseThrow(() -> new BadSetting(
                        Variable.SIGNET_ADMIN_PASSWORD, "is far too long", "write one of 8 to 128 characters"));
        switch (appointFirstAdministrator.appoint(wanted.name(), password)) {
            case Appointed in -> LOG.info("the first administrator is {}", wanted.name());
            case ThereIsOne one -> LOG.debug("there is an administrator already");
            case NameTaken taken ->
                throw new BadSetting(
                        Variable.SIGNET_ADMIN_NAME,
                        "belongs to somebody who is no administrator",
                        "write another name");
            case Rejected rejected ->
                throw new BadSetting(
                        rejected.flaw() == Flaw.USERNAME_INVALID
                                ? Variable.SIGNET_ADMIN_NAME
                                : Variable.SIGNET_ADMIN_PASSWORD,
                        "cannot be used: "
                                + rejected.flaw()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '),
                        "write another one");
        }
    }
}
