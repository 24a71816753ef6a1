package org.paraspinal.web.wording;

import java.util.ArrayList;
import org.paraspinal.web.wording.Node.Field;
import org.paraspinal.web.wording.Node.Fields;
import org.paraspinal.web.wording.Node.Kind;
import org.paraspinal.web.wording.Node.NotReadable;
import org.paraspinal.web.wording.Node.Row;
import org.paraspinal.web.wording.Node.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON with the line of each value. */
final class JsonNodes {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int DEEPEST = 60;

    private final JsonParser parser;

    private JsonNodes(JsonParser parser) {
        this.parser = parser;
    }

    static Node read(String text) throws NotReadable {
        try (JsonParser parser = JSON.createParser(text)) {
            var reader = new JsonNodes(parser);
            Node node = reader.node(parser.nextToken(), 0);
            if (parser.nextToken() != null)
                throw new NotReadable(reader.line(), "goes on after its end; expected one JSON object");
            return node;
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new NotReadable(at == null ? 1 : Math.max(1, at.getLineNr()), "is not JSON: " + first(e));
        }
    }

    private Node node(JsonToken token, int depth) throws NotReadable {
        if (depth > DEEPEST) throw new NotReadable(line(), "is nested deeper than " + DEEPEST + " levels");
        if (token == null) throw new NotReadable(1, "is empty; expected a JSON object");
        int line = line();
        return switch (token) {
            case START_OBJECT -> fields(line, depth);
            case START_ARRAY -> row(line, depth);
            case VALUE_STRING -> new Value(line, parser.getString(), Kind.TEXT);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value(line, parser.getString(), Kind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> new Value(line, parser.getString(), Kind.YES_OR_NO);
            default -> new Value(line, "null", Kind.NOTHING);
        };
    }

    private Node fields(int line, int depth) throws NotReadable {
        var all = new ArrayList<Field>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            int at = line();
            all.add(new Field(key, at, node(parser.nextToken(), depth + 1)));
        }
        return new Fields(line, all);
    }

    private Node row(int line, int depth) throws NotReadable {
        var all = new ArrayList<Node>();
        for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken())
            all.add(node(t, depth + 1));
        return new Row(line, all);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String first(JacksonException e) {
        return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("it breaks off");
    }
}
