package org.paraspinal.web.wording;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.paraspinal.care.knowledge.Fault;
import org.paraspinal.care.knowledge.Spot;

/** Reads our own form of a wording; {@code docs/instruments.md} describes it. */
final class OwnForm {
    static final String INSTRUMENT = "instrument";

    private static final List<String> KEYS =
            List.of(INSTRUMENT, "language", "edition", "copyright", "instructions", "answers", "ends", "items");
    private static final List<String> ITEM = List.of("item", "lead", "text", "answers", "ends");
    private static final List<String> ANSWER = List.of("value", "words");
    private static final List<String> ENDS = List.of("low", "high");

    private OwnForm() {}

    static Draft read(Place form, List<Fault> faults) {
        form.knows(KEYS);
        Draft.Answers shared = answers(form, form, faults);
        List<Place> items = form.each("items");
        if (!form.has("items")) form.fault("items", "are missing; expected a list");
        return new Draft(
                form.text("language", WordingReader.SHORT),
                form.text("edition", WordingReader.LONG),
                Optional.of(form.text("copyright", WordingReader.LONG)),
                form.optional("instructions", WordingReader.LONG).stream().toList(),
                items.stream().map(i -> item(i, shared, faults)).toList(),
                form.spot("items"),
                form.spot("language"));
    }

    private static Draft.Item item(Place item, Draft.Answers shared, List<Fault> faults) {
        item.knows(ITEM);
        if (!item.has("item")) item.fault("item", "is missing; expected its number, from 1");
        OptionalDouble number = item.number("item");
        boolean own = item.has("answers") || item.has("ends");
        return new Draft.Item(
                item.spot(),
                number.isPresent() ? OptionalInt.of((int) Math.rint(number.getAsDouble())) : OptionalInt.empty(),
                item.optional("lead", WordingReader.LONG),
                item.text("text", WordingReader.LONG),
                own ? answers(item, item, faults) : at(item.spot(), shared));
    }

    private static Draft.Answers at(Spot spot, Draft.Answers shared) {
        return shared instanceof Draft.Answers.None n ? new Draft.Answers.None(spot, n.refused()) : shared;
    }

    private static Draft.Answers answers(Place holder, Place of, List<Fault> faults) {
        boolean words = of.has("answers");
        boolean ends = of.has("ends");
        if (words && ends) of.fault("ends", "stands beside 'answers'; expected one of the two");
        if (words) {
            int before = faults.size();
            var options = of.each("answers").stream().map(OwnForm::option).toList();
            return options.isEmpty() && faults.size() > before
                    ? new Draft.Answers.None(of.spot("answers"), true)
                    : new Draft.Answers.Words(of.spot("answers"), options);
        }
        return of.child("ends")
                .<Draft.Answers>map(e -> ends(e))
                .orElseGet(() -> new Draft.Answers.None(holder.spot(), false));
    }

    private static Draft.Option option(Place answer) {
        answer.knows(ANSWER);
        if (!answer.has("value")) answer.fault("value", "is missing; expected a number");
        return new Draft.Option(answer.spot("value"), answer.number("value"), answer.text("words", WordingReader.LONG));
    }

    private static Draft.Answers ends(Place ends) {
        ends.knows(ENDS);
        return new Draft.Answers.Numbers(
                ends.spot(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                ends.text("low", WordingReader.LONG),
                ends.text("high", WordingReader.LONG));
    }
}
