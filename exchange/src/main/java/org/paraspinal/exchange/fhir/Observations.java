package org.paraspinal.exchange.fhir;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.paraspinal.care.knowledge.CodeMeaning;
import org.paraspinal.care.knowledge.CodeMeaning.Says;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.exchange.fhir.Concept.Coded;
import org.paraspinal.exchange.json.Keys;
import org.paraspinal.exchange.json.Recent;
import org.paraspinal.exchange.json.Text;
import org.paraspinal.exchange.json.Walk;

/** Reads what was measured or rated. A value never answers no, and one without a day is of no day. */
final class Observations {
    private static final Keys DONE = new Keys(List.of("final", "amended", "corrected", "preliminary"));
    private static final Keys NOT_DONE = new Keys(List.of("registered", "cancelled", "entered-in-error", "unknown"));
    private static final Keys COMPONENT = new Keys(List.of("code", "valueQuantity", "valueInteger"));
    private static final Keys QUANTITY = new Keys(List.of("value", "code", "unit", "comparator"));
    private static final String NO_UNIT = "1";
    private static final int NONE = -1;
    private static final int PLAIN = 15;
    private static final double[] TENS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};

    private final Codes codes;
    private final Concept concept;
    private final Targets targets;
    private final Reduced reduced;
    private final int today;
    private final Walk components = new Walk();
    private final Walk component = new Walk();
    private final Walk quantity = new Walk();
    private final Recent<Coded> recent = new Recent<>();
    private boolean exact;
    private final Text unit = new Text();
    private final Text written = new Text();

    Observations(Codes codes, Concept concept, Targets targets, Reduced reduced, int today) {
        this.codes = codes;
        this.concept = concept;
        this.targets = targets;
        this.reduced = reduced;
        this.today = today;
    }

    void read(Line line) throws NotReadable {
        if (!line.text(Line.STATUS)) throw new NotReadable("status", "expected a status such as final");
        boolean done = line.text.among(DONE) >= 0;
        if (!done && line.text.among(NOT_DONE) < 0) throw new NotReadable("status", "expected a status such as final");
        Coded coded = concept.loinc(line.b, line.object(Line.CODE), line.to(Line.CODE));
        boolean known = coded.known();
        if (done) values(coded, line.at(Line.VALUE_QUANTITY), line.at(Line.VALUE_INTEGER), "", line);
        for (components.over(line.b, line.list(Line.COMPONENT)); components.next(); components.wentOver(component))
            known |= component(line, done);
        if (!known) reduced.unknownCode();
    }

    private boolean component(Line line, boolean done) throws NotReadable {
        Coded coded = Coded.NOTHING;
        int quantityAt = NONE;
        int integerAt = NONE;
        for (component.over(line.b, components.value()); component.next(); ) {
            int key = component.key(COMPONENT);
            if (key == 0) coded = coded(line.b, component.valueUnlessNull());
            if (key == 1) quantityAt = component.valueUnlessNull();
            if (key == 2) integerAt = component.valueUnlessNull();
        }
        if (done) values(coded, quantityAt, integerAt, "component.", line);
        return coded.known();
    }

    /** What the code of a component means; a panel has the same few over and over. */
    private Coded coded(byte[] b, int at) {
        if (at < 0) return Coded.NOTHING;
        Coded before = recent.get(b, at);
        if (before != null) {
            component.endsAt(recent.end());
            return before;
        }
        Coded coded = concept.loinc(b, at, component.valueEnd());
        recent.put(b, at, component.valueEnd(), coded);
        return coded;
    }

    private void values(Coded coded, int quantityAt, int integerAt, String within, Line line) throws NotReadable {
        for (int row : coded.rows()) {
            CodeMeaning m = codes.rows().get(row);
            OptionalDouble value = value(line.b, quantityAt, integerAt, within);
            if (value.isEmpty() || !exact) {
                reduced.groundsToAsk(row);
                continue;
            }
            if (!fits(m))
                throw new NotReadable(
                        within + "valueQuantity.code",
                        "expected the unit " + m.units().getFirst());
            count(row, m, value.getAsDouble(), day(line), within);
        }
    }

    private boolean fits(CodeMeaning m) {
        Text said = unit.length() > 0 ? unit : written;
        if (said.length() == 0) return m.units().contains(NO_UNIT);
        for (String u : m.units()) if (said.is(u)) return true;
        return false;
    }

    private int day(Line line) throws NotReadable {
        int field = line.has(Line.EFFECTIVE) ? Line.EFFECTIVE : Line.EFFECTIVE_INSTANT;
        int day = line.days(field).first();
        if (day > today + 1) throw new NotReadable(Line.name(field), "expected a day that is not in the future");
        return Math.min(day, today);
    }

    private void count(int row, CodeMeaning m, double value, int day, String within) throws NotReadable {
        if (m.says() == Says.NUMBER) {
            int place = targets.place(m.about().orElse("")).orElseThrow();
            NumberAsked asked = ((Targets.Target.Counted) targets.get(place)).number();
            if (!(value >= asked.from() && value <= asked.to()))
                throw new NotReadable(
                        within + "value",
                        "expected " + NumberAsked.written(asked.from()) + " to " + NumberAsked.written(asked.to()));
            if (day == Days.NONE) reduced.groundsToAsk(row);
            else reduced.answered(targets, place, day, value);
            return;
        }
        if (m.atLeast().isPresent() && value < m.atLeast().getAsDouble()) return;
        boolean dated = day != Days.NONE
                && (m.days().isEmpty() || day >= today - m.days().getAsInt());
        if (m.says() == Says.YES && dated) reduced.found(row);
        else reduced.groundsToAsk(row);
    }

    private OptionalDouble value(byte[] b, int quantityAt, int integerAt, String within) throws NotReadable {
        exact = true;
        unit.read(b, NONE);
        written.read(b, NONE);
        if (integerAt >= 0) return OptionalDouble.of(number(b, integerAt, within + "valueInteger"));
        if (quantityAt < 0) return OptionalDouble.empty();
        if (b[quantityAt] != '{') throw new NotReadable(within + "valueQuantity", "expected an object");
        OptionalDouble value = OptionalDouble.empty();
        for (quantity.over(b, quantityAt); quantity.next(); ) {
            int at = quantity.valueUnlessNull();
            switch (quantity.key(QUANTITY)) {
                case 0 -> value = OptionalDouble.of(number(b, at, within + "valueQuantity.value"));
                case 1 -> unit.read(b, at);
                case 2 -> written.read(b, at);
                case 3 -> exact = false;
                default -> {}
            }
        }
        return value;
    }

    /** A number where one may stand; what is plain is read without making a string. */
    static double number(byte[] b, int at, String field) throws NotReadable {
        int end = at;
        long plain = 0;
        int places = -1;
        while (end >= 0 && (b[end] >= '0' && b[end] <= '9' || b[end] == '.') && end - at < PLAIN) {
            if (b[end] == '.') places = 0;
            else {
                plain = 10 * plain + b[end] - '0';
                if (places >= 0) places++;
            }
            end++;
        }
        if (end > at && places < TENS.length && (b[end] == ',' || b[end] == '}' || b[end] == ']'))
            return places <= 0 ? plain : plain / TENS[places];
        while (end >= 0 && (b[end] >= '0' && b[end] <= '9' || "+-.eE".indexOf(b[end]) >= 0)) end++;
        if (end <= at) throw new NotReadable(field, "expected a number");
        return Double.parseDouble(new String(b, at, end - at, StandardCharsets.US_ASCII));
    }
}
