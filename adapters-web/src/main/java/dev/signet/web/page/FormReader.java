package dev.signet.web.page;

import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the body of a form; Micronaut's own way joins doubled names and knows no limits. */
@Singleton
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class FormReader implements MessageBodyReader<Form> {

    @Override
    public Form read(Argument<Form> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
        try {
            return Form.parse(new String(body.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .orElseThrow(() -> new CodecException("no form"));
        } catch (IOException broken) {
            throw new CodecException("no form", broken);
        }
    }
}
