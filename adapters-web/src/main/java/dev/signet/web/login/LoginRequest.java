package dev.signet.web.login;

import dev.signet.web.captcha.CaptchaAnswered;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The body of a login. */
@Serdeable
record LoginRequest(
        String username,
        String password,
        @Nullable CaptchaAnswered captcha,
        @Nullable DeviceRequest device,
        @Nullable Boolean remember,
        String mode) {

    /** What the client says of the device. */
    @Serdeable
    record DeviceRequest(@Nullable String type, @Nullable String label) {}

    @Override
    public String toString() {
        return "LoginRequest[hidden]";
    }
}
