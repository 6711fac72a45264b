package dev.signet.web.edge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.signet.web.error.BadBody;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON that two parsers cannot read differently (RFC 8259 with the limits of RFC 7493): UTF-8 without byte order
 * mark, one value and nothing behind it, no name twice, no lone surrogate, at most {@value #MAX_DEPTH} levels.
 */
public final class StrictJson {

    static final int MAX_DEPTH = 16;
    static final int MAX_STRING = 16 * 1024;
    static final int MAX_NAME = 128;
    static final int MAX_NUMBER = 32;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .maxNameLength(MAX_NAME)
                    .maxNumberLength(MAX_NUMBER)
                    .build())
            .build();

    private StrictJson() {}

    /**
     * Reads a text to its end.
     *
     * @throws IOException if it is anything else
     */
    static void check(byte[] body) throws IOException {
        // decoded here, because Jackson would guess UTF-16 and UTF-32 and pass over malformed UTF-8
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString();
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                throw new JsonParseException(parser, "nothing there");
            }
            readValue(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "more than one value");
            }
        }
    }

    /**
     * Reads a list of records as strictly as bodies are read.
     *
     * @throws IOException if it is anything else, with words that repeat no value
     */
    public static <T> List<T> readAll(byte[] text, JsonMapper mapper, Argument<T> type) throws IOException {
        try {
            check(text);
        } catch (IOException notStrict) {
            throw new IOException("it is no JSON, or ambiguous", notStrict);
        }
        var list = mapper.readValue(text, JsonNode.class);
        if (list == null || !list.isArray()) {
            throw new IOException("it is no list");
        }
        var all = new ArrayList<T>();
        for (var one : list.values()) {
            all.add(readOne(one, all.size() + 1, mapper, type));
        }
        return all;
    }

    private static <T> T readOne(JsonNode one, int number, JsonMapper mapper, Argument<T> type) throws IOException {
        if (!one.isObject()) {
            throw new IOException("entry " + number + " is no object");
        }
        try {
            BodyShape.check(one, type);
        } catch (BadBody misshapen) {
            throw new IOException("entry " + number + ": " + misshapen.sentence(), misshapen);
        }
        try {
            return mapper.readValue(mapper.writeValueAsBytes(one), type);
        } catch (IOException unreadable) {
            throw new IOException("entry " + number + " has a value of the wrong kind", unreadable);
        }
    }

    private static void readValue(JsonParser parser) throws IOException {
        int open = 0;
        JsonToken token = parser.currentToken();
        while (true) {
            if (token == null) {
                throw new JsonParseException(parser, "ends too early");
            }
            open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
                checkText(parser);
            } else if (token.isNumeric()) {
                parser.getNumberValue();
            }
            if (open == 0) {
                return;
            }
            token = parser.nextToken();
        }
    }

    private static void checkText(JsonParser parser) throws IOException {
        boolean lone = parser.getText().codePoints().anyMatch(it -> it >= Character.MIN_SURROGATE && it <= 0xDFFF);
        if (lone) {
            throw new JsonParseException(parser, "half a character");
        }
    }
}
