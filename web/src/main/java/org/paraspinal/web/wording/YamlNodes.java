package org.paraspinal.web.wording;

import java.util.ArrayList;
import java.util.Iterator;
import org.paraspinal.web.wording.Node.Field;
import org.paraspinal.web.wording.Node.Fields;
import org.paraspinal.web.wording.Node.Kind;
import org.paraspinal.web.wording.Node.NotReadable;
import org.paraspinal.web.wording.Node.Row;
import org.paraspinal.web.wording.Node.Value;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML with the line of each value; references to other places of the file are refused, as nobody could tell the line. */
final class YamlNodes {
    private static final int DEEPEST = 30;

    private final Iterator<Event> events;

    private YamlNodes(Iterator<Event> events) {
        this.events = events;
    }

    static Node read(String text) throws NotReadable {
        try {
            var reader = new YamlNodes(
                    new Parse(LoadSettings.builder().build()).parseString(text).iterator());
            Event e = reader.next();
            while (e.getEventId() == Event.ID.StreamStart || e.getEventId() == Event.ID.DocumentStart)
                e = reader.next();
            if (e.getEventId() == Event.ID.StreamEnd) throw new NotReadable(1, "is empty; expected 'key: value' lines");
            Node node = reader.node(e, 0);
            while (reader.events.hasNext()) {
                Event after = reader.next();
                if (after.getEventId() == Event.ID.DocumentStart)
                    throw new NotReadable(line(after), "holds a second document; expected one");
            }
            return node;
        } catch (MarkedYamlEngineException e) {
            throw new NotReadable(
                    e.getProblemMark().map(m -> m.getLine() + 1).orElse(1), "is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new NotReadable(
                    1,
                    "is not YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private Event next() throws NotReadable {
        if (!events.hasNext()) throw new NotReadable(1, "breaks off");
        return events.next();
    }

    private Node node(Event e, int depth) throws NotReadable {
        if (depth > DEEPEST) throw new NotReadable(line(e), "is nested deeper than " + DEEPEST + " levels");
        return switch (e.getEventId()) {
            case MappingStart -> fields(line(e), depth);
            case SequenceStart -> row(line(e), depth);
            case Scalar -> value((ScalarEvent) e);
            default -> throw new NotReadable(line(e), "refers to another place; expected the value itself");
        };
    }

    private Node fields(int line, int depth) throws NotReadable {
        var all = new ArrayList<Field>();
        for (Event e = next(); e.getEventId() != Event.ID.MappingEnd; e = next()) {
            if (!(node(e, depth + 1) instanceof Value key))
                throw new NotReadable(line(e), "has a key that is no word; expected 'key: value'");
            all.add(new Field(key.text(), key.line(), node(next(), depth + 1)));
        }
        return new Fields(line, all);
    }

    private Node row(int line, int depth) throws NotReadable {
        var all = new ArrayList<Node>();
        for (Event e = next(); e.getEventId() != Event.ID.SequenceEnd; e = next()) all.add(node(e, depth + 1));
        return new Row(line, all);
    }

    private static Value value(ScalarEvent e) {
        boolean plain = e.getScalarStyle() == ScalarStyle.PLAIN;
        boolean nothing = plain && (e.getValue().isEmpty() || e.getValue().equals("null"));
        return new Value(line(e), e.getValue(), nothing ? Kind.NOTHING : plain ? Kind.PLAIN : Kind.TEXT);
    }

    private static int line(Event e) {
        return e.getStartMark().map(m -> m.getLine() + 1).orElse(1);
    }
}
