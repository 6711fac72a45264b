package dev.signet.web.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.web.edge.Wire.Answer;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads what came back. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static JsonNode of(Answer answer) {
        return of(answer.body());
    }

    public static JsonNode of(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException none) {
            throw new IllegalStateException("no JSON: " + text, none);
        }
    }

    public static String text(Answer answer, String field) {
        return of(answer).required(field).asText();
    }

    public static long number(Answer answer, String field) {
        return of(answer).required(field).asLong();
    }

    public static List<String> fields(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }

    /** The fields that a problem complains of. */
    public static List<String> faults(Answer answer) {
        return StreamSupport.stream(of(answer).path("errors").spliterator(), false)
                .map(error -> error.required("field").asText())
                .toList();
    }
}
