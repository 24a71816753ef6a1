package org.paraspinal.web.flow;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.store.codec.Happening.AnswersGiven;
import org.paraspinal.web.view.AboutPage;
import org.paraspinal.web.view.Frame;
import org.paraspinal.web.view.NumberField;
import org.paraspinal.web.view.Places;
import org.paraspinal.web.view.Progress;

/** The first page of the check, as shown and as sent. */
final class AboutForm {
    private static final String ACTION = "/check/about";
    private static final String AGE = "age";
    private static final String WEEKS = "weeks-of-pain";
    private static final String PAIN = "pain-now";

    private AboutForm() {}

    /** With what is known today filled in. */
    static AboutPage page(Frame frame, Knowledge k, Facts facts, Progress progress) {
        return new AboutPage(
                frame,
                ACTION,
                progress,
                Fields.choices(k.words().answering(), chosen(facts.choice(Intake.ANSWERING))),
                Fields.choices(k.words().deliveries(), chosen(facts.choice(Intake.DELIVERY))),
                number(k, AGE, Fields.text(facts.number(AGE)).orElse("")),
                Fields.choices(k.words().sexes(), chosen(facts.choice(Intake.SEX))),
                number(k, WEEKS, Fields.text(facts.number(WEEKS)).orElse("")),
                Fields.pain(PAIN, "How strong is your pain now?", Fields.whole(facts.number(PAIN))),
                new Places("sites", facts.sites().orElse(Set.of()), Map.of()));
    }

    /** With what was sent filled in again. */
    static AboutPage again(Frame frame, Knowledge k, Form form, Progress progress) {
        return new AboutPage(
                frame,
                ACTION,
                progress,
                Fields.choices(k.words().answering(), chosen(form.one(Intake.ANSWERING))),
                Fields.choices(k.words().deliveries(), chosen(form.one(Intake.DELIVERY))),
                number(k, AGE, form.one(AGE).orElse("")),
                Fields.choices(k.words().sexes(), chosen(form.one(Intake.SEX))),
                number(k, WEEKS, form.one(WEEKS).orElse("")),
                Fields.pain(PAIN, "How strong is your pain now?", form.whole(PAIN, 0, 10, "Your pain now")),
                new Places("sites", Set.copyOf(form.all("sites")), Map.of()));
    }

    /** What was sent; empty when there are mistakes, which the form then holds. */
    static Optional<AnswersGiven> read(Form form, Knowledge k, LocalDate today) {
        var choices = new LinkedHashMap<String, String>();
        if (form.has(Intake.ANSWERING))
            form.chosen(Intake.ANSWERING, k.words().answering().ids(), "Choose for whom you are answering.")
                    .ifPresent(v -> choices.put(Intake.ANSWERING, v));
        form.chosen(Intake.DELIVERY, k.words().deliveries().ids(), "Choose who will give the massage.")
                .ifPresent(v -> choices.put(Intake.DELIVERY, v));
        form.chosen(Intake.SEX, k.words().sexes().ids(), "Choose a sex, or “other”.")
                .ifPresent(v -> choices.put(Intake.SEX, v));
        var numbers = new LinkedHashMap<String, Double>();
        put(numbers, AGE, form.required(AGE, 0, 120, "Your age in years"));
        put(numbers, WEEKS, form.whole(WEEKS, 0, 5200, "Weeks of pain"));
        put(numbers, PAIN, form.required(PAIN, 0, 10, "Your pain now"));
        List<String> sites =
                form.all("sites").stream().filter(k.body().sided()::contains).toList();
        if (sites.isEmpty() && !form.one(PAIN).equals(Optional.of("0")))
            form.mistake("sites", "Mark where it hurts. If it hurts nowhere, choose 0 for the pain.");
        if (!form.mistakes().isEmpty()) return Optional.empty();
        return Optional.of(new AnswersGiven(today, Map.of(), numbers, choices, Optional.of(sites), Map.of()));
    }

    private static void put(Map<String, Double> numbers, String id, OptionalInt n) {
        n.ifPresent(v -> numbers.put(id, (double) v));
    }

    private static NumberField number(Knowledge k, String id, String value) {
        if (k.numbers().get(id) instanceof NumberAsked n) return Fields.number(n, value);
        throw new IllegalStateException("The knowledge asks for no number '" + id + "'");
    }

    private static List<String> chosen(Optional<String> word) {
        return word.stream().toList();
    }
}
