package org.paraspinal.care.knowledge;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Refuses what is nested deeper than any knowledge is, for composing it would run out of stack; and characters that no text has. */
final class Nesting implements Parser {
    private static final int DEEPEST = 30;

    private final Parser events;
    private int depth;

    private Nesting(Parser events) {
        this.events = events;
    }

    /** The one document of a text; empty when there is none. */
    static Optional<Node> compose(LoadSettings settings, String text) {
        printable(settings, text);
        var parser = new Nesting(new ParserImpl(settings, new StreamReader(settings, text)));
        return new Composer(settings, parser).getSingleNode();
    }

    /** The library looks for these too, but stumbles over one that ends what it has read so far. */
    private static void printable(LoadSettings settings, String text) {
        int line = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!StreamReader.isPrintable(c)) {
                var mark = new Mark(settings.getLabel(), i, line, 0, new int[0], 0);
                throw new ParserException("a character that is no text: U+%04X".formatted(c), Optional.of(mark));
            }
            if (c == '\n') line++;
            i += Character.charCount(c);
        }
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
