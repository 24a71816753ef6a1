package org.paraspinal.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paraspinal.web.drawing.Forest.Group;
import org.paraspinal.web.drawing.Forest.Study;

/** Studies as squares whose areas are their weights, with whiskers, and diamonds for several together. */
public final class ForestPlot implements Drawing {
    private static final String[] HEADS = {"Study", "Effect (95% interval)", "Weight"};

    private final Forest forest;

    public ForestPlot(Forest forest) {
        this.forest = forest;
    }

    @Override
    public String svg(Sheet sheet, String id) {
        return new Ladder(sheet, forest.axis(), rungs(), HEADS).svg(id, forest.title(), description());
    }

    private String description() {
        int studies = forest.groups().stream().mapToInt(g -> g.studies().size()).sum();
        if (studies == 0) return "No studies yet.";
        String sides = forest.axis().left().isEmpty()
                ? ""
                : " Left of the line " + forest.axis().left() + ", right of it "
                        + forest.axis().right() + ".";
        return forest.sentence() + " " + (studies == 1 ? "1 study." : studies + " studies, each with its 95% interval.")
                + sides + " The table has the same numbers.";
    }

    private List<Rung> rungs() {
        double largest = forest.groups().stream()
                .flatMap(g -> g.studies().stream())
                .mapToDouble(Study::weight)
                .max()
                .orElse(0);
        var rungs = new ArrayList<Rung>();
        for (Group g : forest.groups()) {
            if (!g.name().isEmpty()) rungs.add(new Rung.Heading(g.name()));
            for (Study s : g.studies())
                rungs.add(new Rung.Study(
                        label(s),
                        s.estimate(),
                        largest > 0 ? s.weight() / largest : 0,
                        String.format(Locale.ROOT, "%.1f%%", s.weight())));
            g.pooled().ifPresent(p -> rungs.add(new Rung.Together(p.label(), p.estimate(), false)));
        }
        forest.pooled().ifPresent(p -> rungs.add(new Rung.Together(p.label(), p.estimate(), true)));
        forest.prediction().ifPresent(r -> rungs.add(new Rung.Between(r.label(), r.low(), r.high())));
        return rungs;
    }

    private static String label(Study s) {
        return s.year().isPresent() && !s.label().contains("" + s.year().getAsInt())
                ? s.label() + " " + s.year().getAsInt()
                : s.label();
    }

    @Override
    public PlotTable table() {
        return new PlotTable(
                forest.title() + ". " + forest.axis().name() + ".",
                List.of("Study", "Effect", "95% interval", "Weight"),
                rungs().stream().map(r -> Ladder.row(forest.axis(), r)).toList());
    }
}
