package org.paraspinal.care.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.paraspinal.care.knowledge.Instrument;
import org.paraspinal.care.knowledge.Instrument.Band;
import org.paraspinal.care.knowledge.Instrument.Part;
import org.paraspinal.care.knowledge.ScoringRule;
import org.paraspinal.care.measure.Answer.Given;
import org.paraspinal.care.measure.Answer.Missing;
import org.paraspinal.care.measure.Score.Level;
import org.paraspinal.care.measure.Score.NotScorable;
import org.paraspinal.care.measure.Score.Scored;
import org.paraspinal.care.measure.Score.Why;

/** Scores a response by the rule of its measure. The sources of each rule stand with the measure in {@code instruments.yaml}. */
public final class Scoring {
    private static final double ROUNDING = 1e-9;

    private Scoring() {}

    /** The score of a response, or why there is none. Scores are never rounded. */
    public static Score score(Response response) {
        if (!response.submitted()) return none(response, Why.NOT_SUBMITTED);
        Optional<Scored> score = switch (response.instrument().rule()) {
            case ScoringRule.Sum rule -> sum(rule, response);
            case ScoringRule.Ticked _ -> whenComplete(response, 1);
            case ScoringRule.GlobalChange _ -> whenComplete(response, 1);
            case ScoringRule.Mean _ -> whenComplete(response, response.all().size());
            case ScoringRule.MeanOfAnswered _ -> meanOfAnswered(response);
            case ScoringRule.PercentOfPossible rule -> percentOfPossible(rule, response);
            case ScoringRule.Lengthening _ -> lengthening(response);
            case ScoringRule.Chronicity rule -> chronicity(rule, response);
            case ScoringRule.Risk rule -> risk(rule, response);
            case ScoringRule.Grade rule -> grade(rule, response);
        };
        return score.<Score>map(s -> s).orElseGet(() -> none(response, Why.TOO_MANY_MISSING));
    }

    /** The band a score falls into. One between two bands, as only a prorated score can be, counts for the higher. */
    public static Optional<Band> band(Instrument instrument, double score) {
        return instrument.bands().stream()
                .filter(b -> score <= b.to() + ROUNDING)
                .findFirst();
    }

    /**
     * Adds up what counts. Where the measure allows it, the mean of what was answered stands for what was not: the manual of PHQ
     * and GAD allows one or two. An item that is critical is never filled in for its own sake: see {@link Safety}.
     */
    private static Optional<Scored> sum(ScoringRule.Sum rule, Response response) {
        Part row = response.instrument().parts().getFirst();
        List<Answer> answers = response.of(row);
        int[] counted = rule.counted().isEmpty()
                ? IntStream.rangeClosed(1, row.count()).toArray()
                : rule.counted().stream().mapToInt(i -> i).toArray();
        double[] turned = IntStream.of(counted)
                .filter(i -> answers.get(i - 1) instanceof Given)
                .mapToDouble(i -> {
                    double n = Response.number(answers.get(i - 1)).orElseThrow();
                    return rule.reversed().contains(i) ? row.least() + row.most() - n : n;
                })
                .toArray();
        int missing = counted.length - turned.length;
        if (missing > rule.missing()) return Optional.empty();
        double sum = DoubleStream.of(turned).sum();
        double value = rule.times() * (missing == 0 ? sum : sum * counted.length / turned.length);
        return Optional.of(scored(response, value, sum, turned.length, missing));
    }

    /** The sum of all answers, shared out among so many; none when one is missing. */
    private static Optional<Scored> whenComplete(Response response, int among) {
        double[] given = given(response.all());
        if (given.length < response.all().size()) return Optional.empty();
        double sum = DoubleStream.of(given).sum();
        return Optional.of(scored(response, sum / among, sum, given.length, 0));
    }

    private static Optional<Scored> meanOfAnswered(Response response) {
        double[] given = given(response.all());
        if (given.length == 0) return Optional.empty();
        double sum = DoubleStream.of(given).sum();
        return Optional.of(scored(
                response, sum / given.length, sum, given.length, response.all().size() - given.length));
    }

    private static Optional<Scored> percentOfPossible(ScoringRule.PercentOfPossible rule, Response response) {
        Part row = response.instrument().parts().getFirst();
        double[] given = given(response.of(row));
        if (given.length < rule.atLeast()) return Optional.empty();
        double sum = DoubleStream.of(given).sum();
        return Optional.of(scored(
                response, 100 * sum / (row.most() * given.length), sum, given.length, row.count() - given.length));
    }

