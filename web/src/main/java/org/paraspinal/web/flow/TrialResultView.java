package org.paraspinal.web.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.outcome.Outcome;
import org.paraspinal.care.trial.Kept;
import org.paraspinal.care.trial.PersonalTrial;
import org.paraspinal.care.trial.Protocol;
import org.paraspinal.care.trial.Stop;
import org.paraspinal.statistics.trial.Arm;
import org.paraspinal.statistics.trial.Design;
import org.paraspinal.statistics.trial.Mediation;
import org.paraspinal.web.view.Fact;
import org.paraspinal.web.view.Frame;
import org.paraspinal.web.view.Link;
import org.paraspinal.web.view.TrialNowPage;
import org.paraspinal.web.view.TrialResultPage;
import org.paraspinal.web.wire.TrialFile;
import org.paraspinal.web.wire.TrialNumbers;

/** The result of a trial in words: first for the person, then for whoever checks it. */
final class TrialResultView {
    private final Knowledge k;
    private final TrialWords words;

    TrialResultView(Knowledge k) {
        this.k = k;
        this.words = new TrialWords(k);
    }

    TrialResultPage page(
            Frame frame,
            Outcome.Effect effect,
            TrialFile file,
            List<Kept> sessions,
            List<TrialNowPage.PeriodRow> kept) {
        var numbers = new TrialNumbers(file, effect.from().found());
        PersonalTrial trial = effect.from().trial();
        return new TrialResultPage(
                frame,
                effect.sentence(),
                lede(effect, file),
                file.armA(),
                file.armB(),
                numbers.pairs().stream()
                        .map(p -> new TrialResultPage.PairLine(
                                p.number(), p.first(), p.a(), p.b(), p.difference(), p.ratings()))
                        .toList(),
                facts(numbers.main()),
                cannot(effect),
                facts(numbers.expectation()),
                expecting(numbers),
                cautions(effect, trial, sessions),
                method(effect, numbers),
                kept,
                TrialPicture.of(effect, words),
                List.of(
                        new Link("The trial as a file", "/trial/export.json"),
                        new Link("Your weeks", "/progress"),
                        new Link("Look at a new trial", "/trial")));
    }

    private static List<Fact> facts(List<TrialNumbers.Named> named) {
        return named.stream()
                .map(n -> new Fact(n.name(), n.value(), Optional.empty()))
                .toList();
    }

    /** The chance that matters to the person, in one sentence. */
    private static String lede(Outcome.Effect effect, TrialFile file) {
        String points = TrialWords.points(file.settled().important());
        return effect.from()
                .found()
                .posterior()
                .value()
                .map(x ->
                        "Together with what pooled studies say, the chance is " + Math.round(100 * x.importantlyBelow())
                                + " in 100 that it takes " + points + (points.equals("1") ? " point" : " points")
                                + " or more off your pain, which is what you said would be worth it.")
                .orElse("The pairs do not vary, so how sure it is cannot be said.");
    }

    private static List<String> cannot(Outcome.Effect effect) {
        return List.of(
                "Whether it holds for anybody else, or after these weeks.",
                "Why. You knew which period you were in, so what you expected is part of it.",
                "What one session does right after. Only averages over days were compared.",
                "More than " + effect.pairs()
                        + " pairs can carry. The interval says how wide the answer is; values near its ends are not ruled out.");
    }

    private static String expecting(TrialNumbers numbers) {
        if (numbers.mediation().refusal() instanceof String why) return "Nothing can be said of it. " + why;
        int draws = numbers.mediation().value().map(Mediation::draws).orElse(0);
        return "The share moves along with what you expected of each period. It is an expectation-adjusted reading, and supposes that nothing else moved both. Its interval rests on "
                + draws + " draws from the trial’s seed.";
    }

    private static List<String> cautions(Outcome.Effect effect, PersonalTrial trial, List<Kept> sessions) {
        var out = new ArrayList<String>(effect.from().found().cautions());
        trial.stop()
                .filter(s -> s.cause() == Stop.Cause.SAFETY)
                .ifPresent(s -> out.add("It was ended for safety on " + Said.date(s.day()) + "."));
        effect.from().found().lost().forEach(l -> out.add(l.because()));
        keptTo(sessions).ifPresent(out::add);
        if (!effect.from().found().lost().isEmpty()) out.add("Days count from 0, the first day of the trial.");
        return out;
    }

    /** That fewer sessions were held than planned, or some against the plan; every period still counts as what was drawn for it. */
    private static Optional<String> keptTo(List<Kept> sessions) {
        int planned =
                sessions.stream().filter(Kept::reached).mapToInt(Kept::planned).sum();
        int held =
                sessions.stream().mapToInt(s -> Math.min(s.held(), s.planned())).sum();
        int against = sessions.stream().mapToInt(Kept::against).sum();
        if (held >= planned && against == 0) return Optional.empty();
        return Optional.of("Of " + planned + " planned sessions " + held + " were held, and " + against
                + " in periods of the other kind. So this compares what was drawn, and not what was fully done.");
    }

    private List<Fact> method(Outcome.Effect effect, TrialNumbers numbers) {
        var out = new ArrayList<Fact>();
        PersonalTrial trial = effect.from().trial();
        Protocol p = trial.protocol();
        Design d = p.design();
        out.add(new Fact("Method", effect.method(), Optional.empty()));
        out.add(new Fact(
                "Design",
                d.pairs() + " pairs, periods of " + d.daysAPeriod() + " days",
                Optional.of("the first " + d.washoutDays() + " days of each left out; from " + Said.date(p.starts()))));
        out.add(new Fact("Response", "the day’s pain, 0 to 10, rated once a day", Optional.empty()));
        out.add(new Fact(
                "Order",
                Said.list(
                        d.order().stream().map(a -> words.arm(p.compared(), a)).toList()),
                Optional.of("drawn and kept on " + Said.date(p.settledOn()) + ", before the start")));
        out.add(new Fact("Seed", Long.toString(d.seed()), Optional.of("the order can be drawn again from it")));
        out.add(new Fact(
                "Settled before",
                "important change " + TrialWords.points(p.important()) + ", level " + p.level(),
                Optional.of("with the knowledge of version " + p.knowledge())));
        out.addAll(facts(numbers.more()));
        out.add(new Fact(
                "Where the prior comes from",
                p.basis().says(),
                Optional.of(Said.list(new Explained(k)
                        .sources(effect.sources()).stream().map(s -> s.title()).toList()))));
        out.add(new Fact(
                "Carry-over",
                "shown, and used for nothing",
                Optional.of("to test for it and then choose the analysis makes chance findings likelier; washout is "
                        + d.washoutDays() + " days, of " + words.arm(p.compared(), Arm.A) + " and "
                        + words.arm(p.compared(), Arm.B) + " alike")));
        return out;
    }
}
