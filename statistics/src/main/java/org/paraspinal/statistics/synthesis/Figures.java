package org.paraspinal.statistics.synthesis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a synthesis under fixed names, to hand on to programs.
 *
 * <p>The names are those under which the reference results of R's metafor are kept, so that the two can be laid side by side. A
 * part that is refused holds {@code refused} with the sentence; a part that can be computed, but of too few studies to be read,
 * holds both. What does not exist is null. Values are maps, lists, numbers, texts and null.
 */
public final class Figures {
    private static final Method[] RANDOM = {Method.DL, Method.PM, Method.REML};

    private final Effects effects;
    private final Map<String, @Nullable Object> all = new LinkedHashMap<>();

    private Figures(Effects effects) {
        this.effects = effects;
    }

    /** Everything that needs the effects alone; one study gives its own result and refuses the rest. */
    public static Map<String, @Nullable Object> of(Effects effects) {
        Figures f = new Figures(effects);
        f.all.put("k", effects.k());
        f.all.put("yi", f.each(effects::y));
        f.all.put("vi", f.each(effects::v));
        f.all.put("models", f.models());
        f.all.put("confint_Qprofile", f.profiles());
        f.all.put("leave1out", f.leftOut());
        f.all.put("cumul_in_row_order", cumulative(effects));
        f.all.put("influence_DL", told(Influence.of(effects, Method.DL), Figures::influence));
        f.all.put("regtest", f.egger());
        f.all.put("ranktest_asymptotic", f.begg(Begg::pvalNormal));
        f.all.put("ranktest_default", f.begg(Begg::pval));
        f.all.put("trimfill", f.trimFill());
        return f.all;
    }

    private List<@Nullable Object> each(Function<Integer, Double> of) {
        List<@Nullable Object> list = new ArrayList<>(effects.k());
        for (int i = 0; i < effects.k(); i++) list.add(of.apply(i));
        return list;
    }

    private Map<String, @Nullable Object> models() {
        Map<String, @Nullable Object> models = new LinkedHashMap<>();
        for (Method method : Method.values()) {
            Map<String, @Nullable Object> m = new LinkedHashMap<>();
            Estimated<Pooled> plain = Pooled.of(effects, method, Inference.Z);
            m.put("z", told(plain, Figures::pooled));
            plain.value().ifPresent(p -> {
                m.put("knha", told(p.under(effects, Inference.HARTUNG_KNAPP), Figures::pooled));
                m.put("adhoc", told(p.under(effects, Inference.MODIFIED_HARTUNG_KNAPP), Figures::pooled));
                List<PerStudy> studies = PerStudy.of(effects, p);
                m.put("weights_pct", list(studies, PerStudy::weightPercent));
                if (method != Method.EE)
                    m.put("blup", map("pred", list(studies, PerStudy::pred), "se", list(studies, PerStudy::se)));
            });
            models.put(method.name(), m);
        }
        return models;
    }

    /** One pooled effect. */
    public static Map<String, @Nullable Object> pooled(Pooled p) {
        Map<String, @Nullable Object> m = map(
                "b",
                p.b(),
                "se",
                p.se(),
                "stat",
                p.stat(),
                "pval",
                p.pval(),
                "ci_lb",
                p.ci().low(),
                "ci_ub",
                p.ci().high(),
                "ddf",
                p.df().orElse(null));
        spread(m, p.spread());
        m.put("k", p.k());
        interval(m, "pi_metafor", p.prediction().sameTest());
        interval(m, "pi_HTS_km2", p.prediction().higgins());
        interval(m, "pi_t_km1", p.prediction().student());
        p.fit().ifPresent(f -> {
            m.put("logLik", f.logLik());
            m.put("AIC", f.aic());
            m.put("BIC", f.bic());
            m.put("AICc", f.aicc());
        });
        p.hartungKnapp().ifPresent(q -> m.put("knha_s2w", q));
        return m;
    }

    private static void spread(Map<String, @Nullable Object> m, Heterogeneity h) {
        m.put("tau2", h.tau2());
        m.put("se_tau2", finite(h.seTau2()));
        m.put("I2", h.i2());
        m.put("H2", h.h2());
        m.put("QE", h.q());
        m.put("QEp", h.qp());
    }

    private static void interval(Map<String, @Nullable Object> m, String name, Optional<Interval> interval) {
        m.put(name + "_lb", interval.map(Interval::low).orElse(null));
        m.put(name + "_ub", interval.map(Interval::high).orElse(null));
    }