    private static Optional<Scored> lengthening(Response response) {
        double[] given = given(response.all());
        if (given.length < 2) return Optional.empty();
        double longer = given[1] - given[0];
        return Optional.of(scored(response, longer, longer, 2, 0));
    }

    /** 1 when it is long-lasting and 0 when not. One "no" decides, whatever the other answer is; one "yes" does not. */
    private static Optional<Scored> chronicity(ScoringRule.Chronicity rule, Response response) {
        Answer months = response.all().getFirst();
        Answer halfTheDays = response.all().getLast();
        boolean tooShort = months instanceof Given(double m) && m < rule.fromMonths();
        boolean tooSeldom = halfTheDays instanceof Given(double h) && h == 0;
        int answered = given(response.all()).length;
        if (!tooShort && !tooSeldom && answered < 2) return Optional.empty();
        double value = tooShort || tooSeldom ? 0 : 1;
        return Optional.of(scored(response, value, value, answered, 2 - answered));
    }

    /** A total of ticks with a part of it; a low total is low whatever the part says. */
    private static Optional<Scored> risk(ScoringRule.Risk rule, Response response) {
        List<Answer> all = response.all();
        double[] given = given(all);
        if (given.length < all.size()) return Optional.empty();
        given[given.length - 1] = given[given.length - 1] >= rule.countsFrom() ? 1 : 0;
        double total = DoubleStream.of(given).sum();
        double part = IntStream.range(rule.partFromItem() - 1, given.length)
                .mapToDouble(i -> given[i])
                .sum();
        Level level = total <= rule.lowTo() ? Level.LOW : part >= rule.highFrom() ? Level.HIGH : Level.MEDIUM;
        return Optional.of(new Scored(
                total,
                total,
                given.length,
                0,
                false,
                OptionalDouble.of(part),
                Optional.of(level),
                Optional.empty(),
                safety(response)));
    }

    /** Asks only for what still decides: who has pain on few days is at grade 0, whatever else was left out. */
    private static Optional<Scored> grade(ScoringRule.Grade rule, Response response) {
        List<Answer> all = response.all();
        return switch (all.get(0)) {
            case Missing() -> Optional.empty();
            case Given(double pain) when pain < rule.oftenFrom() -> graded(response, 0);
            case Given _ ->
                switch (all.get(1)) {
                    case Missing() -> Optional.empty();
                    case Given(double limited) when limited >= rule.oftenFrom() -> graded(response, 3);
                    case Given _ -> byRatings(rule, response, given(all.subList(2, all.size())));
                };
        };
    }

    private static Optional<Scored> byRatings(ScoringRule.Grade rule, Response response, double[] ratings) {
        if (ratings.length < 3) return Optional.empty();
        return graded(response, DoubleStream.of(ratings).sum() >= rule.bothersomeFrom() ? 2 : 1);
    }

    private static Optional<Scored> graded(Response response, int grade) {
        int answered = given(response.all()).length;
        return Optional.of(
                scored(response, grade, grade, answered, response.all().size() - answered));
    }

    private static Scored scored(Response response, double value, double sum, int answered, int missing) {
        boolean prorated = missing > 0 && response.instrument().rule() instanceof ScoringRule.Sum;
        return new Scored(
                value,
                sum,
                answered,
                missing,
                prorated,
                OptionalDouble.empty(),
                Optional.empty(),
                band(response.instrument(), value),
                safety(response));
    }

    private static NotScorable none(Response response, Why why) {
        List<Answer> relevant = response.all();
        if (response.instrument().rule() instanceof ScoringRule.Sum s
                && !s.counted().isEmpty())
            relevant = s.counted().stream().map(i -> response.all().get(i - 1)).toList();
        int answered = given(relevant).length;
        return new NotScorable(why, answered, relevant.size() - answered, safety(response));
    }

    private static Safety safety(Response response) {
        if (response.instrument().critical().isEmpty()) return Safety.NOT_ASKED;
        int item = response.instrument().critical().getAsInt();
        double quiet = response.instrument().parts().getFirst().least();
        return switch (response.all().get(item - 1)) {
            case Missing() -> Safety.UNANSWERED;
            case Given(double n) -> n > quiet ? Safety.RAISED : Safety.QUIET;
        };
    }

    private static double[] given(List<Answer> answers) {
        return answers.stream()
                .filter(Given.class::isInstance)
                .mapToDouble(a -> Response.number(a).orElseThrow())
                .toArray();
    }
}
