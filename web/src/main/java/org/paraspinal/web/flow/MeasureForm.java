package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.measure.Answer;
import org.paraspinal.care.measure.Answer.Given;
import org.paraspinal.care.measure.Answer.Missing;
import org.paraspinal.web.view.Choice;
import org.paraspinal.web.view.Frame;
import org.paraspinal.web.view.MeasurePage;
import org.paraspinal.web.view.Scale;
import org.paraspinal.web.wording.Wording;
import org.paraspinal.web.wording.Wording.Answers;

/** Asks a measure in its owner's words, and reads what was answered: nothing is chosen beforehand, and what is left open stays open. */
final class MeasureForm {
    private static final String TICKED = "ticked";
    private static final String NONE = "none";
    private static final String WORDING = "wording";

    private final Wording wording;

    MeasureForm(Wording wording) {
        this.wording = wording;
    }

    MeasurePage page(Frame frame, String action, Form form) {
        Instrument i = wording.instrument();
        var rights = new ArrayList<String>();
        rights.add("These are the words of: " + i.terms().owner() + ". " + wording.edition());
        wording.copyright().ifPresent(rights::add);
        return new MeasurePage(
                frame,
                action,
                i.name(),
                wording.ticked()
                        ? i.measures() + ". What you do not tick does not apply."
                        : i.measures() + ". You may leave a question open; it then counts as open and never as a no.",
                wording.language(),
                wording.instructions().stream()
                        .flatMap(String::lines)
                        .filter(l -> !l.isBlank())
                        .toList(),
                wording.ticked() ? List.of() : items(form),
                wording.ticked() ? ticks(form) : List.of(),
                form.has(NONE),
                wording.digest(),
                rights);
    }

    private List<MeasurePage.Item> items(Form form) {
        return numbers()
                .mapToObj(n -> item(n, wording.items().get(n - 1), form))
                .toList();
    }

    private IntStream numbers() {
        return IntStream.rangeClosed(1, wording.items().size());
    }

    private static String field(int item) {
        return "q" + item;
    }

    private static MeasurePage.Item item(int number, Wording.Item item, Form form) {
        String text = number + ". " + item.text();
        List<String> lead = item.lead().stream().flatMap(String::lines).toList();
        String chosen = form.one(field(number)).orElse("");
        return switch (item.answers()) {
            case Answers.Words(List<Wording.Option> options) ->
                new MeasurePage.Item(
                        field(number),
                        lead,
                        text,
                        options.stream().map(o -> choice(o, chosen)).toList(),
                        Optional.empty());
            case Answers.Numbers(int least, int most, String low, String high) ->
                new MeasurePage.Item(
                        field(number),
                        lead,
                        text,
                        List.of(),
                        Optional.of(new Scale(
                                field(number),
                                text,
                                Optional.empty(),
                                least,
                                most,
                                low,
                                high,
                                IntStream.rangeClosed(least, most)
                                        .filter(n -> String.valueOf(n).equals(chosen))
                                        .mapToObj(OptionalInt::of)
                                        .findFirst()
                                        .orElse(OptionalInt.empty()))));
            case Answers.Tick() -> throw new IllegalStateException("A list of ticks has no questions");
        };
    }

    private static Choice choice(Wording.Option option, String chosen) {
        String value = String.valueOf(option.value());
        return new Choice(value, option.words(), Optional.empty(), value.equals(chosen));
    }

    private List<Choice> ticks(Form form) {
        List<String> ticked = form.all(TICKED);
        return numbers()
                .mapToObj(n -> new Choice(
                        String.valueOf(n),
                        wording.items().get(n - 1).text(),
                        Optional.empty(),
                        ticked.contains(String.valueOf(n))))
                .toList();
    }

    /** The answers to each part, by its key. What is wrong is noted in the form, and then they are of no use. */
    Map<String, List<Answer>> read(Form form) {
        List<Answer> answers = wording.ticked() ? readTicks(form) : readItems(form);
        if (!form.one(WORDING).equals(Optional.of(wording.digest())))
            form.mistake(
                    wording.ticked() ? TICKED : field(1),
                    "The words on this page were changed since you opened it. Read them again, and hand it in once more.");
        var parts = new LinkedHashMap<String, List<Answer>>();
        int from = 0;
        for (Instrument.Part p : wording.instrument().parts()) {
            parts.put(p.key(), answers.subList(from, from + p.count()));
            from += p.count();
        }
        return parts;
    }

    private List<Answer> readItems(Form form) {
        List<Answer> answers = numbers()
                .mapToObj(n -> read(n, wording.items().get(n - 1).answers(), form))
                .toList();
        if (form.mistakes().isEmpty() && answers.stream().allMatch(Missing.class::isInstance))
            form.mistake(field(1), "Nothing is answered yet. Answer at least one question, or go back.");
        return answers;
    }

    private static Answer read(int number, Answers answers, Form form) {
        List<String> said = form.all(field(number));
        if (said.isEmpty()) return new Missing();
        IntStream known = switch (answers) {
            case Answers.Words(List<Wording.Option> options) -> options.stream().mapToInt(Wording.Option::value);
            case Answers.Numbers n -> IntStream.rangeClosed(n.least(), n.most());
            case Answers.Tick() -> IntStream.empty();
        };
        OptionalInt chosen =
                known.filter(v -> said.equals(List.of(String.valueOf(v)))).findFirst();
        if (chosen.isPresent()) return new Given(chosen.getAsInt());
        form.mistake(field(number), "Question " + number + ": choose one of its answers.");
        return new Missing();
    }

    /** Nothing ticked is an answer only together with the row that says so. */
    private List<Answer> readTicks(Form form) {
        List<String> ticked = form.all(TICKED);
        List<String> known = numbers().mapToObj(String::valueOf).toList();
        if (!known.containsAll(ticked)) form.mistake(TICKED, "Tick these again.");
        else if (ticked.isEmpty() && !form.has(NONE))
            form.mistake(TICKED, "Tick what is true of you today, or choose “None of these is true of me today”.");
        else if (!ticked.isEmpty() && form.has(NONE))
            form.mistake(
                    NONE,
                    "“None of these is true of me today” is ticked, and something else too. Leave only what is right.");
        return known.stream()
                .<Answer>map(n -> new Given(ticked.contains(n) ? 1 : 0))
                .toList();
    }
}
