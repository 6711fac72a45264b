package dev.signet.web.account;

import dev.signet.domain.user.User;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;

/** Somebody's profile, as read from the database just now. */
@Serdeable
record ProfileResponse(String sub, String username, String displayName, List<String> roles) {

    static ProfileResponse from(User user) {
        return new ProfileResponse(
                user.id().value(),
                user.name().value(),
                user.displayName().value(),
                user.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
    }
}
