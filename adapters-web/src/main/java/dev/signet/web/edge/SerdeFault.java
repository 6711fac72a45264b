package dev.signet.web.edge;

import dev.signet.web.error.BadBody;
import dev.signet.web.error.BadBody.Fault;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.config.naming.PropertyNamingStrategy;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What serde's exception says of a body. Its kinds are told apart by their words: it has one class for all. */
final class SerdeFault {

    private static final Pattern MISSING =
            Pattern.compile("Required (?:constructor parameter|property) \\[(?:.* )?(\\w+)\\]");

    private SerdeFault() {}

    static BadBody of(SerdeException unfit) {
        String words = String.valueOf(unfit.getMessage());
        List<String> names = names(unfit);
        Matcher missing = MISSING.matcher(words);
        if (missing.find()) {
            names.add(onTheWire(Argument.of(Object.class, missing.group(1))));
            return bad(Fault.MISSING_FIELD, names, unfit);
        }
        if (words.startsWith("Unknown property")) {
            // the innermost step holds the name as it was sent
            names.removeLast();
            names.add(unfit.getPath().getFirst().getArgument().getName());
            return bad(Fault.UNKNOWN_FIELD, names, unfit);
        }
        return bad(Fault.MALFORMED_FIELD, names, unfit);
    }

    private static BadBody bad(Fault fault, List<String> names, SerdeException unfit) {
        return new BadBody(fault, names.isEmpty() ? null : String.join("/", names), unfit);
    }

    /** From the outermost to the innermost. */
    private static List<String> names(SerdeException unfit) {
        List<String> names = new ArrayList<>();
        for (ReferencePath step : unfit.getPath().reversed()) {
            if (step instanceof PropertyReferencePath property) {
                names.add(onTheWire(property.getArgument()));
            }
        }
        return names;
    }

    private static String onTheWire(Argument<?> component) {
        return PropertyNamingStrategy.SNAKE_CASE.translate(component);
    }
}
