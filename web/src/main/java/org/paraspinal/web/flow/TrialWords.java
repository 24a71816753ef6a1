package org.paraspinal.web.flow;

import java.util.List;
import java.util.Locale;
import org.paraspinal.care.knowledge.Knowledge;
import org.paraspinal.care.trial.Compared;
import org.paraspinal.care.trial.Kept;
import org.paraspinal.care.trial.PersonalTrial;
import org.paraspinal.statistics.trial.Arm;
import org.paraspinal.statistics.trial.Design;
import org.paraspinal.statistics.trial.Response;
import org.paraspinal.store.chart.Chart;
import org.paraspinal.web.view.TrialNowPage;

/** The words in which a trial is told. */
final class TrialWords {
    private final Knowledge k;

    TrialWords(Knowledge k) {
        this.k = k;
    }

    /** What an arm is, as a heading of a column. */
    String arm(Compared compared, Arm arm) {
        return switch (compared) {
            case Compared.MassageOrNone _ -> arm == Arm.A ? "Without" : "With massage";
            case Compared.Techniques(String a, String b) -> technique(arm == Arm.A ? a : b);
        };
    }

    String compared(Compared compared) {
        return switch (compared) {
            case Compared.MassageOrNone _ -> "Massage against no massage";
            case Compared.Techniques(String a, String b) -> technique(b) + " against " + technique(a);
        };
    }

    String technique(String id) {
        return Fields.capital(k.words().techniques().name(id));
    }

    static String points(double d) {
        return d == Math.rint(d) ? Long.toString((long) d) : String.format(Locale.ROOT, "%.1f", d);
    }

    /** Each period that was reached, with sessions held and days rated. */
    List<TrialNowPage.PeriodRow> kept(PersonalTrial trial, Chart chart, java.time.LocalDate today) {
        List<Response> responses = trial.responses(chart.checkIns());
        Design d = trial.protocol().design();
        return trial.kept(chart.sessions(), today).stream()
                .filter(Kept::reached)
                .map(p -> new TrialNowPage.PeriodRow(
                        Integer.toString(p.period() + 1),
                        Said.shortly(trial.protocol().begins(p.period())),
                        arm(trial.protocol().compared(), p.arm()),
                        sessions(p),
                        responses.stream()
                                        .filter(r -> d.period(r.day()) == p.period() && d.counts(r.day(), 1))
                                        .count()
                                + " of " + (d.daysAPeriod() - d.washoutDays())))
                .toList();
    }

    private static String sessions(Kept p) {
        String own = p.planned() == 0 ? "none planned" : p.held() + " of " + p.planned();
        return p.against() == 0 ? own : own + ", " + p.against() + " against it";
    }
}