    private Map<String, @Nullable Object> profiles() {
        return told(QProfile.of(effects), profile -> {
            Map<String, @Nullable Object> m = new LinkedHashMap<>();
            for (Method method : RANDOM) {
                Heterogeneity h = Pooled.of(effects, method, Inference.Z)
                        .value()
                        .orElseThrow()
                        .spread();
                m.put(
                        method.name(),
                        map(
                                "tau2", ends(h.tau2(), profile.tau2()),
                                "tau", ends(Math.sqrt(h.tau2()), profile.tau()),
                                "I2", ends(h.i2(), profile.i2()),
                                "H2", ends(h.h2(), profile.h2())));
            }
            m.put("empty", profile.empty());
            return m;
        });
    }

    private static Map<String, @Nullable Object> ends(double estimate, Interval ci) {
        return map("estimate", estimate, "ci.lb", ci.low(), "ci.ub", ci.high());
    }

    private Map<String, @Nullable Object> leftOut() {
        Estimated<List<Pooled>> reml = LeaveOneOut.of(effects, Method.REML, Inference.Z);
        Estimated<List<Pooled>> student = reml.value()
                .map(fits -> LeaveOneOut.under(effects, fits, Inference.HARTUNG_KNAPP))
                .orElse(reml);
        return map(
                "DL", told(LeaveOneOut.of(effects, Method.DL, Inference.Z), Figures::columns),
                "REML", told(reml, Figures::columns),
                "REML_knha", told(student, Figures::columns));
    }

    /** The results after each study, in the order of the effects. */
    public static Map<String, @Nullable Object> cumulative(Effects ordered) {
        return map(
                "DL", told(Cumulative.of(ordered, Method.DL), Figures::columns),
                "REML", told(Cumulative.of(ordered, Method.REML), Figures::columns));
    }

    private static Map<String, @Nullable Object> columns(List<Pooled> fits) {
        return map(
                "b", list(fits, Pooled::b),
                "se", list(fits, Pooled::se),
                "stat", list(fits, Pooled::stat),
                "pval", list(fits, Pooled::pval),
                "ci_lb", list(fits, p -> p.ci().low()),
                "ci_ub", list(fits, p -> p.ci().high()),
                "Q", list(fits, p -> p.spread().q()),
                "Qp", list(fits, p -> p.spread().qp()),
                "tau2", list(fits, Pooled::tau2),
                "I2", list(fits, p -> p.spread().i2()),
                "H2", list(fits, p -> p.spread().h2()));
    }

    private static Map<String, @Nullable Object> influence(List<Influence> studies) {
        return map(
                "rstudent", list(studies, Influence::rstudent),
                "dffits", list(studies, Influence::dffits),
                "cook_d", list(studies, Influence::cookD),
                "cov_r", list(studies, Influence::covR),
                "hat", list(studies, Influence::hat));
    }

    private Map<String, @Nullable Object> egger() {
        Moderators errors = Egger.errors(effects);
        Map<String, @Nullable Object> m = map(
                "lm_sei", told(Egger.classicalEvenIfFew(effects), Figures::egger),
                "rma_REML_sei", told(Egger.mixedEvenIfFew(effects, Method.REML, errors), Figures::egger),
                "rma_DL_sei", told(Egger.mixedEvenIfFew(effects, Method.DL, errors), Figures::egger),
                "rma_REML_vi",
                        told(Egger.mixedEvenIfFew(effects, Method.REML, Egger.variances(effects)), Figures::egger));
        Egger.tooFew(effects.k()).ifPresent(why -> m.put("refused", why));
        return m;
    }

    /** One test of small studies against big ones. */
    public static Map<String, @Nullable Object> egger(Egger e) {
        Map<String, @Nullable Object> coef =
                map("b", List.of(e.b().constant(), e.b().slope()), "se", List.of(e.se().constant(), e.se().slope()));
        e.tau2().ifPresent(t -> coef.put("tau2", t));
        return map(
                "stat",
                e.stat(),
                "df",
                e.df().orElse(null),
                "pval",
                e.pval(),
                "limit_est",
                e.limit(),
                "limit_lb",
                e.limitCi().low(),
                "limit_ub",
                e.limitCi().high(),
                "coef",
                coef);
    }

    private Map<String, @Nullable Object> begg(Function<Begg, Double> pval) {
        Map<String, @Nullable Object> m =
                told(Begg.evenIfFew(effects), b -> map("tau", b.tau(), "pval", pval.apply(b)));
        Egger.tooFew(effects.k()).ifPresent(why -> m.put("refused", why));
        return m;
    }

    private Map<String, @Nullable Object> trimFill() {
        Map<String, @Nullable Object> m = new LinkedHashMap<>();
        for (Method method : new Method[] {Method.EE, Method.DL, Method.REML})
            for (TrimAndFill.Count count : TrimAndFill.Count.values())
                m.put(method + "_" + count, told(TrimAndFill.of(effects, method, count), Figures::trimFill));
        return m;
    }

