package org.paraspinal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the journal takes it: one value, every key once; and as it gives it: digit for digit, the same on every system. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private Json() {}

    static void requireOneValue(String kind, String body) {
        if (!UTF_8.newEncoder().canEncode(body)) {
            throw new IllegalArgumentException(
                    "The body of entry '%s' holds half a character and cannot be written as UTF-8.".formatted(kind));
        }
        if (!isOneValue(body)) {
            throw new IllegalArgumentException("The body of entry '%s' is not one JSON value.".formatted(kind));
        }
    }

    private static boolean isOneValue(String body) {
        try {
            JsonNode value = MAPPER.readTree(body);
            return !value.isMissingNode();
        } catch (JacksonException unreadable) {
            return false;
        }
    }
}
