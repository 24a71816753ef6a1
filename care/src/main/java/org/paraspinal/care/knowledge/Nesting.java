package org.paraspinal.care.knowledge;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Refuses what is nested deeper than any knowledge is; composing it would run out of stack. */
final class Nesting implements Parser {
    private static final int DEEPEST = 30;

    private final Parser events;
    private int depth;

    private Nesting(Parser events) {
        this.events = events;
    }

    /** The one document of a text; empty when there is none. */
    static Optional<Node> compose(LoadSettings settings, String text) {
        var parser = new Nesting(new ParserImpl(settings, new StreamReader(settings, text)));
        return new Composer(settings, parser).getSingleNode();
    }

    @Override
    public Event next() {
        Event e = events.next();
        switch (e.getEventId()) {
            case MappingStart, SequenceStart -> {
                if (++depth > DEEPEST)
                    throw new ParserException("nested deeper than " + DEEPEST + " levels", e.getStartMark());
            }
            case MappingEnd, SequenceEnd -> depth--;
            default -> {}
        }
        return e;
    }

    @Override
    public boolean hasNext() {
        return events.hasNext();
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return events.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return events.peekEvent();
    }
}
