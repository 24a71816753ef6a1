package org.paraspinal.web.drawing;

import java.util.ArrayList;
import java.util.List;
import org.paraspinal.web.drawing.Cumulative.Step;

/** After each study, all so far together: a dot with its whisker, the last one set off. */
public final class CumulativePlot implements Drawing {
    private static final String[] HEADS = {"Year and study added", "Together (95% interval)", "Studies"};

    private final Cumulative cumulative;

    public CumulativePlot(Cumulative cumulative) {
        this.cumulative = cumulative;
    }

    @Override
    public String svg(Sheet sheet, String id) {
        return new Ladder(sheet, cumulative.axis(), rungs(), HEADS).svg(id, cumulative.title(), description());
    }

    private String description() {
        List<Step> steps = cumulative.steps();
        if (steps.isEmpty()) return "No studies yet.";
        return cumulative.sentence() + " From " + told(steps.getFirst()) + " to " + told(steps.getLast())
                + ". The table has the same numbers.";
    }

    private String told(Step s) {
        EffectAxis axis = cumulative.axis();
        return axis.said(s.estimate().effect()) + " ("
                + axis.said(s.estimate().low(), s.estimate().high()) + ") in " + s.year();
    }

    private List<Rung> rungs() {
        var rungs = new ArrayList<Rung>();
        List<Step> steps = cumulative.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step s = steps.get(i);
            rungs.add(new Rung.Step(label(s), s.estimate(), i == steps.size() - 1, "" + s.studies()));
        }
        return rungs;
    }

    private static String label(Step s) {
        return s.label().contains("" + s.year()) ? s.label() : s.year() + " " + s.label();
    }

    @Override
    public PlotTable table() {
        return new PlotTable(
                cumulative.title() + ". " + cumulative.axis().name() + ".",
                List.of("Year and study added", "Together", "95% interval", "Studies so far"),
                rungs().stream().map(r -> Ladder.row(cumulative.axis(), r)).toList());
    }
}
