package org.paraspinal.care.trial;

import java.time.LocalDate;
import java.util.List;
import org.paraspinal.statistics.trial.Arm;
import org.paraspinal.statistics.trial.Design;
import org.paraspinal.statistics.trial.Prior;

/**
 * What was settled, as plain words and numbers to be kept and read again.
 *
 * @param order {@code A} or {@code B} for each period
 */
public record PlainProtocol(
        LocalDate settledOn,
        LocalDate starts,
        Compared compared,
        int pairs,
        int daysAPeriod,
        int washoutDays,
        long seed,
        List<String> order,
        int sessionsAWeek,
        double important,
        double level,
        double priorMean,
        double priorSd,
        String priorSays,
        List<String> priorSources,
        String knowledge) {
    public PlainProtocol {
        order = List.copyOf(order);
        priorSources = List.copyOf(priorSources);
    }

    public static PlainProtocol of(Protocol p) {
        Design d = p.design();
        return new PlainProtocol(
                p.settledOn(),
                p.starts(),
                p.compared(),
                d.pairs(),
                d.daysAPeriod(),
                d.washoutDays(),
                d.seed(),
                d.order().stream().map(Arm::name).toList(),
                p.sessionsAWeek(),
                p.important(),
                p.level(),
                p.basis().prior().mean(),
                p.basis().prior().sd(),
                p.basis().says(),
                p.basis().sources(),
                p.knowledge());
    }

    /**
     * The same as it holds.
     *
     * @throws IllegalArgumentException when it is none: an order that the seed does not give, or a number out of its bounds
     */
    public Protocol protocol() {
        return new Protocol(
                settledOn,
                starts,
                compared,
                new Design(
                        pairs,
                        daysAPeriod,
                        washoutDays,
                        seed,
                        order.stream().map(Arm::valueOf).toList()),
                sessionsAWeek,
                important,
                level,
                new Basis(new Prior(priorMean, priorSd), priorSays, priorSources),
                knowledge);
    }
}
