package org.paraspinal.care.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraspinal.care.Given;
import org.paraspinal.care.intake.Answers;
import org.paraspinal.care.intake.Answers.Figure;
import org.paraspinal.care.intake.Answers.Said;
import org.paraspinal.care.intake.Facts;
import org.paraspinal.care.intake.Finding;
import org.paraspinal.care.intake.Truth;
import org.paraspinal.care.knowledge.Condition;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.knowledge.Lifetime;
import org.paraspinal.care.knowledge.NumberAsked;
import org.paraspinal.care.knowledge.Polarity;
import org.paraspinal.care.knowledge.Question;

/**
 * The first invariant, looked at from outside: for every question, qualifier, number and choice, what is not known is judged no
 * milder and no looser than the answer that speaks for massage; and where the other answer would matter, it is not taken for that
 * answer either.
 */
final class UnknownIsNotNo {
    private final Knowledge k;
    private final Judge judge;
    private final List<String> violations = new ArrayList<>();

    private UnknownIsNotNo(Knowledge k, Judge judge) {
        this.k = k;
        this.judge = judge;
    }

    /** Every violation on this base; none when the invariant holds. */
    static List<String> violations(Knowledge k, Judge judge, Answers base) {
        var check = new UnknownIsNotNo(k, judge);
        for (Question q : k.questions().values()) {
            boolean asked = Given.facts(k, base).test(q.askedWhen(), Facts.Unknowns.ALL_OPEN) != Truth.FALSE;
            if (q.derived().isEmpty()) check.answer(base, q.id(), q.polarity(), q.holds(), asked);
            Answers applies = base.saying(q.id(), "yes");
            q.qualifiers().forEach(x -> {
                check.answer(base, x.id(), x.polarity(), q.holds(), asked);
                check.answer(applies, x.id(), x.polarity(), q.holds(), true);
            });
        }
        k.numbers().values().forEach(n -> check.number(base, n));
        k.words().choices().forEach((choice, words) -> check.choice(base, choice, List.copyOf(words.ids())));
        check.sites(base);
        return check.violations;
    }

    private void answer(Answers base, String id, Polarity polarity, Lifetime holds, boolean asked) {
        String mild = polarity == Polarity.FAVOURABLE ? "yes" : "no";
        Verdict known = judge.judge(base.saying(id, mild));
        Verdict other = judge.judge(base.saying(id, mild.equals("no") ? "yes" : "no"));
        boolean matters = Milder.heedless(other, known) && !Milder.same(other, known);
        var unknown = new LinkedHashMap<String, Answers>();
        unknown.put("unsure", base.saying(id, "unsure"));
        unknown.put("withheld", base.saying(id, "withheld"));
        unknown.put("not asked", Given.without(base, id));
        unknown.put("expired", saidOn(base, id, mild, expired(base, holds)));
        unknown.forEach((how, answers) -> {
            Verdict open = judge.judge(answers);
            String turned = id + " " + mild + " -> " + how;
            Milder.thanWithoutAsking(known, open).ifPresent(what -> violations.add(turned + " is " + what));
            boolean named = base.otherwise().isEmpty() || !how.equals("not asked");
            if (asked && named && matters && !Milder.heedless(open, known))
                violations.add(turned + " is read as " + mild + ": " + Given.told(open));
        });
    }

    private void number(Answers base, NumberAsked n) {
        var unknown = Map.of(
                "not asked", Given.without(base, n.id()),
                "expired", countedOn(base, n.id(), n.from(), expired(base, n.holds())));
        unknown.forEach((how, answers) -> {
            Verdict open = judge.judge(answers);
            values(base, n)
                    .forEach(v -> Milder.thanAnyOf(judge.judge(base.counting(n.id(), v)), open)
                            .ifPresent(what -> violations.add(n.id() + " " + v + " -> " + how + " is " + what)));
        });
    }

    /** Left out, a technique is not wished for, the visit is the first and the answers are the own: none of it is unknown. */
    private void choice(Answers base, String choice, List<String> words) {
        if (choice.equals("technique") || choice.equals("visit") || choice.equals("answering")) return;
        Verdict open = judge.judge(Given.without(base, choice));
        for (String word : words)
            Milder.thanAnyOf(judge.judge(base.choosing(choice, word)), open)
                    .ifPresent(what -> violations.add(choice + " " + word + " -> not asked is " + what));
    }

    private void sites(Answers base) {
        Verdict open = judge.judge(Given.hurting(base, Optional.empty()));
        for (String place : k.body().sided())
            Milder.thanAnyOf(judge.judge(base.hurting(List.of(place))), open)
                    .ifPresent(what -> violations.add("sites " + place + " -> not asked is " + what));
    }

    /** One number of every cell that the bounds cut out of the range, without those that deny what was said in words. */
    private List<Double> values(Answers base, NumberAsked n) {
        Stream<Condition> conditions = Stream.concat(
                k.rules().stream().map(r -> r.when()),
                k.questions().values().stream()
                        .flatMap(q -> Stream.of(Optional.of(q.askedWhen()), q.derived(), q.impliedBy())
                                .flatMap(Optional::stream)));
        var bounds = conditions
                .flatMap(Condition::parts)
                .flatMap(p -> p instanceof Condition.NumberIs is && is.id().equals(n.id())
                        ? Stream.of(is.bound() - 1, is.bound(), is.bound() + 1)
                        : Stream.of());
        return Stream.concat(bounds, Stream.of(n.from(), n.to()))
                .distinct()
                .filter(v -> v >= n.from() && v <= n.to())
                .filter(v -> !denied(base, n, v))
                .toList();
    }

    /** Whether the words say no where this number says yes: then it is not the number alone that answers. */
    private boolean denied(Answers base, NumberAsked n, double value) {
        Facts words = Given.facts(k, Given.without(base, n.id()));
        if (n.of().filter(item -> words.finding(item) == Finding.ABSENT).isPresent()) return true;
        Facts counted = Given.facts(k, base.counting(n.id(), value));
        return k.questions().values().stream()
                .filter(q -> q.impliedBy().isPresent())
                .anyMatch(q -> words.finding(q.id()) == Finding.ABSENT && counted.finding(q.id()) == Finding.PRESENT);
    }

    private LocalDate expired(Answers base, Lifetime holds) {
        return base.today().minusDays(k.days().getOrDefault(holds, 0) + 1L);
    }

    private static Answers saidOn(Answers a, String id, String value, LocalDate on) {
        var said = new LinkedHashMap<>(a.said());
        said.put(id, new Said(value, on));
        return new Answers(
                a.today(), said, a.numbers(), a.choices(), a.sites(), a.places(), a.clearances(), a.otherwise());
    }

    private static Answers countedOn(Answers a, String id, double value, LocalDate on) {
        var numbers = new LinkedHashMap<>(a.numbers());
        numbers.put(id, new Figure(value, on));
        return new Answers(
                a.today(), a.said(), numbers, a.choices(), a.sites(), a.places(), a.clearances(), a.otherwise());
    }
}
