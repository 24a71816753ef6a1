package org.paraspinal.web.flow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Words.WordList;
import org.paraspinal.web.view.Choice;
import org.paraspinal.web.view.NumberField;
import org.paraspinal.web.view.Scale;

/** The fields that forms have in common. */
final class Fields {
    private Fields() {}

    static NumberField number(NumberAsked n, String value) {
        return new NumberField(n.id(), n.ask(), n.more(), n.unit(), (int) n.from(), (int) n.to(), value);
    }

    /** A known number as it is written into a field. */
    static Optional<String> text(OptionalDouble n) {
        return n.isPresent() ? Optional.of(Long.toString(Math.round(n.getAsDouble()))) : Optional.empty();
    }

    static OptionalInt whole(OptionalDouble n) {
        return n.isPresent() ? OptionalInt.of((int) Math.round(n.getAsDouble())) : OptionalInt.empty();
    }

    static Scale pain(String id, String ask, OptionalInt chosen) {
        return new Scale(id, ask, Optional.empty(), 0, 10, "no pain", "worst you can imagine", chosen);
    }

    static List<Choice> choices(WordList list, Iterable<String> chosen) {
        return list.words().values().stream()
                .map(w -> new Choice(w.id(), capital(w.name()), Optional.empty(), contains(chosen, w.id())))
                .toList();
    }

    static List<Choice> choices(List<String> words, Iterable<String> chosen) {
        return words.stream()
                .map(w -> new Choice(w, capital(w), Optional.empty(), contains(chosen, w)))
                .toList();
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String uncapital(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static boolean contains(Iterable<String> all, String word) {
        for (String a : all) if (a.equals(word)) return true;
        return false;
    }
}
