package dev.signet.web.edge;

import dev.signet.web.error.BadBody;
import dev.signet.web.error.BadBody.Fault;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.core.io.buffer.ReferenceCounted;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.body.JsonMessageHandler;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads every JSON body in three steps: strictly as text, then by its shape, then by serde into its record. Serde by
 * itself takes duplicate keys, trailing data, other encodings and other types.
 */
@Singleton
@Order(JsonMessageHandler.ORDER - 1)
@Consumes(MediaType.APPLICATION_JSON)
final class StrictJsonReader<T> implements MessageBodyReader<T> {

    private final JsonMapper mapper;

    StrictJsonReader(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isReadable(Argument<T> type, @Nullable MediaType mediaType) {
        return mediaType != null && mediaType.matchesExtension(MediaType.EXTENSION_JSON);
    }

    @Override
    public T read(Argument<T> type, MediaType mediaType, Headers headers, ByteBuffer<?> buffer) {
        T value = read(type, buffer.toByteArray());
        // on success the buffer is ours to free, on failure the caller's
        if (buffer instanceof ReferenceCounted counted) {
            counted.release();
        }
        return value;
    }

    @Override
    public T read(Argument<T> type, MediaType mediaType, Headers headers, InputStream stream) {
        try {
            return read(type, stream.readAllBytes());
        } catch (IOException broken) {
            throw new CodecException("the body ends too early", broken);
        }
    }

    private T read(Argument<T> type, byte[] body) {
        try {
            StrictJson.check(body);
        } catch (IOException notStrict) {
            throw refused(new BadBody(Fault.NOT_STRICT_JSON, null, notStrict));
        }
        try {
            BodyShape.check(mapper.readValue(body, JsonNode.class), type);
            return mapper.readValue(body, type);
        } catch (BadBody misshapen) {
            throw refused(misshapen);
        } catch (IOException unreadable) {
            throw refused(new BadBody(Fault.NOT_STRICT_JSON, null, unreadable));
        }
    }

    private static CodecException refused(BadBody why) {
        return new CodecException("the body cannot be read", why);
    }
}
