package org.paraspinal.web.drawing;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.paraspinal.web.drawing.Funnel.Study;

/** Effects against their standard errors, precise studies at the top, between the lines where 95 of 100 would lie by chance alone. */
public final class FunnelPlot implements Drawing {
    private static final double NORMAL_95 = 1.96;
    private static final double TOP = 34;
    private static final int UPRIGHT_TICKS = 5;

    private final Funnel funnel;
    private final double vaguest;

    public FunnelPlot(Funnel funnel) {
        this.funnel = funnel;
        double largest =
                funnel.studies().stream().mapToDouble(Study::error).max().orElse(1);
        this.vaguest = largest * 1.06;
    }

    @Override
    public String svg(Sheet sheet, String id) {
        double left = sheet == Sheet.PHONE ? 48 : 130;
        double right = sheet == Sheet.PHONE ? sheet.width() - 8 : sheet.width() - 130;
        double bottom = TOP + (sheet == Sheet.PHONE ? 300 : 350);
        EffectScale scale = scale(left, right);
        var b = new StringBuilder();
        b.append(Svg.text(
                "q", sheet == Sheet.PHONE ? 0 : left - 60, 16, "start", "standard error: precise studies at the top"));
        for (double tick : EffectScale.round(0, vaguest, UPRIGHT_TICKS)) {
            double y = y(tick, bottom);
            b.append("<path class=\"grid\" d=\"M%s %sH%s\"/>"
                    .formatted(Svg.number(left), Svg.number(y), Svg.number(right)));
            b.append(Svg.text("q", left - 8, y + 6, "end", plain(tick)));
        }
        b.append(limits(scale, bottom));
        funnel.studies().stream().filter(s -> !s.supposed()).forEach(s -> b.append(dot(s, scale, bottom)));
        funnel.studies().stream().filter(Study::supposed).forEach(s -> b.append(dot(s, scale, bottom)));
        var below = new Below(sheet, funnel.axis(), scale);
        b.append(below.svg(bottom, scale.ticks(sheet.mostTicks(), funnel.axis().ratios())));
        double end = below.end();
        if (supposed() > 0) {
            end += sheet.type() + 8;
            b.append("<circle class=\"dot\" cx=\"%s\" cy=\"%s\" r=\"6\"/>"
                    .formatted(Svg.number(left + 6), Svg.number(end - 12)));
            b.append(Svg.text("", left + 20, end - 6, "start", "found"));
            b.append("<circle class=\"dot o\" cx=\"%s\" cy=\"%s\" r=\"6\"/>"
                    .formatted(Svg.number(left + 96), Svg.number(end - 12)));
            b.append(Svg.text("", left + 110, end - 6, "start", "supposed, never seen"));
        }
        return Svg.evidence(sheet, id, funnel.title(), description(), end, b.toString());
    }

    private EffectScale scale(double left, double right) {
        double[] shown = DoubleStream.concat(
                        funnel.studies().stream().mapToDouble(Study::effect),
                        DoubleStream.of(
                                funnel.axis().nullAt(),
                                funnel.centre() - NORMAL_95 * vaguest,
                                funnel.centre() + NORMAL_95 * vaguest))
                .toArray();
        return EffectScale.over(shown, shown, left, right);
    }

    private double y(double error, double bottom) {
        return TOP + error / vaguest * (bottom - TOP);
    }

    private String limits(EffectScale scale, double bottom) {
        String top = Svg.number(scale.x(funnel.centre())) + " " + Svg.number(TOP);
        String foot = Svg.number(bottom);
        String low = Svg.number(scale.x(funnel.centre() - NORMAL_95 * vaguest));
        String high = Svg.number(scale.x(funnel.centre() + NORMAL_95 * vaguest));
        String nothing = Svg.number(scale.x(funnel.axis().nullAt()));
        return "<path class=\"within\" d=\"M%s %sL%sL%s %sZ\"/>".formatted(low, foot, top, high, foot)
                + "<path class=\"null\" d=\"M%s %sV%s\"/>".formatted(nothing, Svg.number(TOP - 4), foot)
                + "<path class=\"pooled\" d=\"M%sV%s\"/>".formatted(top, foot)
                + "<path class=\"limit\" d=\"M%s %sL%sL%s %s\"/>".formatted(low, foot, top, high, foot);
    }

    private String dot(Study s, EffectScale scale, double bottom) {
        return "<circle class=\"dot%s\" cx=\"%s\" cy=\"%s\" r=\"6\"><title>%s</title></circle>"
                .formatted(
                        s.supposed() ? " o" : "",
                        Svg.number(scale.x(s.effect())),
                        Svg.number(y(s.error(), bottom)),
                        Svg.words(s.label() + ": " + funnel.axis().said(s.effect())));
    }

    private long supposed() {
        return funnel.studies().stream().filter(Study::supposed).count();
    }

    private String description() {
        long supposed = supposed();
        long found = funnel.studies().size() - supposed;
        if (found == 0) return "No studies yet.";
        return funnel.sentence() + " " + found + (found == 1 ? " study" : " studies") + " about a pooled effect of "
                + funnel.axis().said(funnel.centre())
                + (supposed == 0
                        ? ""
                        : ", and " + supposed + (supposed == 1 ? " that is" : " that are") + " only supposed")
                + ". The table has the same numbers.";
    }

    @Override
    public PlotTable table() {
        return new PlotTable(
                funnel.title() + ". " + funnel.axis().name() + ".",
                List.of("Study", "Effect", "Standard error", "Seen"),
                funnel.studies().stream()
                        .map(s -> List.of(
                                s.label(),
                                funnel.axis().said(s.effect()),
                                String.format(Locale.ROOT, "%.3f", s.error()),
                                s.supposed() ? "supposed" : "found"))
                        .toList());
    }

    private static String plain(double d) {
        return new EffectAxis("", "", "", 0, false).tick(d);
    }
}
