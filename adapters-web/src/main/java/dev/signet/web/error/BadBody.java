package dev.signet.web.error;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request body that cannot be read. It holds a field's name, never a value. */
public final class BadBody extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Fault {
        /** It is no JSON, or more than one, or ambiguous. */
        NOT_STRICT_JSON,
        UNKNOWN_FIELD,
        MISSING_FIELD,
        MALFORMED_FIELD
    }

    private final Fault fault;
    private final @Nullable String field;

    public BadBody(Fault fault, @Nullable String field, @Nullable Throwable cause) {
        super(fault.name(), cause);
        this.fault = fault;
        this.field = field;
    }

    /** For an operator: which field, and what is wrong with it. */
    public String sentence() {
        return (field == null ? "it" : "the field '" + field + "'") + " is "
                + fault.name().toLowerCase(Locale.ROOT).replace("_field", "").replace('_', ' ');
    }

    Fault fault() {
        return fault;
    }

    Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
