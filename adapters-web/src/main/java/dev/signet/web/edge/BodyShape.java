package dev.signet.web.edge;

import dev.signet.web.error.BadBody;
import dev.signet.web.error.BadBody.Fault;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.config.naming.PropertyNamingStrategy;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares a body with its record before serde does: what the record cannot do without is there, and every value is of
 * the JSON type that its field has. Serde passes null for what is missing, takes {@code ["x"]} for {@code "x"} and any
 * text for false.
 */
final class BodyShape {

    private BodyShape() {}

    /** @throws BadBody at the first field that does not fit */
    static void check(@Nullable JsonNode body, Argument<?> type) throws BadBody {
        var introspection = BeanIntrospector.SHARED.findIntrospection(type.getType());
        if (introspection.isPresent() && body != null && body.isObject()) {
            check(body, introspection.get(), "");
        }
    }

    private static void check(JsonNode object, BeanIntrospection<?> type, String path) throws BadBody {
        var fields = new LinkedHashMap<String, Argument<?>>();
        for (var field : type.getConstructorArguments()) {
            fields.put(PropertyNamingStrategy.SNAKE_CASE.translate(field), field);
        }
        for (var entry : object.entries()) {
            if (!fields.containsKey(entry.getKey())) {
                throw bad(Fault.UNKNOWN_FIELD, path + entry.getKey());
            }
        }
        for (var field : fields.entrySet()) {
            checkField(object.get(field.getKey()), field.getValue(), path + field.getKey());
        }
    }

    private static void checkField(@Nullable JsonNode value, Argument<?> field, String path) throws BadBody {
        if (value == null || value.isNull()) {
            if (!field.isNullable() && field.getType() != Optional.class) {
                throw bad(Fault.MISSING_FIELD, path);
            }
            return;
        }
        if (!fits(value, field.getType())) {
            throw bad(Fault.MALFORMED_FIELD, path);
        }
        var nested = BeanIntrospector.SHARED.findIntrospection(field.getType());
        if (nested.isPresent()) {
            check(value, nested.get(), path + "/");
        }
    }

    private static boolean fits(JsonNode value, Class<?> type) {
        if (type == String.class) {
            return value.isString();
        }
        if (type == Boolean.class || type == boolean.class) {
            return value.isBoolean();
        }
        if (type == int.class || type == Integer.class) {
            return isInt(value);
        }
        return BeanIntrospector.SHARED.findIntrospection(type).isEmpty() || value.isObject();
    }

    private static boolean isInt(JsonNode value) {
        try {
            return value.isNumber() && value.getBigDecimalValue().intValueExact() == value.getIntValue();
        } catch (ArithmeticException fractionOrTooLarge) {
            return false;
        }
    }

    private static BadBody bad(Fault fault, String field) {
        return new BadBody(fault, field, null);
    }
}
