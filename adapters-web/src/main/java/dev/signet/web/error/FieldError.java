package dev.signet.web.error;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One value that was not acceptable.
 *
 * @param field its name on the wire; inside an object with a slash between the names
 * @param message what is wrong, for people; never the value itself, which may be a secret
 */
@Serdeable
public record FieldError(String field, String message) {}
