package org.sojourn.web.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.sojourn.base.PlainText;

/**
 * The one check on every text that is read from JSON or a form: see {@link PlainText#isSafe}. Only a text is a text.
 */
@Singleton
class UnsafeText implements ObjectMapperCustomizer {

    static final String MESSAGE = "unsafe text";

    @Override
    public void customize(com.fasterxml.jackson.databind.ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("safe-text").addDeserializer(String.class, new Safe()));
    }

    private static final class Safe extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Safe() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                throw InvalidFormatException.from(parser, "not a text", parser.getText(), String.class);
            }
            String text = parser.getText();
            if (!PlainText.isSafe(text)) {
                throw InvalidFormatException.from(parser, MESSAGE, "unsafe", String.class);
            }
            return text.replace("\r\n", "\n");
        }
    }
}