    private static Map<String, @Nullable Object> trimFill(TrimAndFill t) {
        Pooled p = t.pooled();
        return map(
                "k0", t.k0(),
                "se_k0", t.seK0(),
                "side", t.side() == TrimAndFill.Side.LEFT ? "left" : "right",
                "b", p.b(),
                "se", p.se(),
                "ci_lb", p.ci().low(),
                "ci_ub", p.ci().high(),
                "pval", p.pval(),
                "tau2", p.tau2(),
                "QE", p.spread().q(),
                "I2", p.spread().i2(),
                "filled_yi", list(t.filled(), Effect::y),
                "filled_vi", list(t.filled(), Effect::v),
                "k", p.k());
    }

    /** The groups, each pooled by REML and by DL, and whether they differ. */
    public static Map<String, @Nullable Object> subgroups(Effects effects, List<String> names) {
        Subgroups reml = Subgroups.of(effects, names, Method.REML);
        Subgroups dl = Subgroups.of(effects, names, Method.DL);
        Map<String, @Nullable Object> groups = new LinkedHashMap<>();
        reml.groups().forEach((name, group) -> {
            Map<String, @Nullable Object> m = map("k", group.k());
            group.pooled().value().ifPresent(p -> m.put("REML", pooled(p)));
            Optional.ofNullable(dl.groups().get(name))
                    .flatMap(g -> g.pooled().value())
                    .ifPresent(p -> m.put("DL", pooled(p)));
            groups.put(name, m);
        });
        return map(
                "group",
                names,
                "by_group",
                groups,
                "between_REML",
                reml.between().map(Figures::between).orElse(null),
                "between_DL",
                dl.between().map(Figures::between).orElse(null));
    }

    private static Map<String, @Nullable Object> between(Subgroups.Between b) {
        return map("groups", b.groups(), "Q_between", b.q(), "df", b.df(), "p", b.p());
    }

    /** @param rows which studies have all moderators, from 0; {@code moderators} holds just these */
    public static Map<String, @Nullable Object> regression(Effects effects, int[] rows, Moderators moderators) {
        Effects used = effects.at(rows);
        double[][] design = moderators.design(used.k());
        List<@Nullable Object> lines = new ArrayList<>();
        for (int i = 0; i < used.k(); i++) {
            List<@Nullable Object> line = new ArrayList<>();
            for (double[] column : design) line.add(column[i]);
            lines.add(line);
        }
        List<@Nullable Object> columns = new ArrayList<>(List.of("(Intercept)"));
        columns.addAll(moderators.names());
        Map<String, @Nullable Object> m = map("columns", columns);
        m.put(
                "rows_used_1based_of_yi",
                java.util.Arrays.stream(rows).mapToObj(i -> i + 1).toList());
        m.put("design", lines);
        for (Method method : Method.values()) {
            m.put(method.name(), regression(used, moderators, method, Inference.Z));
            m.put(method + "_knha", regression(used, moderators, method, Inference.HARTUNG_KNAPP));
        }
        MetaRegression.tooFew(used.k(), moderators.names().size()).ifPresent(why -> m.put("refused", why));
        return m;
    }

    private static Map<String, @Nullable Object> regression(Effects used, Moderators x, Method method, Inference test) {
        return told(MetaRegression.evenIfFew(used, x, method, test), r -> {
            var c = r.coefficients();
            Map<String, @Nullable Object> m = map(
                    "b", list(c, MetaRegression.Coefficient::b),
                    "se", list(c, MetaRegression.Coefficient::se),
                    "stat", list(c, MetaRegression.Coefficient::stat),
                    "pval", list(c, MetaRegression.Coefficient::pval),
                    "ci_lb", list(c, a -> a.ci().low()),
                    "ci_ub", list(c, a -> a.ci().high()),
                    "vcov", r.covariances());
            spread(m, r.spread());
            m.put("QM", r.qm());
            List<@Nullable Object> df = new ArrayList<>();
            df.add(r.qmDf());
            df.add(r.qmDf2().orElse(null));
            m.put("QMdf", df);
            m.put("QMp", r.qmp());
            m.put("R2", r.r2().orElse(null));
            m.put("k", r.k());
            m.put("p", c.size());
            return m;
        });
    }

    /** What was estimated, or {@code refused} with the sentence. */
    public static <T> Map<String, @Nullable Object> told(
            Estimated<T> estimated, Function<T, Map<String, @Nullable Object>> figures) {
        return switch (estimated) {
            case Estimated.Given<T>(T value) -> figures.apply(value);
            case Estimated.Refused<T>(String because) -> map("refused", because);
        };
    }

    private static <T> List<@Nullable Object> list(List<T> of, Function<T, Double> value) {
        List<@Nullable Object> list = new ArrayList<>(of.size());
        for (T t : of) list.add(finite(value.apply(t)));
        return list;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> m = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            m.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        return m;
    }
}
