package org.paraspinal.care;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraspinal.care.body.Build;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.ClearanceSaid;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Intake;
import org.paraspinal.care.intake.Reading;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;
import org.paraspinal.care.knowledge.Shipped;
import org.paraspinal.care.knowledge.VerdictLevel;
import org.paraspinal.care.planning.Plan;
import org.paraspinal.care.planning.Planner;
import org.paraspinal.care.planning.Planning;
import org.paraspinal.care.planning.Wishes;
import org.paraspinal.care.screening.Screening;
import org.paraspinal.care.screening.Verdict;
import org.paraspinal.care.screening.Verdict.Cleared;

/** People in words, and how far they come on the path. */
public final class Given {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Given() {}

    /** A healthy woman of 40 who has answered every question there is: nothing speaks against massage by her partner. */
    public static Answers aHealthyPerson() {
        return aHealthyPerson(TODAY);
    }

    /** The same woman, asked on another day. */
    public static Answers aHealthyPerson(LocalDate day) {
        return healthy(Shipped.knowledge(), day)
                .counting("age", 40)
                .counting("weeks-of-pain", 3)
                .counting("pain-now", 4)
                .choosing("sex", "female")
                .choosing("delivery", "partner")
                .hurting(List.of("lumbar-left"));
    }

    /** The healthy answer to every question of this knowledge, and nothing else. */
    public static Answers healthy(Knowledge knowledge, LocalDate day) {
        Answers answers = Answers.none(day);
        for (Question q : knowledge.questions().values()) {
            if (q.derived().isEmpty())
                answers = answers.saying(q.id(), q.polarity() == Polarity.FAVOURABLE ? "yes" : "no");
        }
        return answers;
    }

    /** The same answers without this one: it was not asked. */
    public static Answers without(Answers answers, String id) {
        var said = new LinkedHashMap<>(answers.said());
        var numbers = new LinkedHashMap<>(answers.numbers());
        var choices = new LinkedHashMap<>(answers.choices());
        said.remove(id);
        numbers.remove(id);
        choices.remove(id);
        return new Answers(
                answers.today(),
                said,
                numbers,
                choices,
                answers.sites(),
                answers.places(),
                answers.clearances(),
                answers.otherwise());
    }

    /** The same answers with these places that hurt; empty when they were not asked. */
    public static Answers hurting(Answers a, Optional<List<String>> sites) {
        return new Answers(
                a.today(), a.said(), a.numbers(), a.choices(), sites, a.places(), a.clearances(), a.otherwise());
    }

    /** A doctor's leave for one item, given a week ago. */
    public static ClearanceSaid aDoctorsLeave(String item) {
        return new ClearanceSaid(item, "Dr Abara", TODAY.minusWeeks(1), Optional.empty());
    }

    public static Facts facts(Answers answers) {
        return facts(Shipped.knowledge(), answers);
    }

    public static Facts facts(Knowledge knowledge, Answers answers) {
        return switch (Intake.read(knowledge, answers)) {
            case Reading.Understood u -> u.facts();
            case Reading.Misread m -> throw new AssertionError("not understood: " + m.problems());
        };
    }

    public static Verdict verdict(Answers answers) {
        return Screening.judge(facts(answers));
    }

    public static Verdict verdict(Knowledge knowledge, Answers answers) {
        return Screening.judge(facts(knowledge, answers));
    }

    public static Cleared cleared(Answers answers) {
        return verdict(answers) instanceof Cleared c ? c : failed("not cleared: " + told(verdict(answers)));
    }

    /** The plan for these answers at these places. */
    public static Plan aPlan(Answers answers, String delivery, Set<String> places, int minutes) {
        return aPlan(answers, Wishes.of(delivery, places, minutes).on(Build.of(170, "medium")));
    }

    public static Plan aPlan(Answers answers, Wishes wishes) {
        return switch (new Planner(Shipped.knowledge())
                .plan(cleared(answers.choosing("delivery", wishes.delivery())), wishes)) {
            case Planning.Planned p -> p.plan();
            case Planning.NothingLeft n -> failed("nothing left: " + n.why());
        };
    }

    /** A verdict in one line: its level, and the rules that call for it where it is more than to go on. */
    public static String told(Verdict v) {
        return v.level().wire() + " for "
                + v.grounds().reasons().stream()
                        .filter(r -> r.level() == v.level() && r.level() != VerdictLevel.PROCEED)
                        .map(r -> r.id() + " " + r.how())
                        .toList();
    }

    private static <T> T failed(String why) {
        throw new AssertionError(why);
    }
}
