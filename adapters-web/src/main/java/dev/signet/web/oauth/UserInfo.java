package dev.signet.web.oauth;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.signet.application.port.in.ReadUserInfo;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/** The claims of somebody (OpenID Connect Core section 5.1), as far as they were granted. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserInfo(
        String sub,
        @Nullable String preferredUsername,
        @Nullable String name) {

    static UserInfo of(ReadUserInfo.Result.Info info) {
        return new UserInfo(
                info.subject(),
                info.profile().map(user -> user.name().value()).orElse(null),
                info.profile().map(user -> user.displayName().value()).orElse(null));
    }
}
