package dev.signet.web.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, with the words around it.
 *
 * @param value what was typed before; never a password
 * @param hint what to type, until something is wrong with it; may be empty
 * @param errors what is wrong with what was typed
 * @param isInvalid whether it has to be typed anew, also where the words for it stand elsewhere
 * @param notes ids of elements elsewhere on the page that tell something of it
 */
public record Field(
        String name,
        String label,
        String type,
        String autocomplete,
        boolean isRequired,
        String value,
        String hint,
        List<String> errors,
        boolean isInvalid,
        boolean isFocused,
        List<String> notes) {

    public Field {
        errors = List.copyOf(errors);
        notes = List.copyOf(notes);
    }

    static Field text(String name, String label, String autocomplete, String value) {
        return new Field(name, label, "text", autocomplete, true, value, "", List.of(), false, false, List.of());
    }

    static Field password(String name, String label, String autocomplete) {
        return new Field(name, label, "password", autocomplete, true, "", "", List.of(), false, false, List.of());
    }

    Field optional() {
        return new Field(name, label, type, autocomplete, false, value, hint, errors, isInvalid, isFocused, notes);
    }

    Field hinted(String words) {
        return new Field(
                name, label, type, autocomplete, isRequired, value, words, errors, isInvalid, isFocused, notes);
    }

    Field wrong(List<String> sentences) {
        return new Field(
                name,
                label,
                type,
                autocomplete,
                isRequired,
                value,
                hint,
                sentences,
                !sentences.isEmpty(),
                isFocused,
                notes);
    }

    Field invalid(boolean invalid) {
        return new Field(name, label, type, autocomplete, isRequired, value, hint, errors, invalid, isFocused, notes);
    }

    Field focused(boolean focused) {
        return new Field(name, label, type, autocomplete, isRequired, value, hint, errors, isInvalid, focused, notes);
    }

    Field describedBy(List<String> ids) {
        return new Field(name, label, type, autocomplete, isRequired, value, hint, errors, isInvalid, isFocused, ids);
    }

    public String hintId() {
        return name + "-hint";
    }

    public String errorId() {
        return name + "-error";
    }

    /** For {@code aria-describedby}. Null leaves the attribute out. */
    public @Nullable String description() {
        Stream<String> error = errors.isEmpty() ? Stream.of() : Stream.of(errorId());
        Stream<String> help = isHinted() ? Stream.of(hintId()) : Stream.of();
        String ids = Stream.of(error, notes.stream(), help).flatMap(it -> it).collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** An error says what to type by itself. */
    public boolean isHinted() {
        return errors.isEmpty() && !hint.isEmpty();
    }

    /** For {@code aria-invalid}. Null leaves the attribute out. */
    public @Nullable String invalidity() {
        return isInvalid ? "true" : null;
    }
}
